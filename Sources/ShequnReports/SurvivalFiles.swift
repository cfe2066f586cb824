// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// How long members stay, as tables: `survival.csv` and `cohorts.csv`.
struct SurvivalFiles {
  /// Ids of the plans, and how long members stay under each.
  private let plans: [String]
  private let survivals: [PlanSurvival]
  private let triangles: [CohortTriangle]

  init(plans: [String], _ survivals: [PlanSurvival], _ triangles: [CohortTriangle]) {
    (self.plans, self.survivals, self.triangles) = (plans, survivals, triangles)
  }

  func tables() -> [FileTable] { [survival, cohorts] }

  /// By plan and days since joining: the mean over replications with its interval, and Kaplan–Meier
  /// over all members with Greenwood's error and the log-log interval.
  private var survival: FileTable {
    let shares = [
      "survival", "ci_low", "ci_high", "pooled", "pooled_se", "pooled_low", "pooled_high",
    ]
    return FileTable(
      "survival",
      [.text("plan"), .whole("day")] + shares.map { .number($0) }
        + [.whole("at_risk"), .whole("left")]
    ) { add in
      for (plan, survival) in zip(plans, survivals) {
        try add(
          (0...survival.days).map { day in
            let step = survival.pooled.step(at: Double(day))
            let (own, all) = (survival.interval(day: day), step?.logLogInterval())
            let shares: [Double?] = [
              survival.survival(day: day).mean, own?.low, own?.high, step?.survival ?? 1,
              step?.standardError ?? 0, all?.low, all?.high,
            ]
            return [.text(plan), .whole(day)] + shares.map { CSVField.number($0) }
              + [.whole(survival.atRisk[day]), .whole(survival.left[day])]
          })
      }
    }
  }

  private var cohorts: FileTable {
    FileTable(
      "cohorts",
      [
        .text("plan"), .whole("joined_from"), .whole("joined_to"), .number("joined"), .whole("age"),
        .number("still_members"), .number("retention_n_day"), .number("retention_unbounded"),
        .number("retention_bracket_7_13"), .number("retention_full_7"),
      ]
    ) { add in
      for (plan, triangle) in zip(plans, triangles) {
        for row in triangle.rows {
          try add(
            row.cells.map { cell in
              [
                .text(plan), .whole(row.joinDays.lowerBound), .whole(row.joinDays.upperBound),
                .number(row.joined), .whole(cell.age),
                .number(cell.members), .number(cell.nDay), .number(cell.unbounded),
                .number(cell.bracket), .number(cell.full),
              ]
            })
        }
      }
    }
  }
}
