// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
package import ShequnExperiments
import ShequnKernel
import ShequnMetrics
import ShequnScenario
import ShequnStatistics

/// A comparison as JSON for other programs: the numbers of the table and the verdict.
package struct ComparisonJSON {
  private let comparison: Comparison

  package init(_ comparison: Comparison) { self.comparison = comparison }

  private struct Line: Encodable {
    let plan: String
    let title: String
    let members: Double?
    let stickiness: Double?
    let monthlyChurn: Double?
    let trust: Double?
    let cost: Double?
    let costPerRetained: Double?
    let goal: Double?
    let difference: Double?
    let ciLow: Double?
    let ciHigh: Double?
    let pHolm: Double?
    let probabilityBest: Double?
    let varianceReduction: Double?
  }

  private struct Document: Encodable {
    let digest: String
    let replications: Int
    let goalMetric: String
    let best: String
    let verdict: [String: String]
    let warnings: [[String: String]]
    let plans: [Line]
  }

  package var text: String {
    get throws {
      let verdict = Verdict(comparison)
      let plans = comparison.runs.plans
      let lines = comparison.ranking.map { index in
        let line = comparison.lines[index]
        let interval = line.difference?.interval()
        return Line(
          plan: plans[index].plan.id, title: plans[index].plan.title.en,
          members: finite(line.members),
          stickiness: finite(line.stickiness), monthlyChurn: finite(line.monthlyChurn),
          trust: finite(line.trust), cost: finite(line.cost),
          costPerRetained: finite(line.costPerRetained), goal: finite(line.goal),
          difference: finite(line.difference?.mean), ciLow: finite(interval?.low),
          ciHigh: finite(interval?.high), pHolm: finite(line.pValue),
          probabilityBest: finite(line.probabilityBest),
          varianceReduction: finite(line.difference?.varianceReduction))
      }
      return try JSONText.encode(
        Document(
          digest: comparison.runs.digest.text, replications: comparison.goals.first?.count ?? 0,
          goalMetric: comparison.goal.metric,
          best: comparison.ranking.first.map { plans[$0].plan.id } ?? "",
          verdict: ["en": verdict.sentence.en, "zh": verdict.sentence.zh],
          warnings: verdict.warnings.map { ["en": $0.en, "zh": $0.zh] }, plans: lines))
    }
  }

  private func finite(_ x: Double?) -> Double? { x.flatMap { $0.isFinite ? $0 : nil } }
}

/// One plan's outcome as JSON: every metric at the end and over the run, means over replications.
package struct RunJSON {
  private let runs: PlanRuns

  package init(_ runs: PlanRuns) { self.runs = runs }

  private struct Document: Encodable {
    let plan: String
    let replications: Int
    let end: [String: Double]
    let run: [String: Double]
  }

  package var text: String {
    get throws {
      func means(_ value: (Metric, RunRecord) -> Double) -> [String: Double] {
        var means: [String: Double] = [:]
        for metric in MetricCatalog.all {
          let filled = runs.runs.map { value(metric, $0) }.filter { $0.isFinite }
          if let mean = Moments(filled).mean { means[metric.name] = mean }
        }
        return means
      }
      return try JSONText.encode(
        Document(
          plan: runs.plan.id, replications: runs.runs.count, end: means { $0.end($1) },
          run: means { $0.overRun($1) }))
    }
  }
}

enum JSONText {
  /// Pretty, keys sorted and in snake case.
  static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
