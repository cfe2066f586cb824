// SPDX-License-Identifier: GPL-3.0-or-later

/// The sentences of a chat program, in its languages.
struct Phrasebook: Sendable {
  /// What a sentence tells.
  struct Told: Hashable {
    let meaning: Sentence.Meaning
    /// By the names that are shown. An empty one is somebody who is not named: `and 2 others`, you.
    var people: [String]
    /// All of them as one name: a name may hold an “and”.
    var whole: String
  }

  private let sentences: [Sentence]

  /// - Parameter patterns: the first that fits counts.
  init(_ patterns: [(Sentence.Meaning, [String])]) {
    sentences = patterns.flatMap { meaning, patterns in patterns.map { Sentence(meaning, $0) } }
  }

  /// Nil where it is none of these sentences. Quotes around names and marks that are not seen do not count.
  func read(_ text: String) -> Told? {
    let text = Self.plain(text)
    // names are short, and so are sentences
    let bytes = Array(text.utf8)
    guard bytes.count < 2000 else { return nil }
    for sentence in sentences {
      guard let (people, others) = sentence.match(bytes) else { continue }
      if sentence.meaning == .renamed {
        return Told(
          meaning: .renamed, people: [others.last ?? "", people].map(Self.name),
          whole: Self.name(people))
      }
      return Told(
        meaning: sentence.meaning, people: Self.names(in: people), whole: Self.name(people))
    }
    return nil
  }

  /// Without marks that are not seen, with plain blanks and apostrophes, and without a full stop.
  static func plain(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return unstopped(TableHead.trimmed(text)) }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        plain.append(scalar)
      } else if scalar.properties.generalCategory == .spaceSeparator {
        plain.append(" ")
      } else if scalar == "’" {
        plain.append("'")
      } else if scalar.value == 0x200D || scalar.properties.generalCategory != .format {
        plain.append(scalar)
      }
    }
    return unstopped(TableHead.trimmed(String(plain)))
  }

  private static func unstopped(_ text: String) -> String {
    guard text.last == "." || text.last == "。" else { return text }
    var text = text[...]
    while text.last == "." || text.last == "。" { text.removeLast() }
    return String(text)
  }

  // MARK: - Names

  private static let joints = [
    ", and ", " and ", " und ", " y a ", " y ", " e a ", " e ", " et ", " & ", "、", "，", "以及", "和",
    "與",
    "与", " 및 ", "님과 ", "님, ", ", ", "さんと", " og ", " en ", " och ",
  ].map { Array($0.utf8) }

  private static func parted(_ text: String, at joint: [UInt8]) -> [String] {
    var (names, name): ([String], [UInt8]) = ([], [])
    func end() {
      let text = String(decoding: name, as: UTF8.self)
      if !text.allSatisfy(\.isWhitespace) { names.append(text) }
    }
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte == joint[0], rest.starts(with: joint) {
        end()
        name = []
        rest = rest.dropFirst(joint.count)
      } else {
        name.append(byte)
        rest = rest.dropFirst()
      }
    }
    end()
    return names
  }

  /// Of several people in one sentence.
  static func names(in text: String) -> [String] {
    var names = [text]
    for joint in joints where text.holds(joint) {
      names = names.flatMap { parted($0, at: joint) }
    }
    return names.map(name)
  }

  /// As it is written where the same person writes; empty where nobody is named.
  static func name(_ text: String) -> String {
    let name = shown(text)
    let small = name.lowercased()
    return selves.contains(small) || isCount(small) ? "" : name
  }

  /// Without the marks that stand around a name.
  static func shown(_ text: String) -> String {
    var name = plain(text)[...]
    while let first = name.first, "\"“”„‟'‘「『《»«~ ".contains(first) { name.removeFirst() }
    while let last = name.last, "\"“”„‟'’」』》»« ".contains(last) { name.removeLast() }
    if name.hasPrefix("a ") { name.removeFirst(2) }
    for honorific in ["さん", "님"] where name.hasSuffix(honorific) {
      name.removeLast(honorific.count)
    }
    return String(name)
  }

  private static let selves: Set<String> = [
    "you", "du", "sie", "tú", "usted", "vous", "você", "tu", "te", "ti", "你", "您", "me", "あなた",
    "自分",
    "dich", "dir",
  ]

  /// “2 others”, “其他 3 人”: a number and one or two words, no number of a telephone.
  private static func isCount(_ small: String) -> Bool {
    guard small.utf8.count < 90, small.contains(where: \.isNumber) else { return false }
    return others.contains { small.holds($0) }
  }

  private static let others = [
    "other", "weitere", "andere", "más", "otr", "autre", "outr", "altr", "其他", "等", "他", "외", "명",
  ].map { Array($0.utf8) }
}
