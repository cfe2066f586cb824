// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnPlaybook
import ShequnRecords
import Testing

/// Hidden traits are drawn given the record: seen through what members do from day 1 on, against closed
/// forms. Values of SciPy stand where they are used.
struct RecollectionTests {
  /// So many members alike, of whom one mechanism may be at work.
  private func run(
    _ standing: Standing, members: Int = 4000, days: Int, activity: SIMD2<Double> = [0.5, 2],
    seed: UInt64 = 1, _ change: (inout Community) -> Void = { _ in }
  ) -> RunRecord {
    var community = Alone.community(members: members, days: days, activity: activity)
    community.start = Start(
      members: (1...members).map { number in
        var own = standing
        own.number = UInt32(number)
        return own
      })
    change(&community)
    return Simulation(community: community, seed: seed, replication: 0).run(survivors: true)
  }

  private func record(_ joined: Int, _ silent: Int, _ days: Int, posts: Int = 0) -> Standing {
    Standing(number: 1, joined: joined, lastSeen: silent, activeDays: days, posts: posts)
  }

  /// Mean and variance of a member's share of days, less what the luck of days adds.
  private func shares(_ run: RunRecord, before: Int) -> (
    mean: Double, variance: Double, se: SIMD2<Double>
  ) {
    let days = Double(run.days.count)
    let shares = run.departures.map { Double($0.visits - before) / days }
    let count = Double(shares.count)
    let mean = shares.reduce(0, +) / count
    let squares = shares.map { ($0 - mean) * ($0 - mean) }
    let variance = squares.reduce(0, +) / count
    let fourth = squares.reduce(0) { $0 + $1 * $1 } / count
    let luck = (mean * (1 - mean) - variance) / (days - 1)
    return (
      mean, variance - luck,
      [(variance / count).squareRoot(), ((fourth - variance * variance) / count).squareRoot()]
    )
  }

  @Test(
    "Without anything else a beta distribution is updated",
    arguments: [
      (joined: 100, silent: 0, days: 100), (100, 100, 0), (100, 3, 20), (10, 0, 4), (0, 0, 0),
      (1000, 100, 500), (2, 1, 1),
    ])
  func conjugate(joined: Int, silent: Int, days: Int) {
    let run = run(record(joined, silent, days), days: 400)
    let found = shares(run, before: days)
    let (u, v) = (0.5 + Double(days), 2 + Double(joined - days))
    let mean = u / (u + v)
    let variance = mean * (1 - mean) / (u + v + 1)
    #expect(abs(found.mean - mean) < 4 * found.se.x + 1e-6)
    #expect(abs(found.variance - variance) < 4 * found.se.y + 0.01 * variance)
  }

  @Test func `who came every day will come more often than who never came`() {
    let visits = [record(60, 0, 60), record(60, 10, 20), record(60, 60, 0)].map { standing in
      run(standing, members: 500, days: 30) { $0.mechanisms.attend = .standard() }
        .days.reduce(0) { $0 + $1.dau }
    }
    #expect(visits[0] > 2 * visits[1] && visits[1] > 5 * visits[2])
  }

  /// Enthusiasm fades: visits of its first days say less of a than later ones. With a half-life of 10 days
  /// and weight 2, 60 days old, 12 days active, a ~ Beta(½, 2): the integral over the exact likelihood
  /// a^k ∏ (1 + e^(logit a + o_d))⁻¹ (SciPy, `quad`) has the mean chance of day 61 of .12633.
  @Test func `offsets that vary over the days are taken into account`() {
    let run = run(record(60, 5, 12), members: 20_000, days: 1) {
      $0.mechanisms.enthusiasm = .standard()
      $0.mechanisms.enthusiasm.halfLife = 10
      $0.mechanisms.attend.enthusiasm = 2
    }
    let share = Double(run.days[0].dau) / 20_000
    #expect(abs(share - 0.12633) < 4 * (0.12633 * 0.87367 / 20_000).squareRoot())
  }

  /// Gamma frailty of variance σ² under a constant hazard h: who is n days old survives t more with
  /// ((1/σ² + hn)/(1/σ² + h(n + t)))^(1/σ²).
  @Test(arguments: [0, 50, 1000])
  func `who is old leaves less easily`(joined: Int) {
    let (h, variance, days) = (0.01, 2.0, 60.0)
    let run = run(record(joined, joined, 0), days: 60) {
      $0.mechanisms.frailty.variance = variance
      $0.mechanisms.leave.natural = h
    }
    let start = 1 / variance + h * Double(joined)
    let expected = power(start / (start + h * days), 1 / variance)
    let se = (expected * (1 - expected) / 4000).squareRoot()
    let share = Double(run.days[59].members) / 4000
    #expect(abs(share - expected) < 4 * se)
  }

  /// A personal leave probability p ~ Beta(α, β): who is n days old has Beta(α, β + n), and survives a day
  /// with (β + n)/(α + β + n).
  @Test(arguments: [0, 30])
  func `a personal leave probability is updated alike`(joined: Int) {
    let run = run(record(joined, joined, 0), days: 1) {
      ($0.mechanisms.frailty.alpha, $0.mechanisms.frailty.beta) = (0.7, 6)
    }
    let expected = 0.7 / (6.7 + Double(joined))
    let se = (expected / 4000).squareRoot()
    #expect(abs(Double(run.days[0].left) / 4000 - expected) < 4 * se)
  }

  private func power(_ x: Double, _ y: Double) -> Double {
    // y is 1/2 here
    y == 0.5 ? x.squareRoot() : .nan
  }

  /// ln λ normal (−2, 1.5), m posts on 20 days: the mean of λ given m (SciPy, `quad`).
  @Test(arguments: [(0, 0.037606), (2, 0.109107), (40, 1.941101)])
  func `who has posted will post`(posts: Int, rate: Double) {
    let run = run(record(20, 0, 20, posts: posts), days: 50, activity: Alone.always) {
      $0.mechanisms.contribute.level = 1
      ($0.mechanisms.contribute.logMean, $0.mechanisms.contribute.logSD) = (-2, 1.5)
      ($0.mechanisms.contribute.satisfaction, $0.mechanisms.contribute.motivation) = (0, 0)
      ($0.mechanisms.contribute.loafing, $0.mechanisms.contribute.postLimit) = (0, 200)
    }
    let each = run.departures.map { Double($0.posts - posts) / 50 }
    let mean = each.reduce(0, +) / 4000
    let variance = each.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4000
    #expect(abs(mean - rate) < 4 * (variance / 4000).squareRoot() + 0.01 * rate)
  }

  /// Two kinds of equal shares, Beta(1, 9) and Beta(9, 1): five of ten days have weights
  /// B(6, 14)/B(1, 9) and B(14, 6)/B(9, 1), alike; two of ten B(3, 17)/B(1, 9) and B(11, 9)/B(9, 1), .99652.
  @Test(arguments: [(5, 0.5), (2, 0.99652)])
  func `of which segment somebody is follows from what they did`(days: Int, share: Double) {
    let run = run(record(10, 0, days), days: 1) {
      var (quiet, busy) = (Segment.standard(), Segment.standard())
      (quiet.activity, busy.activity) = ([1, 9], [9, 1])
      (quiet.share, busy.share) = (0.5, 0.5)
      $0.segments = [quiet, busy]
    }
    let found = Double(run.departures.count { $0.segment == 0 }) / 4000
    #expect(abs(found - share) < 4 * (share * (1 - share) / 4000).squareRoot() + 0.001)
  }
}
