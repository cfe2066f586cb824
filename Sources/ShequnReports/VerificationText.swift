// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
package import ShequnKernel
import ShequnTables
package import ShequnVerification

/// What a verification found, as tables by family.
package struct VerificationText {
  private let outcomes: [CheckOutcome]
  private let language: Language

  package init(_ outcomes: [CheckOutcome], language: Language) {
    self.outcomes = outcomes
    self.language = language
  }

  /// A table for each family, and how many checks held.
  package var text: String {
    let families = Check.Family.allCases.compactMap { family -> String? in
      let own = outcomes.filter { $0.check.family == family }
      return own.isEmpty ? nil : "\(family.title[language])\n\(table(own))"
    }
    return families.joined(separator: "\n\n") + "\n\n" + summary
  }

  /// One check with its formula, its reason and how to run its scenario.
  package func detail(scenarios: String) -> String {
    outcomes.map { outcome in
      let check = outcome.check
      var lines = [
        "\(check.title[language]) (\(check.name))",
        (check.family == .lesson
          ? Bilingual("claims:", "结论：") : Bilingual("formula: ", "公式："))[language]
          + check.formula[language],
        Bilingual("why: ", "理由：")[language] + check.reason[language],
      ]
      if let scenario = check.scenario {
        lines.append(
          Bilingual("run it: ", "运行：")[language]
            + "shequn \(check.family == .lesson ? "lesson" : "run") \(scenarios)/\(scenario)")
      }
      return lines.joined(separator: "\n") + "\n\n" + table([outcome])
    }.joined(separator: "\n\n") + "\n\n" + summary
  }

  private func table(_ outcomes: [CheckOutcome]) -> String {
    var table = TextTable(
      [
        Bilingual("check", "检验")[language], Bilingual("quantity", "数量")[language],
        Bilingual("expected", "预期")[language], Bilingual("simulated", "模拟")[language],
        Bilingual("std. error", "标准误")[language], "z", Bilingual("verdict", "结论")[language],
      ], alignments: [.left, .left, .right, .right, .right, .right, .left])
    for outcome in outcomes {
      for finding in outcome.findings {
        table.add(row(outcome.check.name, finding.quantity[language], finding))
      }
      guard let (point, finding) = outcome.worst else { continue }
      let values = point.map(Self.assignment)
      let place = Bilingual(
        "worst of \(outcome.elsewhere.count) others: ", "其他 \(outcome.elsewhere.count) 组中最差：")
      table.add(
        row(
          outcome.check.name, place[language] + short(values.joined(separator: ", ")), finding))
    }
    let notes = outcomes.flatMap { outcome in
      outcome.findings.compactMap { finding in
        finding.passes ? nil : finding.note.map { "\(outcome.check.name): \($0[language])" }
      }
    }
    return ([table.text] + notes).joined(separator: "\n")
  }

  private func row(_ name: String, _ quantity: String, _ finding: Finding) -> [String] {
    var expected = NumberText.significant(finding.expected)
    let (error, z): (String, String)
    switch finding.measure {
    case .sampled(let own, let deviate):
      (error, z) = (NumberText.significant(own), Self.deviate(deviate))
    case .exact: (error, z) = (Bilingual("exact", "精确")[language], "–")
    case .interval(let own, let range):
      (expected, error, z) = (Self.text(range), NumberText.significant(own), "–")
    case .band(let band):
      expected = Self.text(band)
      (error, z) = (Bilingual("band", "区间")[language], "–")
    }
    let verdict = finding.passes ? Bilingual("holds", "成立") : Bilingual("FAILS", "不成立")
    return [
      name, quantity, expected, NumberText.significant(finding.simulated), error, z,
      verdict[language],
    ]
  }

  private static func text(_ range: ClosedRange<Double>) -> String {
    if range.upperBound.isInfinite { return "> \(NumberText.short(range.lowerBound))" }
    if range.lowerBound.isInfinite { return "< \(NumberText.short(range.upperBound))" }
    return "\(NumberText.short(range.lowerBound)) … \(NumberText.short(range.upperBound))"
  }

  /// An assignment without the path to its key.
  private static func assignment(_ text: String) -> String {
    let parts = text.split(separator: "=", maxSplits: 1).map { String($0) }
    let key = parts.first?.split(separator: ".").last.map { String($0) } ?? text
    return parts.count > 1 ? "\(key)=\(parts[1])" : key
  }

  private var summary: String {
    let failed = outcomes.filter { !$0.passes }
    let rows = outcomes.reduce(0) { $0 + $1.findings.count + $1.elsewhere.joined().count }
    guard !failed.isEmpty else {
      return Bilingual(
        "\(outcomes.count) of \(outcomes.count) checks hold (\(rows) comparison\(rows == 1 ? "" : "s"); |z| below \(NumberText.short(Finding.limit)) is luck).",
        "全部 \(outcomes.count) 项检验成立（\(rows) 次比较；|z| 低于 \(NumberText.short(Finding.limit)) 属于运气）。")[
          language]
    }
    let names = failed.map(\.check.name).joined(separator: ", ")
    return Bilingual(
      "\(failed.count) of \(outcomes.count) checks fail: \(names). 'shequn verify NAME' says what each expects and why.",
      "\(outcomes.count) 项检验中有 \(failed.count) 项不成立：\(names)。“shequn verify 名称”说明各项的预期与理由。")[
        language]
  }

  private static func deviate(_ z: Double) -> String {
    z.isFinite ? NumberText.difference(z) : NumberText.short(z)
  }

  private func short(_ text: String) -> String {
    text.count > 34 ? String(text.prefix(33)) + "…" : text
  }
}
