// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnScenario
import Testing

/// Wrong keys and values in a community: `teaCommunity` puts a further key on line 4, column 3.
@Suite struct ValueErrorTests {
  private func problems(_ further: String, days: String = "30") throws -> [String] {
    try ScenarioFolder(["community.yaml": teaCommunity(further, days: days)])
      .problems(metrics: ["dau", "mean_margin"])
  }

  @Test(
    "A wrong key or value is named at its place, with what would be right",
    arguments: [
      Case(
        "platfrom: weibo",
        "4:3: error: there is no key 'platfrom' in 'community'; did you mean 'platform'?"
      ),
      Case(
        "groups: {size: 8, colour: red}",
        "4:21: error: there is no key 'colour' in 'groups'; "
          + "write one of: size, size-log-sd, posting-log-sd"
      ),
      Case(
        "hourly-wage: 3 hours",
        "4:16: error: '3 hours' is not an hourly wage; write for example '50 yuan per hour'"
      ),
      Case(
        "type: club",
        "4:9: error: 'type' cannot be 'club'; "
          + "write one of: product, interest, brand, knowledge, tool"
      ),
      Case("type: brant", "4:9: error: 'type' cannot be 'brant'; did you mean 'brand'?"),
      Case("type: [brand]", "4:9: error: 'type' takes a single value"),
      Case("type:", "4:8: error: 'type' has no value; write a value, or leave the key out"),
      Case(
        "market: 60000",
        "4:11: error: 'market' must hold keys and values; write one of: "
          + (Market.parameters.map(\.name) + ["organic"]).joined(separator: ", ")
      ),
      Case(
        "market: {size: -5}",
        "4:18: error: 'size' must be from 0 to 100000000, not '-5'"
      ),
      Case("market: {size: 1e999}", "4:18: error: '1e999' is too large a number"),
      Case(
        "market: {size: .inf}",
        "4:18: error: '.inf' is not a number of people; write for example '2000'"
      ),
      Case(
        "market: {size: 2.5}",
        "4:18: error: 'size' must be a whole number, not '2.5'; write for example '2000'"
      ),
      Case(
        "market: {organic: {p: 0.1, per: decade}}",
        "4:35: error: 'per' cannot be 'decade'; write one of: year, month, week, day"
      ),
      Case(
        "market: {organic: {q: -0.38}}", "4:25: error: 'q' must be from 0 to 100, not '-0.38'"
      ),
      Case(
        "mechanisms: {satiety: off}",
        "4:16: error: there is no mechanism 'satiety'; "
          + (Nearest.advice(for: "satiety", among: Mechanisms.catalog.map(\.name))?.en ?? "")
      ),
      Case(
        "mechanisms: {satiatoin: off}",
        "4:16: error: there is no mechanism 'satiatoin'; did you mean 'satiation'?"
      ),
      Case(
        "mechanisms: {satiation: maybe}",
        "4:27: error: 'satiation' is yes or no, not 'maybe'; write for example 'off'"
      ),
      Case(
        "mechanisms: {satiation: {sensitivty: 0.05}}",
        "4:28: error: there is no key 'sensitivty' in 'satiation'; did you mean 'sensitivity'?"
      ),
      Case(
        "platform: wechat",
        "4:13: error: there is no platform 'wechat'; "
          + "write one of: \(PlatformProfile.embedded.map(\.name).joined(separator: ", "))"
      ),
      Case(
        "platform: ../../etc/passwd",
        "4:13: error: there is no platform '../../etc/passwd'; "
          + "write one of: \(PlatformProfile.embedded.map(\.name).joined(separator: ", "))"
      ),
      Case("goal: {metric: dua}", "4:18: error: there is no metric 'dua'; did you mean 'dau'?"),
      Case(
        "goal: {over: a while}",
        "4:16: error: 'a while' is not a span of the run; write 'last 30 days' or 'end'"
      ),
      Case("goal: {want: hihg}", "4:16: error: 'want' cannot be 'hihg'; did you mean 'high'?"),
      Case(
        "name: \"a\\nb\"",
        "4:9: error: 'name' must not hold U+000A (character 2): a line break, tab or other control; "
          + "write it on one line, with blanks"
      ),
      Case(
        "name: \"club \\u202Egnp\"",
        "4:9: error: 'name' must not hold U+202E (character 6): which is not seen, or changes how "
          + "others are seen; take it out"
      ),
      Case(
        "name: \"a\\u200Db\"",
        "4:9: error: 'name' must not hold U+200D (character 2): which is not seen and joins or "
          + "selects nothing there; take it out"
      ),
    ] as [Case])
  func wrongValue(given: Case) throws {
    let found = try problems(given.text)
    #expect(found == given.expected(in: "community.yaml"))
  }

