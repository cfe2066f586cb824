// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnScenario
package import ShequnStatistics

/// What the factors of a sweep do to the goal of a plan, or to its lead over another plan.
package struct Sensitivity: Sendable {
  /// What one factor does, as far as the design can tell.
  package enum Effect: Sendable {
    /// The factor belongs to another plan, and cannot touch this one.
    case absent
    /// The straight line over the factor's whole range, all others held (by joint regression); nil
    /// where too few points are known.
    case joint(JointRegression.Coefficient?)
    /// Likewise of a factor that alone was moved.
    case slope(Slope?)
    case morris(Morris.Effect)
    case sobol(SobolIndices.Index)

    /// Whether the factor is one of another plan.
    var isAbsent: Bool { if case .absent = self { true } else { false } }

    /// How much the factor matters, whatever the direction; NaN when that is not known, and of a factor
    /// of another plan.
    package var weight: Double {
      switch self {
      case .absent: .nan
      case .joint(let slope): slope?.value.magnitude ?? .nan
      case .slope(let slope): slope?.value.magnitude ?? .nan
      case .morris(let effect): effect.meanSize
      case .sobol(let index): index.total.value
      }
    }
  }

  package let plan: Int
  /// The plan over which the lead is meant, above 0 when `plan` is better; nil: the goal itself.
  package let against: Int?
  /// One for each factor.
  package let effects: [Effect]
  /// Whether there are enough points to tell the factors apart, where they are measured jointly.
  package let isKnown: Bool

  package init(_ outcome: SweepOutcome, plan: Int, against: Int? = nil) {
    self.plan = plan
    self.against = against
    let values = outcome.goals(of: plan, against: against)
    let sweep = outcome.sweep
    let factors = sweep.factors
    var effects: [Effect]
    var isKnown = true
    switch sweep.design {
    case .morris:
      let points = outcome.points.map { $0.map { $0 ?? 0 } }
      effects = Morris.effects(points: points, values: values).map { .morris($0) }
    case .sobolIndices:
      effects = SobolIndices.indices(values: values, factors: factors.count).map { .sobol($0) }
    case .grid, .lhs, .sobol:
      let regression = outcome.regression(plan, against: against)
      isKnown = regression != nil
      effects = factors.indices.map { .joint(regression?.coefficients[$0]) }
    case .oneAtATime:
      effects = factors.indices.map { factor in
        let known = zip(outcome.points, values).compactMap { point, value in
          point[factor].map { (factors[factor].position(at: $0), value) }
        }
        return .slope(Slope(known.map(\.0), known.map(\.1)))
      }
    }
    for (index, factor) in factors.enumerated()
    where !sweep.touches(factor, plan: plan, against: against) { effects[index] = .absent }
    (self.effects, self.isKnown) = (effects, isKnown)
  }

  /// Factors from the one that matters most to the one that matters least; those of other plans last.
  package var ranking: [Int] {
    effects.indices.sorted { one, other in
      let absent = (effects[one].isAbsent, effects[other].isAbsent)
      guard absent.0 == absent.1 else { return absent.1 }
      let (a, b) = (effects[one].weight, effects[other].weight)
      if a.isNaN || b.isNaN { return !a.isNaN && b.isNaN || a.isNaN == b.isNaN && one < other }
      return a == b ? one < other : a > b
    }
  }
}
