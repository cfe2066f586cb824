// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// When a lever acts: from a day, until a day, every so many days, on some weekdays, while a
/// condition on the dashboard holds. Day 1 of a run is a Monday.
package struct Window: Parameterized {
  package var from: Double?
  package var until: Double?
  package var every: Double = 0
  package var weekdays: [String] = []
  package var when: Condition?

  package init() {}

  package static let weekdayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  package static let parameters: [Parameter<Window>] = [
    .optional(
      "from", zh: "起始日 从", \.from, .day, in: 1...100_000,
      "First day on which the lever acts; the first day of the run if not given.",
      "起始日；不写则从第一天开始。"),
    .optional(
      "until", zh: "截止日 到", \.until, .day, in: 1...100_000,
      "Last day on which the lever acts; the last day of the run if not given.",
      "截止日；不写则到最后一天。"),
    .number(
      "every", zh: "间隔", \.every, .days, 1, in: 1...3650, evidence: .choice,
      "Rhythm: the lever acts on its first day and every so many days after.",
      "节奏：从起始日起每隔这么多天执行一次。"),
    .words(
      "weekdays", zh: "星期 星期几",
      words: [
        "mon": "周一 星期一 礼拜一", "tue": "周二 星期二 礼拜二", "wed": "周三 星期三 礼拜三", "thu": "周四 星期四 礼拜四",
        "fri": "周五 星期五 礼拜五", "sat": "周六 星期六 礼拜六", "sun": "周日 星期日 星期天 周天 礼拜天 礼拜日",
      ], \.weekdays, of: weekdayNames,
      "Only on these days of the week (day 1 is a Monday); every day if not given.",
      "只在这些星期几执行（第 1 天是星期一）；不写则每天。"),
    .condition(
      "when", zh: "条件", \.when,
      "Only on days on which this held up to last night; metrics: "
        + Dashboard.metrics.map(\.name).joined(separator: ", ") + ".",
      "只在截至昨晚满足此条件的日子执行；可用指标："
        + Dashboard.metrics.map { "\($0.name) \($0.title.zh)" }.joined(separator: "、") + "。"),
  ]

  /// First day, at least 1.
  package var firstDay: Int { max(1, Int(from ?? 1)) }
  /// Last day.
  package var lastDay: Int { until.map { Int($0) } ?? .max }

  /// Whether the lever acts today: a day of its window, its condition holds, and so does the rule
  /// that it stands in.
  package func acts(_ desk: Desk) -> Bool {
    acts(on: desk.day, shift: desk.weekdayShift) && isOpen(desk)
  }

  /// Whether nothing but the calendar keeps the lever from acting today.
  package func isOpen(_ desk: Desk) -> Bool {
    desk.isActive && (when?.holds(desk.history) ?? true)
  }

  /// Whether the calendar has the lever act on `day`.
  ///
  /// - Parameters:
  ///   - day: the day of the run, from 0.
  ///   - shift: the day of the week of day 1, 0 (Monday) … 6.
  package func acts(on day: Int, shift: Int = 0) -> Bool {
    guard day >= firstDay && day <= lastDay else { return false }
    if !weekdays.isEmpty && !weekdays.contains(Self.weekdayNames[(day - 1 + shift) % 7]) {
      return false
    }
    return (day - firstDay) % max(1, Int(every)) == 0
  }
}
