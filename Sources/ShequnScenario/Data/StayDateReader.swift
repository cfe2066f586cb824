// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnImport
import ShequnKernel
import ShequnRecords
import ShequnTables

/// Reads a table whose rows tell when a member joined and was last seen or left.
struct StayDateReader {
  private let path: String
  private let text: DecodedText
  private let options: StayOptions
  private let problems: ProblemCollector
  private let header: StayHeader
  /// The columns that hold dates, and member, reason and group.
  private var columns: [StayColumn: Int]
  private let rows: CSVReader

  private static let problemLimit = 200
  private static let sampleRows = 50
  private static let dates: [StayColumn] = [.joined, .seen, .left, .entered]

  /// nil: it is no such table.
  init?(
    _ path: String, _ text: DecodedText, _ options: StayOptions, _ problems: ProblemCollector
  ) {
    var rows = CSVReader(text.bytes)
    guard let record = try? rows.record(), record.fields.count <= StayHeader.widthLimit else {
      return nil
    }
    let names = record.fields.map { PlainBlanks.trimmed($0) }
    let durations = StayHeader(names, said: options.columns)
    let isOfDurations = durations.isByPeriod || durations.columns[.duration] != nil
    guard options.wantsDates || !isOfDurations || options.columns[.joined] != nil else {
      return nil
    }
    (self.path, self.text, self.options, self.problems) = (path, text, options, problems)
    self.rows = rows
    header = StayHeader(names, said: options.columns, isOfDates: true)
    columns = header.columns
    guard hasDates(.joined) != false else { return nil }
    // what is called so may say whether somebody left, not when
    for column in [StayColumn.seen, .left] where hasDates(column) == false { columns[column] = nil }
    guard columns[.seen] != nil || columns[.left] != nil else { return nil }
  }

  /// Whether dates stand in a column; nil: nothing stands there. There may be no such column.
  private func hasDates(_ column: StayColumn) -> Bool? {
    guard let place = columns[column] else { return false }
    var (sample, all, dates) = (rows, 0, 0)
    for _ in 0..<Self.sampleRows {
      guard let record = try? sample.record() else { break }
      guard place < record.fields.count, let cell = Self.cell(record.fields[place]) else {
        continue
      }
      all += 1
      if WrittenTime(cell: cell) != nil { dates += 1 }
    }
    return all == 0 ? nil : dates * 2 >= all
  }

  /// nil where nothing stands.
  private static func cell(_ field: String) -> String? {
    let text = PlainBlanks.trimmed(field)
    guard CellNumber(text, DecimalSigns(isCommaLikely: false)) != .missing,
      !text.hasPrefix("0000-00-00")
    else { return nil }
    return text
  }

  // MARK: - Rows

  /// The table; nil if anything is wrong with it.
  func read() -> StayFile? {
    for problem in header.problems {
      problems.error(
        problem.message, at: Place(file: path, line: 1, column: 1), advice: problem.advice)
    }
    guard !problems.hasErrors else { return nil }
    var found = StayDateRows(path, header, columns, problems)
    var reader = rows
    do throws(CSVReader.OpenQuote) {
      while let (line, fields) = try reader.record(), problems.errorCount < Self.problemLimit {
        found.add(dated(fields, line), line: line)
      }
    } catch {
      problems.error(
        .openQuote, at: Place(file: path, line: error.line, column: 1), advice: .closeQuote)
    }
    guard !problems.hasErrors else { return nil }
    guard found.rows > 0 else {
      problems.error(.noRows, at: Place(file: path), advice: .dateLayout)
      return nil
    }
    guard let order = options.dateOrder ?? found.order else {
      problems.error(.dateOrderUnknown, at: Place(file: path), advice: .sayDateOrder)
      return nil
    }
    guard let rule = rule(found.latest(order)) else { return nil }
    guard let tally = found.tally(rule, order, causeLimit: causeLimit) else { return nil }
    guard !tally.counts.isEmpty else {
      problems.error(.nobodyKnown(rule), at: Place(file: path), advice: .otherDays)
      return nil
    }
    return file(found, tally, order, blankRows: reader.blankRows)
  }

  private var causeLimit: Int { options.causeMap == nil ? StayFile.causeLimit : 5000 }

  private func dated(_ fields: [String], _ line: Int) -> StayDateRows.Row? {
    let place = Place(file: path, line: line, column: 1)
    if fields.dropFirst(header.names.count).contains(where: { !PlainBlanks.trimmed($0).isEmpty }) {
      problems.error(.fieldCount(fields.count, header.names.count), at: place, advice: .quoteFields)
      return nil
    }
    func cell(_ column: StayColumn) -> String? {
      columns[column].flatMap { $0 < fields.count ? Self.cell(fields[$0]) : nil }
    }
    var dates: [StayColumn: WrittenTime] = [:]
    for column in Self.dates {
      guard let text = cell(column) else { continue }
      guard let date = WrittenTime(cell: text) else {
        problems.error(.notADate(header.name(column)), at: place, advice: .dateForms)
        return nil
      }
      dates[column] = date
    }
    return StayDateRows.Row(
      line: line, dates: dates, member: cell(.member), reason: cell(.cause),
      group: cell(.group) ?? "")
  }

  // MARK: - What the days mean

  /// What is known of who is gone when; nil, with the command to type, where too little is said.
  private func rule(_ latest: CalendarDate?) -> StayRule? {
    let silence = columns[.seen] != nil && (columns[.left] == nil || options.goneAfter != nil)
    guard columns[.seen] != nil || options.goneAfter == nil else {
      problems.error(.noneLastSeen(header.names), at: Place(file: path), advice: .withoutGoneAfter)
      return nil
    }
    guard let asOf = options.asOf, !silence || options.goneAfter != nil else {
      let recipe = String.recipe(
        path, options, asOf: options.asOf ?? latest, goneAfter: columns[.seen] == nil ? nil : "30d")
      problems.error(
        silence ? .lastSeenAlone : .noAsOf, at: Place(file: path), advice: .type(recipe))
      return nil
    }
    return StayRule(
      asOf: asOf.number, goneAfter: options.goneAfter, observedFrom: options.observedFrom?.number)
  }

  private func file(
    _ found: StayDateRows, _ tally: StayTally, _ order: DateOrder, blankRows: Int
  ) -> StayFile {
    var remarks = tally.remarks + found.remarks
    if !found.isSure { remarks.append(.dateOrderTaken(order)) }
    if columns[.seen] != nil && options.goneAfter == nil { remarks.append(.onlyLeavers) }
    let used = Set(columns.values)
    return StayFile(
      path: path, groups: found.groups.map { shown($0) }, causes: tally.causes.map { shown($0) },
      stays: StayFile.ordered(tally.counts), isByPeriod: false,
      reading: StayReading(
        columns: StayColumn.ofDates.compactMap { column in
          columns[column].map { (header.names[$0], column) }
        },
        unused: header.names.enumerated().filter { !used.contains($0) && !$1.isEmpty }.map(
          \.element),
        separator: Character(Unicode.Scalar(rows.separator)), encoding: text.encoding.rawValue,
        rows: found.rows, blankRows: blankRows, hasDecimalComma: false, grouped: nil, unit: .days,
        remarks: remarks))
  }
}
