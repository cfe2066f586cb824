// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
package import ShequnRecords
import ShequnStatistics
import ShequnTables

/// A number that came out, between what it is known to lie, and where it has to lie.
///
/// It is a mean over replications, or the ratio of two, on the same people and luck; the interval is the
/// 95 % one of Student or Fieller. What is the same in every replication is known exactly.
package struct Contrast: Sendable {
  /// What was compared with what.
  package let label: Bilingual
  package let value: Double
  /// nil: not known, with too few replications or numbers missing.
  package let bounds: ClosedRange<Double>?
  /// Ends do not belong to it; they may be infinite.
  package let range: ClosedRange<Double>
  /// Whether it is enough that the interval reaches into the range.
  package var isLenient = false
  /// Whether it is so small that it is taken for nothing, whatever the range.
  package var isLuck = false
  /// Whether it is a change in per cent.
  package let isShare: Bool
  /// Whether it tells how far two settings are apart, so that 0 is no change.
  package let isComparison: Bool
  /// 0 where luck has no part in it.
  package let standardError: Double

  /// Whether it is as it must be. A direction or a least size has to be beyond luck: all of the interval lies
  /// in the range. A band or a tolerance is about the number itself, which must lie in it and must be
  /// known more closely than the band is wide.
  package var holds: Bool {
    if isLuck { return true }
    guard let bounds, value.isFinite else { return false }
    if isLenient {
      return bounds.upperBound > range.lowerBound && bounds.lowerBound < range.upperBound
    }
    let known = isBand ? value...value : bounds
    return known.lowerBound > range.lowerBound && known.upperBound < range.upperBound
      && (!isBand || bounds.upperBound - bounds.lowerBound <= range.upperBound - range.lowerBound)
  }

  /// Whether both ends of the range are numbers, or it has room on either side of no change.
  private var isBand: Bool {
    range.lowerBound.isFinite && range.upperBound.isFinite
      || isComparison && range.lowerBound < 0 && range.upperBound > 0
  }

  /// How much there is to spare, in standard errors or, without luck, in the number itself; below 0 it
  /// is how much is lacking.
  var room: Double {
    guard let bounds else { return -.infinity }
    let (low, high) = isBand ? (value, value) : (bounds.lowerBound, bounds.upperBound)
    let least =
      isLenient
      ? min(high - range.lowerBound, range.upperBound - low)
      : min(low - range.lowerBound, range.upperBound - high)
    return standardError > 0 ? least / standardError : least
  }

  /// `0.9 against 0.3: +12.4 % [+9.1, +15.8]`
  var text: Bilingual {
    func number(_ x: Double) -> String {
      isShare ? NumberText.difference(x * 100) : NumberText.short(x)
    }
    let unit = isShare ? " %" : ""
    let interval =
      bounds.map {
        $0.lowerBound == $0.upperBound
          ? "" : " [\(number($0.lowerBound)), \(number($0.upperBound))]"
      }
      ?? " [–]"
    let words = "\(number(value))\(unit)\(interval)"
    return Bilingual("\(label.en): \(words)", "\(label.zh)：\(words)")
  }
}

extension Contrast {
  /// The mean of a number, one for each replication.
  package static func mean(
    _ label: Bilingual, _ values: [Double], in range: ClosedRange<Double>
  ) -> Contrast {
    let moments = Moments(values)
    let interval = StudentInterval.of(moments)
    let value = moments.mean ?? .nan
    let bounds = interval.map { ($0.low, $0.high) } ?? (moments.isConstant ? (value, value) : nil)
    return Contrast(
      label: label, value: value, bounds: Self.range(bounds), range: range, isShare: false,
      isComparison: false, standardError: moments.standardError ?? .nan)
  }

  /// By how much the mean of `a` exceeds that of `b`, as a share of `b`.
  package static func change(
    _ label: Bilingual, of a: [Double], against b: [Double], in range: ClosedRange<Double>
  ) -> Contrast {
    let ratio = PairedRatio(a, over: b)
    let value = (ratio.value ?? .nan) - 1
    let isKnown = ratio.numerator.isConstant && ratio.denominator.isConstant
    let bounds =
      ratio.interval().map { ($0.low - 1, $0.high - 1) } ?? (isKnown ? (value, value) : nil)
    let freedom = Double(max(1, ratio.count - 1))
    let error = bounds.map {
      ($0.1 - $0.0) / 2 / StudentT.critical(level: 0.95, degreesOfFreedom: freedom)
    }
    return Contrast(
      label: label, value: value, bounds: Self.range(bounds), range: range, isShare: true,
      isComparison: true, standardError: error ?? .nan)
  }

  /// By how much `a` exceeds `b`, on average.
  package static func difference(
    _ label: Bilingual, of a: [Double], against b: [Double], in range: ClosedRange<Double>
  ) -> Contrast {
    let pairs = PairedDifference(common: a, b)
    let value = pairs.mean ?? .nan
    let bounds =
      pairs.interval().map { ($0.low, $0.high) } ?? (pairs.isConstant ? (value, value) : nil)
    return Contrast(
      label: label, value: value, bounds: Self.range(bounds), range: range, isShare: false,
      isComparison: true, standardError: pairs.difference.standardError ?? .nan)
  }

  /// Blank where an end is no number.
  private static func range(_ bounds: (low: Double, high: Double)?) -> ClosedRange<Double>? {
    guard let (low, high) = bounds, low.isFinite, high.isFinite, low <= high else { return nil }
    return low...high
  }
}
