// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// What personal ranking does, and where it does nothing.
struct PersonalizeLeverTests {
  /// More to see than anybody can.
  private let feed = village(topics: ["a", "b", "c", "d", "e", "f"]) {
    $0.platform.kind = .feed
  }

  private func ranking(_ strength: Double) -> PersonalizeLever {
    var lever = PersonalizeLever.standard()
    lever.strength = strength
    return lever
  }

  @Test func `in a full feed it meets needs better, and sameness rises`() {
    let levers: [any Lever] = [posts(60)]
    let need = Paired.difference(levers + [ranking(0.6)], levers, in: feed) {
      $0.visitMean(\.needMet)
    }
    #expect(need.isPositive, "\(need)")
    let sameness = Paired.difference(levers + [ranking(0.6)], levers, in: feed) {
      $0.visitMean(\.homogeneity)
    }
    #expect(sameness.isPositive, "\(sameness)")
  }

  @Test func `where everything is read it costs money and changes nothing else`() {
    var easy = feed
    easy.mechanisms.attention.median = 100_000
    let (with, without) = (
      Paired.run([posts(3), ranking(0.7)], in: easy), Paired.run([posts(3)], in: easy)
    )
    #expect(with.days.map(\.needMet) == without.days.map(\.needMet))
    #expect(with.days.last?.totalCost ?? 0 > without.days.last?.totalCost ?? 0)
  }

  @Test func `above the limit of strength members feel watched and trust less`() {
    let trust = Paired.difference(
      [posts(60), ranking(0.71)], [posts(60), ranking(0.69)], in: feed
    ) { run in
      run.days.reduce(0) { $0 + $1.trust / Double($1.members) }
    }
    #expect(trust.isNegative, "\(trust)")
  }

  @Test func `the tool and its care are paid by the day, and unpaid it does not rank`() {
    let run = Paired.run([ranking(0.5)], in: village(days: 30))
    // 900 yuan and 30 days of half an hour
    #expect(run.days.last?.totalCost == 90_000 + 30 * 2500)
    var budget = BudgetLever.standard()
    budget.caps = ["personalize": 55 * 2]
    let strengths = boards([ranking(0.5), budget], village(days: 4)) { $0.rankings.count }
    #expect(strengths == [1, 1, 0, 0])
  }
}
