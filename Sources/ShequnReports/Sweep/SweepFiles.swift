// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
import ShequnKernel
import ShequnMetrics
package import ShequnScenario
import ShequnStatistics
import ShequnTables

/// The files of a sweep that are too long to tell, as text.
package struct SweepFiles {
  private let outcome: SweepOutcome
  private let sweep: Sweep

  package init(_ outcome: SweepOutcome) {
    self.outcome = outcome
    sweep = outcome.sweep
  }

  /// By file name, but for `runs.csv`, which may be larger than memory.
  package var tables: [(name: String, text: String)] {
    [("points.csv", points), ("outcomes.csv", outcomes)]
  }

  /// The design: a row a point; blank: as in the scenario.
  private var points: String {
    var table = CSVTable(words: ["point"] + sweep.factors.map(\.path))
    for (index, point) in outcome.points.enumerated() {
      let values = zip(sweep.factors, point).map { factor, coordinate -> CSVField in
        let text = coordinate.map { factor.text(at: $0) } ?? ""
        return Double(text).map { CSVField.number($0) } ?? .text(text)
      }
      table.add([.whole(index + 1)] + values)
    }
    return table.text
  }

  /// Means over replications: a row a point and plan.
  private var outcomes: String {
    var table = CSVTable(
      ["point", "plan", "replications", "failed", "goal", "goal_sd", "ci_low", "ci_high"]
        + SweepRun.headline.map(\.name))
    for (point, cells) in outcome.cells.enumerated() {
      for (plan, cell) in cells.enumerated() {
        let interval = StudentInterval.of(cell.goal)
        let numbers = [
          cell.goal.mean, cell.goal.standardDeviation, interval?.low, interval?.high,
        ]
        table.add(
          [
            .whole(point + 1), .text(sweep.planIDs[plan]), .whole(cell.finished),
            .whole(cell.failed),
          ] + (numbers + cell.headline.map(\.mean)).map { .number($0 ?? .nan) })
      }
    }
    return table.text
  }

  /// Every run, a row each, straight from the store.
  package static func runs(
    of sweep: Sweep, in store: SweepStore, exports: Exports, to write: (String) throws -> Void
  ) throws {
    let header = CSVTable(
      ["point", "plan", "replication", "goal"] + SweepRun.headline.map(\.name)
        + ["digest", "problem"])
    var text = exports.text((name: "runs.csv", text: header.text))
    try store.forEachRun { key, result in
      let own: [CSVField] = [
        .whole(key.point + 1), .text(sweep.planIDs[key.plan]), .whole(key.replication + 1),
      ]
      switch result {
      case .finished(let values):
        text += CSVTable.line(
          own + ([values.goal] + values.headline).map { .number($0) }
            + [.text(values.digestText), .text("")])
      case .failed(let problem):
        let blanks = [CSVField](repeating: .text(""), count: 2 + SweepRun.headline.count)
        text += CSVTable.line(own + blanks + [.text(problem.en)])
      }
      if text.utf8.count > 1 << 16 {
        try write(text)
        text = ""
      }
    }
    try write(text)
  }
}
