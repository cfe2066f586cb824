// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
import ShequnKernel
import ShequnMetrics
package import ShequnScenario
import ShequnStatistics
import ShequnTables

/// The files of a sweep, as text.
package struct SweepFiles {
  private let outcome: SweepOutcome
  private let sweep: Sweep

  package init(_ outcome: SweepOutcome) {
    self.outcome = outcome
    sweep = outcome.sweep
  }

  /// All tables by file name but for `runs.csv`, which may be large.
  package var tables: [(name: String, text: String)] {
    [
      ("points.csv", points), ("outcomes.csv", outcomes), ("plans.csv", plans),
      ("sensitivity.csv", sensitivity),
    ]
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

  /// A row a plan, the best first.
  private var plans: String {
    var table = CSVTable(["plan", "probability_best"] + Summary.columns)
    let best = outcome.probabilityBest
    for plan in outcome.ranking {
      table.add(
        [.text(sweep.planIDs[plan]), .number(best?[plan] ?? .nan)]
          + Summary(outcome.goals(of: plan)).fields)
    }
    return table.text
  }

  /// What each factor does to the goal of each plan, and to the lead of the best over the second.
  private var sensitivity: String {
    var table = CSVTable([
      "plan", "against", "factor", "low", "high", "measure", "value", "ci_low", "ci_high",
    ])
    var studied = sweep.planIDs.indices.map { Sensitivity(outcome, plan: $0) }
    let ranking = outcome.ranking
    if ranking.count > 1 {
      studied.append(Sensitivity(outcome, plan: ranking[0], against: ranking[1]))
    }
    for study in studied {
      for (factor, effect) in zip(sweep.factors, study.effects) {
        for measure in effect.measures {
          table.add([
            .text(sweep.planIDs[study.plan]),
            .text(study.against.map { sweep.planIDs[$0] } ?? ""), .text(factor.path),
            .text(factor.ends.low), .text(factor.ends.high), .text(measure.name),
            .number(measure.value), .number(measure.interval?.low ?? .nan),
            .number(measure.interval?.high ?? .nan),
          ])
        }
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

extension Sensitivity.Effect {
  /// The numbers of an effect, by the names under which they stand in files.
  var measures: [(name: String, value: Double, interval: Interval?)] {
    switch self {
    case .absent: [("not_in_plan", .nan, nil)]
    case .joint(let slope):
      [
        ("slope", slope?.value ?? .nan, slope?.interval),
        ("partial_rank_correlation", slope?.rankCorrelation ?? .nan, nil),
      ]
    case .slope(let slope):
      [
        ("slope", slope?.value ?? .nan, slope?.interval),
        ("rank_correlation", slope?.rankCorrelation ?? .nan, nil),
      ]
    case .morris(let effect):
      [
        ("mu_star", effect.meanSize, effect.interval), ("mu", effect.mean, nil),
        ("sigma", effect.deviation, nil),
      ]
    case .sobol(let index):
      [
        ("first_order", index.first.value, index.first.interval),
        ("total_order", index.total.value, index.total.interval),
      ]
    }
  }
}
