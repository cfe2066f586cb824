// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnImport
import ShequnKernel
import ShequnRecords
import ShequnTables

/// Reads the rows of a `StayFile`.
final class StayReader {
  private let path: String
  private let members: Int?
  private let problems: ProblemCollector
  private var groups: [String] = []
  private var causes: [String] = []
  private var counts: [StayFile.Stay: Int] = [:]
  private var header = StayHeader([], said: [:])
  private var signs = DecimalSigns(isCommaLikely: false)
  /// The row that is read.
  private var line = 1
  private var fields: [String] = []
  private var rows = 0
  /// The words by which the first rows said who left.
  private var vocabulary: (word: EventWord, first: String)?
  /// Whether the column of counts has held 1, 2, 3 … so far.
  private var isNumbered = true
  /// The first number with its thousands parted, and what it was read as.
  private var grouped: (text: String, number: Double)?
  /// What ails a whole column is said once.
  private var said: Set<String> = []

  /// Rows with problems after which reading ends: a wrong file need not be read to its end.
  private static let problemLimit = 200

  init(path: String, members: Int?, problems: ProblemCollector) {
    self.path = path
    self.members = members
    self.problems = problems
  }

  /// The table; nil if anything is wrong with it.
  func read(_ text: DecodedText, columns: [StayColumn: String]) -> StayFile? {
    var reader = CSVReader(text.bytes)
    do throws(CSVReader.OpenQuote) {
      guard let (first, names) = try reader.record() else {
        problems.error(.emptyFile, at: Place(file: path), advice: .stayLayout)
        return nil
      }
      line = first
      guard readHeader(names, said: columns, rows: reader) else { return nil }
      let periods = StayPeriods(members: members)
      while let (number, row) = try reader.record(), problems.errorCount < Self.problemLimit {
        (line, fields) = (number, row)
        guard row != names else {
          error(.headerAgain, advice: .removeRow)
          continue
        }
        guard fit(to: names.count) else { continue }
        rows += 1
        if header.isByPeriod { readPeriod(periods) } else { readMember() }
      }
      if header.isByPeriod { counts = periods.stays }
    } catch {
      problems.error(
        .openQuote, at: Place(file: path, line: error.line, column: 1), advice: .closeQuote)
    }
    if isNumbered, rows > 2, let index = header.columns[.count], header.isDoubtful(.count) {
      problems.error(
        .countIsIndex(header.names[index]), at: Place(file: path), advice: .renameToCount)
    }
    guard !problems.hasErrors else { return nil }
    guard counts.contains(where: { $0.value > 0 }) else {
      problems.error(.noRows, at: Place(file: path), advice: .stayLayout)
      return nil
    }
    return StayFile(
      path: path, groups: groups.map { shown($0) }, causes: causes.map { shown($0) },
      stays: StayFile.ordered(counts),
      isByPeriod: header.isByPeriod,
      reading: StayReading(
        columns: StayColumn.allCases.compactMap { column in
          header.columns[column].map { (header.names[$0], column) }
        }, unused: header.unused, separator: Character(Unicode.Scalar(reader.separator)),
        encoding: text.encoding.rawValue, rows: rows, blankRows: reader.blankRows,
        hasDecimalComma: signs.hasComma, grouped: grouped))
  }

  // MARK: - Header

  /// Finds out what the columns are; `rows`: the reader, before the first of them.
  private func readHeader(
    _ names: [String], said: [StayColumn: String], rows: CSVReader
  ) -> Bool {
    let names = names.map { PlainBlanks.trimmed($0) }
    guard names.count <= StayHeader.widthLimit else {
      error(.tooManyColumns(names.count, StayHeader.widthLimit), advice: .isItATable)
      return false
    }
    header = StayHeader(names, said: said)
    for problem in header.problems { error(problem.message, advice: problem.advice) }
    guard header.problems.isEmpty else { return false }
    let needed: [StayColumn] = header.isByPeriod ? [.period] : [.duration, .event]
    let missing = needed.filter { header.columns[$0] == nil }
    guard missing.isEmpty else {
      error(
        missing.count == 2 ? .noStayColumns(names) : .missingColumn(missing[0], names),
        advice: advice(names, rows))
      return false
    }
    signs = DecimalSigns(isCommaLikely: rows.separator == UInt8(ascii: ";"))
    noteSigns(rows)
    return true
  }

