// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Text that was copied from QQ's window: `【PL】name 2/14/2020 9:16:13 PM`, `name 9:59:54 PM` and, on a line of their
/// own, days. There are no numbers, so that a person is a shown name.
package struct QQCopied: LineFormat {
  package static let title = Bilingual("text copied from QQ", "从 QQ 窗口复制的文本")
  package static let space = "QQ"

  private struct Head {
    let name: String
    let time: WrittenTime

    /// Nil where the line does not end with an hour to the second.
    init?(_ line: String) {
      guard line.utf8.count < 300, line.utf8.count(where: { $0 == UInt8(ascii: ":") }) >= 2 else {
        return nil
      }
      let pieces = line.split(whereSeparator: \.isWhitespace)
      for count in [3, 2, 1] where count < pieces.count {
        let text = pieces.suffix(count).joined(separator: " ")
        guard text.utf8.count(where: { $0 == UInt8(ascii: ":") }) == 2,
          let time = WrittenTime(text), time.secondOfDay != nil
        else { continue }
        let name = QQNames.untitled(pieces.dropLast(count).joined(separator: " "))
        let parted = QQNames.parted(name)
        self.name = parted.number ?? parted.name
        self.time = time
        return
      }
      return nil
    }
  }

  private var chat: NamedChat
  /// The day of lines that tell none.
  private var day: WrittenTime.Date?
  private var isAfterHead = false

  package init(_ options: ImportOptions) {
    chat = NamedChat(Phrasebook([]), options, prefix: "name:")
  }

  package static func recognises(name: String, beginning: String) -> Bool {
    let lines = beginning.split(maxSplits: 60, omittingEmptySubsequences: true) { $0.isNewline }
    return lines.prefix(40).contains {
      Head(String($0))?.time.date != nil || day(String($0)) != nil
    }
  }

  /// `— — 2020-2-21 — —`
  private static func day(_ line: String) -> WrittenTime.Date? {
    guard line.first == "—" || line.first == "-", line.last == "—" || line.last == "-" else {
      return nil
    }
    let text = line.drop { "—- ".contains($0) }
    let time = WrittenTime(text.prefix { !"— ".contains($0) })
    return time?.secondOfDay == nil ? time?.date : nil
  }

  package mutating func begin(_ name: String) {
    chat.begin(name)
    (day, isAfterHead) = (nil, false)
  }

  package mutating func read<Sink: ExportSink>(
    _ line: String, number: Int, into sink: inout Sink
  ) {
    if let day = Self.day(line) {
      (self.day, isAfterHead) = (day, false)
      return
    }
    // right behind a head stands a text, whatever it looks like
    guard !isAfterHead, let head = Head(line) else {
      isAfterHead = false
      if let day, let notice = GroupNotice(line) {
        for case .named(let name) in notice.people {
          chat.take(name, notice.kind, at: WrittenTime(date: day), line: number, into: &sink)
        }
      }
      return
    }
    isAfterHead = true
    var time = head.time
    if let date = time.date { day = date } else { time.date = day }
    guard time.date != nil else { return sink.leaveOut(.time, line: number) }
    chat.take(head.name, at: time, line: number, into: &sink)
  }

  package mutating func finish<Sink: ExportSink>(into sink: inout Sink) throws(ImportError) {
    try chat.waiting.finish(into: &sink)
  }
}
