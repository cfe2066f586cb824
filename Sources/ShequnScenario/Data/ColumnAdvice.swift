// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
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

  /// What to do about a header in which something is missing; nil if nothing could be it.
  var advice: Bilingual? {
    if isRow { return .noHeader }
    if header.names.count == 1, let separator { return separator }
    let names = header.names
    let known = (header.columns[.duration], header.columns[.event])
    if known.1 == nil,
      let opposite = names.indices.first(where: { isOpposite(names[$0]) && hasAnswers($0) })
    {
      return .eventIsOpposite(names[opposite])
    }
    let durations = free.filter(isDuration)
    let dates = names.indices.filter(isDate)
    if known.0 == nil, !dates.isEmpty, dates.count > 1 || durations.isEmpty {
      return dates.count > 1
        ? .couldBeDates(names[dates[0]], names[dates[1]]) : .durationsNotDates
    }
    let event = known.1 ?? free.first { isEvent($0) }
    if known == (nil, nil), let advice = periods(among: event.map { [$0] } ?? []) { return advice }
    guard let first = known.0 ?? durations.first, let event, event != first else { return nil }
    return .couldBe(
      duration: known.0 == nil ? names[first] : nil, event: known.1 == nil ? names[event] : nil)
  }

  /// Whether the first line already holds values.
  private var isRow: Bool {
    header.names.contains { isNumber($0) }
      && header.names.allSatisfy { isNumber($0) || $0.isEmpty || EventWord.read($0) != nil }
  }

  /// How to part a table of which each row was read as one cell.
  private var separator: Bilingual? {
    if header.names[0].contains(where: { "，、；｜".contains($0) }) { return .plainSeparator }
    let widths = Set(([header.names] + rows).map { $0[0].split(separator: " ").count })
    return widths.count == 1 && widths != [1] ? .blanksPart : nil
  }

  /// What to do about a table with a row for each period of which too little is known by name.
  private func periods(among events: [Int]) -> Bilingual? {
    let names = header.names
    guard let period = names.indices.first(where: isPeriod) else { return nil }
    let others = names.indices.filter { $0 != period && !events.contains($0) }
    if let survivors = others.first(where: isFalling) {
      return .couldBePeriods(names[period], survivors: names[survivors])
    }
    return others.contains(where: isShare) ? .countsNotShares : nil
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

  private func cell(_ text: String) -> CellNumber {
    CellNumber(text, DecimalSigns(isCommaLikely: false))
  }

  private func isNumber(_ text: String) -> Bool {
    if case .number = cell(text) { true } else { false }
  }

  /// The numbers of a column that holds nothing else.
  private func numbers(_ column: Int) -> [Double]? {
    let values = values(column)
    let numbers = values.compactMap { text -> Double? in
      if case .number(let number) = cell(text), number >= 0 { number } else { nil }
    }
    return numbers.isEmpty || numbers.count < values.count ? nil : numbers
  }

  private static func isIndex(_ numbers: [Double]) -> Bool {
    numbers[0] <= 1 && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  /// Numbers that are neither row numbers nor marks of yes and no.
  private func isDuration(_ column: Int) -> Bool {
    guard let numbers = numbers(column) else { return false }
    return !Self.isIndex(numbers) && numbers.contains { $0 != 0 && $0 != 1 }
  }

  /// 0, 1, 2 … or 1, 2, 3 …
  private func isPeriod(_ column: Int) -> Bool {
    numbers(column).map { $0.count > 1 && Self.isIndex($0) } ?? false
  }

  /// Whole numbers that fall and never rise.
  private func isFalling(_ column: Int) -> Bool {
    guard let numbers = numbers(column), let first = numbers.first, let last = numbers.last else {
      return false
    }
    return first > 1 && last < first && numbers.allSatisfy { $0 == $0.rounded() }
      && zip(numbers, numbers.dropFirst()).allSatisfy { $1 <= $0 }
  }

  /// Percentages, or shares of 1 that never rise.
  private func isShare(_ column: Int) -> Bool {
    let values = values(column)
    if !values.isEmpty, values.allSatisfy({ cell($0) == .percentage }) { return true }
    guard let numbers = numbers(column), numbers.contains(where: { $0 > 0 && $0 < 1 }) else {
      return false
    }
    return numbers.allSatisfy { $0 <= 1 }
      && zip(numbers, numbers.dropFirst()).allSatisfy { $1 <= $0 }
  }

  private func isDate(_ column: Int) -> Bool {
    let values = values(column)
    return !values.isEmpty && values.allSatisfy { cell($0) == .date }
  }

  /// Names of columns that say who is still there.
  private static let opposites: Set<String> = [
    "active", "is_active", "retained", "is_retained", "censored", "is_censored", "censor", "alive",
    "is_alive", "stayed", "still_there", "在群", "是否在群", "仍在", "是否仍在", "留存", "是否留存", "活跃",
    "是否活跃", "删失", "是否删失", "截尾", "是否截尾",
  ]

  private func isOpposite(_ name: String) -> Bool {
    Self.opposites.contains(ColumnName.folded(name))
  }

  private func isEvent(_ column: Int) -> Bool {
    !isOpposite(header.names[column]) && hasAnswers(column)
  }

  /// Whether it says yes or no, in one way.
  private func hasAnswers(_ column: Int) -> Bool {
    let words = values(column).map { EventWord.read($0)?.vocabulary }
    return !words.isEmpty && !words.contains(nil) && Set(words).count == 1
  }
}
