// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
package import ShequnKernel
import ShequnMetrics
package import ShequnScenario

/// What a claim of a lesson is about, in words.
package struct ClaimWording {
  private let claim: Claim
  private let plans: [String: Bilingual]
  private let language: Language

  package init(_ claim: Claim, in study: Study, language: Language) {
    self.claim = claim
    self.language = language
    plans = Dictionary(
      ([study.doNothing] + study.plans).map { ($0.id, $0.title) }, uniquingKeysWith: { $1 })
  }

  private func word(_ en: String, _ zh: String) -> String { Bilingual(en, zh)[language] }

  /// A question to which the claim is the answer.
  package var question: String {
    let own = name(claim.measurement)
    switch claim.rival {
    case .value(let number):
      return word(
        "Compared with \(value(number)), what will this be: \(own)?",
        "与 \(value(number)) 相比，下面这个数会怎样：\(own)？")
    case .measurement(let other):
      return word(
        "Two numbers:\n  A  \(own)\n  B  \(name(other))\nWill A be higher than B, lower, or about the same?",
        "两个数：\n  甲  \(own)\n  乙  \(name(other))\n甲会比乙更高、更低，还是差不多？")
    }
  }

  /// Under a plan, what, and when.
  func name(_ measurement: Claim.Measurement) -> String {
    let plan = plan(measurement.plan)
    let what =
      measurement.metric.map { $0.title[language] }
      ?? word("reading of the A/B test, visits per member and day", "A/B 测试的读数（每人每日来访）")
    let less =
      measurement.minus.map { word(" less '\(self.plan($0))'", "减去“\(self.plan($0))”") } ?? ""
    let span = measurement.metric == nil ? "" : word(", ", "，") + self.span(measurement)
    return word("'\(plan)'\(less), \(what)\(span)", "“\(plan)”\(less)，\(what)\(span)")
  }

  private func plan(_ id: String) -> String { (plans[id]?[language] ?? id).onOneLine }

  private func span(_ measurement: Claim.Measurement) -> String {
    switch measurement.span {
    case .end: word("at the end", "期末")
    case .run:
      measurement.metric?.kind == .flow
        ? word("whole run, total", "全程合计") : word("whole run, mean", "全程均值")
    case .last(let days): word("mean of the last \(days) days", "最后 \(days) 天均值")
    case .days(let days):
      days.count == 1
        ? word("day \(days.lowerBound)", "第 \(days.lowerBound) 天")
        : word(
          "mean of days \(days.lowerBound) to \(days.upperBound)",
          "第 \(days.lowerBound)–\(days.upperBound) 天均值")
    }
  }

  var isShare: Bool {
    claim.measurement.metric.map { $0.unit == Units.share } ?? true
  }

  func value(_ x: Double?) -> String {
    isShare ? NumberText.percent(x ?? .nan) : NumberText.short(x ?? .nan)
  }
}
