// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnTables

/// What columns without a known name could be, by what stands in them.
struct ColumnAdvice {
  private let header: StayHeader
  private var rows: [[String]] = []

  /// - Parameter rows: the reader, before the first row; a few dozen are looked at.
  init(_ header: StayHeader, rows reader: CSVReader) {
    self.header = header
    var reader = reader
    while rows.count < 50, let record = try? reader.record() { rows.append(record.fields) }
  }

  /// `'months' could be the duration, 'gone' the event`; nil if nothing could be either.
  var advice: Bilingual? {
    let duration = header.columns[.duration].map { [$0] } ?? free.filter(isDuration)
    let event = header.columns[.event].map { [$0] } ?? free.filter(isEvent)
    guard let first = duration.first, let second = event.first(where: { $0 != first }) else {
      return nil
    }
    return .couldBe(duration: header.names[first], event: header.names[second])
  }

  private var free: [Int] {
    header.names.indices.filter {
      !header.columns.values.contains($0) && !header.names[$0].isEmpty
    }
  }

  private func values(_ column: Int) -> [String] {
    rows.compactMap { $0.indices.contains(column) ? PlainBlanks.trimmed($0[column]) : nil }
      .filter { !$0.isEmpty }
  }

  /// Numbers that are neither row numbers nor marks of yes and no.
  private func isDuration(_ column: Int) -> Bool {
    let numbers = values(column).map { text -> Double? in
      guard case .number(let number) = CellNumber(text, DecimalSigns(isCommaLikely: false)) else {
        return nil
      }
      return number
    }
    let known = numbers.compactMap { $0 }
    guard !known.isEmpty, known.count == numbers.count, known.allSatisfy({ $0 >= 0 }) else {
      return false
    }
    let isIndex = zip(known, known.dropFirst()).allSatisfy { $1 == $0 + 1 } && known[0] <= 1
    return !isIndex && known.contains { $0 != 0 && $0 != 1 }
  }

  /// Names of columns that say who is still there.
  private static let opposites: Set<String> = [
    "active", "is_active", "retained", "censored", "alive", "在群", "是否在群", "仍在", "留存", "活跃",
  ]

  private func isEvent(_ column: Int) -> Bool {
    guard !Self.opposites.contains(ColumnName.folded(header.names[column])) else { return false }
    let words = values(column).map { EventWord.read($0)?.vocabulary }
    return !words.isEmpty && !words.contains(nil) && Set(words).count == 1
  }
}
