// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// Which column of a table of stays is which: as the user says, else by the names they go by.
struct StayHeader {
  /// As they stand in the file.
  let names: [String]
  /// The place of each column that is used.
  private(set) var columns: [StayColumn: Int] = [:]
  /// Whether the user said so.
  private(set) var isSaid: Set<StayColumn> = []
  /// A row a period, not a row a member.
  private(set) var isByPeriod = false
  /// What is wrong with it.
  private(set) var problems: [(message: Bilingual, advice: Bilingual?)] = []

  private let folded: [String]

  /// Most columns of a table.
  static let widthLimit = 2_000

  /// - Parameter isOfDates: whether its rows tell days, not durations.
  init(_ names: [String], said: [StayColumn: String], isOfDates: Bool = false) {
    self.names = names
    folded = names.map { ColumnName.folded($0) }
    for (column, name) in said { place(column, said: name) }
    guard problems.isEmpty else { return }
    guard !isOfDates else {
      for column in StayColumn.ofDates { settle(column, among: candidates(column)) }
      return
    }
    let candidates = Dictionary(
      uniqueKeysWithValues: StayColumn.allCases.map { ($0, self.candidates($0)) })
    func isThere(_ column: StayColumn) -> Bool { candidates[column]?.isEmpty == false }
    let hasPeriods = isThere(.survivors) || isThere(.lost)
    // `left` may be who left, or how many did: beside survivors it is a number
    let isEventANumber =
      isThere(.survivors) && !isSaid.contains(.event)
      && candidates[.event] == candidates[.lost]
    let isByMember = isThere(.duration) && isThere(.event) && !isEventANumber
    isByPeriod = !isByMember && hasPeriods && (isThere(.period) || isThere(.duration))
    let used: [StayColumn] =
      isByPeriod
      ? [.period, .survivors, .lost, .group] : [.duration, .entry, .event, .cause, .group, .count]
    for column in used {
      var found = candidates[column] ?? []
      if column == .period && found.isEmpty { found = candidates[.duration] ?? [] }
      settle(column, among: found)
    }
  }

  var unused: [String] {
    names.enumerated().filter { index, name in
      !columns.values.contains(index) && !name.isEmpty
    }.map(\.element)
  }

  /// What a column is called in this file.
  func name(_ column: StayColumn) -> String { columns[column].map { names[$0] } ?? column.names[0] }

  private mutating func place(_ column: StayColumn, said name: String) {
    let exact = names.indices.filter { names[$0] == name }
    let alike =
      exact.isEmpty ? names.indices.filter { folded[$0] == ColumnName.folded(name) } : exact
    if alike.count > 1 {
      problems.append((.columnTwice(name), .sayWhichPlace(column, alike[0] + 1)))
    } else if let index = alike.first ?? Int(name).map({ $0 - 1 }), names.indices.contains(index) {
      if columns.values.contains(index) {
        problems.append((.columnForTwo(names[index]), nil))
      }
      columns[column] = index
      isSaid.insert(column)
    } else {
      problems.append((.noColumnNamed(name, names), Nearest.advice(for: name, among: names)))
    }
  }

  /// The places that could be meant; a name that messages use goes before all others.
  private func candidates(_ column: StayColumn) -> [Int] {
    if let said = columns[column] { return [said] }
    let free = names.indices.filter { !columns.values.contains($0) }
    let best = free.filter { column.names.prefix(2).contains(folded[$0]) }
    if !best.isEmpty { return best }
    if column == .member || column == .seen {
      // the better name wins: a list may hold ids and names, and the last visit beside the last post
      return column.names.lazy.compactMap { name in
        free.first { folded[$0] == ColumnName.folded(name) }
      }.first.map { [$0] } ?? []
    }
    let others = free.filter { column.names.contains(folded[$0]) }
    let isAfterEntry = free.contains { StayColumn.entry.names.contains(folded[$0]) }
    guard column == .duration, others.isEmpty, isAfterEntry else { return others }
    return free.filter { StayColumn.ends.contains(folded[$0]) }
  }

  private mutating func settle(_ column: StayColumn, among found: [Int]) {
    guard let first = found.first else { return }
    columns[column] = first
    guard found.count > 1 else { return }
    if Set(found.map { folded[$0] }).count < found.count {
      problems.append((.columnTwice(names[first]), .sayWhichPlace(column, first + 1)))
    } else {
      problems.append(
        (.twoColumns(column, found.map { names[$0] }), .sayWhich(column, names[first])))
    }
  }
}

extension StayHeader {
  /// Whether a column goes by a name that often means something else.
  func isDoubtful(_ column: StayColumn) -> Bool {
    !isSaid.contains(column) && column == .count && ColumnName.folded(name(column)) == "n"
  }
}
