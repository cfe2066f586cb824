// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// The list of users that Discourse exports (discourse/discourse, export_csv_file.rb): a row a user, and no events but
/// their joining and their last visit.
package struct DiscourseUsers: TableFormat {
  package static let title = Bilingual("Discourse, list of users", "Discourse 用户列表")
  package static let space = "Discourse"
  package static let remarks = [
    Bilingual(
      "The list tells when users joined and when they were last seen, nothing between; deleted accounts are "
        + "missing, so early leavers are.",
      "列表只有注册时间和最后访问时间，没有其间的活动；已删除的账号不在其中，因此早期流失者缺失。")
  ]

  private let columns: (id: Int, name: Int?, joined: Int, seen: Int?)
  private var ids = RoundedIDs()

  package static func fits(_ head: TableHead) -> Bool {
    head.has("id", "username", "created_at", "trust_level")
  }

  package init?(_ head: TableHead, sample: [[String]]) {
    guard let id = head.column("id"), let joined = head.column("created_at") else { return nil }
    columns = (id, head.column("username"), joined, head.column("last_seen_at"))
  }

  package mutating func read<Sink: ExportSink>(_ fields: [String], line: Int, into sink: inout Sink)
    throws(ImportError)
  {
    func field(_ column: Int?) -> String? {
      column.flatMap { $0 < fields.count ? TableHead.trimmed(fields[$0]) : nil }
    }
    guard let id = field(columns.id), !id.isEmpty else {
      return sink.leaveOut(.nobody, line: line)
    }
    try ids.note(id, line: line)
    // accounts of the forum itself have ids below 1
    if id.hasPrefix("-") || id == "0" { return sink.leaveOut(.machine, line: line) }
    let account = Account(key: id, name: field(columns.name))
    func time(_ column: Int?) -> ExportedTime? {
      field(column).flatMap(TimeCell.time)?.time(.yearMonthDay)
    }
    guard let joined = time(columns.joined) else { return sink.leaveOut(.time, line: line) }
    sink.take(ExportedAct(account, .join, at: joined))
    if let seen = time(columns.seen) { sink.take(ExportedAct(account, .visit, at: seen)) }
  }

  package mutating func finish<Sink: ExportSink>(into sink: inout Sink) throws(ImportError) {
    try ids.check()
  }
}
