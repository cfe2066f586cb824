// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Tables of DiscordChatExporter (Tyrrrz/DiscordChatExporter, CsvMessageWriter.cs), today's and the old one with
/// semicolons, local times and, until 2019, no ids. They tell no kinds of messages and no bots.
package struct DiscordCSV: TableFormat {
  package static let title = Bilingual("DiscordChatExporter, CSV", "DiscordChatExporter（CSV）")
  package static let space = DiscordJSON.space
  package static let remarks = [
    Bilingual(
      "The table does not say which accounts are bots, nor which messages are replies; name bots with "
        + "--not-people, or export as JSON.",
      "表中不标明哪些账号是机器人，也不标明哪些消息是回复：请用 --not-people 指明机器人，或导出为 JSON。")
  ]

  private let columns: (id: Int?, author: Int, date: Int, content: Int, others: [Int])
  private var waiting: WaitingActs
  private var ids = RoundedIDs()
  /// Rows in which nothing stands: boosts, say, or all messages where a bot may not read them.
  private var empty: [(act: ExportedAct, time: WrittenTime, line: Int)] = []
  private var filled = 0

  package static func fits(_ head: TableHead) -> Bool {
    head.has("Author", "Date", "Content", "Attachments")
  }

  package init?(_ head: TableHead, sample: [[String]]) {
    guard let author = head.column("Author"), let date = head.column("Date"),
      let content = head.column("Content")
    else { return nil }
    let others = ["Attachments", "Reactions"].compactMap { head.column($0) }
    columns = (head.column("AuthorID"), author, date, content, others)
    waiting = WaitingActs(head.options)
  }

  package mutating func read<Sink: ExportSink>(_ fields: [String], line: Int, into sink: inout Sink)
    throws(ImportError)
  {
    func field(_ column: Int) -> String { column < fields.count ? fields[column] : "" }
    let name = field(columns.author)
    let key = columns.id.map(field) ?? name
    guard !key.isEmpty else { return sink.leaveOut(.nobody, line: line) }
    try ids.note(key, line: line)
    guard key != DiscordJSON.deleted else { return sink.leaveOut(.nobody, line: line) }
    guard let time = TimeCell.time(field(columns.date)), time.secondOfDay != nil else {
      return sink.leaveOut(.time, line: line)
    }
    let account = Account(key: key, name: name)
    let content = field(columns.content)
    switch content {
    case "Joined the server.":
      waiting.take(ExportedAct(account, .join), at: time, line: line, into: &sink)
    case _ where Self.isNotice(content): sink.leaveOut(.notice, line: line)
    case "" where columns.others.allSatisfy({ field($0).isEmpty }):
      empty.append((ExportedAct(account, .post), time, line))
    default:
      filled += 1
      waiting.take(ExportedAct(account, .post), at: time, line: line, into: &sink)
    }
  }

  package mutating func finish<Sink: ExportSink>(into sink: inout Sink) throws(ImportError) {
    try ids.check()
    for (act, time, line) in empty {
      if empty.count > filled {
        waiting.take(act, at: time, line: line, into: &sink)
      } else {
        sink.leaveOut(.notice, line: line)
      }
    }
    try waiting.finish(into: &sink)
  }

  /// What DiscordChatExporter writes for messages of the system (MessageExtensions.cs).
  private static func isNotice(_ content: String) -> Bool {
    notices.contains(content) || starts.contains { content.hasPrefix($0) && content.hasSuffix(".") }
  }

  private static let notices: Set<String> = [
    "Started a thread.", "Pinned a message.", "Changed the channel icon.", "Left the group.",
  ]
  private static let starts = [
    "Changed the channel name: ", "Added @", "Removed @", "Started a call that lasted ",
  ]
}
