// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// A table of one's own, with a column for the member and one for the time. Ids are told apart as they are written:
/// 007 and 7 are two members.
package struct AnyTable: TableFormat {
  package static let title = Bilingual("table of one’s own", "自己的表格")
  package static let isGeneral = true
  package static let remarks = [
    Bilingual(
      "Members are told apart as they are written: 007 and 7 are two.",
      "成员按原文区分：007 与 7 算两人。")
  ]

  private let columns: OwnColumns
  private var waiting: WaitingActs
  private var ids = RoundedIDs()
  /// Words that were looked up before.
  private var kinds: [String: EventKind] = [:]

  package static func fits(_ head: TableHead) -> Bool { OwnColumns(head) != nil }

  package init?(_ head: TableHead, sample: [[String]]) {
    guard let columns = OwnColumns(head, sample: sample) else { return nil }
    self.columns = columns
    waiting = WaitingActs(head.options)
  }

  package mutating func read<Sink: ExportSink>(_ fields: [String], line: Int, into sink: inout Sink)
    throws(ImportError)
  {
    guard let member = columns.member(of: fields) else {
      return sink.leaveOut(.nobody, line: line)
    }
    try ids.note(member, line: line)
    guard let time = columns.time(of: fields) else { return sink.leaveOut(.time, line: line) }
    let to = OwnColumns.field(fields, columns.to)
    let amount = OwnColumns.field(fields, columns.amount).flatMap(Self.number)
    var kind = EventKind.post
    if let word = OwnColumns.field(fields, columns.kind) {
      guard let known = self.kind(word) else { return sink.leaveOut(.notice, line: line) }
      kind = known
    } else if columns.kind == nil {
      kind = amount != nil ? .purchase : to != nil ? .reply : .post
    }
    let act = ExportedAct(
      Account(key: member), kind, channel: OwnColumns.field(fields, columns.channel),
      answers: to.map { .account($0) }, id: OwnColumns.field(fields, columns.id), amount: amount)
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
