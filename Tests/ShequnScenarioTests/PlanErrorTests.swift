// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import ShequnScenario
import Testing

/// Wrong plans: `teaPlan` puts its levers on line 5.
@Suite struct PlanErrorTests {
  @Test(
    "A wrong lever is named at its place",
    arguments: [
      Case(
        "- wellfare: {value: 8}",
        "5:3: error: there is no lever 'wellfare'; did you mean 'welfare'?"
      ),
      Case(
        (0...100).map { "- content: {name: l\($0)}" }.joined(separator: "\n"),
        "5:1: error: 'levers' has 101 items; at most 100 are allowed"
      ),
      Case(
        "- lottery: {}",
        "5:3: error: there is no lever 'lottery'; "
          + (Nearest.advice(for: "lottery", among: PlaybookCatalog.entries.map(\.name))?.en ?? "")
      ),
      Case(
        "- welfare: {value: 8 days}",
        "5:20: error: '8 days' is not an amount of money; write for example '8 yuan'"
      ),
      Case(
        "- welfare: {from: 8 days}",
        "5:19: error: '8 days' is not a day of the run; write for example 'day 30'"
      ),
      Case(
        "- welfare: {every: 1.5 days}",
        "5:20: error: 'every' must be a whole number, not '1.5 days'; write for example '14 days'"
      ),
      Case(
        "- content: {hour: 24:00}", "5:19: error: 'hour' must be from 0:00 to 23:00, not '24:00'"),
      Case(
        "- content: {hour: 20:30}",
        "5:19: error: '20:30' is not a full hour of the day; write for example '20:00'"
      ),
      Case(
        "- content: {weekdays: [mon, sunday]}",
        "5:29: error: 'weekdays' cannot be 'sunday'; "
          + "write one of: mon, tue, wed, thu, fri, sat, sun"
      ),
      Case(
        "- content: {formats: {txet: 1}}",
        "5:23: error: there is no 'txet' here; did you mean 'text'?"
      ),
      Case(
        "- content: {topics: {tee: 1}}",
        "5:22: error: there is no topic 'tee' in this community; did you mean 'tea'?"
      ),
      Case(
        "- content: {topics: {tea: 0}}",
        "5:21: error: all weights of 'topics' are zero; at least one must be above zero"
      ),
      Case(
        "- budget: {caps: {kol: 5, contents: 6 yuan}}",
        "5:27: error: there is no lever 'contents'; did you mean 'content'?"
      ),
      Case(
        "- budget: {caps: {kol: 50%}}",
        "5:24: error: '50%' is not an amount of money; write for example '8 yuan'"
      ),
      Case(
        "- welfare: {surprise: perhaps}",
        "5:23: error: 'surprise' is yes or no, not 'perhaps'; write for example 'yes'"
      ),
      Case(
        "- welfare: {from: 20, until: day 10}",
        "5:30: error: the lever ends on day 10, before it begins on day 20"
      ),
      Case(
        "- content: {from_: 3}",
        "5:13: error: there is no key 'from_' in 'content'; did you mean 'from'?"
      ),
      Case(
        "- content:\n  quality: 0.5",
        "5:3: error: an item of 'levers' is one lever; write '- content: {posts-per-day: 2}', "
          + "the parameters in braces or indented below the name"
      ),
      Case(
        "- content",
        "5:3: error: an item of 'levers' is one lever; write '- content: {posts-per-day: 2}', "
          + "the parameters in braces or indented below the name"
      ),
      Case(
        "- content: {}\n- content: {hour: 9}",
        "6:3: error: two levers go by 'content'; tell them apart by 'name'"
      ),
    ] as [Case])
  func wrongLever(given: Case) throws {
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity(), "plans/a.yaml": teaPlan(given.text),
    ])
    let found = try folder.problems()
    #expect(found == given.expected(in: "plans/a.yaml"))
  }

  @Test(
    "A wrong condition is named at its place",
    arguments: [
      Case(
        "{metric: stickyness, below: 15%}",
        "5:28: error: there is no metric 'stickyness' on the dashboard; did you mean 'stickiness'?"
      ),
      Case(
        "{metric: trust, below: 15%}",
        "5:28: error: there is no metric 'trust' on the dashboard; write one of: "
          + Dashboard.metrics.prefix(20).map(\.name).joined(separator: ", ")
          + " and \(Dashboard.metrics.count - 20) more"
      ),
      Case(
        "{metric: dau, below: 5, above: 9}",
        "5:43: error: 'when' says both 'below' and 'above'; keep one of them"
      ),
      Case(
        "{metric: dau, for: 7 days}",
        "5:19: error: 'when' says neither 'below' nor 'above'; "
          + "write for example '{metric: dau, below: 100, for: 7 days}'"
      ),
      Case(
        "{below: 5}",
        "5:19: error: 'when' lacks the key 'metric'; "
          + "write for example '{metric: dau, below: 100, for: 7 days}'"
      ),
      Case(
        "{metric: stickiness, below: 15}",
        "5:47: error: 'below' must be from 0% to 100%, not '15'"
      ),
      Case(
        "{metric: dau, below: 15%}",
        "5:40: error: '15%' is not a number of people; write for example '2000'"
      ),
      Case(
        "{metric: dau, below: 5, for: 1.5 days}",
        "5:48: error: 'for' must be a whole number, not '1.5 days'; write for example '14 days'"
      ),
      Case(
        "{metric: dau, under: 5}",
        "5:19: error: 'when' says neither 'below' nor 'above'; "
          + "write for example '{metric: dau, below: 100, for: 7 days}'",
        "5:33: error: there is no key 'under' in 'when'; write one of: metric, below, above, for"
      ),
      Case(
        "dau < 5",
        "5:19: error: 'when' must hold keys and values; write one of: metric, below, above, for"
      ),
    ] as [Case])
  func wrongCondition(given: Case) throws {
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity(), "plans/a.yaml": teaPlan("- content: {when: \(given.text)}"),
    ])
    let found = try folder.problems()
    #expect(found == given.expected(in: "plans/a.yaml"))
  }

  private static let when = "when: {metric: dau, below: 100}"

  @Test(
    "A wrong lever in a rule is named at its place",
    arguments: [
      Case("- rule: {\(when)}", "5:3: error: 'rule' lacks the key 'then'"),
      Case("- rule: {then: [content: {}]}", "5:3: error: 'rule' lacks the key 'when'"),
      Case(
        "- rule: {\(when), then: {content: {}}}",
        "5:49: error: 'then' must be a list; write for example '- content: {posts-per-day: 2}'"
      ),
      Case(
        "- rule: {\(when), then: [content]}",
        "5:50: error: an item of 'then' is one lever; write '- content: {posts-per-day: 2}', "
          + "the parameters in braces or indented below the name"
      ),
      Case(
        "- rule: {\(when), then: [contents: {}]}",
        "5:50: error: there is no lever 'contents'; did you mean 'content'?"
      ),
      Case(
        "- rule: {\(when), then: [content: {hour: 30}]}",
        "5:66: error: 'hour' must be from 0:00 to 23:00, not '30'"
      ),
      Case(
        "- content: {}\n- rule: {\(when), then: [content: {}]}",
        "6:50: error: two levers go by 'content'; tell them apart by 'name'"
      ),
      Case(
        "- rule: {\(when), then: [welfare: {}]}\n- rule: {\(when), then: [content: {}]}",
        "6:3: error: two levers go by 'rule'; tell them apart by 'name'"
      ),
      Case(
        "- rule: {\(when), then: [budget: {total: 5}]}",
        "5:50: error: 'budget' holds for the whole run and cannot stand in another lever; "
          + "move it to the plan's 'levers'"
      ),
      Case(
        "- rule: {\(when), then: [staff: {}]}",
        "5:50: error: 'staff' holds for the whole run and cannot stand in another lever; "
          + "move it to the plan's 'levers'"
      ),
      Case(
        "- kol: {\(when)}",
        "5:9: error: there is no key 'when' in 'kol'; write one of: name, audience, topics, "
          + "credibility, authenticity, fee, posts-per-week, quality, hour, disclosed, "
          + "scandal-hazard, scandal-day, from, until"
      ),
    ] as [Case])
  func wrongRule(given: Case) throws {
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity(), "plans/a.yaml": teaPlan(given.text),
    ])
    let found = try folder.problems()
    #expect(found == given.expected(in: "plans/a.yaml"))
  }

  @Test("Levers may stand in levers three deep and no deeper") func depth() throws {
    func plan(_ depth: Int) -> String {
      let inner = depth == 1 ? "content: {}" : plan(depth - 1)
      return "rule: {name: r\(depth), \(Self.when), then: [\(inner)]}"
    }
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity(), "plans/a.yaml": teaPlan("- " + plan(2)),
    ])
    #expect(try folder.problems() == [])
    try folder.write("plans/a.yaml", teaPlan("- " + plan(3)))
    let found = try folder.problems()
    #expect(found.count == 1)
    #expect(found[0].hasSuffix("error: levers stand in levers more than 3 deep"))
  }

  @Test("Three A/B tests run at a time, and a fourth is refused") func tests() throws {
    func plan(_ count: Int) -> String {
      teaPlan(
        (1...count).map { "- ab-test: {name: t\($0), levers: [content: {name: c\($0)}]}" }
          .joined(separator: "\n"))
    }
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity(), "plans/a.yaml": plan(3),
    ])
    #expect(try folder.problems() == [])
    try folder.write("plans/a.yaml", plan(4))
    let found = try folder.problems()
    #expect(found.count == 1 && found[0].contains("error: more than 3 A/B tests in one plan"))
  }

  @Test("A plan's overlay is checked like the community itself") func overlay() throws {
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity(),
      "plans/a.yaml": teaPlan("- content: {}", further: "community: {membres: 5, members: -1}"),
    ])
    let found = try folder.problems()
    #expect(
      found == [
        "plans/a.yaml:3:13: error: there is no key 'membres' in 'community'; did you mean 'members'?",
        "plans/a.yaml:3:34: error: 'members' must be from 1 to 10000000, not '-1'",
      ])
  }

  @Test("Levers are checked even when the community cannot be read") func withoutCommunity() throws
  {
    let folder = try ScenarioFolder([
      "community.yaml": "community: [",
      "plans/a.yaml": teaPlan("- content: {topics: {x: 1}, a: 1}"),
    ])
    let found = try folder.problems()
    #expect(
      found == [
        "community.yaml:1:12: error: this [ is not closed; add the ] that belongs to it",
        "plans/a.yaml:5:29: error: there is no key 'a' in 'content'; "
          + "write one of: "
          + (ContentLever.parameters.map(\.name) + Window.parameters.map(\.name))
          .joined(separator: ", "),
      ])
  }

  @Test(
    "What a plan extends must be another file of the scenario",
    arguments: [
      Case(
        "../../outside.yaml",
        "plans/a.yaml:1:10: error: '../../outside.yaml' lies outside the scenario's folder; "
          + "a plan may only extend files of its own scenario"
      ),
      Case(
        "/etc/passwd",
        "plans/a.yaml:1:10: error: '/etc/passwd' lies outside the scenario's folder; "
          + "a plan may only extend files of its own scenario"
      ),
      Case(
        "../link.yaml",
        "plans/a.yaml:1:10: error: '../link.yaml' lies outside the scenario's folder; "
          + "a plan may only extend files of its own scenario"
      ),
      Case(
        "community.yaml",
        "plans/a.yaml:1:10: error: there is no file 'community.yaml' to extend; "
          + "the path counts from the folder of this file"
      ),
      Case("a.yaml", "plans/a.yaml:1:10: error: 'a.yaml' extends itself in a circle"),
      Case("../plans", "plans: error: this is a folder, not a file"),
      Case("[a]", "plans/a.yaml:1:10: error: 'extends' takes a single value"),
    ] as [Case])
  func wrongBase(given: Case) throws {
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity(), "plans/a.yaml": "extends: \(given.text)\nlevers: []\n",
      "../outside.yaml": teaCommunity(),
    ])
    try folder.link("link.yaml", to: "../outside.yaml")
    let found = try folder.problems()
    #expect(found == given.expected)
    let alone = try folder.problems("plans/a.yaml")
    #expect(alone == given.expected)
  }

  @Test("Files that extend each other in a circle are told so, from wherever one starts")
  func circle() throws {
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity(), "plans/a.yaml": "extends: b.yaml\n",
      "plans/b.yaml": "plan: b\nextends: a.yaml\n",
    ])
    let found = try folder.problems()
    #expect(
      found == [
        "plans/a.yaml:1:10: error: 'b.yaml' extends itself in a circle",
        "plans/b.yaml:2:10: error: 'a.yaml' extends itself in a circle",
      ])
  }

  @Test("Eight files may extend each other, nine may not") func chain() throws {
    let folder = try ScenarioFolder(["community.yaml": teaCommunity()])
    for number in 1...8 {
      let base = number == 1 ? "../community.yaml" : "p\(number - 1).yaml"
      try folder.write("plans/p\(number).yaml", "extends: \(base)\ndays: \(number)\n")
    }
    let found = try folder.problems()
    #expect(
      found == [
        "plans/p1.yaml:1:10: error: a chain of more than 8 files that extend each other"
      ])
    #expect(try folder.read("plans/p7.yaml").plans[0].community.days == 7)
  }

  @Test("A plan that extends a plan takes over its levers until it has its own") func inherit()
    throws
  {
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity(),
      "plans/a.yaml": teaPlan("- content: {}\n- budget: {total: 5}"),
      "plans/b.yaml": "extends: a.yaml\n",
      "plans/c.yaml": "extends: a.yaml\nlevers: [{kol: {audience: 9}}]\n",
    ])
    let plans = try folder.read().plans
    #expect(plans.map(\.id) == ["a", "b", "c"])
    #expect(plans.map(\.title.en) == ["a plan", "b", "c"])
    #expect(plans.map(\.leverNames) == [["content", "budget"], ["content", "budget"], ["kol"]])
  }

  @Test("A plan may hold its whole community itself") func wholePlan() throws {
    let text = teaCommunity() + "\nplan: all in one\nlevers: [{content: {}}]\n"
    let folder = try ScenarioFolder(["all in one.yaml": text])
    let study = try folder.read("all in one.yaml")
    #expect(study.name == "all-in-one")
    #expect(study.plans.map(\.id) == ["all-in-one"])
    #expect(study.plans[0].leverNames == ["content"])
    #expect(study.community.members == 200)
    #expect(study.doNothing.levers.isEmpty)
  }

  @Test("A plan file alone is compared with the community it extends") func aloneWithBase() throws {
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity(),
      "plans/a.yaml": teaPlan("- content: {}", further: "community: {members: 50}"),
    ])
    let study = try folder.read("plans/a.yaml")
    #expect(study.name == "a")
    #expect(study.community.members == 200)
    #expect(study.plans[0].community.members == 50)
    #expect(try folder.read("community.yaml").plans.isEmpty)
    #expect(try folder.read("community.yaml").name == "tea")
  }

  @Test("A plan without any community is told what to write") func noCommunity() throws {
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity(), "plans/a.yaml": "levers: []\n",
    ])
    let expected = [
      "plans/a.yaml:1:1: error: this plan has no community; write 'extends: ../community.yaml'"
    ]
    #expect(try folder.problems() == expected)
    #expect(try folder.problems("plans/a.yaml") == expected)
  }

  @Test("Plans need names of their own") func planNames() throws {
    let text = "extends: ../community.yaml\n"
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity(), "plans/a b.yaml": text, "plans/a-b.yml": text,
      "plans/Do nothing.yaml": text,
    ])
    let found = try folder.problems()
    #expect(
      found == [
        "plans/Do nothing.yaml: error: another plan is called 'do-nothing'; rename the file",
        "plans/a-b.yml: error: another plan is called 'a-b'; rename the file",
      ])
  }
}
