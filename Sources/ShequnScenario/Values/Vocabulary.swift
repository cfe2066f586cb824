// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnPlaybook

/// The Chinese words for names of a scenario, as they are declared.
package struct Vocabulary: Sendable {
  /// A name and its words, the one that is shown first.
  package typealias Entry = (name: String, words: [String])

  package let entries: [Entry]
  private let names: [String: String]
  private let words: [String: String]

  package init(entries: [Entry]) {
    self.entries = entries
    names = Dictionary(
      entries.flatMap { entry in entry.words.map { (Self.plain($0), entry.name) } }
    ) { first, _ in first }
    words = Dictionary(entries.compactMap { entry in entry.words.first.map { (entry.name, $0) } }) {
      first, _ in first
    }
  }

  package static let none = Vocabulary(entries: [])

  /// The name that a Chinese word stands for, or that is written in full-width letters.
  package func name(of word: String) -> String? {
    if let name = names[Self.plain(word)] { return name }
    let plain = PlainText.of(word)
    return plain != word && entries.contains { $0.name == plain } ? plain : nil
  }

  /// The word for a name, or the name.
  package func word(for name: String) -> String { words[name] ?? name }

  func adding(_ other: Vocabulary) -> Vocabulary { Vocabulary(entries: entries + other.entries) }

  /// Blanks and letter case do not count.
  private static func plain(_ word: String) -> String {
    PlainText.of(word).lowercased().filter { $0 != " " }
  }
}

extension Vocabulary {
  /// Of declarations that stand side by side.
  package init(_ declarations: [ParameterDeclaration]) {
    self.init(entries: declarations.map { ($0.name, Self.list($0.chinese)) })
  }

  /// Of the words that a parameter takes; levers among them go by their titles.
  package init(wordsOf declaration: ParameterDeclaration) {
    switch declaration.kind {
    case .choice(let words), .words(let words), .weights(.names(let words)):
      self.init(
        entries: words.map { word in
          let declared = declaration.chineseWords[word].map { Self.list($0) }
          return (
            word, declared ?? PlaybookCatalog.named(word).map { [$0.description.title.zh] } ?? []
          )
        })
    case .weights(.levers): self = .levers
    default: self = .none
    }
  }

  /// Words that are parted by blanks.
  static func list(_ words: String) -> [String] {
    words.split(separator: " ").map { String($0) }
  }

  /// Of titles; one that ends in an explanation in brackets goes without it, too, and each part of
  /// `客服/回应机制` stands for the whole where no other title has it.
  private init(titles: [(name: String, title: Bilingual)]) {
    let entries = titles.map { name, title in
      let short = String(title.zh.prefix { $0 != "（" })
      let parts = short.split(separator: "/").map { String($0) }
      return (name: name, words: [title.zh, short] + parts)
    }
    let owners = Dictionary(
      entries.flatMap { entry in Set(entry.words).map { ($0, 1) } }, uniquingKeysWith: +)
    self.init(
      entries: entries.map { entry in
        let others = entry.words.dropFirst().filter { !$0.isEmpty && owners[$0] == 1 }
        return (
          entry.name,
          [entry.words[0]]
            + others.reduce(into: []) { words, word in
              if word != entry.words[0], !words.contains(word) { words.append(word) }
            }
        )
      })
  }

  package static let levers = Vocabulary(
    titles: PlaybookCatalog.entries.map { ($0.name, $0.description.title) })
  package static let mechanisms = Vocabulary(titles: Mechanisms.catalog.map { ($0.name, $0.title) })
  package static let platforms = Vocabulary(
    titles: PlatformProfile.builtIn.map { ($0.platform.name, $0.title) })
  package static let metrics = Vocabulary(titles: MetricCatalog.all.map { ($0.name, $0.title) })
  package static let dashboard = Vocabulary(titles: Dashboard.metrics.map { ($0.name, $0.title) })
  package static let directions = Vocabulary(entries: [
    ("high", ["越高越好", "高"]), ("low", ["越低越好", "低"]),
  ])
  package static let periods = Vocabulary(entries: [
    ("year", ["年"]), ("month", ["月"]), ("week", ["周", "星期"]), ("day", ["天", "日"]),
  ])
  /// Yes and no.
  static let flags = Vocabulary(entries: [
    ("yes", ["是", "开", "开启", "启用", "有"]), ("no", ["否", "关", "关闭", "停用", "无"]),
  ])
}
