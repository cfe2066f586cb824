// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnTables

/// Text of a file as it may stand in a message: one line, nothing hidden, not too long.
func shown(_ text: String) -> String { text.cut(to: 60).onOneLine }

/// A number as a person writes it: no needless decimals.
func shown(_ number: Double) -> String {
  if number.magnitude < 1e15 && number == number.rounded() { return String(Int(number)) }
  let rounded = (number * 1e9).rounded() / 1e9
  return rounded == 0 || !rounded.isFinite ? String(number) : String(rounded)
}

extension Bilingual {
  static func renamed(_ name: String) -> Bilingual {
    Bilingual("it is called '\(name)' now", "现在叫“\(name)”")
  }

  /// `word`: the Chinese word for it.
  static func didYouMean(_ name: String, _ word: String) -> Bilingual {
    Bilingual("did you mean '\(shown(name))'?", "是不是“\(shown(word))”？")
  }

  static func oneOf(_ names: [String], _ vocabulary: Vocabulary = .none) -> Bilingual {
    let limit = 20
    let listed = names.prefix(limit)
    let more = names.count - listed.count
    let en = listed.map { shown($0) }.joined(separator: ", ")
    let zh = listed.map { shown(vocabulary.word(for: $0)) }.joined(separator: "、")
    return Bilingual(
      "write one of: \(en)" + (more > 0 ? " and \(more) more" : ""),
      "可写：\(zh)" + (more > 0 ? " 等 \(names.count) 个" : ""))
  }

  static func furtherProblems(_ number: Int) -> Bilingual {
    Bilingual("… and \(number) more", "……另有 \(number) 个问题")
  }
}
