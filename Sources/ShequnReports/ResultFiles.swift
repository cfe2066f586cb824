// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
package import ShequnKernel
import ShequnMetrics
import ShequnScenario
import ShequnStatistics

/// The files of a study, as text.
package struct ResultFiles {
  private let study: StudyRuns
  private let values: MetricValues
  private let goal: Goal

  package init(_ study: StudyRuns, goal: Goal) {
    self.study = study
    self.goal = goal
    values = MetricValues(study)
  }

  /// All tables by file name.
  package func tables() -> [(name: String, text: String)] {
    var files = [
      ("series.csv", series()), ("bands.csv", bands()), ("summary.csv", summary()),
      ("ledger.csv", ledger()),
    ]
    files += SurvivalFiles(plans: study.plans).tables().map { ($0.name, $0.text) }
    if study.plans.count > 1 { files.append(("differences.csv", differences())) }
    if study.plans.contains(where: { $0.runs.contains { !$0.departures.isEmpty } }) {
      files.append(("departures.csv", departures()))
    }
    return files.map { (name: $0.0, text: $0.1) }
  }

  private func id(_ plan: Int) -> CSVField { .text(study.plans[plan].plan.id) }

  private func series() -> String {
    var table = CSVTable(["plan", "day"] + values.metrics.map(\.name))
    for plan in study.plans.indices {
      for day in 0..<values.days {
        let means = values.metrics.indices.map { metric in
          let filled = values.replications(plan: plan, metric: metric, day: day)
            .filter { !$0.isNaN }
          return CSVField.number(Moments(filled).mean ?? .nan)
        }
        table.add([id(plan), .whole(day + 1)] + means)
      }
    }
    return table.text
  }

  private func bands() -> String {
    var table = CSVTable(["plan", "day", "metric"] + Summary.columns)
    for plan in study.plans.indices {
      for day in 0..<values.days {
        for metric in values.metrics.indices {
          let summary = Summary(values.replications(plan: plan, metric: metric, day: day))
          table.add(
            [id(plan), .whole(day + 1), .text(values.metrics[metric].name)] + summary.fields)
        }
      }
    }
    return table.text
  }

  private func summary() -> String {
    var table = CSVTable(["plan", "metric", "span"] + Summary.columns)
    for plan in study.plans.indices {
      let goals = study.plans[plan].runs.map { MetricCatalog.value(of: goal, in: $0) }
      table.add([id(plan), .text(goal.metric), .text("goal")] + Summary(goals).fields)
      for metric in values.metrics.indices {
        for span in MetricValues.Span.allCases {
          let summary = Summary(values.replications(plan: plan, metric: metric, span: span))
          table.add(
            [id(plan), .text(values.metrics[metric].name), .text(span.rawValue)]
              + summary.fields)
        }
      }
    }
    return table.text
  }

  /// All pairs of plans, the later one against the earlier one; p-values by Holm over the pairs of a
  /// metric and span.
  private func differences() -> String {
    var table = CSVTable([
      "plan", "against", "metric", "span", "difference", "ci_low", "ci_high", "p", "p_holm",
      "probability_greater", "variance_reduction",
    ])
    let plans = study.plans.indices
    let pairs = plans.flatMap { one in plans.filter { $0 < one }.map { (one, $0) } }
    func add(_ metric: String, _ span: String, _ replications: [[Double]]) {
      let tests = pairs.map { PairedDifference(replications[$0.0], replications[$0.1]) }
      let adjusted = Holm.adjusted(tests.map { $0.pValue ?? .nan })
      for ((pair, test), p) in zip(zip(pairs, tests), adjusted) {
        let interval = test.interval()
        table.add(
          [id(pair.0), id(pair.1), .text(metric), .text(span)]
            + [
              test.mean, interval?.low, interval?.high, test.pValue, p, test.probabilityGreater,
              test.varianceReduction,
            ].map { .number($0 ?? .nan) })
      }
    }
    add(
      goal.metric, "goal",
      study.plans.map { $0.runs.map { MetricCatalog.value(of: goal, in: $0) } })
    for metric in values.metrics.indices {
      for span in MetricValues.Span.allCases {
        add(
          values.metrics[metric].name, span.rawValue,
          plans.map { values.replications(plan: $0, metric: metric, span: span) })
      }
    }
    return table.text
  }

  private func departures() -> String {
    var table = CSVTable([
      "plan", "replication", "id", "segment", "channel", "joined", "duration", "event", "cause",
      "actives", "recency", "cost_cents",
    ])
    for plan in study.plans.indices {
      let segments = study.plans[plan].plan.community.segments
      for run in study.plans[plan].runs {
        for member in run.departures {
          table.add([
            id(plan), .whole(run.replication + 1), .whole(Int(member.id)),
            .text(segments[Int(member.segment)].name), .text(member.channel.name),
            .whole(member.joined), .whole(member.duration), .whole(member.cause == nil ? 0 : 1),
            .text(member.cause?.name ?? ""), .whole(member.visits), .whole(member.recency),
            .whole(member.cost),
          ])
        }
      }
    }
    return table.text
  }

  /// Bookings of the first replication, and what was refused for want of budget or hours.
  private func ledger() -> String {
    var table = CSVTable(["plan", "day", "account", "kind", "cents"])
    for plan in study.plans.indices {
      guard let run = study.plans[plan].runs.first else { continue }
      for entry in run.entries {
        table.add([
          id(plan), .whole(entry.day), .text(entry.account), .text(entry.kind.rawValue),
          .whole(entry.cents),
        ])
      }
      for refusal in run.refusals {
        table.add([
          id(plan), .whole(refusal.day), .text(refusal.account), .text(refusal.reason.word),
          .whole(refusal.cents),
        ])
      }
    }
    return table.text
  }
}
