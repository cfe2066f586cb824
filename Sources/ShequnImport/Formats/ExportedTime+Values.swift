// SPDX-License-Identifier: GPL-3.0-or-later

extension ExportedTime {
  /// ISO 8601 to the minute or finer: a moment if an offset stands there, else what a clock showed. Nil where it is
  /// neither.
  package init?(iso bytes: ArraySlice<UInt8>) {
    if let time = EventTime(iso: bytes), let offset = time.offset {
      self = .moment(seconds: time.seconds, offset: offset)
    } else if let clock = EventTime(iso: bytes + [UInt8(ascii: "Z")]), clock.offset != nil {
      self = .clock(seconds: clock.seconds)
    } else {
      return nil
    }
  }

  /// Seconds, milliseconds or microseconds since 1970 UTC, told by how large they are: of the years 1971 to 2099.
  /// Nil where it is none of them.
  package init?(epoch number: Double) {
    for unit in [1.0, 1e3, 1e6, 1e9] {
      let seconds = number / unit
      guard (31_536_000..<4_102_444_800).contains(seconds) else { continue }
      self = .moment(seconds: Int64(seconds), offset: nil)
      return
    }
    return nil
  }

  /// Of a value of JSON: a number since 1970, or a text of either kind.
  package init?(_ value: JSONNode?) {
    guard let value else { return nil }
    if let number = value.number { self.init(epoch: number) } else { self.init(iso: value.bytes) }
  }
}
