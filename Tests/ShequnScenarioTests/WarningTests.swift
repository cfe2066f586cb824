// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnScenario
import Testing

@Suite struct WarningTests {
  private func warnings(_ further: String = "", _ levers: String) throws -> [String] {
    try ScenarioFolder([
      "community.yaml": teaCommunity(further), "plans/a.yaml": teaPlan(levers),
    ]).warnings()
  }

  @Test(
    "A goal that cannot be anything but blank or 0 is warned of, with what it needs",
    arguments: [
      ("revenue", "", "", "nothing is sold in this community; set a price"),
      ("arpu", "", "", "nothing is sold"), ("ltv", "", "", "nothing is sold"),
      ("goods-cost", "", "- check-in: {deposit: 10 yuan}", "nothing is sold"),
      ("cac", "", "- content: {}", "add kol or ads or"),
      ("completion", "", "", "add check-in to a plan"),
      ("conversion-ads", "", "- kol: {audience: 100}", "add ads to a plan"),
      ("retention-day-30", "", "", "it is known from day 31 on; run 31 days or more"),
      ("revenue", "shop: {price: 50 yuan}", "", nil), ("dau", "", "", nil),
      ("revenue", "", "- check-in: {deposit: 10 yuan}", nil),
      ("conversion-ads", "", "- ads: {daily-budget: 100}", nil),
      ("enrolled", "", "- rule: {when: {metric: dau, below: 9}, then: [check-in: {}]}", nil),
      ("mau", "", "", nil),
    ] as [(String, String, String, String?)])
  func goals(metric: String, further: String, levers: String, expected: String?) throws {
    let found = try warnings(
      "goal: {metric: \(metric), over: end}\n\(further)", levers.isEmpty ? "- content: {}" : levers
    )
    .filter { $0.contains("the goal") }
    #expect(found.count == (expected == nil ? 0 : 1), "\(found)")
    if let expected { #expect(found.first?.contains(expected) == true, "\(found)") }
  }

  @Test(
    "A setting of a lever that has no effect is warned of at its place",
    arguments: [
      Case(
        "- content: {from: day 31}",
        "5:13: warning: 'content' starts on day 31, after the last day (30)"),
      Case(
        "- content: {posts-per-day: 0}",
        "5:13: warning: 'content' does nothing like this; set 'posts-per-day'"),
      Case("- welfare: {value: 0}", "5:13: warning: 'welfare' does nothing like this; set 'value'"),
      Case(
        "- kol: {audience: 0}", "5:9: warning: 'kol' does nothing like this; set 'audience'"),
      Case(
        "- budget: {}", "5:3: warning: 'budget' does nothing like this; set 'total'"),
      Case(
        "- welfare: {top: 3}", "5:13: warning: 'top' has no effect without 'to: top'"),
      Case(
        "- welfare: {to: top, streak: 3 days}",
        "5:22: warning: 'streak' has no effect without 'to: streak'"),
      Case(
        "- content: {posts-per-day: 0, promotional-share: 10%}",
        "5:13: warning: 'content' does nothing like this; set 'posts-per-day'",
        "5:31: warning: a promotional share has no effect without posts"),
      Case(
        "- kol: {audience: 2001}",
        "5:9: warning: an audience of 2001 is larger than the market of 2000 people"),
      Case(
        "- rule: {when: {metric: dau, below: 9}, then: []}",
        "5:41: warning: 'rule' does nothing like this; set 'then'"),
      Case(
        "- rule: {when: {metric: dau, below: 9}, then: [content: {posts-per-day: 0}]}",
        "5:58: warning: 'content' does nothing like this; set 'posts-per-day'"),
      Case(
        "- content: {when: {metric: dau, below: 9, for: 30 days}}",
        "5:13: warning: 'when' cannot hold for 30 days before the last of 30"),
      Case("- staff: {}", "5:3: warning: 'staff' does nothing like this; set 'hours-per-day'"),
      Case(
        "- staff: {name: us, paid: all}",
        "5:21: warning: 'paid' has no effect without 'hours-per-day'"),
      Case("- staff: {hours-per-day: 8 hours, paid: all, growth: 2x}"),
      Case("- rule: {when: {metric: dau, above: 0, for: 29 days}, then: [content: {}]}"),
      Case("- welfare: {to: top, top: 3}"), Case("- welfare: {to: streak, streak: 3}"),
      Case("- budget: {caps: {content: 0}}"), Case("- kol: {audience: 2000}"),
      Case("- content: {from: 30, promotional-share: 10%}"),
    ] as [Case])
  func levers(given: Case) throws {
    let found = try warnings(given.text)
    #expect(found == given.expected(in: "plans/a.yaml"))
  }

  @Test("Personal ranking that is no stronger than the platform's own is warned of")
  func ranking() throws {
    let expected = [
      "plans/a.yaml:5:17: warning: the platform itself ranks its feed by 90%; 'personalize' has no "
        + "effect unless it is stronger"
    ]
    #expect(try warnings("platform: douyin", "- personalize: {strength: 90%}") == expected)
    #expect(try warnings("platform: douyin", "- personalize: {strength: 91%}") == [])
    #expect(try warnings("platform: tieba", "- personalize: {}") == [])
  }

  private func warnings(_ levers: String) throws -> [String] { try warnings("", levers) }

  @Test(
    "A mechanism set to the value it has anyway is warned of once, however many plans there are")
  func mechanisms() throws {
    let standard = Mechanisms().overload.strength
    let found = try warnings(
      "mechanisms: {overload: {strength: \(standard)}}", "- content: {}")
    #expect(found == ["community.yaml:4:27: warning: 'strength' has this value anyway"])
    #expect(
      try warnings("mechanisms: {overload: {strength: \(standard + 1)}}", "- content: {}") == [])
    #expect(try warnings("mechanisms: {overload: on}", "- content: {}") == [])
  }

