// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnStatistics
import ShequnTables

/// How surely a median is known, in words.
enum MedianText {
  /// `95 % interval 8 to 19`; an end that the curve does not reach is open.
  static func interval(_ curve: KaplanMeier) -> Bilingual {
    let interval = curve.medianInterval()
    let ends = [interval.low, interval.high].map { $0.map { NumberText.field($0) } }
    return Bilingual(
      "95 % interval \(ends[0] ?? "–") to \(ends[1] ?? "open")",
      "95% 区间 \(ends[0] ?? "–") 至 \(ends[1] ?? "未知")")
  }
}

extension LogRank.Obstacle {
  /// Why there is no log-rank test, and what it needs.
  var words: Bilingual {
    switch self {
    case .oneGroup:
      Bilingual(
        "No log-rank test: no two groups had anybody at risk when somebody left, so that there is nothing "
          + "to compare.", "没有对数秩检验：有人离开时，没有两组同时有人在险，无从比较。")
    case .noEvents:
      Bilingual(
        "No log-rank test: nobody left, so that there is nothing to compare.",
        "没有对数秩检验：无人离开，无从比较。")
    case .noVariance:
      Bilingual(
        "No log-rank test: whenever somebody left, everybody who was there did, so that chance had no say.",
        "没有对数秩检验：每当有人离开，在险者全部离开，没有可供比较的随机性。")
    }
  }
}
