// SPDX-License-Identifier: GPL-3.0-or-later

/// Who is who on IRC: `nick_`, `nick|away` and what a nick is changed to are one person; a bridge speaks for others.
struct IRCNicks {
  struct Nick: Hashable {
    let key: String
    let shown: String
  }

  enum Told {
    case act(Nick, EventKind)
    case leftOut(LeftOut)
  }

  /// Nicks that another person's has become for good, and for as long as they are there.
  private var lasting: [String: String] = [:]
  private var passing: [String: String] = [:]
  private var seen: Set<String> = []

  /// - Parameter rest: a line behind its time.
  mutating func read(_ rest: Substring) -> Told {
    if rest.hasPrefix("*** ") { return readChange(rest.dropFirst(4)) }
    if rest.hasPrefix("* ") { return spoken(rest.dropFirst(2).prefix { $0 != " " }) }
    // -NickServ- This nickname is registered.
    guard rest.first == "<", let end = rest.firstIndex(of: ">") else { return .leftOut(.machine) }
    let nick = rest[rest.index(after: rest.startIndex)..<end].drop { "@+%&~ ".contains($0) }
    let text = rest[rest.index(after: end)...].drop { $0 == " " }
    if let other = Self.bridged(text) { return spoken(other) }
    return spoken(nick)
  }

  /// For whom a bridge speaks: `<oskar> text`, `<oskar/telegram> text`.
  private static func bridged(_ text: Substring) -> Substring? {
    guard text.first == "<", let end = text.prefix(60).firstIndex(of: ">") else { return nil }
    let nick = text[text.index(after: text.startIndex)..<end]
    let follows = text[text.index(after: end)...]
    guard !nick.isEmpty, !nick.contains(" "), !nick.contains("/") || nick.first != "/",
      follows.first == " "
    else { return nil }
    return nick
  }

  private mutating func spoken(_ nick: Substring) -> Told {
    guard !nick.isEmpty else { return .leftOut(.nobody) }
    return .act(person(nick), .post)
  }

  private mutating func readChange(_ text: Substring) -> Told {
    let words = text.split(separator: " ", maxSplits: 6)
    if words.count > 4, text.contains(" is now known as ") {
      rename(words[0], words[words.count - 1])
      return .leftOut(.notice)
    }
    guard words.count >= 2 else { return .leftOut(.notice) }
    switch words[0] {
    case "Joins:": return .act(person(words[1]), .join)
    case "Parts:", "Quits:":
      let who = person(words[1])
      passing[Self.plain(words[1])] = nil
      // two servers that lost each other: nobody left
      let isSplit = text.hasSuffix(".split)") || text.hasSuffix(" *.net *.split)")
      return isSplit ? .leftOut(.notice) : .act(who, .leave)
    // a person was thrown out: Kicks are told as “X was kicked by Y”
    case _ where text.contains(" was kicked by "): return .act(person(words[0]), .removed)
    default: return .leftOut(.notice)
    }
  }

  private mutating func rename(_ old: Substring, _ new: Substring) {
    let (key, nick) = (person(old).key, Self.plain(new))
    guard key != nick else { return passing[nick] = nil }
    if seen.contains(nick) { passing[nick] = key } else { lasting[nick] = key }
  }

  private mutating func person(_ nick: Substring) -> Nick {
    let plain = Self.plain(nick)
    seen.insert(plain)
    return Nick(key: passing[plain] ?? lasting[plain] ?? plain, shown: String(nick))
  }

  /// In small letters, without what is put behind a nick that is taken or away.
  private static func plain(_ nick: Substring) -> String {
    var plain = nick.lowercased()[...]
    if let bar = plain.firstIndex(of: "|"), bar != plain.startIndex { plain = plain[..<bar] }
    for tail in ["_away", "-away", "_afk", "-afk", "[away]", "[afk]", "`away"]
    where plain.hasSuffix(tail) && plain.count > tail.count {
      plain = plain.dropLast(tail.count)
    }
    let bare = plain.reversed().drop { "_`^-".contains($0) }.reversed()
    return bare.isEmpty ? String(plain) : String(bare)
  }
}
