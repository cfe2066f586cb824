// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnTables
package import ShequnVerification

/// What a verification found, as it is told everywhere.
package struct VerificationDocument: Sendable {
  private let outcomes: [CheckOutcome]
  private let verification: Verification

  package init(_ outcomes: [CheckOutcome], _ verification: Verification) {
    (self.outcomes, self.verification) = (outcomes, verification)
  }

  /// A table for each family, and how many checks held.
  package var document: Document {
    told(
      Check.Family.allCases.flatMap { family -> [ReportBlock] in
        let own = outcomes.filter { $0.check.family == family }
        guard !own.isEmpty else { return [] }
        let mark = family.onlyByName.map { [ReportBlock.notes([$0])] } ?? []
        let blocks = family == .expectations ? own.flatMap { lines($0) + table([$0]) } : table(own)
        return [.heading(family.title)] + mark + blocks
      })
  }

  /// Checks with their formulas, their reasons and how to run their scenarios.
  ///
  /// - Parameter scenarios: the folder, as the user would write it.
  package func detail(scenarios: String) -> Document {
    told(
      outcomes.flatMap { lines($0, scenarios: scenarios) + table([$0]) })
  }

  /// What a check is about, and why.
  ///
  /// - Parameter scenarios: the folder in which its scenario can be run; nil: not to be told.
  private func lines(_ outcome: CheckOutcome, scenarios: String? = nil) -> [ReportBlock] {
    let check = outcome.check
    let isLesson = check.family == .lesson
    let formula =
      switch check.family {
      case .lesson: Bilingual("claims:", "结论：")
      case .expectations: Bilingual("settings: ", "设定：")
      case .closedForm, .invariant, .published, .random: Bilingual("formula: ", "公式：")
      }
    var lines = [
      Bilingual("\(check.title.en) (\(check.name))", "\(check.title.zh)（\(check.name)）"),
      Bilingual(formula.en + check.formula.en, formula.zh + check.formula.zh),
      Bilingual("why: \(check.reason.en)", "理由：\(check.reason.zh)"),
    ]
    if let scenarios, let scenario = check.scenario {
      let words = "shequn \(isLesson ? "lesson" : "run") \(scenarios)/\(scenario)"
      lines.append(Bilingual("run it: \(words)", "运行：\(words)"))
    }
    return [.notes(lines)]
  }

  private func told(_ blocks: [ReportBlock]) -> Document {
    let title = Bilingual("Verification", "检验")
    let all = DataTable(
      "findings", FindingRow.columns(isFull: true), outcomes.flatMap(FindingRow.all))
    return Document(
      title, heading: heading,
      facts: [
        "passes": .flag(outcomes.allSatisfy(\.passes)), "limit": .number(Finding.limit),
        "seed": .number(Double(verification.seed)), "is_quick": .flag(verification.isQuick),
      ],
      [
        ReportSection("findings", title, blocks),
        ReportSection("all", title, [.table(all), .table(checks)], place: .files),
        VerdictSection(sentence: summary).section,
      ])
  }

  private var heading: Bilingual {
    let count = outcomes.count
    return Bilingual(
      "The model against what must come out: \(count) check\(count == 1 ? "" : "s"), seed \(verification.seed)",
      "以必然的结果检验模型：\(count) 项，种子 \(verification.seed)")
  }

  private var checks: DataTable {
    @Columns<CheckOutcome> var columns: [Column<CheckOutcome>] {
      Column.words("check", "check") { Bilingual($0.check.name, $0.check.name) }
      Column.words("family", "family") {
        Bilingual($0.check.family.rawValue, $0.check.family.rawValue)
      }
      Column.words("title", "title") { $0.check.title }
      Column.words("formula", "formula") { $0.check.formula }
      Column.words("reason", "reason") { $0.check.reason }
      Column.words("scenario", "scenario") {
        Bilingual($0.check.scenario ?? "", $0.check.scenario ?? "")
      }
      Column.words("passes", "passes") { $0.passes ? "true" : "false" }
    }
    return DataTable("checks", columns, outcomes)
  }

  private func table(_ outcomes: [CheckOutcome]) -> [ReportBlock] {
    let rows = outcomes.flatMap(FindingRow.shown)
    if outcomes.allSatisfy({ $0.check.family == .expectations }) {
      return [.table(DataTable("", FindingRow.expectations, rows))]
    }
    let notes = outcomes.flatMap { outcome in
      outcome.findings.compactMap { finding in
        finding.passes
          ? nil
          : finding.note.map {
            Bilingual("\(outcome.check.name): \($0.en)", "\(outcome.check.name)：\($0.zh)")
          }
      }
    }
    return [.table(DataTable("", FindingRow.columns(isFull: false), rows))]
      + (notes.isEmpty ? [] : [.notes(notes)])
  }

  private var summary: Bilingual {
    let failed = outcomes.filter { !$0.passes }
    let rows = outcomes.reduce(0) { $0 + $1.findings.count + $1.elsewhere.joined().count }
    guard !failed.isEmpty else {
      let limit = NumberText.short(Finding.limit)
      let measure =
        outcomes.allSatisfy { $0.check.family == .expectations }
        ? Bilingual(
          "bands by the estimate, directions by the whole 95 % interval",
          "区间看估计值，方向看整个 95% 区间")
        : Bilingual("|z| below \(limit) is luck", "|z| 低于 \(limit) 属于运气")
      return Bilingual(
        "\(outcomes.count) of \(outcomes.count) checks hold (\(rows) comparison\(rows == 1 ? "" : "s"); "
          + "\(measure.en)).",
        "全部 \(outcomes.count) 项检验成立（\(rows) 次比较；\(measure.zh)）。")
    }
    let names = failed.map(\.check.name).joined(separator: ", ")
    let open = outcomes.filter(\.isOpen).count
    if open > 0 {
      return Bilingual(
        "\(failed.count - open) of \(outcomes.count) checks fail, \(open) cannot be tried yet: \(names). 'shequn verify NAME' says what each expects and why.",
        "\(outcomes.count) 项检验中有 \(failed.count - open) 项不成立，\(open) 项尚无法检验：\(names)。“shequn verify 名称”说明各项的预期与理由。"
      )
    }
    return Bilingual(
      "\(failed.count) of \(outcomes.count) checks fail: \(names). 'shequn verify NAME' says what each expects and why.",
      "\(outcomes.count) 项检验中有 \(failed.count) 项不成立：\(names)。“shequn verify 名称”说明各项的预期与理由。")
  }
}
