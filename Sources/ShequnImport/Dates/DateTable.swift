// SPDX-License-Identifier: GPL-3.0-or-later

/// Dates of a table whose rows stand in no order of time, and of which some may not stand before others: tells whether
/// the day or the month stands first.
package struct DateTable {
  private var judge = DateOrderJudge()
  /// By order, pairs that stand the wrong way round in it.
  private var reversed = DateOrder.allCases.map { _ in 0 }
  private var isSure = true

  package init() {}

  package mutating func note(_ date: WrittenTime) {
    guard !date.isSure else { return }
    isSure = false
    // each alone: their order tells nothing
    judge.begin()
    judge.note(date)
  }

  /// The one may not be after the other.
  package mutating func note(_ earlier: WrittenTime, before later: WrittenTime) {
    for (index, order) in DateOrder.allCases.enumerated() {
      if let a = earlier.day(order), let b = later.day(order), a.number > b.number {
        reversed[index] += 1
      }
    }
  }

  /// Nil where it cannot be told.
  package var order: DateOrder? {
    if isSure { return .yearMonthDay }
    if let told = judge.order { return told }
    let possible = DateOrder.allCases.indices.filter {
      DateOrder.allCases[$0] != .yearMonthDay && reversed[$0] == 0
    }
    return possible.count == 1 ? DateOrder.allCases[possible[0]] : nil
  }
}

extension WrittenTime {
  /// A date as it stands in a cell of a table; nil for anything else: see ``TimeCell``.
  package init?(cell text: String) {
    guard let time = TimeCell.time(text), time.date != nil else { return nil }
    self = time
  }
}

extension CalendarDate {
  /// As ISO 8601 writes it.
  package var iso: String {
    var bytes: [UInt8] = []
    EventTime(day: self).append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
