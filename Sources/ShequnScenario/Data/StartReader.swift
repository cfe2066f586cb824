// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnTables

/// Reads the rows of a `StartFile`. Everything that is wrong with them is told together, up to a limit.
final class StartReader {
  private let path: String
  private let problems: ProblemCollector
  private var columns: [StartColumn: Int] = [:]
  private var line = 1
  private var fields: [String] = []
  /// Row by number of the member.
  private var lines: [UInt32: Int] = [:]
  private var segments: [(name: String, line: Int)] = []
  private var indices: [String: Int] = [:]
  private var rows: [StartFile.Row] = []
  private var faults = 0

  /// Rows with problems after which reading ends: a wrong file need not be read to its end.
  private static let faultLimit = 100
  private static let widthLimit = 200

  init(path: String, problems: ProblemCollector) {
    self.path = path
    self.problems = problems
  }

  func read(_ text: DecodedText) -> StartFile? {
    var reader = CSVReader(text.bytes)
    do throws(CSVReader.OpenQuote) {
      guard let (first, names) = try reader.record() else {
        problems.error(.emptyFile, at: Place(file: path), advice: .startLayout)
        return nil
      }
      line = first
      guard readHeader(names.map { PlainBlanks.trimmed($0) }) else { return nil }
      while faults < Self.faultLimit, let (number, row) = try reader.record() {
        (line, fields) = (number, row)
        guard row.count == names.count else {
          error(
            .fieldCount(row.count, names.count),
            advice: row.count > names.count ? .quoteFields : .shortRow)
          continue
        }
        guard rows.count < Community.memberLimit else {
          error(.tooManyStartRows(Community.memberLimit), advice: .fewerMembers)
          break
        }
        readRow()
      }
    } catch {
      self.line = error.line
      self.error(.openQuote, advice: .closeQuote)
    }
    if faults == 0, rows.isEmpty {
      problems.error(.noRows, at: Place(file: path), advice: .startLayout)
    }
    guard faults == 0, !rows.isEmpty else { return nil }
    return StartFile(path: path, rows: rows, segments: segments)
  }

  private func error(_ message: Bilingual, advice: Bilingual? = nil) {
    faults += 1
    problems.error(message, at: Place(file: path, line: line, column: 1), advice: advice)
  }

  private func readHeader(_ names: [String]) -> Bool {
    guard names.count <= Self.widthLimit else {
      error(.tooManyColumns(names.count, Self.widthLimit), advice: .startLayout)
      return false
    }
    var unused: [String] = []
    for (place, name) in names.enumerated() {
      let folded = ColumnName.folded(name)
      let column = StartColumn.allCases.first {
        $0.rawValue == folded || $0.chinese.contains(folded)
      }
      if let column {
        if columns.updateValue(place, forKey: column) != nil {
          error(.columnTwice(name), advice: .keepOne)
        }
      } else if !name.isEmpty {
        unused.append(name)
      }
    }
    let missing = StartColumn.allCases.filter { columns[$0] == nil && !$0.isOptional }
    for column in missing {
      let near = Nearest.name(to: column.rawValue, among: unused)
      error(.noStartColumn(column.shown), advice: near.map { .renameColumn($0) } ?? .startLayout)
    }
    if missing.isEmpty, !unused.isEmpty {
      problems.warn(
        .unusedStartColumns(unused), at: Place(file: path, line: line, column: 1),
        advice: Nearest.name(to: unused[0], among: StartColumn.allCases.map(\.rawValue))
          .map { .didYouMean($0, $0) })
    }
    return faults == 0
  }

  /// A whole number of a column; nil, with a problem, if it is none.
  private func number(_ column: StartColumn) -> Int? {
    let text = columns[column].map { PlainBlanks.trimmed(fields[$0]) } ?? ""
    guard let number = Int(text), text.utf8.first != UInt8(ascii: "+") else {
      refuse(text, column)
      return nil
    }
    guard column.range.contains(number) else {
      error(
        .outsideStart(column.shown, text, column.range),
        advice: column == .joined || column == .lastSeen ? .daysSince : nil)
      return nil
    }
    return number
  }

  private func refuse(_ text: String, _ column: StartColumn) {
    let name = column.rawValue
    switch CellNumber(text, DecimalSigns(isCommaLikely: false)) {
    case .missing where text.isEmpty: error(.noValue(name), advice: .valueOrNoRow)
    case .missing: error(.missingMark(name, text), advice: .valueOrNoRow)
    case .date: error(.isDate(name, text), advice: .daysSince)
    default:
      error(
        .notWholeCount(name, text), advice: column == .member ? .memberNumbers : .plainWholeNumber)
    }
  }

  private func readRow() {
    let before = faults
    let (member, joined, lastSeen) = (number(.member), number(.joined), number(.lastSeen))
    let (days, posts) = (number(.activeDays), number(.posts))
    let segment = segment()
    guard faults == before, let member, let joined, let lastSeen, let days, let posts else {
      return
    }
    if let other = lines.updateValue(line, forKey: UInt32(truncatingIfNeeded: member)) {
      return error(.memberTwice(member, other), advice: .oneRowEach)
    }
    let seen = joined - lastSeen
    guard seen >= 0 else { return error(.seenBeforeJoining(lastSeen, joined), advice: .daysSince) }
    // the day of joining is no visit, and may have been counted as one
    guard days <= seen + 1 else {
      return error(.moreDaysThanThere(days, seen), advice: .activeDaysMeaning)
    }
    guard days > 0 || seen == 0 else {
      return error(.seenOnNoDay(joined, lastSeen), advice: .activeDaysMeaning)
    }
    rows.append(
      StartFile.Row(
        line: line,
        standing: Standing(
          number: UInt32(truncatingIfNeeded: member), joined: joined, lastSeen: lastSeen,
          activeDays: min(days, seen), posts: posts), segment: segment))
  }

  /// The place of the segment's name among those of the table; nil: none stands here.
  private func segment() -> Int? {
    guard let place = columns[.segment] else { return nil }
    let name = PlainBlanks.trimmed(fields[place])
    guard !name.isEmpty else { return nil }
    if let known = indices[name] { return known }
    guard segments.count < Community.segmentLimit else {
      error(.tooMany("segment", segments.count + 1, Community.segmentLimit))
      return nil
    }
    segments.append((name, line))
    indices[name] = segments.count - 1
    return segments.count - 1
  }
}
