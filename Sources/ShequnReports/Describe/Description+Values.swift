// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnTables

/// How values of parameters are written.
extension Description {
  package func standard(_ declaration: ParameterDeclaration) -> String {
    guard let value = declaration.standard else { return "–" }
    let words = text(value, declaration.unit)
    return words.isEmpty ? "–" : words
  }

  /// The value that switches a parameter's mechanism off.
  package func off(_ declaration: ParameterDeclaration) -> String {
    declaration.off.map { text(.number($0), declaration.unit) } ?? "–"
  }

  /// Where the truth may lie; "–" of what is no number or the user's choice.
  package func plausible(_ declaration: ParameterDeclaration) -> String {
    guard let range = declaration.plausible else { return "–" }
    return text(from: range.low, to: range.high, declaration.unit)
  }

  private func text(from low: Double, to high: Double, _ unit: Unit) -> String {
    unit == .share
      ? "\(NumberText.field(low * 100)) … \(NumberText.field(high * 100)) %"
      : "\(NumberText.field(low)) … " + text(.number(high), unit)
  }

  package func allowed(_ declaration: ParameterDeclaration) -> String {
    switch declaration.kind {
    case .number(let range):
      return text(from: range.lowerBound, to: range.upperBound, declaration.unit)
    case .choice(let words), .words(let words):
      let vocabulary = Vocabulary(wordsOf: declaration)
      return words.map { language == .en ? $0 : vocabulary.word(for: $0) }
        .joined(separator: " | ")
    case .text: return Bilingual("text", "文字")[language]
    case .title:
      return Bilingual("text, or {en: text, zh: text}", "文字，或 {en: 文字, zh: 文字}")[language]
    case .flag: return "true | false"
    case .beta: return "{beta: [a, b]}"
    case .condition:
      return Bilingual(
        "{metric: name, below | above: number, for: days}",
        "{metric: 指标, below | above: 数值, for: 天数}")[
          language]
    case .levers: return Bilingual("list of levers", "杠杆列表")[language]
    case .weights(.topics): return Bilingual("{topic: weight}", "{话题: 权重}")[language]
    case .weights(.levers): return Bilingual("{lever: number}", "{杠杆: 数值}")[language]
    case .weights(.names(let names)): return "{\(names.joined(separator: ", "))}"
    }
  }

  package func text(_ value: ParameterValue, _ unit: Unit) -> String {
    ParameterText.text(value, unit, language)
  }
}
