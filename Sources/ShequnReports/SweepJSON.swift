// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
import ShequnKernel
import ShequnScenario
import ShequnStatistics

/// A sweep as JSON for other programs: the numbers of the tables and the verdict.
package struct SweepJSON {
  private let outcome: SweepOutcome

  package init(_ outcome: SweepOutcome) { self.outcome = outcome }

  private struct PlanLine: Encodable {
    let plan: String
    let probabilityBest: Double?
    let goalMean: Double?
    let goalQ05: Double?
    let goalQ95: Double?
  }

  private struct Measure: Encodable {
    let value: Double?
    let ciLow: Double?
    let ciHigh: Double?
  }

  private struct FactorLine: Encodable {
    let plan: String
    let against: String?
    let factor: String
    let low: String
    let high: String
    let measures: [String: Measure]
  }

  private struct Document: Encodable {
    let digest: String
    let design: String
    let points: Int
    let replications: Int
    let runsAsked: Int
    let runsFinished: Int
    let runsFailed: Int
    let goalMetric: String
    let verdict: [String: String]
    let plans: [PlanLine]
    let sensitivity: [FactorLine]
    let problems: [[String: String]]
  }

  package var text: String {
    get throws {
      let sweep = outcome.sweep
      let ranking = outcome.ranking
      let best = outcome.probabilityBest
      let verdict = SweepVerdict(outcome).sentence
      var studied = ranking.map { Sensitivity(outcome, plan: $0) }
      if ranking.count > 1 {
        studied.append(Sensitivity(outcome, plan: ranking[0], against: ranking[1]))
      }
      return try JSONText.encode(
        Document(
          digest: outcome.digest.text, design: sweep.design.rawValue,
          points: outcome.points.count, replications: sweep.replications,
          runsAsked: outcome.asked, runsFinished: outcome.finished, runsFailed: outcome.failed,
          goalMetric: sweep.goal.metric, verdict: ["en": verdict.en, "zh": verdict.zh],
          plans: ranking.map { plan in
            let summary = Summary(outcome.goals(of: plan))
            return PlanLine(
              plan: sweep.planIDs[plan], probabilityBest: best?[plan],
              goalMean: finite(summary.mean), goalQ05: finite(summary.q05),
              goalQ95: finite(summary.q95))
          },
          sensitivity: studied.flatMap(lines),
          problems: outcome.problems.map { ["en": $0.en, "zh": $0.zh] }))
    }
  }

  private func lines(_ study: Sensitivity) -> [FactorLine] {
    let sweep = outcome.sweep
    return zip(sweep.factors, study.effects).map { factor, effect in
      let measures = effect.measures.map { measure in
        let interval = measure.interval
        return (
          measure.name,
          Measure(
            value: finite(measure.value), ciLow: finite(interval?.low),
            ciHigh: finite(interval?.high))
        )
      }
      return FactorLine(
        plan: sweep.planIDs[study.plan], against: study.against.map { sweep.planIDs[$0] },
        factor: factor.path, low: factor.ends.low, high: factor.ends.high,
        measures: Dictionary(measures, uniquingKeysWith: { first, _ in first }))
    }
  }

  private func finite(_ x: Double?) -> Double? { x.flatMap { $0.isFinite ? $0 : nil } }
}
