// SPDX-License-Identifier: GPL-3.0-or-later

/// The head of a line that begins a message: `[time] `, `time - ` or, in old exports, `time: `.
struct ChatHead {
  enum Shape: Hashable { case bracket, dash, colon }

  let shape: Shape
  let time: WrittenTime
  /// Whether seconds are shown: an export does so in all lines or in none.
  let hasSeconds: Bool
  /// Whether a mark that is not seen stands before it, as before what iOS says itself.
  let isMarked: Bool
  /// What follows.
  let rest: String

  /// Characters among which a head ends.
  private static let longest = 60

  /// Nil where the line goes on with the message before.
  ///
  /// - Parameter mayBeginWithWord: whether a weekday or month may stand first.
  init?(_ line: String, mayBeginWithWord: Bool = false) {
    let scalars = line.unicodeScalars
    let body = scalars.drop { $0 == " " || !$0.isASCII && $0.properties.generalCategory == .format }
    guard let first = body.first else { return nil }
    isMarked = scalars.first == "\u{200E}"
    let start = body.prefix(Self.longest)
    let head: Substring.UnicodeScalarView
    if first == "[" {
      guard let end = start.firstIndex(of: "]") else { return nil }
      shape = .bracket
      head = body[body.index(after: body.startIndex)..<end]
      rest = String(body[body.index(after: end)...].drop { $0 == " " })
    } else {
      let isFigure =
        first.isASCII
        ? (0x30...0x39).contains(first.value) : first.properties.numericType == .decimal
      guard isFigure || mayBeginWithWord && first.properties.isAlphabetic else { return nil }
      let text = Substring(start)
      if let range = text.place(of: " - ") ?? text.place(of: " – ") {
        shape = .dash
        head = text[..<range.lowerBound].unicodeScalars
        rest = String(line[range.upperBound...])
      } else if let range = text.place(of: ": ") {
        shape = .colon
        head = text[..<range.lowerBound].unicodeScalars
        rest = String(line[range.upperBound...])
      } else {
        return nil
      }
    }
    guard let time = WrittenTime(Substring(head)), time.date != nil, time.secondOfDay != nil else {
      return nil
    }
    self.time = time
    hasSeconds = head.count { $0 == ":" || $0 == "：" } == 2 || head.contains("秒")
  }

  /// The name before the first colon, and the text; nil where there is none.
  var spoken: (name: String, text: String)? {
    if let range = rest.place(of: ": ") {
      return (String(rest[..<range.lowerBound]), String(rest[range.upperBound...]))
    }
    guard rest.last == ":" else { return nil }
    return (String(rest.dropLast()), "")
  }
}
