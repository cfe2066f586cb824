// SPDX-License-Identifier: GPL-3.0-or-later

/// Times as they stand in cells of tables: written ones, seconds since 1970, and numbers of a spreadsheet.
enum TimeCell {
  /// Nil where it is no time.
  static func time(_ text: String) -> WrittenTime? {
    let utf8 = text.utf8
    guard let first = utf8.first, utf8.count <= 120 else { return nil }
    if (0x30...0x39).contains(first) {
      let bytes = Array(utf8)[...]
      if let time = EventTime(iso: bytes) { return WrittenTime(time) }
      if let clock = EventTime(iso: bytes + [UInt8(ascii: "Z")]) {
        var time = WrittenTime(clock)
        time?.offset = nil
        return time
      }
      if bytes.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C }),
        bytes.count(where: { $0 == 0x2E || $0 == 0x2C }) < 2
      {
        return number(text)
      }
    }
    return WrittenTime(text)
  }

  /// What a number without a unit must be is told from its size: days since 1899-12-30 as in spreadsheets (of 1954 to
  /// 2119), 20240301 and the like, seconds since 1970 (from 1973 on), or thousands, millions … of such.
  private static func number(_ text: String) -> WrittenTime? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard let whole = parts.first, let value = Int64(whole) else { return nil }
    let fraction = parts.count > 1 ? Double("0." + parts[1]) ?? 0 : 0
    switch whole.utf8.count {
    case 5 where (20_000...80_000).contains(value):
      guard let day = CalendarDate(number: Int(value) - 25_569) else { return nil }
      let second = Int((fraction * 86_400).rounded())
      let time = WrittenTime(
        date: .day(day), secondOfDay: parts.count > 1 ? min(second, 86_399) : nil)
      return time
    case 8: return WrittenTime(whole)
    case 12, 14:
      if let time = WrittenTime(whole.prefix(8) + " " + whole.dropFirst(8).prefix(6)),
        let day = time.day(.yearMonthDay), (1990...2099).contains(day.year)
      {
        return time
      }
      return moment(value / 1000)
    case 9, 10: return moment(value)
    case 13: return moment(value / 1000)
    case 15, 16: return moment(value / 1_000_000)
    case 18, 19: return moment(value / 1_000_000_000)
    default: return nil
    }
  }

  private static func moment(_ seconds: Int64) -> WrittenTime? {
    EventTime(seconds: seconds, offset: 0).flatMap { WrittenTime($0) }
  }
}

extension WrittenTime {
  /// Nil outside of the calendar.
  init?(_ time: EventTime) {
    guard let day = CalendarDate(number: time.localDay) else { return nil }
    date = .day(day)
    guard let minutes = time.offset else { return }
    secondOfDay = Int(time.localSeconds - Int64(time.localDay) * 86_400)
    offset = Int(minutes)
  }
}
