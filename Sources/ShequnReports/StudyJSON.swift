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
    let replications: Int
    let probabilityBetter: Double?
    let detectable: Double?
    let branchDay: Int?
    let roi: Estimate?
    let costPerExtraMember: Estimate?
    let segments: [SegmentLine]?
    let switchers: SwitchersLine?
  }

  /// A number with its 95 % interval, if there is one.
  private struct Estimate: Encodable {
    let value: Double
    let ciLow: Double?
    let ciHigh: Double?

    init?(_ value: Double?, _ interval: Interval?) {
      guard let value, value.isFinite else { return nil }
      self.value = value
      (ciLow, ciHigh) = (
        ComparisonJSON.finite(interval?.low), ComparisonJSON.finite(interval?.high)
      )
    }
  }

  /// Members at the end of a segment, and against doing nothing.
  private struct SegmentLine: Encodable {
    let segment: String
    let members: Double?
    let difference: Estimate?
  }

  /// Members a replication who stay only under the plan, or only without it, by why they leave
  /// otherwise.
  private struct SwitchersLine: Encodable {
    let stayed: [String: Double]
    let left: [String: Double]

    init?(_ plan: PlanRuns) {
      guard !plan.switches.isEmpty else { return nil }
      let counts = plan.allSwitches.counts
      func byCause(_ stays: Bool) -> [String: Double] {
        counts.reduce(into: [Cause: Int]()) { sums, entry in
          if entry.key.stays == stays { sums[entry.key.cause, default: 0] += entry.value }
        }.reduce(into: [:]) {
          $0[$1.key.name] = Double($1.value) / Double(plan.switches.count)
        }
      }
      (stayed, left) = (byCause(true), byCause(false))
    }
  }

  /// How a study that decided itself how long to run came to its end.
  private struct OutcomeLine: Encodable {
    let end: String
    let widestHalfWidth: Double?
    let chosen: String?
    let indifference: Double?
    let words: [String: String]
  }

  private struct Document: Encodable {
    let digest: String
    let replications: Int
    let goalMetric: String
    let best: String
    let verdict: [String: String]
    let warnings: [[String: String]]
    let plans: [Line]
    let outcome: OutcomeLine?
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
          varianceReduction: finite(line.difference?.varianceReduction),
          replications: line.replications, probabilityBetter: finite(line.probabilityBetter),
          detectable: finite(line.difference?.detectable()), branchDay: line.branchDay,
          roi: Estimate(line.returns?.roi?.value, line.returns?.roi?.interval()),
          costPerExtraMember: Estimate(
            line.returns?.costPerExtraMember?.value,
            line.returns?.costPerExtraMember?.interval()),
          segments: segmentLines(index), switchers: SwitchersLine(plans[index]))
      }
      return try JSONText.encode(
        Document(
          digest: comparison.runs.digest.text, replications: comparison.runs.replications,
          goalMetric: comparison.goal.metric,
          best: comparison.ranking.first.map { plans[$0].plan.id } ?? "",
          verdict: ["en": verdict.sentence.en, "zh": verdict.sentence.zh],
          warnings: verdict.warnings.map { ["en": $0.en, "zh": $0.zh] }, plans: lines,
          outcome: comparison.runs.outcome.map { outcomeLine($0) }))
    }
  }

  private func segmentLines(_ plan: Int) -> [SegmentLine]? {
    let segments = SegmentComparison(comparison.runs)
    guard !segments.segments.isEmpty else { return nil }
    return segments.segments.enumerated().map { index, title in
      let difference =
        plan == 0 ? nil : segments.difference(.members, plan: plan, segment: index)
      return SegmentLine(
        segment: title.en,
        members: finite(Moments(segments.values(.members, plan: plan, segment: index)).mean),
        difference: Estimate(difference?.mean, difference?.interval()))
    }
  }

  private func outcomeLine(_ outcome: ReplicationOutcome) -> OutcomeLine {
    let words = OutcomeText(outcome, of: comparison).text
    return OutcomeLine(
      end: outcome.end.rawValue, widestHalfWidth: finite(outcome.widest),
      chosen: outcome.chosen.map { comparison.runs.plans[$0].plan.id },
      indifference: finite(outcome.indifference), words: ["en": words.en, "zh": words.zh])
  }

  private func finite(_ x: Double?) -> Double? { Self.finite(x) }

  private static func finite(_ x: Double?) -> Double? { x.flatMap { $0.isFinite ? $0 : nil } }
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
    let tests: [TestLine]
  }

  /// An A/B test: what is read in each replication, per member and day.
  private struct TestLine: Encodable {
    let test: String
    let metric: String
    let unit: String
    let readings: [Reading]

    struct Reading: Encodable {
      let difference: Double?
      /// Every member-day a case by itself: excludes zero far too often.
      let naiveCiLow: Double?
      let naiveCiHigh: Double?
      /// By unit: the interval to trust.
      let ciLow: Double?
      let ciHigh: Double?

      init(_ reading: TestReading) {
        let (naive, own) = (reading.naiveInterval, reading.interval)
        difference = reading.difference.isFinite ? reading.difference : nil
        (naiveCiLow, naiveCiHigh) = (naive?.low, naive?.high)
        (ciLow, ciHigh) = (own?.low, own?.high)
      }
    }
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
          run: means { $0.overRun($1) },
          tests: TestReport.reports(of: runs.runs).map { report in
            TestLine(
              test: report.test.account, metric: report.test.metric.rawValue,
              unit: report.test.unit.rawValue, readings: report.readings.map { .init($0) })
          }))
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
