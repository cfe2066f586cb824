// SPDX-License-Identifier: GPL-3.0-or-later

extension EventTime {
  /// ISO 8601: `2024-03-01`, `2024-03-01T14:56Z`, `2024-03-01 14:56:09.25+08:00`. Fractions of a second are
  /// cut off. Nil for anything else, for a day or minute that does not exist, and without an offset.
  package init?(iso bytes: ArraySlice<UInt8>) {
    var digits = Digits(bytes)
    guard let year = digits.number(of: 4), digits.pass("-"), let month = digits.number(of: 2),
      digits.pass("-"), let dayOfMonth = digits.number(of: 2),
      let day = CalendarDate(year: year, month: month, day: dayOfMonth)
    else { return nil }
    if digits.isAtEnd {
      self.init(day: day)
      return
    }
    guard digits.pass("T") || digits.pass(" "), let hour = digits.number(of: 2), hour < 24,
      digits.pass(":"), let minute = digits.number(of: 2), minute < 60
    else { return nil }
    var second = 0
    if digits.pass(":") {
      // 60 is a leap second
      guard let found = digits.number(of: 2), found <= 60 else { return nil }
      second = found
      if digits.pass(".") { guard digits.passDigits() else { return nil } }
    }
    guard let offset = digits.offset(), digits.isAtEnd else { return nil }
    let local = day.number * 86_400 + hour * 3600 + minute * 60 + second
    self.init(seconds: Int64(local - offset * 60), offset: Int16(offset))
  }

  /// As it stands in the table: to the minute, on the clocks of the place.
  package func append(to bytes: inout [UInt8]) {
    guard let date = CalendarDate(number: localDay) else { return }
    append(date.year, 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(date.month, 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(date.day, 2, to: &bytes)
    guard let offset else { return }
    let minute = Int(localSeconds - Int64(localDay) * 86_400) / 60
    bytes.append(UInt8(ascii: "T"))
    append(minutes: minute, to: &bytes)
    guard offset != 0 else { return bytes.append(UInt8(ascii: "Z")) }
    bytes.append(offset < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    append(minutes: abs(Int(offset)), to: &bytes)
  }

  private func append(minutes: Int, to bytes: inout [UInt8]) {
    append(minutes / 60, 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(minutes % 60, 2, to: &bytes)
  }

  private func append(_ number: Int, _ count: Int, to bytes: inout [UInt8]) {
    var unit = count == 4 ? 1000 : 10
    while unit > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / unit % 10))
      unit /= 10
    }
  }
}

/// Reads figures from the front.
private struct Digits {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number(of count: Int) -> Int? {
    guard rest.count >= count else { return nil }
    var number = 0
    for byte in rest.prefix(count) {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    rest = rest.dropFirst(count)
    return number
  }

  mutating func pass(_ sign: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: sign) else { return false }
    rest = rest.dropFirst()
    return true
  }

  mutating func passDigits() -> Bool {
    let before = rest.count
    rest = rest.drop { (0x30...0x39).contains($0) }
    return rest.count < before
  }

  /// Minutes ahead of UTC.
  mutating func offset() -> Int? {
    if pass("Z") { return 0 }
    let isBehind = pass("-")
    guard isBehind || pass("+"), let hours = number(of: 2), hours < 24 else { return nil }
    _ = pass(":")
    guard let minutes = number(of: 2), minutes < 60 else { return nil }
    return (hours * 60 + minutes) * (isBehind ? -1 : 1)
  }
}
