// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// The text that QQ's message manager exports, with any number of groups in it. A person is the number in brackets, or
/// the address in angle brackets.
package struct QQText: LineFormat {
  package static let title = Bilingual("QQ message manager, text", "QQ 消息管理器文本")
  package static let space = "QQ"

  private struct Head {
    let time: WrittenTime
    let name: String
    let key: String
    /// What the program says itself.
    var isSystem: Bool { key == "10000" || key == "1000000" }

    /// `2024-03-01 21:05:12 【群主】小梅(200000001)`
    init?(_ line: String) {
      guard let first = line.unicodeScalars.first, first.properties.numericType == .decimal,
        line.utf8.count < 400
      else { return nil }
      let text = TableHead.trimmed(line)
      guard let (before, key) = Self.keyed(text), let (time, name) = Self.timed(before) else {
        return nil
      }
      (self.time, self.name, self.key) = (time, QQNames.untitled(name), key)
    }

    /// The number or address that a text ends with, and what stands before it.
    private static func keyed(_ text: String) -> (before: String, key: String)? {
      if text.last == ")" {
        let (before, number) = QQNames.parted(text)
        return number.map { (before, $0) }
      }
      guard text.last == ">", let open = text.lastIndex(of: "<") else { return nil }
      let address = text[text.index(after: open)...].dropLast()
      guard address.contains("@"), !address.contains(" ") else { return nil }
      return (String(text[..<open]), address.lowercased())
    }

    /// The time that a text begins with, in any format of Windows, and what follows.
    private static func timed(_ text: String) -> (WrittenTime, String)? {
      let pieces = text.split(separator: " ", maxSplits: 4, omittingEmptySubsequences: false)
      for count in [4, 3, 2] where count <= pieces.count {
        let head = pieces[..<count].joined(separator: " ")
        guard let time = WrittenTime(head), time.date != nil, time.secondOfDay != nil else {
          continue
        }
        return (time, pieces[count...].joined(separator: " "))
      }
      return nil
    }
  }

  private var waiting: WaitingActs
  private var channel: String?
  private var isPrivate = false
  private var isAfterBlank = true
  /// The head of what the program says in the lines that follow.
  private var system: Head?

  package init(_ options: ImportOptions) { waiting = WaitingActs(options) }

  package static func recognises(name: String, beginning: String) -> Bool {
    if beginning.hasPrefix("消息记录") || beginning.contains("\n消息分组:") { return true }
    let lines = beginning.split(maxSplits: 60, omittingEmptySubsequences: true) { $0.isNewline }
    return lines.prefix(40).contains { Head(String($0)) != nil }
  }

  package mutating func begin(_ name: String) {
    waiting.begin()
    (isAfterBlank, isPrivate, system) = (true, false, nil)
    channel = nil
  }

  package mutating func read<Sink: ExportSink>(
    _ line: String, number: Int, into sink: inout Sink
  ) {
    defer { isAfterBlank = line.allSatisfy { $0.isWhitespace || $0 == "=" } }
    if line.hasPrefix("消息分组:") {
      isPrivate = ["好友", "联系人", "陌生人", "黑名单"].contains { line.contains($0) }
      return
    }
    if line.hasPrefix("消息对象:") {
      waiting.begin()
      system = nil
      channel = line
      return
    }
    // a text may hold such a line, too; before a message stands an empty one
    guard isAfterBlank, let head = Head(line) else {
      if let system, !line.isEmpty { tell(line, system, number, &sink) }
      return
    }
    system = head.isSystem ? head : nil
    if isPrivate { return sink.leaveOut(.confidential, line: number) }
    if head.isSystem { return }
    waiting.take(
      ExportedAct(Account(key: head.key, name: head.name), .post, channel: channel), at: head.time,
      line: number, into: &sink)
  }

  package mutating func finish<Sink: ExportSink>(into sink: inout Sink) throws(ImportError) {
    try waiting.finish(into: &sink)
  }

  private mutating func tell(
    _ text: String, _ head: Head, _ number: Int, _ sink: inout some ExportSink
  ) {
    guard !isPrivate, let notice = GroupNotice(text) else {
      return sink.leaveOut(isPrivate ? .confidential : .notice, line: number)
    }
    for person in notice.people {
      guard case .named(let shown) = person else {
        sink.leaveOut(.nobody, line: number)
        continue
      }
      let (name, key) = QQNames.parted(QQNames.untitled(shown))
      waiting.take(
        ExportedAct(Account(key: key ?? name, name: name), notice.kind, channel: channel),
        at: head.time, line: number, isByName: key == nil, into: &sink)
    }
  }
}