  /// What to do about a header in which something is missing.
  private func advice(_ names: [String], _ rows: CSVReader) -> Bilingual {
    if Set(["time", "member", "kind"]).isSubset(of: names) { return .nameTheFile }
    let found = ColumnAdvice(header, rows: rows).advice
    if let found, found != .durationsNotDates { return found }
    return AnyTable.fits(TableHead(names)) ? .importFirst(path) : found ?? .stayLayout
  }

  /// Looks through all numbers for their decimal sign.
  private func noteSigns(_ rows: CSVReader) {
    guard rows.canHoldCommas else { return }
    var rows = rows
    let numbers = [StayColumn.duration, .entry, .count, .period, .survivors, .lost]
      .compactMap { header.columns[$0] }
    while let record = try? rows.record() {
      for column in numbers where column < record.fields.count { signs.note(record.fields[column]) }
    }
  }

  /// Whether the row has the fields of the header; empty ones beyond it are passed over.
  private func fit(to width: Int) -> Bool {
    while fields.count > width, let last = fields.last, PlainBlanks.trimmed(last).isEmpty {
      fields.removeLast()
    }
    let names = header.names.count - header.names.reversed().prefix { $0.isEmpty }.count
    while fields.count < width, fields.count >= names { fields.append("") }
    guard fields.count != width else { return true }
    let isJoined = fields.contains { $0.contains { "，、；｜".contains($0) } }
    error(
      .fieldCount(fields.count, width),
      advice: fields.count > width ? .quoteFields : isJoined ? .plainSeparator : .shortRow)
    return false
  }

  // MARK: - Cells

  private func error(_ message: Bilingual, advice: Bilingual? = nil) {
    problems.error(message, at: Place(file: path, line: line, column: 1), advice: advice)
  }

  private func text(_ column: StayColumn) -> String? {
    header.columns[column].map { PlainBlanks.trimmed(fields[$0]) }
  }

  /// A number of a column that is not negative; nil, with a problem, if it is none.
  private func number(_ column: StayColumn, isWhole: Bool = false) -> Double? {
    let name = header.name(column)
    guard let text = text(column), !text.isEmpty else {
      error(.noValue(name), advice: .valueOrNoRow)
      return nil
    }
    guard case .number(let number) = CellNumber(text, signs) else {
      refuse(CellNumber(text, signs), text, column)
      return nil
    }
    if grouped == nil, CellNumber.isGrouped(text, signs) { grouped = (text, number) }
    let limit = isWhole ? StayFile.countLimit : StayFile.durationLimit
    guard number >= 0, number <= limit else {
      error(.outOfRange(name, text, limit))
      return nil
    }
    guard !isWhole || number == number.rounded() else {
      error(.notWholeCount(name, text), advice: column == .survivors ? .countsNotShares : nil)
      return nil
    }
    return number
  }

  private func refuse(_ cell: CellNumber, _ text: String, _ column: StayColumn) {
    let name = header.name(column)
    let (message, advice): (Bilingual, Bilingual) =
      switch cell {
      case .number, .notANumber: (.notAStayNumber(name, text), .plainNumber)
      case .missing: (.missingMark(name, text), .valueOrNoRow)
      case .percentage:
        (
          .isPercentage(name, text),
          column == .duration || column == .entry ? .oneUnit : .countsNotShares
        )
      case .date: (.isDate(name, text), .durationsNotDates)
      case .clock: (.isClock(name, text), .oneUnit)
      case .unit: (.hasUnit(name, text), .oneUnit)
      case .ambiguous: (.ambiguousComma(name, text), .writePlainly(text))
      case .otherSign: (.mixedSigns(name, text), .oneDecimalSign)
      }
    // each kind that ails all of a column once
    switch cell {
    case .number, .notANumber, .missing, .ambiguous: error(message, advice: advice)
    default: if said.insert("\(name) \(advice.en)").inserted { error(message, advice: advice) }
    }
  }

