// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// A room that Element exports as text (element-hq/element-web, PlainTextExport.ts): shown names only, so that
/// renames are followed.
package struct MatrixText: LineFormat {
  package static let title = Bilingual("Element (Matrix), text", "Element（Matrix）文本")
  package static let space = "Matrix"

  private static let phrases = Phrasebook([
    (
      .renamed,
      [
        "$ changed their display name to @", "$ set their display name to @",
        "$ changed their display name from $ to @",
      ]
    ),
    (.notice, ["$ joined the call$", "$ left the call$", "$ invited $", "$ was invited$"]),
    (
      .join,
      [
        "@ joined the room", "@ joined", "@ accepted the invitation for $",
        "@ accepted an invitation",
      ]
    ),
    (.leave, ["@ left the room$", "@ left"]),
    (
      .removed,
      [
        "$ removed @: $", "$ removed @", "$ kicked @: $", "$ kicked @", "$ banned @: $",
        "$ banned @",
      ]
    ),
  ])

  private var chat: NamedChat

  package init(_ options: ImportOptions) {
    chat = NamedChat(Self.phrases, options, prefix: "name:")
  }

  package static func recognises(name: String, beginning: String) -> Bool {
    let lines = beginning.split(maxSplits: 40, omittingEmptySubsequences: true) { $0.isNewline }
    return lines.prefix(20).contains { line in
      guard line.first?.isLetter == true,
        let head = ChatHead(String(line), mayBeginWithWord: true), head.shape == .dash
      else { return false }
      return head.hasSeconds && head.time.isSure
    }
  }

  package mutating func begin(_ name: String) { chat.begin(name) }

  package mutating func read<Sink: ExportSink>(
    _ line: String, number: Int, into sink: inout Sink
  ) {
    guard line.first?.isLetter == true, let head = ChatHead(line, mayBeginWithWord: true),
      head.shape == .dash
    else { return }
    if Self.phrases.read(head.rest) == nil, let (name, _) = head.spoken {
      chat.take(Phrasebook.shown(name), at: head.time, line: number, into: &sink)
    } else {
      chat.tell(head.rest, at: head.time, line: number, into: &sink)
    }
  }

  package mutating func finish<Sink: ExportSink>(into sink: inout Sink) throws(ImportError) {
    try chat.waiting.finish(into: &sink)
  }
}