  @Test("A warning is said in Chinese too") func chinese() throws {
    let study = try ScenarioFolder([
      "community.yaml": teaCommunity(), "plans/a.yaml": teaPlan("- welfare: {top: 3}"),
    ]).read()
    let line = try #require(study.warnings.first).rendered(.zh)
    #expect(line.hasSuffix("plans/a.yaml:5:13: 警告：没有“to: top”时“top”不起作用"))
  }
}

/// What can be told of a folder's files, and of what is left empty.
@Suite struct NameWarningTests {
  @Test func `plans of one title, and one called like doing nothing, are told`() throws {
    let plan = { (title: String) in "plan: \(title)\nextends: ../community.yaml\nlevers: []\n" }
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity(), "plans/a.yaml": plan("Tea"), "plans/b.yaml": plan("tea"),
      "plans/c.yaml": plan("{en: Other, zh: 什么都不做}"), "plans/d.yaml": plan("Do nothing"),
    ])
    #expect(
      try folder.warnings()
        == [
          "plans/b.yaml:1:7: warning: the title 'tea' is also that of 'a': results cannot be told apart; "
            + "give each a name of its own",
          "plans/c.yaml:1:7: warning: 'Other' is what doing nothing is called in the results; give each a "
            + "name of its own",
          "plans/d.yaml:1:7: warning: 'Do nothing' is what doing nothing is called in the results; give "
            + "each a name of its own",
          "plans/d.yaml:1:7: warning: the title 'Do nothing' is also that of 'c': results cannot be told "
            + "apart; give each a name of its own",
        ].filter { !$0.contains("is also that of 'c'") })
  }

  @Test(arguments: ["four  posts", " Four posts", "Ｆｏｕｒ posts", "FOUR\u{A0}POSTS"])
  func `titles that look alike are equal`(title: String) throws {
    let plan = { (title: String) in "plan: '\(title)'\nextends: ../community.yaml\nlevers: []\n" }
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity(), "plans/a.yaml": plan("Four posts"),
      "plans/b.yaml": plan(title), "plans/c.yaml": plan("Do  nothing"),
    ])
    let found = try folder.warnings()
    #expect(found.count == 2, "\(found)")
    #expect(found.first?.contains("is also that of 'a'") == true)
    #expect(found.last?.contains("is what doing nothing is called") == true)
  }

  @Test func `what a goal lacks is named in Chinese`() throws {
    func line(_ metric: String) throws -> String {
      let folder = try ScenarioFolder([
        "community.yaml": teaCommunity("goal: {metric: \(metric), over: end}"),
        "plans/a.yaml": teaPlan("- content: {}"),
      ])
      return try #require(folder.read().warnings.first).rendered(.zh)
    }
    #expect(try line("conversion-ads").contains("请在某个方案中加入“付费推广/社交广告”（ads），或换一个目标"))
    #expect(try line("revenue").contains("{price: 50 元}"))
  }

  @Test func `a market smaller than the members leaves nobody to join`() throws {
    let folder = try ScenarioFolder(["community.yaml": teaCommunity("market: {size: 150}")])
    #expect(
      try folder.warnings() == [
        "community.yaml:4:18: warning: a market of 150 people is smaller than the 200 members: nobody is "
          + "left to join; the market counts members too; leave its size out for ten times the members"
      ])
    #expect(
      try ScenarioFolder(["community.yaml": teaCommunity("market: {size: 200}")]).warnings() == [])
  }

  @Test func `files by which programs mark what is open are no plans`() throws {
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity(), "plans/a.yaml": teaPlan("  - brand: {consistency: 50%}"),
      "plans/~$a.yaml": "\u{1}", "plans/.~lock.a.yaml#": "x", "plans/a.yaml~": "x",
      "plans/._a.yaml": "\u{0}", "plans/.#a.yaml": "x", "plans/#a.yaml#": "x",
    ])
    #expect(try folder.read().plans.map(\.id) == ["a"])
    let warnings = try folder.warnings()
    #expect(warnings.count == 2 && warnings.allSatisfy { $0.contains("has open; save and close") })
  }

  @Test func `an empty list of weekdays is asked about`() throws {
    #expect(
      try ScenarioFolder([
        "community.yaml": teaCommunity(),
        "plans/a.yaml": teaPlan("  - content: {posts-per-day: 2, weekdays: []}"),
      ]).problems("plans/a.yaml") == [
        "plans/a.yaml:5:43: error: 'weekdays' is an empty list; write a value, or leave the key out"
      ])
  }
}