  @Test(
    "A wrong segment is named at its place",
    arguments: [
      Case(
        "{share: 55%}, {name: b, share: 35%}",
        "4:13: error: the shares of the segments add up to 90%, not 100%"
      ),
      Case("{share: -10%}", "4:22: error: 'share' must be from 0% to 100%, not '-10%'"),
      Case("{share: 30}", "4:22: error: 'share' must be from 0% to 100%, not '30'"),
      Case("{share: 50%}", "4:13: error: the shares of the segments add up to 50%, not 100%"),
      Case(
        "{name: a, share: 50%}, {name: b}",
        "4:37: error: 'segments' lacks the key 'share'; write for example 'share: 20%'"
      ),
      Case(
        "{name: a, share: 50%}, {name: a, share: 50%}",
        "4:44: error: the name 'a' is given twice; give each a name of its own"
      ),
      Case(
        "{interests: {teas: 2}}",
        "4:27: error: there is no topic 'teas' in this community; did you mean 'tea'?"
      ),
      Case(
        "{interests: {tea: 0, cups: 0}}",
        "4:26: error: all weights of 'interests' are zero; at least one must be above zero"
      ),
      Case(
        "{interests: {tea: 50%, cups: 2}}",
        "4:26: error: 'interests' mixes percentages and plain numbers; write all weights in one way"
      ),
      Case("{interests: {tea: -1}}", "4:32: error: 'tea' must be from 0 to 1000000000, not '-1'"),
      Case(
        "{interests: tea}",
        "4:26: error: 'interests' must give a weight to each of some names; "
          + "write {topic: 2, topic: 1}"
      ),
      Case(
        "{activity: 0.3}",
        "4:25: error: 'activity' must be a Beta distribution with two shapes; "
          + "write for example '{beta: [0.8, 2]}'"
      ),
      Case("{activity: {beta: [0, 2]}}", "4:33: error: 'beta' must be from 0.01 to 1000, not '0'"),
      Case("{posting: 2 days}", "4:24: error: '2 days' is not a factor; write for example '2x'"),
    ] as [Case])
  func wrongSegment(given: Case) throws {
    let found = try problems("segments: [\(given.text)]")
    #expect(found == given.expected(in: "community.yaml"))
  }

  @Test("A topic without interest is allowed while another is left") func someZeroWeights() throws {
    #expect(try problems("segments: [{interests: {tea: 0}}]") == [])
  }

  @Test("Shares may be a tenth of a percent off") func shareTolerance() throws {
    func shares(_ last: String) throws -> Int {
      try problems("segments: [{name: a, share: 66.7%}, {name: b, share: \(last)}]").count
    }
    #expect(try shares("33.3%") == 0)
    #expect(try shares("33.4%") == 0)
    #expect(try shares("33.5%") == 1)
  }

  @Test(
    "What must be there is asked for",
    arguments: [
      Case(
        "community:\n  members: 5\ndays: 3\n",
        "2:3: error: 'community' lacks the key 'topics'"),
      Case(
        "community:\n  topics: [a]\ndays: 3\n",
        "2:3: error: 'community' lacks the key 'members'"),
      Case("days: 3\n", "1:1: error: the key 'community' is missing"),
      Case(
        "community: {topics: [a], members: 5}\n",
        "1:1: error: the key 'days' is missing; write for example 'days: 180'"),
      Case(
        "community: {topics: [], members: 5}\ndays: 3",
        "1:21: error: 'topics' must be a list; write for example '[tea, coffee]'"),
      Case(
        "community: {topics: [a, b, a], members: 5}\ndays: 3",
        "1:28: error: the name 'a' is given twice; keep one of them"),
      Case(
        "community: {topics: [\(Array(1...33).map { "t\($0)" }.joined(separator: ", "))], members: 5}\ndays: 3",
        "1:21: error: 33 topics are more than 32"),
      Case(
        "community: {topics: [a], members: 0}\ndays: 4000",
        "1:35: error: 'members' must be from 1 to 10000000, not '0'",
        "2:7: error: 'days' must be from 1 day to 3650 days, not '4000'"),
      Case(
        "community: {topics: [a], members: 10000000}\ndays: 3650",
        "1:35: error: 10000000 members for 3650 days are more than "
          + "2000000000 member-days; take fewer members or days"),
      Case(
        "community: {topics: [a], members: 5}\ndays: 1.5",
        "2:7: error: 'days' must be a whole number, not '1.5'; "
          + "write for example '14 days'"),
      Case(
        "comunity: {topics: [a], members: 5}\ndays: 3",
        "1:1: error: a file of this kind has no key 'comunity'; "
          + "did you mean 'community'?",
        "1:1: error: the key 'community' is missing"),
    ] as [Case])
  func missing(given: Case) throws {
    let folder = try ScenarioFolder(["community.yaml": given.text])
    let found = try folder.problems()
    #expect(found == given.expected(in: "community.yaml"))
  }

  @Test("All problems of all files are reported at once, in order, in both languages")
  func everything() throws {
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity("typ: brand\nplatform: weibo!", days: "0"),
      "plans/a.yaml": teaPlan("- wellfare: {}\n- content: {quality: 8 yuan, topics: {teas: 1}}"),
      "plans/b.yaml": "levers: [\n",
    ])
    let found = try folder.problems()
    #expect(
      found == [
        "community.yaml:4:3: error: there is no key 'typ' in 'community'; did you mean 'type'?",
        "community.yaml:5:13: error: there is no platform 'weibo!'; did you mean 'weibo'?",
        "community.yaml:6:7: error: 'days' must be from 1 day to 3650 days, not '0'",
        "plans/a.yaml:5:3: error: there is no lever 'wellfare'; did you mean 'welfare'?",
        "plans/a.yaml:6:22: error: '8 yuan' is not a share; write for example '30%'",
        "plans/b.yaml:1:9: error: this [ is not closed; add the ] that belongs to it",
      ])
    let chinese = try folder.problems(in: .zh)
    #expect(
      chinese == [
        "community.yaml:4:3: 错误：“community”中没有键“typ”；是不是“类型”？",
        "community.yaml:5:13: 错误：没有名为“weibo!”的平台；是不是“微博”？",
        "community.yaml:6:7: 错误：“days”应在 1 day 到 3650 days 之间，而不是“0”",
        "plans/a.yaml:5:3: 错误：没有名为“wellfare”的杠杆；是不是“福利”？",
        "plans/a.yaml:6:22: 错误：“8 yuan”不是比例；例如写“30%”",
        "plans/b.yaml:1:9: 错误：此处的 [ 没有闭合；请补上对应的 ]",
      ])
  }
}
