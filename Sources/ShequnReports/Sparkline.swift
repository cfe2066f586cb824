// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnStatistics

/// Numbers as a line of blocks, between a common lowest and highest value.
enum Sparkline {
  private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// A block each; a blank for a NaN. Where nothing varies all are full.
  static func text(_ values: [Double], low: Double, high: Double) -> String {
    String(
      values.map { value in
        guard !value.isNaN else { return " " }
        let height = high > low ? (value - low) / (high - low) : 1
        return blocks[min(7, max(0, Int(min(1, max(0, height)) * 8)))]
      })
  }
}

extension PlanSurvival {
  /// The curve, from the day of joining to the last, at as many points as a little chart is wide.
  var sparkline: [Double] {
    let count = min(24, days + 1)
    return (0..<count).map { place in
      let day = count > 1 ? place * days / (count - 1) : 0
      return survival(day: day).mean ?? 0
    }
  }
}