  /// The index of a name in a list that it joins.
  private func index(of name: String, in names: inout [String], limit: Int, _ column: StayColumn)
    -> Int?
  {
    if let known = names.firstIndex(of: name) { return known }
    guard names.count < limit else {
      problems.error(
        .tooManyNames(header.name(column), limit), at: Place(file: path),
        advice: .chooseOtherColumn)
      return nil
    }
    names.append(name)
    return names.count - 1
  }

  private func group() -> Int? {
    index(of: text(.group) ?? "", in: &groups, limit: StayFile.groupLimit, .group)
  }

  // MARK: - Rows

  private func readMember() {
    let duration = number(.duration)
    let entry = header.columns[.entry] == nil ? 0 : number(.entry)
    let hasLeft = event()
    let count = header.columns[.count] == nil ? 1 : number(.count, isWhole: true)
    let group = group()
    isNumbered = isNumbered && (count == Double(rows) || count == Double(rows - 1))
    guard let duration, let entry, let hasLeft, let count, let group else { return }
    if header.columns[.entry] != nil, entry >= duration {
      return error(
        .entryAfterEnd(header.name(.entry), entry, header.name(.duration), duration),
        advice: .entryBeforeEnd)
    }
    var cause: Int?
    if let name = text(.cause), !name.isEmpty {
      guard hasLeft else { return error(.causeWithoutEvent(name), advice: .emptyCause) }
      cause = index(of: name, in: &causes, limit: StayFile.causeLimit, .cause)
    }
    let stay = StayFile.Stay(
      group: group, duration: duration, hasLeft: hasLeft, cause: cause, entry: entry)
    counts[stay, default: 0] += Int(count)
  }

  /// Whether a member left; one column keeps to one way of saying so.
  private func event() -> Bool? {
    let (text, name) = (text(.event) ?? "", header.name(.event))
    guard !text.isEmpty else {
      error(.noValue(name), advice: .valueOrNoRow)
      return nil
    }
    guard let read = EventWord.read(text) else {
      if CellNumber(text, signs) == .missing {
        error(.missingMark(name, text), advice: .eventOrNoRow)
        return nil
      }
      error(.notAnEvent(name, text), advice: text == "2" ? .eventsFromOne : .eventWords)
      return nil
    }
    if let vocabulary, vocabulary.word != read.vocabulary {
      error(.mixedEvents(name, vocabulary.first, text), advice: .oneVocabulary)
      return nil
    }
    if vocabulary == nil { vocabulary = (read.vocabulary, text) }
    return read.hasLeft
  }

  private func readPeriod(_ periods: StayPeriods) {
    let period = number(.period, isWhole: true)
    let survivors = header.columns[.survivors] == nil ? nil : number(.survivors, isWhole: true)
    // beside survivors, the row of the first period may leave it open
    let isOpen = survivors != nil && text(.lost)?.isEmpty == true
    let lost = header.columns[.lost] == nil || isOpen ? nil : number(.lost, isWhole: true)
    let isGiven = survivors != nil || (header.columns[.survivors] == nil && lost != nil)
    guard let period, let group = group(), isGiven else { return }
    if let problem = periods.add(period, survivors: survivors, lost: lost, group: group) {
      problems.error(
        problem.message,
        at: problem.isOfFile ? Place(file: path) : Place(file: path, line: line, column: 1),
        advice: problem.advice)
    }
  }
}
