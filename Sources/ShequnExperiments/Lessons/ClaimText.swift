// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords
package import ShequnScenario
import ShequnStatistics
import ShequnTables

/// A claim of a lesson in words, with what came out.
package struct ClaimText {
  private let outcome: ClaimOutcome
  private let wording: ClaimWording
  private let language: Language

  package init(_ outcome: ClaimOutcome, in study: Study, language: Language) {
    self.outcome = outcome
    self.language = language
    wording = ClaimWording(outcome.claim, in: study, language: language)
  }

  private var claim: Claim { outcome.claim }
  private func word(_ en: String, _ zh: String) -> String { Bilingual(en, zh)[language] }

  /// The claim, and below it what came out.
  package var text: String {
    let mark = outcome.holds ? "✓" : "✗"
    let end = outcome.holds ? "" : word(" It does not hold.", "未通过。")
    let lines =
      numbers + [
        word("difference \(differenceText); ", "差值 \(differenceText)；")
          + word("the claim: ", "结论要求：") + expected + end
      ]
    return (["\(mark) \(claim.sentence[language].onOneLine)"] + lines.map { "    " + $0 })
      .joined(separator: "\n")
  }

  /// What is compared, a line each.
  private var numbers: [String] {
    let colon = word(": ", "：")
    let left = value(outcome.difference.a.mean)
    let right = value(outcome.difference.b.mean)
    let name = wording.name(claim.measurement)
    if case .apart = claim.expectation {
      return [
        name + colon
          + word(
            "the higher of two runs has \(left), the lower \(right)",
            "两次运行中高者为 \(left)，低者为 \(right)")
      ]
    }
    switch claim.rival {
    case .value(let number):
      return [name + colon + left, word("to compare with: ", "对照值：") + value(number)]
    case .measurement(let other):
      return [name + colon + left, wording.name(other) + colon + right]
    }
  }

  /// +12.0 [+3.00, +21.0]; differences of shares in points.
  package var differenceText: String {
    let scale = isShare ? 100.0 : 1
    let ends = outcome.interval.map { [$0.low, $0.high] } ?? []
    let texts = ([outcome.difference.mean ?? .nan] + ends).map { NumberText.difference($0 * scale) }
    let interval = ends.isEmpty ? "" : " [\(texts[1]), \(texts[2])]"
    return texts[0] + interval + wording.unit
  }

  /// How far apart the claim wants its two numbers to be.
  package var expected: String { wording.expected }

  /// The two things that are compared, in words.
  package var compared: String { wording.compared }

  /// The two numbers, means over replications.
  package var values: String {
    word(
      "\(value(outcome.difference.a.mean)) against \(value(outcome.difference.b.mean))",
      "\(value(outcome.difference.a.mean)) 对 \(value(outcome.difference.b.mean))")
  }

  private var isShare: Bool { wording.isShare }
  private func value(_ x: Double?) -> String { wording.value(x) }
}
