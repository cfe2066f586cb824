// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
package import ShequnExperiments
import ShequnKernel
package import ShequnRecords
import ShequnMetrics
import ShequnScenario
import ShequnStatistics
package import ShequnTables

/// What a study has come to, summed up once for all that is told of it, and the tables that are too long to
/// tell.
package struct ResultFiles: Sendable {
  package let comparison: Comparison
  let values: MetricValues
  /// By plan, how long members stay.
  let survivals: [PlanSurvival]
  let cohorts: [CohortTriangle]

  var study: StudyRuns { comparison.runs }
  var goal: Goal { comparison.goal }

  /// - Parameter threads: how many may work on it; the files do not depend on that.
  package init(
    _ study: StudyRuns, goal: Goal, threads: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    comparison = Comparison(study, goal: goal)
    values = MetricValues(study, pairs: comparison.pairs, threads: threads)
    survivals = study.plans.map { PlanSurvival($0.runs) }
    cohorts = study.plans.map { CohortTriangle($0.runs) }
  }

  /// All of them; what a row holds is computed when the row is asked for.
  package func tables() -> [FileTable] {
    var files = [series, bands, summary, ledger]
    files += SurvivalFiles(plans: study.plans.map(\.plan.id), survivals, cohorts).tables()
    if study.plans.count > 1 { files.append(Differences(comparison, values).table) }
    if study.plans.contains(where: { !$0.runs.listed.isEmpty }) { files.append(departures) }
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
            [id(plan), .whole(day + 1)]
              + values.metrics.indices.map {
                .number(values.summary(plan: plan, metric: $0, day: day).mean)
              }
          })
      }
    }
  }

  private var bands: FileTable {
    FileTable("bands", [.text("plan"), .whole("day"), .text("metric")] + Summary.columns) { add in
      for plan in study.plans.indices {
        for day in 0..<values.days {
          try add(
            values.metrics.enumerated().map { metric, declared in
              [id(plan), .whole(day + 1), .text(declared.name)]
                + values.summary(plan: plan, metric: metric, day: day).fields
            })
        }
      }
    }
  }

  private var summary: FileTable {
    FileTable("summary", [.text("plan"), .text("metric"), .text("span")] + Summary.columns) { add in
      for plan in study.plans.indices {
        let goals = Summary(comparison.goals[plan])
        try add([[id(plan), .text(comparison.goal.metric), .text("goal")] + goals.fields])
        for (metric, declared) in values.metrics.enumerated() {
          try add(
            MetricValues.Span.allCases.map { span in
              [id(plan), .text(declared.name), .text(span.rawValue)]
                + values.summary(plan: plan, metric: metric, span: span).fields
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
        .whole("joined"), .whole("entry"), .whole("duration"), .whole("event"), .text("cause"),
        .whole("actives"),
        .whole("recency"), .whole("cost_cents"), .whole("posts"), .whole("purchases"),
        .whole("spend_cents"), .number("trust"), .number("satisfaction"),
      ]
    ) { add in
      for plan in study.plans.indices {
        let segments = study.plans[plan].plan.community.segments
        for replication in study.plans[plan].runs.listed {
          let run = study.plans[plan].runs[replication]
          try add(
            run.departures.map { member in
              [
                id(plan), .whole(run.replication + 1), .whole(Int(member.id)),
                .text(segments[Int(member.segment)].name), .text(member.channel.name),
                .whole(member.joined), .whole(member.daysBefore), .whole(member.duration),
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
