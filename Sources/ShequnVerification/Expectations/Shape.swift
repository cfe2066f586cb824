// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords
import ShequnStatistics

/// What must come out of the settings of a row, told by their places from 0. Sizes are shares of the
/// lower number, or in the unit of a measure that may be below zero.
package enum Shape: Sendable {
  /// The change from each setting to the next lies in a range.
  case steps([Int], in: ClosedRange<Double>)
  /// The change of the first against the second lies in a range, or is below so many standard errors.
  case change(Int, against: Int, in: ClosedRange<Double>, errors: Double? = nil)
  /// The number itself lies in a range.
  case level(Int, in: ClosedRange<Double>)
  /// The best of those inside is better than every one outside, and on either side nothing goes clearly
  /// against the way to it.
  case peak([Int], inside: ClosedRange<Int>)
  /// Each step brings for each unit of what is set no more than the one before, and the last less than
  /// the first.
  case diminishing([Int], per: [Double])
  /// Two levers at once bring at most so many times what they bring apart, in sum.
  case together(Int, apart: [Int], without: Int, atMost: Double)
  /// The second pair lies further down than the first: its first against its second.
  case widening([[Int]])
  /// The best of some is better than another.
  case best([Int], over: Int)

  /// The numbers to look at, each with the range in which it must lie.
  ///
  /// - Parameters:
  ///   - values: by setting, by replication.
  ///   - isSigned: whether differences are to be taken instead of shares.
  package func contrasts(_ values: [[Double]], labels: [Bilingual], isSigned: Bool) -> [Contrast] {
    func compared(_ a: Int, _ b: Int, _ range: ClosedRange<Double>) -> Contrast {
      let label = Bilingual(
        "\(labels[a].en) against \(labels[b].en)", "\(labels[a].zh) 对 \(labels[b].zh)")
      // a share of nothing is no number: then only the sign can be asked for
      let isOfNothing =
        values[b].allSatisfy { $0 == 0 } && [range.lowerBound, range.upperBound].contains(0)
      return isSigned || isOfNothing
        ? .difference(label, of: values[a], against: values[b], in: range)
        : .change(label, of: values[a], against: values[b], in: range)
    }
    // a share of next to nothing is not known
    func better(_ a: Int, _ b: Int) -> Contrast {
      .difference(
        Bilingual(
          "\(labels[a].en) against \(labels[b].en)", "\(labels[a].zh) 对 \(labels[b].zh)"),
        of: values[a], against: values[b], in: Self.above)
    }
    func best(_ places: some Sequence<Int>) -> Int? {
      places.max { Self.mean(values[$0]) < Self.mean(values[$1]) }
    }
    switch self {
    case .steps(let places, let range):
      return zip(places, places.dropFirst()).map { compared($1, $0, range) }
    case .change(let a, let b, let range, let errors):
      var contrast = compared(a, b, range)
      let pairs = PairedDifference(common: values[a], values[b])
      if let errors, let mean = pairs.mean, let error = pairs.difference.standardError {
        contrast.isLuck = abs(mean) <= errors * error
      }
      return [contrast]
    case .level(let place, let range):
      return [.mean(labels[place], values[place], in: range)]
    case .peak(let places, let inside):
      guard let top = best(places.filter { inside.contains($0) }) else { return [] }
      let others = places.filter { !inside.contains($0) }
      let sides = zip(places, places.dropFirst()).filter { $1 <= top || $0 >= top }.map { a, b in
        var step = b <= top ? compared(b, a, Self.above) : compared(b, a, Self.below)
        step.isLenient = true
        return step
      }
      return others.map { better(top, $0) } + sides
    case .diminishing(let places, let units):
      let gains = places.indices.dropLast().map { step -> [Double] in
        let unit = units[step + 1] - units[step]
        return zip(values[places[step + 1]], values[places[step]]).map { ($0 - $1) / unit }
      }
      let names = zip(places, places.dropFirst()).map {
        Bilingual("\(labels[$0].en)…\(labels[$1].en)", "\(labels[$0].zh)…\(labels[$1].zh)")
      }
      func slower(_ a: Int, _ b: Int) -> Contrast {
        .difference(
          Bilingual(
            "gain a unit, \(names[a].en) less \(names[b].en)",
            "单位增益，\(names[a].zh) 减 \(names[b].zh)"),
          of: gains[a], against: gains[b], in: Self.below)
      }
      let steps = gains.indices.dropFirst().map { place in
        var step = slower(place, place - 1)
        step.isLenient = true
        return step
      }
      return steps + [slower(gains.count - 1, 0)]
    case .together(let both, let apart, let without, let most):
      let sum = values[without].enumerated().map { index, base -> Double in
        let gains: Double = apart.reduce(0) { $0 + values[$1][index] - base }
        return base + most * gains
      }
      return [
        .change(
          Bilingual("both against \(most) × the sum", "两者并用对 \(most) 倍之和"),
          of: values[both], against: sum, in: -Double.infinity...0.02)
      ]
    case .widening(let pairs):
      return zip(pairs, pairs.dropFirst()).map { first, second in
        func cross(_ a: Int, _ b: Int) -> [Double] { zip(values[a], values[b]).map { $0 * $1 } }
        func name(_ pair: [Int], _ language: Language) -> String {
          "\(labels[pair[0]][language]) ÷ \(labels[pair[1]][language])"
        }
        return .change(
          Bilingual(
            "\(name(second, .en)) against \(name(first, .en))",
            "\(name(second, .zh)) 对 \(name(first, .zh))"),
          of: cross(second[0], first[1]), against: cross(second[1], first[0]), in: Self.below)
      }
    case .best(let places, let other):
      return best(places).map { [better($0, other)] } ?? []
    }
  }

  static let above = 0...Double.infinity
  static let below = -Double.infinity...0

  private static func mean(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(max(1, values.count))
    return mean.isNaN ? -.infinity : mean
  }

  /// The settings that it speaks of.
  package var places: [Int] {
    switch self {
    case .steps(let places, _), .diminishing(let places, _): places
    case .change(let a, let b, _, _): [a, b]
    case .level(let place, _): [place]
    case .peak(let places, let inside): places + Array(inside)
    case .together(let both, let apart, let without, _): [both, without] + apart
    case .widening(let pairs): pairs.flatMap { $0 }
    case .best(let places, let other): places + [other]
    }
  }
}
