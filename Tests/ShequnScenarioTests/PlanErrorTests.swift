// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
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
        "- rule: {}",
        "5:3: error: there is no lever 'rule'; write one of: content, welfare, kol, budget"
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
          + "write one of: name, posts-per-day, topics, formats, quality, tone, promotional-share, "
          + "hour, from, until, every, weekdays, when",
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
