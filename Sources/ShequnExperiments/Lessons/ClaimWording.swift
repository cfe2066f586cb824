// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords
import ShequnMetrics
package import ShequnScenario
import ShequnTables

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

  /// What is measured, against what, and how far apart the two are to be.
  package var formula: String { compared + word(": ", "：") + expected }

  /// What is measured, and against what.
  var compared: String {
    let own = name(claim.measurement)
    switch claim.rival {
    case .value(let number):
      return word("\(own); against \(value(number))", "\(own)；对照 \(value(number))")
    case .measurement(let other):
      return word("\(own); against \(name(other))", "\(own)；对照\(name(other))")
    }
  }

  /// How far apart the claim wants its two numbers to be.
  var expected: String {
    /// Before another word, which Chinese sets apart from a number only.
    func size(_ x: Double) -> String {
      NumberText.short(isShare ? x * 100 : x) + (unit.isEmpty ? word("", " ") : unit)
    }
    switch claim.expectation {
    case .higher(let least):
      return least > 0
        ? word("higher by more than \(size(least)).", "高出 \(size(least))以上。")
        : word("higher.", "更高。")
    case .lower(let least):
      return least > 0
        ? word("lower by more than \(size(least)).", "低出 \(size(least))以上。")
        : word("lower.", "更低。")
    case .equivalent(let most):
      return word("the same within ±\(size(most)).", "相差在 ±\(size(most))以内。")
    case .apart(let least):
      return word("apart by more than \(size(least)).", "相差 \(size(least))以上。")
    }
  }

  /// Under a plan, what, and when.
  func name(_ measurement: Claim.Measurement) -> String {
    let plan = plan(measurement.plan)
    let what = Self.quantity(measurement)[language]
    let less =
      measurement.minus.map { word(" less '\(self.plan($0))'", "减去“\(self.plan($0))”") } ?? ""
    let span = measurement.metric == nil ? "" : word(", ", "，") + self.span(measurement)
    return word("'\(plan)'\(less), \(what)\(span)", "“\(plan)”\(less)，\(what)\(span)")
  }

  /// What a measurement counts.
  package static func quantity(_ measurement: Claim.Measurement) -> Bilingual {
    measurement.metric?.title
      ?? Bilingual(
        "reading of the A/B test, visits per member and day", "A/B 测试的读数（每人每日来访）")
  }

  private func plan(_ id: String) -> String { (plans[id]?[language] ?? id).onOneLine }

  private func span(_ measurement: Claim.Measurement) -> String {
    switch measurement.span {
    case .end: word("at the end", "期末")
    case .run:
      measurement.metric?.isPooled == true
        ? word("whole run", "全程")
        : measurement.metric?.kind == .flow
          ? word("whole run, total", "全程合计") : word("whole run, mean", "全程均值")
    case .last(let days):
      measurement.metric?.isPooled == true
        ? word("last \(days) days", "最后 \(days) 天")
        : word("mean of the last \(days) days", "最后 \(days) 天均值")
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

  /// Of a difference and, but for shares, of a number; nothing where the metric's name says it.
  var unit: String {
    let own = claim.measurement.metric?.unit
    if isShare { return word(" points", " 个百分点") }
    return own == Units.yuan || own == Units.hours ? " " + (own?[language] ?? "") : ""
  }

  func value(_ x: Double?) -> String {
    isShare ? NumberText.percent(x ?? .nan) : NumberText.short(x ?? .nan) + unit
  }
}
