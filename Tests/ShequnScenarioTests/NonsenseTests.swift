// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnPlaybook
import ShequnRecords
import ShequnScenario
import Testing

/// What is possible and yet nonsense: rhythms, amounts, limits, and members that change alone.
@Suite struct NonsenseTests {
  private func folder(_ levers: String, days: String = "30") throws -> ScenarioFolder {
    try ScenarioFolder([
      "community.yaml": teaCommunity(days: days), "plans/a.yaml": teaPlan(levers),
    ])
  }

  private func warnings(_ levers: String, days: String = "30") throws -> [String] {
    try folder(levers, days: days).warnings().map {
      $0.replacingOccurrences(of: "plans/a.yaml:5:", with: "")
    }
  }

  @Test(
    "Nobody surveys, draws lots, holds contests or calls back every day unless it is asked for",
    arguments: [
      ("survey", 90.0), ("raffle", 7), ("contest", 60), ("team-contest", 90), ("win-back", 30),
    ])
  func defaults(name: String, days: Double) throws {
    let entry = try #require(PlaybookCatalog.named(name))
    #expect(entry.make().window.every == days)
    let own = entry.description.parameters.filter { $0.name == "every" }
    #expect(own.count == 1 && !entry.description.window.contains { $0.name == "every" })
  }

  @Test("A rhythm that nobody keeps is warned of, with the usual one")
  func rhythm() throws {
    #expect(
      try warnings("- survey: {every: 1 day}") == [
        "12: warning: 'survey' every day: nobody does that so often, and how people tire of it is not in "
          + "the model; every 90 days is usual"
      ])
    for lever in ["raffle", "contest", "team-contest", "win-back", "event"] {
      #expect(try warnings("- \(lever): {every: 2 days}").count == 1, "\(lever)")
      #expect(try warnings("- \(lever): {}").isEmpty, "\(lever)")
    }
    #expect(try warnings("- content: {every: 1 day}").isEmpty)
  }

  @Test("In a rule it is the rule that says when") func rule() throws {
    #expect(
      try warnings(
        "- rule: {when: {metric: dau, below: 9}, then: [win-back: {every: 1 day}]}"
      ).isEmpty)
  }

  @Test("Weekdays alone are a rhythm; with another they may never meet") func weekdays() throws {
    let plan = try #require(folder("- raffle: {weekdays: [fri]}").read().plans.first)
    #expect(plan.levers[0].window.every == 1)
    let clash = try warnings("- raffle: {weekdays: [fri], every: 7 days}")
    #expect(clash.count == 1 && clash[0].contains("'raffle' never acts"))
    #expect(try warnings("- raffle: {weekdays: [fri], every: 7 days, from: day 5}").isEmpty)
  }

  @Test(
    "What is added last and brings next to nothing is warned of with numbers",
    arguments: [
      ("- moderation: {hours-per-day: 24}", "2400 messages are read; 200 members write fewer"),
      ("- kol: {audience: 100, posts-per-week: 69}", "of those who can be reached"),
      ("- thank-you: {per-week: 1000}", "1000 thanks a week are more than there are members (200)"),
      ("- raffle: {winners: 1000}", "1000 prizes are more than there are members (200)"),
    ])
  func amounts(lever: String, words: String) throws {
    let found = try warnings(lever)
    #expect(found.count == 1 && found[0].contains(words), "\(found)")
    #expect(found.first?.contains("brings less than a hundredth of the average") == true)
  }

  @Test(
    "Usual amounts are not",
    arguments: [
      "- moderation: {hours-per-day: 2}", "- kol: {audience: 100, posts-per-week: 3}",
      "- thank-you: {per-week: 20}", "- raffle: {winners: 10, prize: 100}",
    ])
  func usual(lever: String) throws { #expect(try warnings(lever).isEmpty) }

  @Test("A number at the limit of the tool is warned of, one at an end of its own is not")
  func limits() throws {
    #expect(
      try warnings("- service: {pace: 20}") == [
        "19: warning: 'pace' at 20x is the most that is allowed: what lies beyond cannot be tried; make sure "
          + "that it is meant"
      ])
    #expect(try warnings("- service: {pace: 0.05}").first?.contains("the least") == true)
    for lever in [
      "- content: {quality: 100%}", "- raffle: {winners: 1}", "- content: {hour: 23}",
      "- personalize: {strength: 100%}",
    ] { #expect(try warnings(lever).isEmpty, "\(lever)") }
  }

  @Test("Members that change while the plans stay are another question") func scale() throws {
    let tea = try folder("- content: {}")
    func warned(_ overrides: Overrides) throws -> [String] {
      try tea.read("", overrides).warnings.map { $0.rendered(.en) }
    }
    let found = try warned(Overrides(members: 100))
    #expect(found.count == 1)
    #expect(
      found.first?.hasPrefix("--members: warning: with 100 members instead of 200, budgets") == true
    )
    #expect(try warned(Overrides(set: ["community.members=100"])).count == 1)
    #expect(try warned(Overrides(members: 200)).isEmpty)
    let bare = try ScenarioFolder(["community.yaml": teaCommunity()])
    #expect(try bare.read("", Overrides(members: 100)).warnings.isEmpty)
  }

  @Test("A study of promotion or of notifications that ends within a year is told what it misses")
  func year() throws {
    func notes(_ lever: String, _ days: String = "180") throws -> [String] {
      try folder(lever, days: days).read().notes.map { $0.rendered(.en) }
    }
    for lever in ["- content: {promotional-share: 20%}", "- content: {announce: mention}"] {
      let found = try notes(lever)
      #expect(found.count == 1)
      #expect(
        found.first?.hasSuffix(
          "note: some effects of notifications and of promotion turn only after a year; this study ends on day 180"
        ) == true)
      #expect(try notes(lever, "365").isEmpty)
    }
    #expect(try notes("- content: {}").isEmpty)
  }
}
