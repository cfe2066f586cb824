// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnImport
import ShequnKernel

/// What a user says about a table of stays, of dates or of events that it does not say itself.
package struct StayOptions: Sendable {
  /// How many there were at first, for a table of those lost.
  package var members: Int?
  /// Which column is which, by name or number, where their names do not tell.
  package var columns: [StayColumn: String] = [:]
  /// The last day of which dates and events tell.
  package var asOf: CalendarDate?
  /// Days of silence after which a member is gone.
  package var goneAfter: Int?
  /// The day on which watching began.
  package var observedFrom: CalendarDate?
  /// Of dates such as 3/4/24; nil: told from all of them together.
  package var dateOrder: DateOrder?
  /// A table of own reasons and what they are called here.
  package var causeMap: String?

  package init() {}

  /// Whether something is said that only dates and events need.
  var wantsDates: Bool { asOf != nil || goneAfter != nil || observedFrom != nil }

  /// A day as it is typed: of any form in which the day is beyond doubt.
  package static func day(_ text: String) -> CalendarDate? {
    guard let date = WrittenTime(cell: text), date.isSure else { return nil }
    return date.day(.yearMonthDay)
  }

  /// Days as they are typed: 30, 30 days, 4w, 4 周; at least 1.
  package static func days(_ text: String) -> Int? {
    let plain = text.hasSuffix("w") || text.hasSuffix("W") ? text.dropLast() + " weeks" : text
    guard case .value(let days) = Quantity(String(plain), in: .days),
      days == days.rounded(), (1...100_000).contains(days)
    else { return nil }
    return Int(days)
  }
}
