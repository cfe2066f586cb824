// SPDX-License-Identifier: GPL-3.0-or-later

/// A time as it is written, of which it may not be known yet whether the day or the month stands first.
package struct WrittenTime: Hashable, Sendable {
  package enum Date: Hashable, Sendable {
    case day(CalendarDate)
    /// Three numbers in the order in which they stand; a year of two digits counts from 1970 to 2069.
    case parts(Int, Int, Int)
  }

  /// Nil where only the hour is told.
  package var date: Date?
  /// Nil where only the day is told.
  package var secondOfDay: Int?
  /// Minutes ahead of UTC.
  package var offset: Int?

  /// Its day if it is written in this order; nil where there is no such day.
  package func day(_ order: DateOrder) -> CalendarDate? {
    switch date {
    case nil: nil
    case .day(let day): day
    case .parts(let a, let b, let c):
      switch order {
      case .dayMonthYear: Self.day(c, b, a)
      case .monthDayYear: Self.day(c, a, b)
      case .yearMonthDay: Self.day(a, b, c)
      }
    }
  }

  /// Whether its day is the same in any order.
  package var isSure: Bool {
    if case .day = date { true } else { false }
  }

  /// Nil where there is no such time.
  package func time(_ order: DateOrder) -> ExportedTime? {
    guard let day = day(order) else { return nil }
    guard let secondOfDay else { return .day(day) }
    let clock = Int64(day.number * 86_400 + secondOfDay)
    guard let offset else { return .clock(seconds: clock) }
    return .moment(seconds: clock - Int64(offset) * 60, offset: Int16(offset))
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    let full = year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year
    guard (1900...2200).contains(full) else { return nil }
    return CalendarDate(year: full, month: month, day: day)
  }
}
