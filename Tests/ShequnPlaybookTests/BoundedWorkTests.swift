// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// The work of a day is bounded by the people there are, not by the numbers in a plan.
struct BoundedWorkTests {
  /// Names of numbers, with their largest values, that a lever takes.
  private static func largest(of entry: LeverEntry) -> [(name: String, value: Double)] {
    PlaybookCatalog.parameters(of: entry).compactMap { parameter in
      guard case .number(let range) = parameter.kind else { return nil }
      return (parameter.name, range.upperBound)
    }
  }

  @Test(arguments: PlaybookCatalog.entries.map(\.name))
  func `a lever with its largest numbers takes no time in a small community`(name: String) throws {
    let entry = try #require(PlaybookCatalog.named(name))
    let community = village(members: 200, days: 8, market: 2000) {
      $0.shop.price = 50
      $0.hourlyWage = 1
    }
    let calendar = ["from", "until", "every", "scandal-day", "growth-from", "maturity-from"]
    var all = entry.make()
    for (parameter, value) in Self.largest(of: entry) where !calendar.contains(parameter) {
      var one = entry.make()
      #expect(entry.assign(&one, parameter, .number(value)))
      _ = entry.assign(&all, parameter, .number(value))
      expectQuick([one], community, "\(name): \(parameter)")
    }
    expectQuick([all], community, name)
  }

  private func expectQuick(_ levers: [any Lever], _ community: Community, _ what: String) {
    var run = RunRecord()
    let time = ContinuousClock().measure { run = Paired.run(levers, in: community) }
    #expect(run.days.count == community.days)
    // hundredths of a second; the bound allows for a busy machine
    #expect(time < .seconds(3), "\(what)")
  }

  /// Joined on the first day by advertising to a market of 20,000 in which everybody joins with the
  /// same chance of ½ who hears of it.
  private func joined(hearingsEach: Double, replication: Int) -> Double {
    let community = village(members: 100, days: 1, topics: ["a"], market: 20_000) {
      $0.mechanisms.acquisition.base = 0
      $0.mechanisms.acquisition.match = 0
      $0.mechanisms.acquisition.repetition = 0
      $0.platform.joinFriction = 0
    }
    var ads = AdsLever.standard()
    ads.dailyBudget = hearingsEach * 20_000 * community.mechanisms.acquisition.contactPrice
    let run = Paired.run([ads], in: community, replication: replication)
    return Double(run.days[0].joinedBy[Int(Channel.ads.rawValue)])
  }

  /// 1 − (1 − 1/n)^m with m = 3n and 5n, n = 20,000, times the half of 19,900 people: 9454.66 and
  /// 9882.97.
  @Test(arguments: [(3.0, 9454.66), (5.0, 9882.97)])
  func `hearings are as many as money buys, drawn one by one or person by person`(
    each: Double, expected: Double
  ) {
    let counts = (0..<8).map { joined(hearingsEach: each, replication: $0) }
    let mean = counts.reduce(0, +) / 8
    // of 19,900 people who join with chance ½ · .95 or ½ · .99: 71 and 70.5 a replication
    #expect(abs(mean - expected) < 4 * 71 / 8.0.squareRoot())
  }

  /// By hand: (1 − 1/n)^m.
  @Test(arguments: [
    (9, 2, 0.001953125), (5, 1, 0), (50, 10, 0.005153775), (30_000, 6000, 0.00673514),
    (500_000, 100_000, 0.006737779),
  ])
  func `the chance to miss every hearing is (1 − 1∕n)^m`(
    hearings: Int, people: Int, chance: Double
  ) {
    #expect(abs(Double(Call.missed(hearings: hearings, people: people)) - chance) < 1e-5)
  }
}
