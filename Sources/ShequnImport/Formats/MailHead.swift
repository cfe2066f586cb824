// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnTables

/// The head of a mail, gathered line by line; what it says of the people in it is read by the rules of RFC 5322 and of the
/// archives that Pipermail keeps.
struct MailHead {
  private enum Field: String, CaseIterable {
    case from, date, subject
    case id = "message-id", inReplyTo = "in-reply-to", references
  }

  /// Of the line that begins the mail, from 1.
  let line: Int
  /// When the archive took it in.
  let arrived: WrittenTime?
  private var fields: [Field: String] = [:]
  /// The field that a line may go on with.
  private var open: Field?

  /// Characters of a field that are kept.
  private static let longest = 4000

  /// - Parameter envelope: `From nora at example.org  Fri Mar  1 21:05:12 2024`.
  init?(_ envelope: String, line: Int) {
    guard envelope.hasPrefix("From "), envelope.utf8.count < 300 else { return nil }
    let words = envelope.split(separator: " ")
    // an address, and five or six words of a date
    guard words.count >= 6, words.last.map({ !$0.contains("@") }) == true else { return nil }
    let dates = [5, 6, 7].filter { $0 < words.count }
    guard
      let time = dates.lazy.compactMap({ WrittenTime(words.suffix($0).joined(separator: " ")) })
        .first,
      time.date != nil, time.secondOfDay != nil
    else { return nil }
    (arrived, self.line) = (time, line)
  }

  mutating func read(_ text: String) {
    if text.first == " " || text.first == "\t" {
      guard let open, let begun = fields[open], begun.utf8.count < Self.longest else { return }
      fields[open] = begun + " " + text.drop { $0 == " " || $0 == "\t" }
      return
    }
    guard let colon = text.firstIndex(of: ":") else {
      open = nil
      return
    }
    open = Field(rawValue: text[..<colon].lowercased())
    guard let open, fields[open] == nil else { return }
    fields[open] = TableHead.trimmed(String(text[text.index(after: colon)...].prefix(Self.longest)))
  }

  // MARK: - What it says

  /// When it was written, on the clock of the sender.
  var written: WrittenTime? {
    guard let text = fields[.date], let time = WrittenTime(text), time.secondOfDay != nil else {
      return nil
    }
    return time
  }

  var id: String? { fields[.id].flatMap(Self.ids)?.first }

  /// The mail that is answered.
  var answered: String? {
    fields[.inReplyTo].flatMap(Self.ids)?.first ?? fields[.references].flatMap(Self.ids)?.last
  }

  /// Whether it is an answer; half of them do not say to what.
  var isReply: Bool {
    if answered != nil { return true }
    guard let subject = subject?.lowercased() else { return false }
    let plain = subject.drop { $0 == " " }
    let bare = plain.first == "[" ? plain.drop { $0 != "]" }.dropFirst().drop { $0 == " " } : plain
    return ["re:", "re[", "aw:", "回复:", "回复：", "答复:", "sv:"].contains {
      plain.hasPrefix($0) || bare.hasPrefix($0)
    }
  }

  var subject: String? { fields[.subject].map(EncodedWords.decoded) }

  /// `nora at example.org (Nora N)`, `"N, Nora" <nora@example.org>`.
  var sender: (address: String, name: String)? {
    guard let text = fields[.from] else { return nil }
    if let open = text.lastIndex(of: "<"), let close = text[open...].firstIndex(of: ">") {
      let name = EncodedWords.decoded(String(text[..<open]))
      return Self.sender(text[text.index(after: open)..<close], name)
    }
    if let open = text.firstIndex(of: "("), text.last == ")" {
      let name = text[text.index(after: open)...].dropLast()
      return Self.sender(text[..<open], EncodedWords.decoded(String(name)))
    }
    return Self.sender(text[...], "")
  }

  private static func sender(_ address: Substring, _ name: String) -> (String, String)? {
    let plain = TableHead.trimmed(String(address)).lowercased()
      .replacing(" at ", with: "@").replacing("_at_", with: "@")
    guard !plain.isEmpty else { return nil }
    return (plain, TableHead.trimmed(name.filter { $0 != "\"" }))
  }

  private static func ids(_ text: String) -> [String]? {
    let ids = text.split { $0 == "<" || $0 == ">" || $0 == " " || $0 == "\t" }.filter {
      $0.contains("@")
    }
    return ids.isEmpty ? nil : ids.map(String.init)
  }
}
