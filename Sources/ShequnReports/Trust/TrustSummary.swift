// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
import ShequnKernel
package import ShequnRecords
import ShequnScenario
import ShequnTables
import ShequnVerification

/// What a verdict can be trusted for, in five lines: purpose, numbers, patterns, what would turn it, and where
/// more is said.
package struct TrustSummary: Sendable {
  private let numbers: ParametersInUse
  private let turning: TurningStudy?
  /// What to type to know more.
  private let command: String

  /// - Parameters:
  ///   - turning: nil: no assumption was tried.
  ///   - scenario: as it was named.
  package init(_ numbers: ParametersInUse, turning: TurningStudy? = nil, scenario: String) {
    (self.numbers, self.turning) = (numbers, turning)
    command = ShellWords.line(["shequn", "trust", scenario])
  }

  package var lines: [Bilingual] { [Self.purpose, counts, Self.patterns, turns, more] }

  static let purpose = Bilingual(
    "Purpose: to rank plans and to ask what if; not to foretell a real community's numbers.",
    "用途：给方案排名、回答“如果……会怎样”；不用于预测真实社群的数字。")

  private var counts: Bilingual {
    let (measured, inRange) = (numbers.count(.measured), numbers.count(.inRange))
    let assumed = numbers.count(.assumed)
    return Bilingual(
      "Numbers: \(numbers.parameters.count) of the model are in use: \(measured) measured, \(inRange) with a source for "
        + "their range or direction, \(assumed) assumed.",
      "数值：用到模型的 \(numbers.parameters.count) 个数：\(measured) 个有实测，\(inRange) 个的范围或方向有来源，\(assumed) 个是假设。"
    )
  }

  static var patterns: Bilingual {
    func count(_ family: Check.Family) -> Int { CheckCatalog.all.count { $0.family == family } }
    let (forms, tables) = (count(.closedForm), count(.published))
    let expectations = count(.expectations)
    return Bilingual(
      "Patterns: the model is held against \(forms) closed forms, \(tables) published tables and \(expectations) things "
        + "that operators expect; 'shequn verify' and 'shequn verify --only expectations' say which hold.",
      "模式：以 \(forms) 个闭式解、\(tables) 张已发表的数据表与 \(expectations) 条运营者的预期检验模型；"
        + "“shequn verify”与“shequn verify --only expectations”说明哪些成立。")
  }

  private var turns: Bilingual {
    guard let turning else {
      return Bilingual(
        "What would turn it: not tried here; '\(command)' finds the three assumptions that come nearest.",
        "什么会改变结论：此处未试；“\(command)”找出最接近改变结论的三项假设。")
    }
    return TurningText(turning).sentence
  }

  private var more: Bilingual {
    Bilingual(
      "More: '\(command)', 'shequn describe evidence', and a sweep over what you doubt (shequn sweep).",
      "更多：“\(command)”、“shequn describe evidence”，以及对存疑之处做敏感性研究（shequn sweep）。")
  }

  /// At the end of a page.
  var section: ReportSection {
    ReportSection(
      "trust", Bilingual("What it can be trusted for", "可信到什么程度"), [.notes(lines)], place: .page)
  }
}
