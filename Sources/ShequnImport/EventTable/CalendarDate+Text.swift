// SPDX-License-Identifier: GPL-3.0-or-later

extension CalendarDate {
  /// As it stands in a table: 2024-03-01.
  package var text: String {
    var bytes: [UInt8] = []
    EventTime(day: self).append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
