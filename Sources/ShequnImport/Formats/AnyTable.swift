// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// A table of one's own, with a column for the member and one for the time. Ids are told apart as they are written:
/// 007 and 7 are two members.
package struct AnyTable: TableFormat {
  package static let title = Bilingual("table of one’s own", "自己的表格")
  package static let isGeneral = true

  private struct Columns {
    let member, time: Int
    var kind, channel, to, amount: Int?

    init?(_ head: TableHead) {
      let said = head.options.columns
      guard let member = Self.place(said.member, ColumnNames.member, head),
        let time = Self.place(said.time, ColumnNames.time, head), member != time
      else { return nil }
      (self.member, self.time) = (member, time)
      var taken = [member, time]
      func free(_ said: String?, _ names: [String]) -> Int? {
        guard let place = Self.place(said, names, head), !taken.contains(place) else { return nil }
        taken.append(place)
        return place
      }
      kind = free(said.kind, ColumnNames.kind)
      channel = free(said.channel, ColumnNames.channel)
      to = free(said.to, ColumnNames.to)
      amount = free(said.amount, ColumnNames.amount)
    }

    private static func place(_ said: String?, _ names: [String], _ head: TableHead) -> Int? {
      said.map { head.names.firstIndex(of: $0) ?? head.column($0) } ?? head.column(names)
    }
  }

  private var columns: Columns
  private var waiting: WaitingActs
  private var ids = RoundedIDs()
  /// Words that were looked up before.
  private var kinds: [String: EventKind] = [:]

  package static func fits(_ head: TableHead) -> Bool { Columns(head) != nil }

  package init?(_ head: TableHead, sample: [[String]]) {
    guard let found = Columns(head) else { return nil }
    columns = found
    waiting = WaitingActs(head.options)
    // a column that is called “type” may tell something else
    if let kind = columns.kind, head.options.columns.kind == nil {
      let words = sample.compactMap { Self.field($0, kind) }
      if !words.isEmpty && words.allSatisfy({ KindWords.kind($0) == nil }) { columns.kind = nil }
    }
  }

  package mutating func read<Sink: ExportSink>(_ fields: [String], line: Int, into sink: inout Sink)
    throws(ImportError)
  {
    guard let member = Self.field(fields, columns.member) else {
      return sink.leaveOut(.nobody, line: line)
    }
    try ids.note(member, line: line)
    guard let text = Self.field(fields, columns.time), let time = TimeCell.time(text),
      time.date != nil
    else { return sink.leaveOut(.time, line: line) }
    var kind = EventKind.post
    let to = Self.field(fields, columns.to)
    if let word = Self.field(fields, columns.kind) {
      guard let known = self.kind(word) else { return sink.leaveOut(.notice, line: line) }
      kind = known
    } else if columns.kind == nil, to != nil {
      kind = .reply
    }
    let amount = Self.field(fields, columns.amount).flatMap(Self.number)
    let act = ExportedAct(
      Account(key: member), kind, channel: Self.field(fields, columns.channel),
      answers: to.map { .account($0) }, amount: amount)
    waiting.take(act, at: time, line: line, into: &sink)
  }

  package mutating func finish<Sink: ExportSink>(into sink: inout Sink) throws(ImportError) {
    try ids.check()
    try waiting.finish(into: &sink)
  }

  private mutating func kind(_ word: String) -> EventKind? {
    if let known = kinds[word] { return known }
    let kind = KindWords.kind(word)
    if let kind, kinds.count < 1000 { kinds[word] = kind }
    return kind
  }

  /// Nil where nothing stands.
  private static func field(_ fields: [String], _ column: Int?) -> String? {
    guard let column, column < fields.count else { return nil }
    let text = TableHead.trimmed(fields[column])
    return text.isEmpty ? nil : text
  }

  /// 12.50, ¥12.5, 1,234.00, 12,50.
  private static func number(_ text: String) -> Double? {
    var figures = text.filter { $0.isASCII && ($0.isNumber || ".,-".contains($0)) }
    if figures.contains(".") || figures.firstIndex(of: ",") != figures.lastIndex(of: ",") {
      figures.removeAll { $0 == "," }
    } else if let comma = figures.firstIndex(of: ",") {
      let isThousand = figures[comma...].count == 4
      figures.replaceSubrange(comma...comma, with: isThousand ? "" : ".")
    }
    return Double(figures)
  }
}
