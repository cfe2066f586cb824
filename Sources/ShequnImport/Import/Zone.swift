// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The clocks of a place: an IANA zone such as Asia/Shanghai, or a fixed offset such as +08:00.
package struct Zone: Sendable {
  package let name: String
  private let zone: TimeZone
  /// Offsets in seconds by the day of UTC; nil on days on which it changes.
  private var offsets: [Int64: Int?] = [:]

  /// Nil where there is no such zone.
  package init?(_ name: String) {
    if let fixed = Self.fixed(name) {
      zone = fixed
    } else {
      guard name.contains("/") || ["UTC", "GMT"].contains(name),
        let found = TimeZone(identifier: name)
      else { return nil }
      zone = found
    }
    self.name = name
  }

  private static func fixed(_ name: String) -> TimeZone? {
    guard name.first == "+" || name.first == "-",
      let time = EventTime(iso: Array(("2000-01-01T00:00" + name).utf8)[...]),
      let offset = time.offset, abs(Int(offset)) <= 18 * 60
    else { return nil }
    return TimeZone(secondsFromGMT: Int(offset) * 60)
  }

  /// Seconds by which clocks are ahead of UTC at a moment.
  package mutating func offset(at seconds: Int64) -> Int {
    let day = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
    if let known = offsets[day] { return known ?? asked(seconds) }
    let (start, end) = (asked(day * 86_400), asked(day * 86_400 + 86_399))
    if offsets.count > 1 << 16 { offsets.removeAll() }
    offsets[day] = .some(start == end ? start : nil)
    return start == end ? start : asked(seconds)
  }

  private func asked(_ seconds: Int64) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
  }

  /// How often clocks showed a time: once; not at all, where they were put forward over it; twice, where they
  /// were put back.
  package enum Showings { case once, never, twice }

  /// The moment at which clocks showed a time; of two the first; where they never did, the moment that they would
  /// have shown it at had they not been put forward.
  ///
  /// - Parameter clock: as if it had been UTC.
  package mutating func moment(clock: Int64) -> (seconds: Int64, showings: Showings) {
    let (before, after) = (offset(at: clock - 86_400), offset(at: clock + 86_400))
    guard before != after else { return (clock - Int64(before), .once) }
    let (first, second) = (clock - Int64(before), clock - Int64(after))
    switch (offset(at: first) == before, offset(at: second) == after) {
    case (true, true): return (min(first, second), .twice)
    case (true, false): return (first, .once)
    case (false, true): return (second, .once)
    case (false, false): return (first, .never)
    }
  }
}
