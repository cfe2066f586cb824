// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// `_chat.txt` of WhatsApp on iOS and Android, in any of its languages. A person is the name that is shown: a
/// contact's, a number, or `~` and the name they gave themselves.
package struct WhatsAppText: LineFormat {
  package static let title = Bilingual("WhatsApp chat", "WhatsApp 聊天记录")
  package static let remarks = [
    Bilingual(
      "One shown name is one member: two people of one name are one, and a contact that was saved later under "
        + "another name is two.",
      "按显示的名字区分成员：同名者会算作一人，后来改存为别名的联系人会算作两人。")
  ]

  private var chat: NamedChat
  private var style: (shape: ChatHead.Shape, hasSeconds: Bool)?
  /// Names under which iOS puts what it says itself: those of the group.
  private var groups: Set<String> = []
  /// Who has written, by how it is shown.
  private var persons: [String: String] = [:]

  package init(_ options: ImportOptions) { chat = NamedChat(WhatsAppPhrases.all, options) }

  package static func recognises(name: String, beginning: String) -> Bool {
    let lines = beginning.split(maxSplits: 40, omittingEmptySubsequences: true) {
      $0.isNewline
    }
    return lines.prefix(20).contains { line in
      guard let head = ChatHead(String(line)) else { return false }
      return head.shape != .colon || head.spoken != nil
    }
  }

  package mutating func begin(_ name: String) {
    chat.begin(name)
    (style, groups) = (nil, [])
  }

  package mutating func read<Sink: ExportSink>(
    _ line: String, number: Int, into sink: inout Sink
  ) {
    guard let head = ChatHead(line) else { return }
    // a text may hold a line of another chat
    if let style, style != (head.shape, head.hasSeconds) { return }
    let isFirst = style == nil
    style = (head.shape, head.hasSeconds)
    guard let (name, text) = head.spoken, !isSentence(before: name, head) else {
      return tell(head.rest, head, number, &sink)
    }
    let person = person(name)
    if groups.contains(person) { return tell(text, head, number, &sink) }
    if head.shape == .bracket, isGroup(text, isMarked: head.isMarked, isFirst: isFirst) {
      groups.insert(person)
      return tell(text, head, number, &sink)
    }
    chat.take(person, at: head.time, line: number, into: &sink)
  }

  package mutating func finish<Sink: ExportSink>(into sink: inout Sink) throws(ImportError) {
    try chat.waiting.finish(into: &sink)
  }

  private mutating func person(_ name: String) -> String {
    if let known = persons[name] { return known }
    let person = Phrasebook.shown(name)
    persons[name] = person
    return person
  }

  /// Whether the colon stands in a sentence of WhatsApp itself: the name of a group in quotes may hold one.
  private func isSentence(before name: String, _ head: ChatHead) -> Bool {
    guard head.shape != .bracket else { return false }
    if WhatsAppPhrases.isEncryptionNotice(head.rest) { return true }
    let quotes = name.unicodeScalars.count { Self.quotes.contains($0) }
    return quotes % 2 == 1 && persons[name] == nil
  }

  private static let quotes: Set<Unicode.Scalar> = [
    "\"", "“", "”", "„", "«", "»", "「", "」", "『", "』",
  ]

  /// Whether iOS says a text itself, and so what stands before it is the name of the group.
  private func isGroup(_ text: String, isMarked: Bool, isFirst: Bool) -> Bool {
    if WhatsAppPhrases.isEncryptionNotice(text) { return true }
    guard text.unicodeScalars.first == "\u{200E}" else { return false }
    if WhatsAppPhrases.all.read(text) != nil { return true }
    // what stands first is the notice on encryption, in whatever language
    return isFirst && isMarked && text.count > 40
  }

  /// A sentence of WhatsApp itself.
  private mutating func tell(
    _ text: String, _ head: ChatHead, _ number: Int, _ sink: inout some ExportSink
  ) {
    if WhatsAppPhrases.isEncryptionNotice(text) { return sink.leaveOut(.notice, line: number) }
    chat.tell(text, at: head.time, line: number, into: &sink)
  }
}
