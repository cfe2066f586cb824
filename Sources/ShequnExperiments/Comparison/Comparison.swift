// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords
import ShequnMetrics
package import ShequnStatistics

/// Rival plans on the same people and luck: the goal of each, and the paired differences.
package struct Comparison: Sendable {
  /// One plan's line of the table.
  package struct Line: Sendable {
    package let plan: Int
    /// How many the plan has; fewer than others if it was eliminated on the way.
    package let replications: Int
    /// Means over replications.
    package let members: Double
    package let stickiness: Double
    package let monthlyChurn: Double
    package let trust: Double
    /// Yuan spent over the run, goods apart, and what the goods sold had cost.
    package let operatingCost: Double
    package let goodsCost: Double
    package let costPerRetained: Double
    /// Revenue less all costs over the run, in yuan, and how it differs from the first plan's; nil for
    /// that plan itself.
    package let margin: Double
    package let marginDifference: PairedDifference?
    package let goal: Double
    /// Against the first plan (do-nothing); nil for that plan itself.
    package let difference: PairedDifference?
    /// Holm-adjusted over all rivals.
    package let pValue: Double?
    /// Share of the replications that all plans have in which the plan ranks first.
    package let probabilityBest: Double
    /// Share of replications in which the plan does better than the first, ties counting half.
    package let probabilityBetter: Double?
    /// First day on which anything recorded differs from the first plan; nil: never.
    package let branchDay: Int?
    /// Against the first plan.
    package let returns: Returns?
  }

  package let runs: StudyRuns
  package let goal: Goal
  /// In the order of the plans; the first is the baseline.
  package let lines: [Line]
  /// By plan, the goal in each replication.
  package let goals: [[Double]]

  /// The pairs of plans that are listed, the later one against the earlier one; of many plans only
  /// those that the first or the leading plan is in: all would grow as the square.
  package let pairs: [(one: Int, other: Int)]
  /// By pair, the first day on which anything recorded differs; nil: never.
  package let branchDays: [Int?]
  /// By plan.
  private let money: [PlanMoney]

  package init(_ runs: StudyRuns, goal: Goal) {
    self.runs = runs
    self.goal = goal
    let found = runs.plans.map { $0.runs.map { (Self.ends($0, goal), PlanMoney.Run($0)) } }
    func values(_ plan: Int, _ place: Int) -> [Double] { found[plan].map { $0.0[place] } }
    let goals = found.indices.map { values($0, 0) }
    self.goals = goals
    let money = zip(runs.plans, found).map { PlanMoney($0.plan, $1.map(\.1)) }
    self.money = money
    let differences = goals.dropFirst().map { PairedDifference(common: $0, goals[0]) }
    let adjusted = Holm.adjusted(differences.map { $0.pValue ?? .nan })
    let common = goals.map(\.count).min() ?? 0
    let best =
      ProbabilityBest.shares(
        goals: goals.map { Array($0.prefix(common)) }, highIsBetter: goal.want == .high)
      ?? Array(repeating: 0, count: goals.count)
    let pairs = Self.pairs(goals, goal)
    let branchDays = runs.branchDays(pairs)
    (self.pairs, self.branchDays) = (pairs, branchDays)
    lines = runs.plans.indices.map { index in
      func mean(_ place: Int) -> Double { Moments(values(index, place)).mean ?? .nan }
      let difference = index == 0 ? nil : differences[index - 1]
      let greater = difference?.probabilityGreater
      return Line(
        plan: index, replications: goals[index].count, members: mean(1), stickiness: mean(2),
        monthlyChurn: mean(3), trust: mean(4), operatingCost: money[index].mean(\.spent),
        goodsCost: money[index].mean(\.goods), costPerRetained: mean(5),
        margin: money[index].mean(\.margin),
        marginDifference: index == 0 ? nil : Self.margins(money[index], money[0]),
        goal: mean(0), difference: difference, pValue: index == 0 ? nil : adjusted[index - 1],
        probabilityBest: best[index],
        probabilityBetter: goal.want == .high ? greater : greater.map { 1 - $0 },
        branchDay: pairs.firstIndex { $0.one == index && $0.other == 0 }.flatMap { branchDays[$0] },
        returns: index == 0 ? nil : Returns(money[index], against: money[0]))
    }
  }

  /// Most plans of which every pair is listed.
  private static let squareLimit = 20

  private static func pairs(_ goals: [[Double]], _ goal: Goal) -> [(one: Int, other: Int)] {
    let plans = goals.indices
    let all = plans.flatMap { one in plans[..<one].map { (one: one, other: $0) } }
    guard plans.count > squareLimit else { return all }
    let means = goals.map { goals in
      Moments(goals.filter { !$0.isNaN }).mean ?? (goal.want == .high ? -.infinity : .infinity)
    }
    let leader =
      plans.max { goal.want == .high ? means[$0] < means[$1] : means[$0] > means[$1] } ?? 0
    return all.filter { $0.other == 0 || $0.one == leader || $0.other == leader }
  }

  private static func margins(_ one: PlanMoney, _ other: PlanMoney) -> PairedDifference {
    PairedDifference(common: one.runs.map(\.margin), other.runs.map(\.margin))
  }

  /// Whether anything is sold under any plan.
  package var sells: Bool { money.contains(where: \.hasShop) }

  /// The plan of the highest net margin, where anything is sold; of equal ones that of the better goal.
  package var earnsMost: Int? {
    guard sells else { return nil }
    return ranking.reduce(nil as Int?) { best, plan in
      guard let best else { return plan }
      let (own, highest) = (lines[plan].margin, lines[best].margin)
      return own > highest && !Rounding.areEqual(own, highest) ? plan : best
    }
  }

  /// The plans that cannot be told from the best by the goal, the best first.
  package var asGoodAsBest: [Int] {
    guard let best = ranking.first else { return [] }
    return ranking.filter { $0 == best || !goalDifference(best, $0).isClear }
  }

  /// Of these the one that costs least to run, goods apart; of equal ones that of the better goal.
  package var cheapestAsGood: Int? {
    asGoodAsBest.reduce(nil as Int?) { cheapest, plan in
      guard let cheapest else { return plan }
      let (own, least) = (lines[plan].operatingCost, lines[cheapest].operatingCost)
      return own < least && !Rounding.areEqual(own, least) ? plan : cheapest
    }
  }

  /// What a plan gives for its money, against another.
  package func returns(_ one: Int, against other: Int) -> Returns {
    Returns(money[one], against: money[other])
  }

  /// The goal and what the table shows of a run's last day.
  private static func ends(_ run: RunRecord, _ goal: Goal) -> [Double] {
    [
      MetricCatalog.value(of: goal, in: run), SizeMetrics.members.end(run),
      ActivityMetrics.stickiness.end(run), ChurnMetrics.monthlyChurn.end(run),
      FeelingMetrics.trust.end(run), MoneyMetrics.costPerRetained.end(run),
    ]
  }

  /// The goal in each run.
  static func goals(_ runs: some Sequence<RunRecord>, _ goal: Goal) -> [Double] {
    runs.map { MetricCatalog.value(of: goal, in: $0) }
  }

  /// The widest half-width of a difference of the goal against the first plan, as a share of that
  /// plan's mean; NaN or infinite when that has no scale, 0 without rivals.
  static func widestHalfWidth(_ goals: [[Double]]) -> Double {
    let scale = abs(Moments(goals[0]).mean ?? .nan)
    let widths = goals.dropFirst().map {
      let difference = PairedDifference(common: $0, goals[0])
      return difference.isConstant ? 0 : difference.interval()?.halfWidth ?? .nan
    }
    guard !widths.contains(where: \.isNaN) else { return .nan }
    return (widths.max() ?? 0) / scale
  }

  private func ranks(_ one: Double, above other: Double) -> Bool {
    // a blank goal ranks last, and rounding decides nothing
    if one.isNaN || other.isNaN { return !one.isNaN && other.isNaN }
    if Rounding.areEqual(one, other) { return false }
    return goal.want == .high ? one > other : one < other
  }

  /// Plans from best to worst mean goal; one that was eliminated ranks below those that went on.
  package var ranking: [Int] {
    lines.indices.sorted { one, other in
      let (own, others) = (lines[one].replications, lines[other].replications)
      return own == others ? ranks(lines[one].goal, above: lines[other].goal) : own > others
    }
  }

  /// Whether plans were eliminated on the way, so that they differ in replications.
  package var isUneven: Bool { Set(lines.map(\.replications)).count > 1 }

  /// The smallest gain in variance by pairing, over all rivals against the baseline.
  package var smallestVarianceReduction: Double? {
    lines.compactMap { $0.difference?.varianceReduction }.min()
  }

  /// The paired difference of the goal between two plans.
  package func goalDifference(_ one: Int, _ other: Int) -> PairedDifference {
    PairedDifference(common: goals[one], goals[other])
  }

  /// The plan that keeps most members, when that is another one than the winner by the goal and the
  /// difference is beyond luck: remaining and active point to different plans.
  package var keepsMoreMembers: Int? {
    guard let winner = ranking.first,
      let keeper = lines.indices.max(by: { lines[$0].members < lines[$1].members }),
      keeper != winner,
      PairedDifference(
        common: money[keeper].runs.map(\.members), money[winner].runs.map(\.members)
      ).isClear
    else { return nil }
    return keeper
  }
}
