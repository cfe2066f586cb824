// SPDX-License-Identifier: GPL-3.0-or-later

/// Ids of Discord tell when they were given: milliseconds since 2015 stand above their last 22 bits.
package enum Snowflake {
  /// Seconds since 1970 UTC; nil where it is no such id (of before 2015 or after 2100).
  package static func seconds(of id: String) -> Int64? {
    guard (15...20).contains(id.utf8.count), let number = UInt64(id) else { return nil }
    let seconds = Int64(number >> 22 + 1_420_070_400_000) / 1000
    return seconds < 4_102_444_800 ? seconds : nil
  }
}
