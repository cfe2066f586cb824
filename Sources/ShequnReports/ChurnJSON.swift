// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
import ShequnKernel
import ShequnScenario
import ShequnStatistics

/// A churn study as JSON for other programs.
package struct ChurnJSON {
  private let study: ChurnStudy

  package init(_ study: ChurnStudy) { self.study = study }

  private struct Document: Encodable {
    let digest: String
    let replications: Int
    let days: Int
    let inactiveDays: Int
    let best: String
    let verdict: [String: String]
    let plans: [PlanPart]
    let logRank: TestPart?
  }

  struct TestPart: Encodable {
    let chiSquare: Double?
    let degreesOfFreedom: Int?
    let p: Double?
    let significantReplications: Int?
    /// Why there is no test.
    let obstacle: [String: String]?
  }

  /// A number over replications.
  private struct Estimate: Encodable {
    let mean: Double?
    let ciLow: Double?
    let ciHigh: Double?

    init(_ moments: Moments) { self.init(moments, StudentInterval.of(moments)) }

    init(share moments: Moments) { self.init(moments, StudentInterval.ofShare(moments)) }

    private init(_ moments: Moments, _ interval: Interval?) {
      mean = finite(moments.mean)
      ciLow = finite(interval?.low)
      ciHigh = finite(interval?.high)
    }

    init(_ difference: PairedDifference) {
      let interval = difference.interval()
      mean = finite(difference.mean)
      ciLow = finite(interval?.low)
      ciHigh = finite(interval?.high)
    }
  }

  private struct PlanPart: Encodable {
    let plan: String
    let title: String
    let survival: [Point]
    let expectedStay: Estimate
    let expectedStayDifference: Estimate?
    let pHolm: Double?
    let medianDays: Double?
    let monthlyChurn: Estimate
    let leftShare: Estimate
    let silentShare: Estimate
    let medianLow: Double?
    let medianHigh: Double?
    let valueInRun: Estimate
    let ltv: Estimate
    let ltvToCac: Estimate
    let cacOverRun: Estimate
    let sbgValue: Double?
    let causes: [CausePart]
    let sbg: SBGPart?
  }

  private struct Point: Encodable {
    let day: Int
    let survival: Estimate
    let pooled: Double
    let pooledLow: Double?
    let pooledHigh: Double?
    let difference: Estimate?
  }

  private struct CausePart: Encodable {
    let cause: String
    let left: Double
    let share: Double
    let incidence: Estimate
    let gainedWithout: Estimate?
  }

  package var text: String {
    get throws {
      let verdict = ChurnVerdict(study).sentence
      let plans = study.ranking.map { index in
        let line = study.lines[index]
        let median = line.survival.pooled.medianInterval()
        return PlanPart(
          plan: line.plan.id, title: line.plan.title.en,
          survival: line.survival.marks.map { point($0, index) },
          expectedStay: Estimate(Moments(line.survival.expectedStays)),
          expectedStayDifference: line.stayDifference.map { Estimate($0) },
          pHolm: finite(line.pValue), medianDays: line.survival.pooled.median,
          monthlyChurn: Estimate(line.monthlyChurn), leftShare: Estimate(share: line.leftShare),
          silentShare: Estimate(share: line.silentShare), medianLow: median.low,
          medianHigh: median.high,
          valueInRun: Estimate(Moments(line.value.values)),
          ltv: Estimate(line.value.lifetimeValue), ltvToCac: Estimate(line.value.valueToCost),
          cacOverRun: Estimate(line.value.acquisitionCost),
          sbgValue: finite(line.value.forecastValue),
          causes: line.causes.lines.map {
            CausePart(
              cause: $0.cause.name, left: $0.left, share: $0.share,
              incidence: Estimate(share: $0.incidence),
              gainedWithout: $0.gained.map { Estimate($0) })
          },
          sbg: line.forecast.map { SBGPart($0.held) })
      }
      return try JSONText.encode(
        Document(
          digest: study.runs.digest.text, replications: study.runs.plans[0].runs.count,
          days: study.lines[0].survival.days, inactiveDays: study.inactiveDays,
          best: study.ranking.first.map { study.lines[$0].plan.id } ?? "",
          verdict: ["en": verdict.en, "zh": verdict.zh], plans: plans,
          logRank: study.test.map { TestPart($0.pooled, significant: $0.significant) }))
    }
  }

  private func point(_ day: Int, _ index: Int) -> Point {
    let survival = study.lines[index].survival
    let step = survival.pooled.step(at: Double(day))
    let interval = step.flatMap { $0.logLogInterval() }
    return Point(
      day: day, survival: Estimate(share: survival.survival(day: day)), pooled: step?.survival ?? 1,
      pooledLow: interval?.low, pooledHigh: interval?.high,
      difference: index == 0 ? nil : Estimate(study.difference(day: day, index, 0)))
  }
}

extension ChurnJSON.TestPart {
  init(_ outcome: Result<LogRank, LogRank.Obstacle>, significant: Int? = nil) {
    let test = try? outcome.get()
    chiSquare = finite(test?.chiSquare)
    degreesOfFreedom = test?.degreesOfFreedom
    p = finite(test?.pValue)
    significantReplications = test == nil ? nil : significant
    if case .failure(let obstacle) = outcome {
      self.obstacle = ["en": obstacle.words.en, "zh": obstacle.words.zh]
    } else {
      obstacle = nil
    }
  }
}

/// A fitted sBG model in JSON.
struct SBGPart: Encodable {
  let fits: Bool
  /// Why it does not fit.
  let misfit: [String: String]?
  let alpha: Double
  let beta: Double
  let logLikelihood: Double
  let isHomogeneous: Bool
  let periodsFitted: Int
  let periodsHeldOut: Int
  let meanError: Double?
  let largestError: Double?
  let heldOut: [Period]

  struct Period: Encodable {
    let period: Int
    let seen: Double
    let foretold: Double
  }

  init(_ held: HoldOut) {
    let words = held.fit.misfit.map { SBGText.words($0, unit: Bilingual("period", "期")) }
    misfit = words.map { ["en": $0.en, "zh": $0.zh] }
    fits = words == nil
    alpha = held.fit.model.alpha
    beta = held.fit.model.beta
    logLikelihood = held.fit.logLikelihood
    isHomogeneous = held.fit.isHomogeneous
    periodsFitted = held.fitted
    periodsHeldOut = held.periods.count
    // what does not fit foretells nothing
    meanError = fits ? finite(held.meanError) : nil
    largestError = fits ? finite(held.largestError) : nil
    heldOut =
      fits
      ? held.periods.map { Period(period: $0.number, seen: $0.seen, foretold: $0.foretold) } : []
  }
}

/// JSON has no NaN and no infinity.
func finite(_ x: Double?) -> Double? { x.flatMap { $0.isFinite ? $0 : nil } }
