// SPDX-License-Identifier: GPL-3.0-or-later

/// A distribution on the line whose density is known up to a factor and has a concave logarithm: what a
/// prior and a record make of a trait that is not conjugate to it. It is tabulated over all of it but e⁻¹⁸ of its
/// height, densely near the top, and straight in between, so that one uniform number gives a draw and the draw
/// grows with it.
struct LogConcave {
  /// To either side of the top.
  private static let steps = 32
  /// Logarithm of the height that is left out.
  private static let depth = 18.0
  private var points: [(value: Double, density: Double, below: Double)] = []
  /// Logarithm of the integral of the density as it was given.
  let logMass: Double

  /// - Parameters:
  ///   - start: where to begin to look for the top.
  ///   - log: the logarithm of the density, up to a constant; concave, and falling to both sides.
  init(near start: Double, _ log: (Double) -> Double) {
    let (top, width) = Self.top(near: start, log)
    let height = log(top)
    let low = Self.edge(from: top, by: -width, below: height - Self.depth, log)
    let high = Self.edge(from: top, by: width, below: height - Self.depth, log)
    points.reserveCapacity(2 * Self.steps + 1)
    var (before, below) = ((value: low, density: 0.0), 0.0)
    for step in -Self.steps...Self.steps {
      let part = Double(step) / Double(Self.steps)
      let value = top + (step < 0 ? low - top : high - top) * part * part
      let density = Double(exponential(Float(log(value) - height)))
      below += (value - before.value) * (before.density + density) / 2
      points.append((value, density, below))
      before = (value, density)
    }
    logMass = height + Double(logarithm(Float(max(1e-30, below))))
  }

  /// The value below which a share `u` of the distribution lies.
  func quantile(_ u: Double) -> Double {
    let sought = u * (points.last?.below ?? 0)
    var (left, right) = (0, points.count - 1)
    while right - left > 1 {
      let middle = (left + right) / 2
      if points[middle].below < sought { left = middle } else { right = middle }
    }
    let (from, to) = (points[left], points[right])
    // the density is a straight line here: its integral from the left is what is sought
    let width = to.value - from.value
    let rest = sought - from.below
    let slope = width > 0 ? (to.density - from.density) / width : 0
    let root = max(0, from.density * from.density + 2 * slope * rest).squareRoot()
    let sum = from.density + root
    return sum > 0 ? from.value + min(width, 2 * rest / sum) : from.value
  }

  /// Near the top, and the width of what is known to hold it.
  private static func top(near start: Double, _ log: (Double) -> Double) -> (Double, Double) {
    var (left, middle, right) = (start - 1, start, start + 1)
    var (atLeft, atMiddle, atRight) = (log(left), log(middle), log(right))
    var reach = 1.0
    while atLeft > atMiddle, reach < 1e6 {
      reach *= 2
      (right, atRight, middle, atMiddle) = (middle, atMiddle, left, atLeft)
      left = middle - reach
      atLeft = log(left)
    }
    while atRight > atMiddle, reach < 1e6 {
      reach *= 2
      (left, atLeft, middle, atMiddle) = (middle, atMiddle, right, atRight)
      right = middle + reach
      atRight = log(right)
    }
    // narrow enough once the top is flat
    for _ in 0..<24 where atMiddle - min(atLeft, atRight) > 0.2 {
      // the larger side is parted
      let isLeft = middle - left > right - middle
      let new = middle + 0.382 * (isLeft ? left - middle : right - middle)
      let atNew = log(new)
      if atNew > atMiddle {
        if isLeft {
          (right, atRight) = (middle, atMiddle)
        } else {
          (left, atLeft) = (middle, atMiddle)
        }
        (middle, atMiddle) = (new, atNew)
      } else if isLeft {
        (left, atLeft) = (new, atNew)
      } else {
        (right, atRight) = (new, atNew)
      }
    }
    return (middle, max(1e-6, right - left))
  }

  /// Where the density has fallen so far, looked for in ever larger steps.
  private static func edge(
    from top: Double, by first: Double, below limit: Double, _ log: (Double) -> Double
  ) -> Double {
    var (inner, width) = (top, first)
    while log(inner + width) > limit, abs(width) < 1e6 {
      inner += width
      width *= 2
    }
    var outer = inner + width
    for _ in 0..<5 {
      let middle = (inner + outer) / 2
      if log(middle) > limit { inner = middle } else { outer = middle }
    }
    return outer
  }
}

/// ln(1 + eˣ), exact for small values too.
func softplus(_ x: Float) -> Double {
  guard x <= 0 else { return Double(x) + softplus(-x) }
  let odds = exponential(x)
  guard odds < 0.01 else { return Double(logarithm(1 + odds)) }
  return Double(odds * (1 - odds * (0.5 - odds / 3)))
}
