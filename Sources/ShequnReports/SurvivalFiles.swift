// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// How long members stay, as tables: `survival.csv` and `cohorts.csv`.
struct SurvivalFiles {
  let plans: [PlanRuns]

  func tables() -> [(name: String, text: String)] {
    [("survival.csv", survival()), ("cohorts.csv", cohorts())]
  }

  /// By plan and days since joining: the mean over replications with its interval, and Kaplan–Meier
  /// over all members with Greenwood's error and the log-log interval.
  private func survival() -> String {
    var table = CSVTable([
      "plan", "day", "survival", "ci_low", "ci_high", "pooled", "pooled_se", "pooled_low",
      "pooled_high", "at_risk", "left",
    ])
    for plan in plans {
      let survival = PlanSurvival(plan.runs)
      for day in 0...survival.days {
        let step = survival.pooled.step(at: Double(day))
        let (own, all) = (survival.interval(day: day), step?.logLogInterval())
        let shares: [Double] = [
          survival.survival(day: day).mean ?? .nan, own?.low ?? .nan, own?.high ?? .nan,
          step?.survival ?? 1, step?.standardError ?? 0, all?.low ?? .nan, all?.high ?? .nan,
        ]
        var row: [CSVField] = [.text(plan.plan.id), .whole(day)]
        row += shares.map { CSVField.number($0) }
        row += [.whole(survival.atRisk[day]), .whole(survival.left[day])]
        table.add(row)
      }
    }
    return table.text
  }

  private func cohorts() -> String {
    var table = CSVTable([
      "plan", "joined_from", "joined_to", "joined", "age", "still_members", "retention_n_day",
      "retention_unbounded", "retention_bracket_7_13", "retention_full_7",
    ])
    for plan in plans {
      for row in CohortTriangle(plan.runs).rows {
        for cell in row.cells {
          table.add([
            .text(plan.plan.id), .whole(row.joinDays.lowerBound), .whole(row.joinDays.upperBound),
            .number(row.joined), .whole(cell.age), .number(cell.members), .number(cell.nDay),
            .number(cell.unbounded), .number(cell.bracket ?? .nan), .number(cell.full ?? .nan),
          ])
        }
      }
    }
    return table.text
  }
}
