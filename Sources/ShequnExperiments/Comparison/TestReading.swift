// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords
import ShequnScenario
package import ShequnStatistics

/// What an operator reads off one A/B test: the treated against the others, per member and day.
///
/// The naive interval is the operator's own: every member-day counts as a case by itself. The same
/// people come again and again, so the reading is less certain than it looks; the interval by unit,
/// with members (or groups, if these are drawn by lot) as the cases, is the one to trust.
package struct TestReading: Sendable {
  package private(set) var treatedDays = 0
  package private(set) var otherDays = 0
  private var treatedCount = 0
  private var otherCount = 0
  private let metric: ABTest.Metric
  /// The rates by unit; nil where nobody was.
  private let treatedRate: ClusteredRate?
  private let otherRate: ClusteredRate?

  /// The reading of test number `index` of a run.
  package init(_ run: RunRecord, test index: Int) {
    let test = run.tests[index]
    metric = test.metric
    let sums = run.testSums.indices.contains(index) ? run.testSums[index] : []
    (otherRate, treatedRate) =
      sums.count == 2 ? (ClusteredRate(sums[0]), ClusteredRate(sums[1])) : (nil, nil)
    for day in run.days where test.days.contains(day.day) {
      for (arm, counts) in day.arms.enumerated() {
        if arm >> index & 1 == 1 {
          treatedDays += counts.members
          treatedCount += metric.count(counts)
        } else {
          otherDays += counts.members
          otherCount += metric.count(counts)
        }
      }
    }
  }

  /// Counts per member and day; NaN where nobody was.
  package var treated: Double { Double(treatedCount) / Double(treatedDays) }
  package var others: Double { Double(otherCount) / Double(otherDays) }
  package var difference: Double { treated - others }
  /// As if every member-day were a case by itself.
  package var naiveError: Double {
    (variance(treated) / Double(treatedDays) + variance(others) / Double(otherDays)).squareRoot()
  }

  /// With that error: it excludes zero far too often.
  package var naiveInterval: Interval? {
    guard naiveError > 0, difference.isFinite else { return nil }
    let margin = StandardNormal.critical(level: 0.95) * naiveError
    return Interval(low: difference - margin, high: difference + margin, level: 0.95)
  }

  /// With members or groups as the cases; nil with fewer than two of them in either arm.
  package var interval: Interval? {
    treatedRate.flatMap { treated in otherRate.flatMap { treated.difference($0) } }
  }

  /// Of one member-day: yes or no for visits and leaving, a Poisson count for messages.
  private func variance(_ rate: Double) -> Double {
    metric == .dau || metric == .left ? rate * (1 - rate) : rate
  }
}

/// An A/B test of a plan: what operators read in each replication, and the truth.
package struct TestReport: Sendable {
  package let test: ABTest
  package let readings: [TestReading]
  /// Everybody treated minus nobody, replication by replication; nil: not run.
  package private(set) var truth: PairedDifference?

  /// The reports of all tests that ran, without the truth.
  package static func reports(of runs: RunList) -> [TestReport] {
    let tests = runs.first?.tests ?? []
    guard !tests.isEmpty else { return [] }
    let readings = runs.map { run in tests.indices.map { TestReading(run, test: $0) } }
    return tests.enumerated().map { index, test in
      TestReport(test: test, readings: readings.map { $0[index] }, truth: nil)
    }
  }

  /// The same with the truth, from two more worlds for each test and replication.
  package static func reports(
    of runs: PlanRuns, options: RunOptions, goesOn: @escaping @Sendable () -> Bool = { true }
  ) -> [TestReport] {
    let own = Set(runs.plan.tests)
    return reports(of: runs.runs).map { report in
      guard own.contains(report.test.account) else { return report }
      var options = options
      options.departures = .none
      options.replications = runs.runs.count
      let worlds = [true, false].map {
        runs.plan.settling(test: report.test.account, forEverybody: $0)
      }
      let study = StudyRunner(plans: worlds, options: options, goesOn: goesOn).run()
      var report = report
      report.truth = PairedDifference(
        study.plans[0].runs.map { report.rate($0) }, study.plans[1].runs.map { report.rate($0) })
      return report
    }
  }

  /// The metric per member and day of a whole community, over the days of the test.
  private func rate(_ run: RunRecord) -> Double {
    let days = run.days.filter { test.days.contains($0.day) }
    let members = days.reduce(0) { $0 + $1.decisions }
    return Double(days.reduce(0) { $0 + test.metric.count($1) }) / Double(members)
  }
}

extension ClusteredRate {
  fileprivate init?(_ sums: UnitSums) {
    self.init(
      units: sums.units, exposure: sums.exposure, count: sums.count,
      exposureSquares: sums.exposureSquares, countSquares: sums.countSquares,
      products: sums.products)
  }
}
