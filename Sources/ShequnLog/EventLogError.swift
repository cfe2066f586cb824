// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnImport
package import ShequnRecords

/// Why a table of events tells nothing.
package enum EventLogError: Error, Hashable, Sendable {
  case empty
  /// Days since 1970 of the first and the last event.
  case tooLong(ClosedRange<Int>)

  package var message: Bilingual {
    switch self {
    case .empty: return Bilingual("there are no events in it", "其中没有事件")
    case .tooLong(let days):
      let (first, last) = (Self.year(days.lowerBound), Self.year(days.upperBound))
      return Bilingual(
        "its events lie between the years \(first) and \(last), more than a hundred years apart; take those with "
          + "a wrong clock out",
        "事件分布在 \(first) 年到 \(last) 年之间，相隔超过一百年；请去掉时钟有误的行")
    }
  }

  private static func year(_ day: Int) -> Int { CalendarDate(number: day)?.year ?? 0 }
}
