// SPDX-License-Identifier: GPL-3.0-or-later

/// When something happened: a moment with the offset of the place, or a day of which no more is known.
package struct EventTime: Hashable, Sendable {
  /// Seconds since 1 January 1970 UTC; of a day: its midnight, as if it were one of UTC.
  package let seconds: Int64
  /// Minutes by which clocks at the place are ahead of UTC, −1439 to 1439; nil: only the day is known.
  package let offset: Int16?

  /// Nil where the clocks at the place would show a year outside of 1 to 9999, or the offset is a day or more.
  package init?(seconds: Int64, offset: Int16) {
    guard abs(Int(offset)) < 1440, seconds.magnitude < 1 << 40 else { return nil }
    (self.seconds, self.offset) = (seconds, offset)
    guard CalendarDate(number: localDay) != nil else { return nil }
  }

  package init(day: CalendarDate) {
    seconds = Int64(day.number) * 86_400
    offset = nil
  }

  /// Seconds since 1 January 1970 on the clocks of the place.
  package var localSeconds: Int64 { seconds + Int64(offset ?? 0) * 60 }

  /// Days since 1 January 1970 on the calendar of the place.
  package var localDay: Int {
    let day = localSeconds / 86_400
    return Int(localSeconds % 86_400 < 0 ? day - 1 : day)
  }
}
