// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
package import ShequnExperiments
package import ShequnKernel
import ShequnMetrics
import ShequnScenario
import ShequnStatistics
package import ShequnTables

/// The tables of a study that are too long to tell.
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
    values = MetricValues(study, threads: threads)
  }

  /// All of them; what a row holds is computed when the row is asked for.
  package func tables() -> [FileTable] {
    var files = [series, bands, summary, ledger] + SurvivalFiles(plans: study.plans).tables()
    if study.plans.count > 1 {
      files.append(Differences(study, values: values, goal: goal).table)
    }
    if study.plans.contains(where: { $0.runs.contains { !$0.departures.isEmpty } }) {
      files.append(departures)
    }
    return files
  }

  private func id(_ plan: Int) -> CSVField { .text(study.plans[plan].plan.id) }

  private var series: FileTable {
    FileTable(
      "series", [.text("plan"), .whole("day")] + values.metrics.map { .number($0.name) }
    ) { add in
      for plan in study.plans.indices {
        try add(
          (0..<values.days).map { day in
            let means = values.metrics.indices.map { metric in
              let filled = values.replications(plan: plan, metric: metric, day: day)
                .filter { !$0.isNaN }
              return CSVField.number(Moments(filled).mean)
            }
            return [id(plan), .whole(day + 1)] + means
          })
      }
    }
  }

  /// Days whose rows are made at a time.
  private static let stride = 64

  private var bands: FileTable {
    FileTable("bands", [.text("plan"), .whole("day"), .text("metric")] + Summary.columns) { add in
      let days = values.days
      let all = study.plans.count * days
      for start in Swift.stride(from: 0, to: all, by: Self.stride) {
        let count = min(Self.stride, all - start)
        for rows in Parallel.map(
          count, threads: threads,
          { index in
            let (plan, day) = (start + index).quotientAndRemainder(dividingBy: days)
            return bands(plan: plan, day: day)
          })
        { try add(rows) }
      }
    }
  }

  private func bands(plan: Int, day: Int) -> [[CSVField]] {
    values.metrics.indices.map { metric in
      let summary = Summary(values.replications(plan: plan, metric: metric, day: day))
      return [id(plan), .whole(day + 1), .text(values.metrics[metric].name)] + summary.fields
    }
  }

  private var summary: FileTable {
    FileTable("summary", [.text("plan"), .text("metric"), .text("span")] + Summary.columns) { add in
      for plan in study.plans.indices {
        let goals = study.plans[plan].runs.map { MetricCatalog.value(of: goal, in: $0) }
        try add([[id(plan), .text(goal.metric), .text("goal")] + Summary(goals).fields])
        for metric in values.metrics.indices {
          try add(
            MetricValues.Span.allCases.map { span in
              let summary = Summary(values.replications(plan: plan, metric: metric, span: span))
              return [id(plan), .text(values.metrics[metric].name), .text(span.rawValue)]
                + summary.fields
            })
        }
      }
    }
  }

  private var departures: FileTable {
    FileTable(
      "departures",
      [
        .text("plan"), .whole("replication"), .whole("id"), .text("segment"), .text("channel"),
        .whole("joined"), .whole("duration"), .whole("event"), .text("cause"), .whole("actives"),
        .whole("recency"), .whole("cost_cents"), .whole("posts"), .whole("purchases"),
        .whole("spend_cents"), .number("trust"), .number("satisfaction"),
      ]
    ) { add in
      for plan in study.plans.indices {
        let segments = study.plans[plan].plan.community.segments
        for run in study.plans[plan].runs {
          try add(
            run.departures.map { member in
              [
                id(plan), .whole(run.replication + 1), .whole(Int(member.id)),
                .text(segments[Int(member.segment)].name), .text(member.channel.name),
                .whole(member.joined), .whole(member.duration),
                .whole(member.cause == nil ? 0 : 1), .text(member.cause?.name ?? ""),
                .whole(member.visits), .whole(member.recency), .whole(member.cost),
                .whole(member.posts), .whole(member.purchases), .whole(member.spend),
                .number(rounded(member.trust)), .number(rounded(member.satisfaction)),
              ]
            })
        }
      }
    }
  }

  /// A state between 0 and 1 to four decimals.
  private func rounded(_ state: Float) -> Double { (Double(state) * 10_000).rounded() / 10_000 }

  /// Bookings of the first replication, and what was refused for want of budget or hours.
  private var ledger: FileTable {
    FileTable(
      "ledger",
      [.text("plan"), .whole("day"), .text("account"), .text("kind"), .whole("cents")]
    ) { add in
      for plan in study.plans.indices {
        guard let run = study.plans[plan].runs.first else { continue }
        try add(
          run.entries.map {
            [
              id(plan), .whole($0.day), .text($0.account), .text($0.kind.rawValue),
              .whole($0.cents),
            ]
          })
        try add(
          run.refusals.map {
            [
              id(plan), .whole($0.day), .text($0.account), .text($0.reason.word),
              .whole($0.cents),
            ]
          })
      }
    }
  }
}
