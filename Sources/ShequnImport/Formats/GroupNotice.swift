// SPDX-License-Identifier: GPL-3.0-or-later

/// A sentence by which WeChat or QQ says that somebody came or went: 「"A"邀请"B、C"加入了群聊」, 「B 退出本群。」.
package struct GroupNotice: Equatable, Sendable {
  package enum Person: Hashable, Sendable {
    case named(String)
    /// Who exported it.
    case oneself
    /// Where the program left its placeholder.
    case unnamed
  }

  /// Join, leave or removed.
  package let kind: EventKind
  package let people: [Person]

  /// Nil where it says something else.
  package init?(_ sentence: String) {
    let text = Self.plain(sentence)
    guard text.utf8.count <= 4096, let (kind, who) = Self.parts(text) else { return nil }
    let people = Self.people(who)
    guard !people.isEmpty else { return nil }
    (self.kind, self.people) = (kind, people)
  }

  private static let ends = [
    "加入了群聊", "加入群聊", "加入本群", "加入了本群", "加入了群組", "加入群組", "加入了群组", "加入群组", "进入本群", "进群",
    "joined the group chat", "joined group chat", "to the group chat", "to group chat",
  ]
  private static let removals = [
    "移出了群聊", "移出群聊", "移出了本群", "移出本群", "移出群組", "移出了群組", "移出了群组", "踢出本群", "踢出了群聊", "移除群聊",
    "from the group chat", "from group chat",
  ]
  private static let leaves = [
    "退出本群", "退出了本群", "退出群聊", "退出了群聊", "退出群組", "退出了群組", "离开了群聊", "离开本群", "left the group chat",
  ]

  /// What happened, and the part of the sentence that says to whom.
  private static func parts(_ text: String) -> (EventKind, Substring)? {
    if let (before, _) = cut(text[...], at: leaves) { return (.leave, before) }
    if let (before, _) = cut(text[...], at: removals) {
      if let (_, who) = cut(before, at: ["将", "將", "把", "removed "]) { return (.removed, who) }
      return cut(before, at: ["被"]).map { (.removed, $0.before) }
    }
    guard let (before, _) = cut(text[...], at: ends) else { return nil }
    if let (_, who) = cut(before, at: ["邀请", "邀請", "invited "]) {
      // 「B 通过 A 的邀请加入」 says it the other way round
      if let (joiner, _) = cut(before, at: ["通过", "通過"]) { return (.join, joiner) }
      return (.join, who)
    }
    let (joiner, _) = cut(before, at: ["通过", "通過", "扫描", "掃描"]) ?? (before, "")
    return (.join, joiner)
  }

  /// What stands before and behind the first of these words outside of quotes.
  private static func cut(_ text: Substring, at words: [String]) -> (
    before: Substring, after: Substring
  )? {
    var (isQuoted, place) = (false, text.startIndex)
    while place < text.endIndex {
      if text[place] == "\"" {
        isQuoted.toggle()
      } else if !isQuoted {
        for word in words where text[place...].hasPrefix(word) {
          return (text[..<place], text[place...].dropFirst(word.count))
        }
      }
      place = text.index(after: place)
    }
    return nil
  }

  private static func people(_ text: Substring) -> [Person] {
    var people: [Person] = []
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      // between quotes stand names, beside them 「你和」 at most
      let isQuoted = index % 2 == 1 && index < parts.count - 1
      let names = part.split { $0 == "、" || (!isQuoted && ($0 == "和" && parts.count > 1)) }
      for name in names {
        guard let person = person(name, isQuoted: isQuoted || parts.count == 1) else { continue }
        people.append(person)
      }
    }
    return people
  }

  private static func person(_ name: Substring, isQuoted: Bool) -> Person? {
    var name = name.drop(while: \.isWhitespace)
    while name.last?.isWhitespace == true { name.removeLast() }
    if ["你", "您", "我", "You", "you"].contains(name) { return .oneself }
    if name.isEmpty || !isQuoted { return nil }
    if name.hasPrefix("$"), name.hasSuffix("$"), name.count > 2 { return .unnamed }
    return .named(String(name))
  }

  /// With plain quotes, without marks that nobody sees, blanks and full stops around.
  private static func plain(_ sentence: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in sentence.unicodeScalars {
      switch scalar {
      case "“", "”", "「", "」": scalars.append("\"")
      case "\u{200E}", "\u{200F}", "\u{FEFF}": break
      default: scalars.append(scalar)
      }
    }
    var text = String(scalars)[...]
    text = text.drop(while: \.isWhitespace)
    while let last = text.last, last.isWhitespace || "。.！!".contains(last) { text.removeLast() }
    return String(text)
  }
}
