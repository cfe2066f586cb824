// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// A topic of Discourse as its address with `.json` gives it: the posts of a page of it.
package struct DiscourseTopicJSON: JSONFormat {
  package static let title = Bilingual("Discourse topics, JSON", "Discourse 主题（JSON）")
  package static let space = "Discourse"
  package static let remarks = [
    Bilingual(
      "A file of a topic holds its first 20 posts only, unless all were asked for.",
      "若未要求全部，一个主题文件只含前 20 条帖子。")
  ]

  package enum Place: String, CaseIterable, Sendable { case posts = "post_stream.posts[]" }

  private var topic: String?

  package init() {}

  package static func recognises(name: String, beginning: String) -> Bool {
    beginning.isJSONObject && beginning.contains("\"post_stream\"")
  }

  package mutating func begin(_ name: String) { topic = name }

  package mutating func read<Sink: ExportSink>(
    _ value: JSONNode, at place: Place, line: Int, into sink: inout Sink
  ) {
    guard let number = value["post_number"]?.whole else {
      return sink.leaveOut(.unreadable, line: line)
    }
    let type = value["post_type"]?.whole ?? 1
    guard type != 4 else { return sink.leaveOut(.confidential, line: line) }
    guard type == 1, value["action_code"]?.filled == nil else {
      return sink.leaveOut(.notice, line: line)
    }
    guard let key = value["user_id"]?.id ?? value["username"]?.filled,
      value["user_deleted"]?.isTrue != true
    else { return sink.leaveOut(.nobody, line: line) }
    guard let time = ExportedTime(value["created_at"]) else {
      return sink.leaveOut(.time, line: line)
    }
    let isMachine = value["user_id"]?.whole.map { $0 < 1 } ?? false
    // whoever names no post answers the topic
    let answered = number == 1 ? nil : "\(value["reply_to_post_number"]?.whole ?? 1)"
    sink.take(
      ExportedAct(
        Account(key: key, name: value["username"]?.filled, isMachine: isMachine),
        number == 1 ? .post : .reply, at: time, channel: value["topic_id"]?.id ?? topic,
        answers: answered.map { .message($0) }, id: "\(number)"))
  }
}
