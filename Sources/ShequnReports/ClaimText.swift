// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
package import ShequnKernel
import ShequnMetrics
package import ShequnScenario
import ShequnStatistics

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
    let mean = (outcome.difference.mean ?? .nan) * scale
    let text = NumberText.difference(mean, outcome.interval?.scaled(by: scale))
    return isShare ? text + word(" points", " 个百分点") : text
  }

  private var expected: String {
    func size(_ x: Double) -> String {
      isShare ? NumberText.short(x * 100) + word(" points", " 个百分点") : NumberText.short(x)
    }
    switch claim.expectation {
    case .higher(let least):
      return least > 0
        ? word("higher by more than \(size(least)).", "高出 \(size(least)) 以上。")
        : word("higher.", "更高。")
    case .lower(let least):
      return least > 0
        ? word("lower by more than \(size(least)).", "低出 \(size(least)) 以上。")
        : word("lower.", "更低。")
    case .equivalent(let most):
      return word("the same within ±\(size(most)).", "相差不超过 ±\(size(most))。")
    case .apart(let least):
      return word("apart by more than \(size(least)).", "相差 \(size(least)) 以上。")
    }
  }

  private var isShare: Bool { wording.isShare }
  private func value(_ x: Double?) -> String { wording.value(x) }
}

extension Interval {
  fileprivate func scaled(by factor: Double) -> Interval {
    Interval(low: low * factor, high: high * factor, level: level)
  }
}
