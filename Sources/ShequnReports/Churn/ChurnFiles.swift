// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnStatistics
package import ShequnTables

/// The file that only a churn study has and that is too long to tell: `incidence.csv`.
package struct ChurnFiles {
  private let study: ChurnStudy

  package init(_ study: ChurnStudy) { self.study = study }

  package func tables() -> [FileTable] { [incidence] }

  /// By plan, cause and days since joining: the mean over replications with its interval, and
  /// Aalen–Johansen over all members with its standard error.
  private var incidence: FileTable {
    let shares = ["incidence", "ci_low", "ci_high", "pooled", "pooled_se"]
    return FileTable(
      "incidence",
      [.text("plan"), .text("cause"), .whole("day")] + shares.map { .number($0) }
    ) { add in
      for line in study.lines {
        for (index, cause) in line.causes.causes.enumerated() {
          try add(
            (0...line.survival.days).map { day in
              let shares = Moments(line.causes.incidences[index].map { $0[day] })
              let interval = StudentInterval.ofShare(shares)
              let step = line.causes.pooled.step(at: Double(day))
              let values: [Double?] = [
                shares.mean, interval?.low, interval?.high, step?.incidence[index] ?? 0,
                step?.standardErrors[index] ?? 0,
              ]
              return [.text(line.plan.id), .text(cause.name), .whole(day)]
                + values.map { CSVField.number($0) }
            })
        }
      }
    }
  }
}
