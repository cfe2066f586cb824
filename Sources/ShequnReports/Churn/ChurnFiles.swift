// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
import ShequnKernel
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// The file that only a churn study has and that is too long to tell: `incidence.csv`.
package struct ChurnFiles {
  private let study: ChurnStudy

  package init(_ study: ChurnStudy) { self.study = study }

  package func tables() -> [(name: String, text: String)] {
    [("incidence.csv", incidence())]
  }

  /// By plan, cause and days since joining: the mean over replications with its interval, and
  /// Aalen–Johansen over all members with its standard error.
  private func incidence() -> String {
    var table = CSVTable([
      "plan", "cause", "day", "incidence", "ci_low", "ci_high", "pooled", "pooled_se",
    ])
    for line in study.lines {
      for (index, cause) in line.causes.causes.enumerated() {
        for day in 0...line.survival.days {
          let shares = Moments(line.causes.incidences[index].map { $0[day] })
          let interval = StudentInterval.ofShare(shares)
          let step = line.causes.pooled.step(at: Double(day))
          let values: [Double] = [
            shares.mean ?? .nan, interval?.low ?? .nan, interval?.high ?? .nan,
            step?.incidence[index] ?? 0,
            step?.standardErrors[index] ?? 0,
          ]
          let row: [CSVField] = [.text(line.plan.id), .text(cause.name), .whole(day)]
          table.add(row + values.map { CSVField.number($0) })
        }
      }
    }
    return table.text
  }
}
