// SPDX-License-Identifier: GPL-3.0-or-later

/// Which columns of a table of one's own are which: as is said, or as their names and the first rows tell.
struct OwnColumns {
  let member: Int
  /// Where the day is told, and where the hour is if that is another column.
  private(set) var time: Int
  private(set) var hour: Int?
  private(set) var kind, channel, to, amount: Int?
  /// Of a message or another act, unique.
  private(set) var id: Int?
  /// Whether the name of the column says that its clocks show UTC.
  let isUTC: Bool

  init?(_ head: TableHead, sample: [[String]] = []) {
    let said = head.options.columns
    func place(_ said: String?, _ names: [String]) -> Int? {
      said.map { head.names.firstIndex(of: $0) ?? head.column($0) } ?? head.column(names)
    }
    let times =
      said.time == nil ? head.columns(ColumnNames.time) : [place(said.time, [])].compactMap { $0 }
    // a name that is not there is a slip, not a wish
    guard said.all.allSatisfy({ head.isThere($0) }) else { return nil }
    guard let member = place(said.member, ColumnNames.member),
      let first = times.first(where: { $0 != member })
    else { return nil }
    self.member = member
    let told = Self.times(among: times.filter { $0 != member }, in: sample)
    (time, hour) = (told?.time ?? first, told?.hour)
    let name = head.names[time].lowercased()
    isUTC = name.holds(Array("utc".utf8)) || name.holds(Array("gmt".utf8))
    var taken = [member, time, hour ?? time]
    func free(_ said: String?, _ names: [String]) -> Int? {
      guard let found = place(said, names), !taken.contains(found) else { return nil }
      taken.append(found)
      return found
    }
    kind = free(said.kind, ColumnNames.kind)
    channel = free(said.channel, ColumnNames.channel)
    to = free(said.to, ColumnNames.to)
    amount = free(said.amount, ColumnNames.amount)
    id = free(nil, ColumnNames.id)
    // a column that is called so may hold something else
    if said.kind == nil, let column = kind {
      let words = sample.compactMap { Self.field($0, column) }
      if !words.isEmpty && words.allSatisfy({ KindWords.kind($0) == nil }) { kind = nil }
    }
    if let column = id, !Self.isUnique(column, in: sample) { id = nil }
  }

  /// The first column in which half of the rows tell a day, and one that tells the hour if that one does not.
  private static func times(among columns: [Int], in sample: [[String]]) -> (time: Int, hour: Int?)?
  {
    var (day, hour): (Int?, Int?)
    for column in columns {
      let times = sample.compactMap { field($0, column) }.map(TimeCell.time)
      guard !times.isEmpty else { continue }
      let full = times.count { $0?.date != nil && $0?.secondOfDay != nil }
      let days = times.count { $0?.date != nil }
      let hours = times.count { $0?.date == nil && $0?.secondOfDay != nil }
      if full * 2 >= times.count { return (column, nil) }
      if days * 2 >= times.count { day = day ?? column }
      if hours * 2 >= times.count { hour = hour ?? column }
    }
    return day.map { ($0, hour) }
  }

  /// Whether rows of one id are the same row.
  private static func isUnique(_ column: Int, in sample: [[String]]) -> Bool {
    var rows: [String: [String]] = [:]
    for row in sample {
      guard let id = field(row, column) else { continue }
      if let known = rows[id], known != row { return false }
      rows[id] = row
    }
    return true
  }

  /// Nil where nothing stands.
  static func field(_ fields: [String], _ column: Int?) -> String? {
    guard let column, column < fields.count else { return nil }
    let text = TableHead.trimmed(fields[column])
    return text.isEmpty ? nil : text
  }

  /// What programs write where nothing stands.
  private static let nothing: Set<String> = [
    "NULL", "null", "None", "NaN", "nan", "#N/A", "N/A", "\\N", "(null)", "undefined", "<NA>",
  ]

  /// Of a row, without the signs that keep a spreadsheet from taking an id for a number.
  func member(of fields: [String]) -> String? {
    guard let text = Self.field(fields, member), !Self.nothing.contains(text) else { return nil }
    if text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count > 3 {
      return String(text.dropFirst(2).dropLast())
    }
    if text.first == "'" || text.first == "`", text.dropFirst().first?.isNumber == true {
      return String(text.dropFirst())
    }
    return text
  }

  /// Of a row; nil where none can be read.
  func time(of fields: [String]) -> WrittenTime? {
    guard let text = Self.field(fields, time), var found = TimeCell.time(text), found.date != nil
    else { return nil }
    if let hour, found.secondOfDay == nil,
      let clock = Self.field(fields, hour).flatMap({ WrittenTime($0) })
    {
      (found.secondOfDay, found.offset) = (clock.secondOfDay, clock.offset)
    }
    if isUTC, found.secondOfDay != nil, found.offset == nil { found.offset = 0 }
    return found
  }
}
