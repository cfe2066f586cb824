// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords

/// Finds the name that was probably meant.
package enum Nearest {
  /// The allowed name nearest to `word`, if it is near enough: at most two slips, and at most one
  /// in three letters or two characters of Chinese, whatever the case and whichever of `-`, `_` and
  /// space is used.
  package static func name(to word: String, among names: [String]) -> String? {
    let given = plain(word)
    let limit = min(2, given.count / (given.allSatisfy(\.isASCII) ? 3 : 2))
    var best: (name: String, distance: Int)?
    for name in names {
      let distance = distance(given, plain(name), limit: limit)
      if distance <= limit && distance < (best?.distance ?? .max) { best = (name, distance) }
    }
    return best?.name
  }

  /// "did you mean …?", or all that is allowed; who reads Chinese is told the Chinese words.
  package static func advice(
    for word: String, among names: [String], _ vocabulary: Vocabulary = .none
  ) -> Bilingual? {
    if let near = name(to: word, among: names) {
      return .didYouMean(near, vocabulary.word(for: near))
    }
    let words = vocabulary.entries.filter { names.contains($0.name) }.flatMap(\.words)
    if let near = name(to: word, among: words), let meant = vocabulary.name(of: near) {
      return .didYouMean(meant, near)
    }
    return names.isEmpty ? nil : .oneOf(names, vocabulary)
  }

  private static func plain(_ word: String) -> [Unicode.Scalar] {
    PlainText.of(word).unicodeScalars.filter { !["“", "”", "\"", "'"].contains($0) }
      .map { String($0).lowercased() }.joined().unicodeScalars.prefix(100)
      .map { $0 == "_" || $0 == " " ? "-" : $0 }
  }

  /// Edits (insert, delete, replace, swap of neighbours) from one word to the other; anything above
  /// `limit` may come out as any number above it.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int {
    guard abs(a.count - b.count) <= limit else { return limit + 1 }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
