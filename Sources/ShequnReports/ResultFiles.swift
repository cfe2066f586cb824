// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
package import ShequnExperiments
package import ShequnKernel
import ShequnMetrics
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// The files of a study, as text.
package struct ResultFiles: Sendable {
  let study: StudyRuns
  let values: MetricValues
  let goal: Goal
  private let threads: Int

  /// - Parameter threads: how many may work on it; the files do not depend on that.
  package init(
    _ study: StudyRuns, goal: Goal, threads: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    self.study = study
    self.goal = goal
    self.threads = threads
    values = MetricValues(study, pairs: Differences.pairs(of: study, goal), threads: threads)
  }

  /// All tables by file name.
  package func tables() -> [(name: String, text: String)] {
    var files = [
      ("series.csv", series()), ("bands.csv", bands()), ("summary.csv", summary()),
      ("ledger.csv", ledger()),
    ]
    files += SurvivalFiles(plans: study.plans).tables().map { ($0.name, $0.text) }
    if study.plans.count > 1 {
      files.append(("differences.csv", Differences(study, values: values, goal: goal).text))
    }
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
        let means = values.metrics.indices.map {
          CSVField.number(values.summary(plan: plan, metric: $0, day: day).mean)
        }
        table.add([id(plan), .whole(day + 1)] + means)
      }
    }
    return table.text
  }

  private func bands() -> String {
    let header = CSVTable(["plan", "day", "metric"] + Summary.columns).text
    let days = values.days
    let parts = Workers.map(study.plans.count * days, among: threads) { index in
      let (plan, day) = index.quotientAndRemainder(dividingBy: days)
      return bands(plan: plan, day: day)
    }
    return header + parts.compactMap { $0 }.joined()
  }

  private func bands(plan: Int, day: Int) -> String {
    var table = CSVTable()
    for metric in values.metrics.indices {
      let summary = values.summary(plan: plan, metric: metric, day: day)
      table.add([id(plan), .whole(day + 1), .text(values.metrics[metric].name)] + summary.fields)
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
          let summary = values.summary(plan: plan, metric: metric, span: span)
          table.add(
            [id(plan), .text(values.metrics[metric].name), .text(span.rawValue)]
              + summary.fields)
        }
      }
    }
    return table.text
  }

  private func departures() -> String {
    var table = CSVTable([
      "plan", "replication", "id", "segment", "channel", "joined", "duration", "event", "cause",
      "actives", "recency", "cost_cents", "posts", "purchases", "spend_cents", "trust",
      "satisfaction",
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
            .whole(member.cost), .whole(member.posts), .whole(member.purchases),
            .whole(member.spend), .number(rounded(member.trust)),
            .number(rounded(member.satisfaction)),
          ])
        }
      }
    }
    return table.text
  }

  /// A state between 0 and 1 to four decimals.
  private func rounded(_ state: Float) -> Double { (Double(state) * 10_000).rounded() / 10_000 }

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
