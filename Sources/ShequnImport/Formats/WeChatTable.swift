// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Tables of WeChat groups: MemoTrace (WeChatMsg) in both layouts, and chatlog. Who leaves of their own accord leaves no
/// trace in WeChat.
package struct WeChatTable: TableFormat {
  package static let title = Bilingual("WeChat table", "微信聊天记录表")
  package static let space = "WeChat"
  package static let remarks = [
    Bilingual(
      "WeChat says nothing when somebody leaves of their own accord: silence is all that tells.",
      "微信群成员主动退群不会留下消息，只能从沉默中看出。")
  ]

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
      case .speaker: ["发送人"]
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
    let isOwn = field(.isOwn) == "1"
    let id = field(.sender) ?? (layout == .session ? nil : isOwn ? WeChatNames.own : nil)
    let shown = field(.name) ?? field(.speaker)
    if isSystem(field(.type), shown, id) {
      return tell(content, channel: channel, at: time, line: line, into: &sink)
    }
    if let id { try ids.note(id, line: line) }
    guard let key = id ?? shown.map({ "name:" + $0 }) else {
      return sink.leaveOut(.nobody, line: line)
    }
    let answered = WeChatNames.answered(in: content, subType: field(.subType))
    let number = field(.number)
    waiting.take(
      ExportedAct(
        Account(key: key, name: shown), answered == nil ? .post : .reply, channel: channel,
        answers: answered?.flatMap { .account($0) },
        // every file of WeChat counts for itself
        id: number.map { $0 + " " + (written ?? "") }),
      at: time, line: line, into: &sink)
  }

  private func isSystem(_ type: String?, _ shown: String?, _ id: String?) -> Bool {
    switch layout {
    case .all: type == "10000" || type == "10002"
    case .session: type?.contains("系统") == true || type == "10000" || shown == "系统消息"
    case .chatlog: id == nil || id == "系统消息" || shown == "系统消息"
    }
  }

  /// A sentence of the program.
  private mutating func tell(
    _ text: String, channel: String?, at time: WrittenTime, line: Int,
    into sink: inout some ExportSink
  ) {
    guard let told = WeChatNames.phrases.read(text), let kind = told.meaning.kind else {
      return sink.leaveOut(.notice, line: line)
    }
    for name in told.people {
      let isOwn = name.isEmpty && WeChatNames.isOwn(text)
      // a name that was never filled in is somebody all the same
      let key = isOwn ? WeChatNames.own : WeChatNames.isBlank(name) ? "unnamed, line \(line)" : name
      waiting.take(
        ExportedAct(Account(key: key), kind, channel: channel), at: time, line: line,
        isByName: !isOwn && !WeChatNames.isBlank(name), into: &sink)
    }
  }

  package mutating func finish<Sink: ExportSink>(into sink: inout Sink) throws(ImportError) {
    try ids.check()
    try waiting.finish(into: &sink)
  }
}
