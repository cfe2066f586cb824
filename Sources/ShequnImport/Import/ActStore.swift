// SPDX-License-Identifier: GPL-3.0-or-later

/// Acts without a word of them, 40 bytes each: what an import holds of an export.
struct ActStore {
  struct Act {
    /// Seconds since 1970 UTC, or midnight of a day.
    var seconds: Int64
    /// Of the message; 0: none.
    var id: UInt64 = 0
    /// Whom it answers: an account if `answersAccount`, else a message; 0: nobody.
    var answered: UInt64 = 0
    var account: UInt32
    /// 0: none.
    var channel: UInt32 = 0
    /// `Int16.min`: only the day is known.
    var offset: Int16
    var kind: EventKind
    var answersAccount = false
  }

  private(set) var count = 0
  /// What was paid, by the place of the act.
  private(set) var amounts: [Int: Double] = [:]

  /// In parts, so that growing never asks for twice the memory.
  private var parts: [[Act]] = []
  private static let size = 1 << 16

  mutating func add(_ act: Act, amount: Double?) {
    if count % Self.size == 0 {
      parts.append([])
      parts[parts.count - 1].reserveCapacity(Self.size)
    }
    parts[parts.count - 1].append(act)
    if let amount { amounts[count] = amount }
    count += 1
  }

  subscript(_ place: Int) -> Act { parts[place / Self.size][place % Self.size] }

  /// Places in the order of time; of the same time in the order in which they were read.
  var sorted: [UInt32] {
    var places = (0..<UInt32(count)).map { $0 }
    let isSorted = (1..<max(count, 1)).allSatisfy { self[$0 - 1].seconds <= self[$0].seconds }
    if !isSorted {
      places.sort {
        let (first, second) = (self[Int($0)].seconds, self[Int($1)].seconds)
        return first == second ? $0 < $1 : first < second
      }
    }
    return places
  }
}

extension ActStore.Act {
  var time: EventTime? {
    offset == .min
      ? CalendarDate(number: Int(seconds / 86_400)).map { EventTime(day: $0) }
      : EventTime(seconds: seconds, offset: offset)
  }
}
