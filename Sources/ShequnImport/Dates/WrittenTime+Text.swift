// SPDX-License-Identifier: GPL-3.0-or-later

extension WrittenTime {
  /// A date, an hour or both, as people and programs write them in the languages of ``DateWords``: `2024-03-01
  /// 21:05:12+08:00`, `3/1/24, 9:05 p. m.`, `01.03.2024 um 21.05`, `2024年3月1日 下午3点05分`, `Fri, 1 Mar 2024
  /// 21:05:12 GMT`. Nil for anything else. Fractions of a second are cut off.
  package init?(_ text: some StringProtocol) {
    guard let tokens = DateToken.all(in: text) else { return nil }
    var reading = TimeReading(tokens)
    guard reading.readAll(), let time = reading.time else { return nil }
    self = time
  }
}
