// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnImport
import ShequnKernel
import ShequnRecords

/// The rows of a table of dates, kept until it is known whether the day or the month stands first in them.
struct StayDateRows {
  struct Row {
    let line: Int
    let dates: [StayColumn: WrittenTime]
    let member: String?
    let reason: String?
    let group: String
  }

  /// What is said of rows that are not as they should be.
  enum Oddity: CaseIterable {
    case noJoining, double, neverSeen, joinedLater, seenLater, reasonOfOneWhoIsThere
  }

  private(set) var rows = 0
  private(set) var groups: [String] = []
  private var kept: [Row] = []
  private var table = DateTable()
  private var oddities: [Oddity: Int] = [:]
  private let path: String
  private let header: StayHeader
  private let columns: [StayColumn: Int]
  private let problems: ProblemCollector

  init(
    _ path: String, _ header: StayHeader, _ columns: [StayColumn: Int], _ problems: ProblemCollector
  ) {
    (self.path, self.header, self.columns, self.problems) = (path, header, columns, problems)
  }

  /// - Parameter row: nil where something is wrong with it.
  mutating func add(_ row: Row?, line: Int) {
    rows += 1
    guard let row else { return }
    guard let joined = row.dates[.joined] else {
      oddities[.noJoining, default: 0] += 1
      return
    }
    for date in row.dates.values { table.note(date) }
    for column in [StayColumn.seen, .left] {
      if let end = row.dates[column] { table.note(joined, before: end) }
    }
    if !groups.contains(row.group) {
      guard groups.count < StayFile.groupLimit else {
        problems.error(
          .tooManyNames(header.name(.group), StayFile.groupLimit), at: Place(file: path),
          advice: .chooseOtherColumn)
        return
      }
      groups.append(row.group)
    }
    kept.append(row)
  }

  /// Whether the day is beyond doubt in all dates.
  var isSure: Bool { kept.allSatisfy { $0.dates.values.allSatisfy(\.isSure) } }

  var order: DateOrder? { table.order }

  /// The last day of all.
  func latest(_ order: DateOrder) -> CalendarDate? {
    kept.flatMap { $0.dates.values.compactMap { $0.day(order) } }.max { $0.number < $1.number }
  }

  /// The stays; nil where days are impossible.
  mutating func tally(_ rule: StayRule, _ order: DateOrder, causeLimit: Int) -> StayTally? {
    var tally = StayTally(rule)
    var known: [String: (dates: StayDates, line: Int)] = [:]
    for row in kept {
      guard let dates = dates(row, order) else { continue }
      if let member = row.member {
        if let first = known[member] {
          guard first.dates == dates else {
            error(.memberTwice(first.line), row.line, advice: .firstAndLast)
            continue
          }
          oddities[.double, default: 0] += 1
          continue
        }
        known[member] = (dates, row.line)
      }
      note(row, dates, rule)
      tally.add(dates, group: groups.firstIndex(of: row.group) ?? 0, reason: row.reason)
      guard tally.causes.count <= causeLimit else {
        problems.error(
          .tooManyNames(header.name(.cause), causeLimit), at: Place(file: path),
          advice: .chooseOtherColumn)
        return nil
      }
    }
    return problems.hasErrors ? nil : tally
  }

  private func dates(_ row: Row, _ order: DateOrder) -> StayDates? {
    var days: [StayColumn: Int] = [:]
    for column in StayColumn.ofDates {
      guard let date = row.dates[column] else { continue }
      guard let day = date.day(order) else {
        error(.noSuchDay(header.name(column), order), row.line, advice: .dateForms)
        return nil
      }
      days[column] = day.number
    }
    guard let joined = days[.joined] else { return nil }
    for column in [StayColumn.left, .seen] {
      guard let end = days[column], end < joined else { continue }
      error(
        .endsBeforeJoining(header.name(column), header.name(.joined)), row.line, advice: .swapDates)
      return nil
    }
    // never seen since: on the day of joining they were
    let seen = columns[.seen] == nil ? nil : days[.seen] ?? joined
    return StayDates(joined: joined, seen: seen, left: days[.left], entered: days[.entered])
  }

  private func error(_ message: Bilingual, _ line: Int, advice: Bilingual) {
    problems.error(message, at: Place(file: path, line: line, column: 1), advice: advice)
  }

  private mutating func note(_ row: Row, _ dates: StayDates, _ rule: StayRule) {
    func count(_ oddity: Oddity, _ isSo: Bool) {
      if isSo { oddities[oddity, default: 0] += 1 }
    }
    count(.joinedLater, dates.joined > rule.asOf)
    guard dates.joined <= rule.asOf else { return }
    count(.neverSeen, columns[.seen] != nil && row.dates[.seen] == nil && dates.left == nil)
    count(.seenLater, max(dates.left ?? .min, dates.seen ?? .min) > rule.asOf)
    if row.reason != nil, case .success(let watch) = rule.watch(dates) {
      count(.reasonOfOneWhoIsThere, watch.end == .there)
    }
  }

  var remarks: [Bilingual] {
    Oddity.allCases.compactMap { oddity in oddities[oddity].map { .odd(oddity, $0) } }
  }
}
