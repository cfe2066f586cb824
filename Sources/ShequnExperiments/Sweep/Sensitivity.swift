// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnScenario
package import ShequnStatistics

/// What the factors of a sweep do to the goal of a plan, or to its lead over another plan.
package struct Sensitivity: Sendable {
  /// What one factor does, as far as the design can tell.
  package enum Effect: Sendable {
    /// The straight line over the factor's whole range; nil where too few points are known.
    case slope(Slope?)
    case morris(Morris.Effect)
    case sobol(SobolIndices.Index)

    /// How much the factor matters, whatever the direction; NaN when that is not known.
    package var weight: Double {
      switch self {
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

  package init(_ outcome: SweepOutcome, plan: Int, against: Int? = nil) {
    self.plan = plan
    self.against = against
    var values = outcome.goals(of: plan)
    let sweep = outcome.sweep
    if let against {
      let isHighWanted = sweep.goal.want == .high
      values = zip(values, outcome.goals(of: against)).map { isHighWanted ? $0 - $1 : $1 - $0 }
    }
    let factors = sweep.factors.indices
    switch sweep.design {
    case .morris:
      let points = outcome.points.map { $0.map { $0 ?? 0 } }
      effects = Morris.effects(points: points, values: values).map { .morris($0) }
    case .sobolIndices:
      effects = SobolIndices.indices(values: values, factors: factors.count).map { .sobol($0) }
    case .grid, .lhs, .sobol, .oneAtATime:
      effects = factors.map { factor in
        let known = zip(outcome.points, values).compactMap { point, value in
          point[factor].map { (sweep.factors[factor].position(at: $0), value) }
        }
        return .slope(Slope(known.map(\.0), known.map(\.1)))
      }
    }
  }

  /// Factors from the one that matters most to the one that matters least.
  package var ranking: [Int] {
    effects.indices.sorted { one, other in
      let (a, b) = (effects[one].weight, effects[other].weight)
      if a.isNaN || b.isNaN { return !a.isNaN && b.isNaN || a.isNaN == b.isNaN && one < other }
      return a == b ? one < other : a > b
    }
  }
}
