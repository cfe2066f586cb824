// SPDX-License-Identifier: GPL-3.0-or-later

/// Elementary effects (Morris 1991): walks through the cube on which one factor after the other takes
/// a step of ⅔, on 4 levels.
package enum Morris {
  private static let levels = 4
  private static let step = 2.0 / 3

  /// What a factor's steps did, in the unit of the function over the factor's whole range.
  package struct Effect: Sendable, Hashable {
    /// The mean effect, with sign.
    package let mean: Double
    /// μ*, the mean of the effects' sizes (Campolongo, Cariboni and Saltelli 2007): how much the
    /// factor matters.
    package let meanSize: Double
    /// The standard deviation of the effects: 0 when the factor acts alone and in proportion; NaN
    /// below two effects.
    package let deviation: Double
    /// The Student interval of μ*; nil below two effects.
    package let interval: Interval?
    /// From how many steps this is known.
    package let count: Int
  }

  /// Walks of `factors` + 1 points each, one after the other.
  package static func points(walks: Int, factors: Int, seed: UInt64) -> [[Double]] {
    let random = RandomOrder(seed: seed)
    return (0..<walks).flatMap { _ in
      // a step of two levels goes up from the lower two levels and down from the upper two
      var point = (0..<factors).map { _ in Double(random.below(levels)) / Double(levels - 1) }
      var walk = [point]
      for factor in random.permutation(factors) {
        point[factor] = moved(point[factor])
        walk.append(point)
      }
      return walk
    }
  }

  /// The step from a level, computed so that a level has only one floating-point number.
  private static func moved(_ coordinate: Double) -> Double {
    let level = Int((coordinate * Double(levels - 1)).rounded())
    return Double(level < 2 ? level + 2 : level - 2) / Double(levels - 1)
  }

  /// The effects, one for each factor.
  ///
  /// - Parameters:
  ///   - points: as `points(walks:factors:seed:)` gave them.
  ///   - values: the function at each; steps from or to a NaN are left out.
  package static func effects(points: [[Double]], values: [Double]) -> [Effect] {
    precondition(points.count == values.count)
    let factors = points.first?.count ?? 0
    var effects = [[Double]](repeating: [], count: factors)
    for start in stride(from: 0, to: points.count, by: factors + 1) {
      for index in start..<min(start + factors, points.count - 1) {
        let (here, next) = (points[index], points[index + 1])
        guard let factor = here.indices.first(where: { here[$0] != next[$0] }) else { continue }
        let change = values[index + 1] - values[index]
        guard !change.isNaN else { continue }
        effects[factor].append(next[factor] > here[factor] ? change / step : -change / step)
      }
    }
    return effects.map { effects in
      let sizes = Moments(effects.map(\.magnitude))
      let signed = Moments(effects)
      return Effect(
        mean: signed.mean ?? .nan, meanSize: sizes.mean ?? .nan,
        deviation: signed.standardDeviation ?? .nan, interval: StudentInterval.of(sizes),
        count: effects.count)
    }
  }
}
