// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Tables of WeChat groups: MemoTrace (WeChatMsg) in both layouts, and chatlog. Who leaves of their own accord leaves no
/// trace in WeChat.
package struct WeChatTable: TableFormat {
  package static let title = Bilingual("WeChat table", "微信聊天记录表")
  package static let space = "WeChat"
  package static let remarks = [WeChatRemark.leaving]

  private enum Layout {
    /// localId, TalkerId, Type, SubType, IsSender, CreateTime, …
    case all
    /// 消息ID, 类型, 发送人, 时间, 内容, …
    case session
    /// Time, SenderName, Sender, TalkerName, Talker, Content
    case chatlog

    init?(_ head: TableHead) {
      if head.has("localId", "Type", "CreateTime", "StrContent") {
        self = .all
      } else if head.has("类型", "发送人", "时间", "内容") {
        self = .session
      } else if head.has("Time", "Sender", "Talker", "Content") {
        self = .chatlog
      } else {
        return nil
      }
    }
  }

  /// By their names in any layout.
  private enum Column: CaseIterable {
    case time, shownTime, content, channel, isOwn, sender, name, speaker, type, subType, number

    var names: [String] {
      switch self {
      case .time: ["CreateTime", "时间", "Time"]
      case .shownTime: ["StrTime"]
      case .content: ["StrContent", "内容", "Content"]
      case .channel: ["TalkerId", "Talker"]
      case .isOwn: ["IsSender"]
      case .sender: ["Sender"]
      case .name: ["NickName", "昵称", "SenderName"]
      case .speaker: ["发送人", "Remark", "备注"]
      case .type: ["Type", "类型"]
      case .subType: ["SubType"]
      case .number: ["localId", "消息ID"]
      }
    }
  }

  private let layout: Layout
  private let places: [Column: Int]
  private var waiting: WaitingActs
  private var ids = RoundedIDs()

  package static func fits(_ head: TableHead) -> Bool { Layout(head) != nil }

  package init?(_ head: TableHead, sample: [[String]]) {
    guard let layout = Layout(head) else { return nil }
    self.layout = layout
    places = Dictionary(
      uniqueKeysWithValues: Column.allCases.compactMap { column in
        head.column(column.names).map { (column, $0) }
      })
    waiting = WaitingActs(head.options)
  }

  package mutating func read<Sink: ExportSink>(_ fields: [String], line: Int, into sink: inout Sink)
    throws(ImportError)
  {
    func field(_ column: Column) -> String? {
      guard let place = places[column], place < fields.count else { return nil }
      let text = TableHead.trimmed(fields[place])
      return text.isEmpty ? nil : text
    }
    let written = field(.time) ?? field(.shownTime)
    guard let time = written.flatMap(TimeCell.time), time.date != nil else {
      return sink.leaveOut(.time, line: line)
    }
    let content = field(.content) ?? ""
    let channel = layout == .session ? nil : field(.channel)
    if layout == .chatlog, let channel, !channel.hasSuffix("@chatroom") {
      return sink.leaveOut(.confidential, line: line)
    }
    // every file of WeChat counts for itself
    let mark = field(.number).map { $0 + " " + (written ?? "") }
    let isOwn = field(.isOwn) == "1"
    let speaker = field(.speaker)
    let shown = field(.name) ?? speaker
    var id = field(.sender) ?? (isOwn ? Self.own : nil)
    // tables of before 2023 name the speaker in the text alone
    if id == nil && shown == nil { id = Self.speaker(in: content) }
    let meaning = meaning(field(.type), field(.subType), shown, id)
    if meaning == .notice {
      guard let notice = GroupNotice(content) else { return sink.leaveOut(.notice, line: line) }
      return waiting.take(
        notice, at: time, channel: channel, id: mark, line: line, into: &sink)
    }
    if let id { try ids.note(id, line: line) }
    // where there are no ids, what a person is called in the book of contacts tells two of one name apart
    let named =
      layout == .session ? [speaker, shown].compactMap { $0 }.joined(separator: "\n") : shown
    guard let key = id ?? named.map({ "name:" + $0 }) else {
      return sink.leaveOut(.nobody, line: line)
    }
    if isOwn || speaker == "我" { waiting.noteOneself(key) }
    waiting.noteName(speaker, key)
    let isReply = meaning == .reply
    waiting.take(
      ExportedAct(
        Account(key: key, name: shown), isReply ? .reply : .post, channel: channel,
        answers: isReply ? WeChatMessage.quoted(in: content).map { .account($0) } : nil, id: mark),
      at: time, line: line, into: &sink)
  }

  /// The key of who exported it, where the table has none.
  private static let own = "oneself"

  /// `wxid_ashan001:` on a line of its own.
  private static func speaker(in content: String) -> String? {
    guard let end = content.utf8.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }),
      content[..<end].last == ":"
    else { return nil }
    let id = content[..<end].dropLast()
    let isID = id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3C }
    return isID && (4...64).contains(id.utf8.count) ? String(id) : nil
  }

  /// Parts of the words for what the program says.
  private static let notices = ["系统", "10000", "撤回", "拍一拍"]

  private func meaning(_ type: String?, _ subtype: String?, _ shown: String?, _ id: String?)
    -> WeChatMessage.Meaning
  {
    switch layout {
    case .all:
      WeChatMessage.meaning(
        type: type.flatMap { Int($0) } ?? 1, subtype: subtype.flatMap { Int($0) } ?? 0)
    case .session:
      if shown == "系统消息" || Self.notices.contains(where: { type?.contains($0) == true }) {
        .notice
      } else {
        type?.contains("引用") == true ? .reply : .post
      }
    case .chatlog: id == nil || id == "系统消息" || shown == "系统消息" ? .notice : .post
    }
  }

  package mutating func finish<Sink: ExportSink>(into sink: inout Sink) throws(ImportError) {
    try ids.check()
    try waiting.finish(into: &sink)
  }
}
