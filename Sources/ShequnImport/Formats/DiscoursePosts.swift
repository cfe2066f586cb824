// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Posts by a query of the Data Explorer of Discourse: a member, a time and what tells that they are posts.
package struct DiscoursePosts: TableFormat {
  package static let title = Bilingual("Discourse, Data Explorer", "Discourse Data Explorer")
  package static let space = "Discourse"
  package static let remarks = [
    Bilingual(
      "Results of the Data Explorer are cut at a number of rows; see that the query gives all of them.",
      "Data Explorer 的结果有行数上限：请确认查询给出了全部行。")
  ]

  private enum Column: String, CaseIterable {
    case post_id, id, user_id, username, created_at, topic_id, post_number
    case reply_to_user_id, reply_to_post_number, post_type
  }

  private let places: [Column: Int]
  private var ids = RoundedIDs()

  package static func fits(_ head: TableHead) -> Bool {
    head.has("created_at") && (head.has("user_id") || head.has("username"))
      && (head.has("post_type") || head.has("post_number") || head.has("topic_id"))
  }

  package init?(_ head: TableHead, sample: [[String]]) {
    guard Self.fits(head) else { return nil }
    places = Dictionary(
      uniqueKeysWithValues: Column.allCases.compactMap { column in
        head.column(column.rawValue).map { (column, $0) }
      })
  }

  package mutating func read<Sink: ExportSink>(_ fields: [String], line: Int, into sink: inout Sink)
    throws(ImportError)
  {
    func field(_ column: Column) -> String? {
      guard let place = places[column], place < fields.count, !fields[place].isEmpty else {
        return nil
      }
      return fields[place]
    }
    switch field(.post_type) {
    case nil, "1", "regular": break
    case "4", "whisper": return sink.leaveOut(.confidential, line: line)
    default: return sink.leaveOut(.notice, line: line)
    }
    let name = field(.username)
    guard let key = field(.user_id) ?? (places[.user_id] == nil ? name : nil) else {
      return sink.leaveOut(.nobody, line: line)
    }
    try ids.note(key, line: line)
    if key.hasPrefix("-") || key == "0" || key == "system" || key == "discobot" {
      return sink.leaveOut(.machine, line: line)
    }
    guard let text = field(.created_at), let time = TimeCell.time(text)?.time(.yearMonthDay) else {
      return sink.leaveOut(.time, line: line)
    }
    let topic = field(.topic_id)
    let answers = answered(field(.reply_to_user_id), topic, field(.reply_to_post_number))
    let isFirst = field(.post_number) == "1"
    let isReply = answers != nil || field(.reply_to_post_number) != nil
    sink.take(
      ExportedAct(
        Account(key: key, name: name), isReply && !isFirst ? .reply : .post, at: time,
        channel: topic, answers: answers, id: field(.post_number) ?? field(.post_id) ?? field(.id)))
  }

  private func answered(_ user: String?, _ topic: String?, _ post: String?) -> Answered? {
    if let user { return .account(user) }
    return topic == nil || places[.post_number] == nil ? nil : post.map { .message($0) }
  }

  package mutating func finish<Sink: ExportSink>(into sink: inout Sink) throws(ImportError) {
    try ids.check()
  }
}
