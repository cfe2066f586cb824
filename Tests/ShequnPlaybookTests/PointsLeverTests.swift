// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// What points, badges and a leaderboard do.
struct PointsLeverTests {
  private func points(_ change: (inout PointsLever) -> Void = { _ in }) -> PointsLever {
    var lever = PointsLever.standard()
    change(&lever)
    return lever
  }

  /// The scheme as members of a community with the default mechanisms meet it.
  private func table(_ lever: PointsLever) throws -> ScoringTable {
    let schemes = try #require(boards([lever], village(days: 1), \.schemes).first)
    let mechanisms = Mechanisms()
    return ScoringTable(
      schemes, mechanism: mechanisms.scoring, spread: Float(mechanisms.contribute.logSD))
  }

  @Test func `a leaderboard lifts the lower ranks against the top`() throws {
    let board = try table(points { ($0.badges, $0.hasLeaderboard) = (0, true) })
    let effort = { (rank: Float) in board.effort(points: 0, rank: rank) }
    #expect(effort(0.1) > effort(0.3) && effort(0.3) > effort(0.5))
    #expect(effort(0.7) > effort(0.9) && effort(0.99) < 0)
    // λ ← λ(M/λ)^.1 where ln λ is normal: at the median .1 · 2.25 · (1.9/2 · 2.25), less at rank .9 by
    // .1 · 2.25 · Φ⁻¹(.9)
    #expect(abs(effort(0.5) - 0.480_938) < 1e-4)
    #expect(abs(effort(0.9) - effort(0.5) + 0.1 * 2.25 * 1.281_552) < 1e-3)
  }

  @Test func `effort rises towards a badge and falls back once it is won`() throws {
    let badges = try table(points())
    let effort = { (points: UInt32) in badges.effort(points: points, rank: 0.9) }
    #expect(effort(0) < effort(40) && effort(40) < effort(49))
    #expect(effort(50) < effort(49) && effort(50) < effort(99))
    // after the fifth and last there is nothing to reach for
    #expect(effort(50 * 16) == 0)
  }

  @Test func `more points for everything reach the badges sooner`() throws {
    let (once, twice) = (try table(points()), try table(points { $0.scale = 2 }))
    #expect(once.post == 5 && twice.post == 10)
    #expect(once.visit == 1 && twice.visit == 2 && once.answer == 3 && twice.answer == 6)
  }

  @Test func `points for visits, posts and answers are redeemed every week at one fen`() {
    let run = Paired.run([points { $0.redeemed = 1 }], in: village(members: 800, days: 22))
    #expect(run.entries.map(\.day) == [8, 15, 22])
    for entry in run.entries {
      let week = (entry.day - 7)...(entry.day - 1)
      let points = run.sum(week, \.dau) + 5 * run.sum(week, \.posts) + 3 * run.sum(week, \.replies)
      #expect(Double(entry.cents) == points)
    }
    let half = Paired.run([points()], in: village(members: 800, days: 8)).entries[0]
    #expect(abs(Double(half.cents) - Double(run.entries[0].cents) / 2) <= 0.5)
  }

  @Test func `points that cannot be redeemed cost trust and end the scheme`() {
    var budget = BudgetLever.standard()
    budget.caps = ["points": 0]
    let schemes = boards([points(), budget], village(days: 12), \.schemes.count)
    #expect(schemes == Array(repeating: 1, count: 7) + Array(repeating: 0, count: 5))
    let trust = Paired.difference([points(), budget], [points()], in: village()) {
      $0.days[7].trust / Double($0.days[7].members)
    }
    #expect(trust.isNegative, "\(trust)")
  }

  @Test func `an answer earns points of its own`() {
    let run = { (answer: Double) in
      // nothing to reach for and nothing redeemed: all that differs is the points
      Paired.run(
        [points { ($0.badges, $0.redeemed, $0.answer) = (0, 0, answer) }],
        in: village(members: 1000))
    }
    let (with, without) = (run(3), run(0))
    #expect(with.days.map(\.posts) == without.days.map(\.posts))
    #expect(with.sum(1...40, \.replies) > 0 && with.digest != without.digest)
  }
}
