// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnTables

/// Reads the rows of a `StayFile`.
final class StayReader {
  private let path: String
  private let members: Int?
  private let problems: ProblemCollector
  private var groups: [String] = []
  private var causes: [String] = []
  private var counts: [StayFile.Stay: Int] = [:]
  /// The row that is read.
  private var line = 1
  private var fields: [String] = []
  private var columns: [StayColumn: Int] = [:]

  /// Rows with problems after which reading ends: a wrong file need not be read to its end.
  private static let problemLimit = 200

  init(path: String, members: Int?, problems: ProblemCollector) {
    self.path = path
    self.members = members
    self.problems = problems
  }

  /// The table; nil if anything is wrong with it.
  func read(_ bytes: [UInt8]) -> StayFile? {
    var reader = CSVReader(bytes)
    do throws(CSVReader.OpenQuote) {
      guard let header = try reader.record() else {
        problems.error(.emptyFile, at: Place(file: path), advice: .stayLayout)
        return nil
      }
      (line, fields) = header
      let width = fields.count
      columns = StayColumn.positions(in: fields)
      let isByMember = columns[.duration] != nil
      let isByPeriod =
        !isByMember && columns[.period] != nil
        && (columns[.survivors] != nil || columns[.lost] != nil)
      guard isByPeriod || (isByMember && columns[.event] != nil) else {
        error(isByMember ? .missingColumn("event") : .noStayColumns(fields), advice: .stayLayout)
        return nil
      }
      var periods = PeriodRows()
      while let record = try reader.record(), problems.errorCount < Self.problemLimit {
        (line, fields) = record
        guard fields.count == width else {
          error(.fieldCount(fields.count, width), advice: .quoteFields)
          continue
        }
        if isByMember { readMember() } else { readPeriod(&periods) }
      }
      if isByPeriod { finish(periods) }
    } catch {
      problems.error(.openQuote, at: Place(file: path, line: error.line, column: 1))
    }
    guard !problems.hasErrors else { return nil }
    guard counts.contains(where: { $0.value > 0 }) else {
      problems.error(.noRows, at: Place(file: path), advice: .stayLayout)
      return nil
    }
    return StayFile(
      path: path, groups: groups.map { shown($0) }, causes: causes.map { shown($0) },
      stays: counts.sorted { Self.order($0.key) < Self.order($1.key) }.map { ($0.key, $0.value) },
      isByPeriod: columns[.duration] == nil)
  }

  private static func order(_ stay: StayFile.Stay) -> (Int, Double, Int, Int) {
    (stay.group, stay.duration, stay.hasLeft ? 1 : 0, stay.cause ?? -1)
  }

  private func error(_ message: Bilingual, advice: Bilingual? = nil) {
    problems.error(message, at: Place(file: path, line: line, column: 1), advice: advice)
  }

  private func text(_ column: StayColumn) -> String? {
    columns[column].map { index in
      let field = fields[index]
      guard let first = field.utf8.first, let last = field.utf8.last else { return "" }
      // plain characters at both ends: nothing to trim
      if (0x21...0x7E).contains(first) && (0x21...0x7E).contains(last) { return field }
      let front = field.drop { $0.isWhitespace }
      return String(front.reversed().drop { $0.isWhitespace }.reversed())
    }
  }

  /// A number of a column that is not negative; nil, with a problem, if it is none.
  private func number(_ column: StayColumn, isWhole: Bool = false) -> Double? {
    let name = column.names[0]
    guard let text = text(column), !text.isEmpty else {
      error(.noValue(name))
      return nil
    }
    guard let number = Double(text), number.isFinite else {
      error(.notAStayNumber(name, text))
      return nil
    }
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

  /// The index of a name in a list that it joins.
  private func index(of name: String, in names: inout [String], limit: Int, _ column: StayColumn)
    -> Int?
  {
    if let known = names.firstIndex(of: name) { return known }
    guard names.count < limit else {
      problems.error(
        .tooManyNames(column.names[0], limit), at: Place(file: path),
        advice: .chooseOtherColumn)
      return nil
    }
    names.append(name)
    return names.count - 1
  }

  private func group() -> Int? {
    index(of: text(.group) ?? "", in: &groups, limit: StayFile.groupLimit, .group)
  }

  private func readMember() {
    let duration = number(.duration)
    let hasLeft = event()
    let count = columns[.count] == nil ? 1 : number(.count, isWhole: true)
    let group = group()
    guard let duration, let hasLeft, let count, let group else { return }
    var cause: Int?
    if let name = text(.cause), !name.isEmpty {
      guard hasLeft else { return error(.causeWithoutEvent(name)) }
      cause = index(of: name, in: &causes, limit: StayFile.causeLimit, .cause)
    }
    let stay = StayFile.Stay(group: group, duration: duration, hasLeft: hasLeft, cause: cause)
    counts[stay, default: 0] += Int(count)
  }

  /// 1: left, 0: still there.
  private func event() -> Bool? {
    let text = text(.event) ?? ""
    switch text == "0" || text == "1" ? text : text.lowercased() {
    case "1", "1.0", "true", "yes", "left", "是": return true
    case "0", "0.0", "false", "no", "censored", "否": return false
    case let other:
      error(.notAnEvent(other))
      return nil
    }
  }

  private struct PeriodRows {
    var last: [Int: Double] = [:]
    var survivors: [Int: [Double]] = [:]
  }

  private func readPeriod(_ rows: inout PeriodRows) {
    let period = number(.period, isWhole: true)
    let survivors = columns[.survivors] == nil ? nil : number(.survivors, isWhole: true)
    let lost = columns[.survivors] == nil ? number(.lost, isWhole: true) : nil
    guard let period, let group = group() else { return }
    let before = rows.last[group]
    rows.last[group] = period
    var left = rows.survivors[group, default: []]
    if let survivors {
      guard period == (before ?? -1) + 1 else {
        return error(.periodOrder(period, expected: (before ?? -1) + 1))
      }
      guard survivors <= left.last ?? .infinity else { return error(.moreSurvivors) }
      left.append(survivors)
    } else if let lost {
      guard let members else {
        return problems.error(.lostOfHowMany, at: Place(file: path), advice: .sayMembers)
      }
      guard period == (before ?? 0) + 1 else {
        return error(.periodOrder(period, expected: (before ?? 0) + 1))
      }
      if left.isEmpty { left = [Double(members)] }
      guard let there = left.last, lost <= there else { return error(.moreLostThanThere) }
      left.append(there - lost)
    }
    rows.survivors[group] = left
  }

  private func finish(_ rows: PeriodRows) {
    for (group, survivors) in rows.survivors {
      func add(_ duration: Int, _ hasLeft: Bool, _ count: Double) {
        guard count > 0 else { return }
        counts[
          StayFile.Stay(group: group, duration: Double(duration), hasLeft: hasLeft, cause: nil)] =
          Int(count)
      }
      for (period, left) in survivors.enumerated().dropFirst() {
        add(period, true, survivors[period - 1] - left)
      }
      add(survivors.count - 1, false, survivors.last ?? 0)
    }
  }
}
