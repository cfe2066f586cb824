// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnMetrics
package import ShequnScenario
import ShequnStatistics
package import ShequnTables

/// The files of a sweep that are too long to tell, as text.
package struct SweepFiles {
  private let outcome: SweepOutcome
  private let sweep: Sweep

  package init(_ outcome: SweepOutcome) {
    self.outcome = outcome
    sweep = outcome.sweep
  }

  /// All but `runs.csv`.
  package var tables: [FileTable] { [points, outcomes] }

  /// The design: a row a point; blank: as in the scenario.
  private var points: FileTable {
    let columns = sweep.factors.enumerated().map { place, factor in
      let texts = outcome.points.map { $0[place].map { factor.text(at: $0) } ?? "" }
      let isNumber = texts.allSatisfy { $0.isEmpty || Double($0) != nil }
      return (
        head: isNumber ? FileTable.Column.number(factor.path) : .text(factor.path),
        fields: texts.map { isNumber ? CSVField.number(Double($0)) : .text($0) }
      )
    }
    return FileTable(
      "points", [.whole("point")] + columns.map(\.head),
      rows: outcome.points.indices.map { point in
        [.whole(point + 1)] + columns.map { $0.fields[point] }
      })
  }

  private static let headline = SweepRun.headline.map { FileTable.Column.number($0.name) }

  /// Means over replications: a row a point and plan.
  private var outcomes: FileTable {
    let goal = ["goal", "goal_sd", "ci_low", "ci_high"].map { FileTable.Column.number($0) }
    return FileTable(
      "outcomes",
      [.whole("point"), .text("plan"), .whole("replications"), .whole("failed")] + goal
        + Self.headline
    ) { add in
      for (point, cells) in outcome.cells.enumerated() {
        try add(
          cells.enumerated().map { plan, cell in
            let interval = StudentInterval.of(cell.goal)
            let numbers = [
              cell.goal.mean, cell.goal.standardDeviation, interval?.low, interval?.high,
            ]
            return [
              .whole(point + 1), .text(sweep.planIDs[plan]), .whole(cell.finished),
              .whole(cell.failed),
            ] + (numbers + cell.headline.map(\.mean)).map { .number($0) }
          })
      }
    }
  }

  /// Every run, a row each, straight from the store: they may be more than there is memory.
  package static func runs(of sweep: Sweep, in store: SweepStore) -> FileTable {
    FileTable(
      "runs",
      [.whole("point"), .text("plan"), .whole("replication"), .number("goal")] + headline
        + [.text("digest"), .text("problem")]
    ) { add in
      var rows: [[CSVField]] = []
      try store.forEachRun { key, result in
        let own: [CSVField] = [
          .whole(key.point + 1), .text(sweep.planIDs[key.plan]), .whole(key.replication + 1),
        ]
        switch result {
        case .finished(let values):
          rows.append(
            own + ([values.goal] + values.headline).map { .number($0) }
              + [.text(values.digestText), .blank])
        case .failed(let problem):
          let blanks = [CSVField](repeating: .blank, count: 2 + headline.count)
          rows.append(own + blanks + [.text(problem.en)])
        }
        if rows.count == 1024 {
          try add(rows)
          rows = []
        }
      }
      try add(rows)
    }
  }
}
