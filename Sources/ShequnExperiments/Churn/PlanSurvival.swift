// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
package import ShequnStatistics

/// How long members stay under one plan: a Kaplan–Meier curve for each replication and one of all.
///
/// Members of one run influence each other, so that the replication is the unit: intervals over
/// replications are the ones to trust. Greenwood's takes all members of all replications as
/// independent.
package struct PlanSurvival: Sendable {
  /// Days of the run.
  package let days: Int
  /// By replication and day 0, 1, …, `days`: the share still there so many days after joining.
  package let curves: [[Double]]
  /// Of all replications together.
  package let pooled: KaplanMeier
  package let stays: Stays
  /// By day, how many of all replications were at risk on it (day 0: joined), and left on it.
  package let atRisk: [Int]
  package let left: [Int]

  package init(_ runs: RunList) {
    var (days, all, curves) = (0, Stays(), [KaplanMeier]())
    for run in runs {
      days = max(days, run.days.count)
      all.add(run)
      curves.append(Stays(run).survival)
    }
    self.days = days
    stays = all
    pooled = stays.survival
    self.curves = curves.map { Self.curve($0, days: days) }
    func count(_ counts: [Int], _ day: Int) -> Int { day < counts.count ? counts[day] : 0 }
    let stays = stays
    let left = (0...days).map { day in stays.left.reduce(0) { $0 + count($1, day) } }
    self.left = left
    var remaining = stays.leavers + stays.stayers
    atRisk = (0...days).map { day in
      if day > 1 { remaining -= left[day - 1] + count(stays.present, day - 1) }
      return remaining
    }
  }

  private static func curve(_ survival: KaplanMeier, days: Int) -> [Double] {
    var next = 0
    var share = 1.0
    return (0...days).map { day in
      while next < survival.steps.count, survival.steps[next].time <= Double(day) {
        share = survival.steps[next].survival
        next += 1
      }
      return share
    }
  }

  /// The share still there after so many days: mean and spread over replications.
  package func survival(day: Int) -> Moments { Moments(curves.map { $0[day] }) }

  /// The Student interval over replications, cut to [0, 1]; nil with a single replication, and
  /// where all have the same share.
  package func interval(day: Int) -> Interval? {
    StudentInterval.ofShare(survival(day: day))
  }

  /// By replication, the days a member is expected to stay within the run (restricted mean survival
  /// time): the area under the curve.
  package var expectedStays: [Double] { curves.map { $0.dropLast().reduce(0, +) } }

  /// Days at which tables show the curve: a week, a month, a quarter …, and the last.
  package var marks: [Int] { [7, 30, 90, 180, 365].filter { $0 < days } + [days] }
}
