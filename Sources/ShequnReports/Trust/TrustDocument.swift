// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
import ShequnKernel
import ShequnRecords
package import ShequnScenario
import ShequnTables
package import ShequnVerification

/// What the verdict on a scenario can be trusted for: what the model is for, how each mechanism has been held
/// against the world, how much is assumed, and which assumptions would turn the verdict.
package struct TrustDocument: Sendable {
  private let plans: [Plan]
  private let numbers: ParametersInUse
  private let summary: TrustSummary
  private let forms: [String: [String]]
  private let turning: TurningStudy?
  private let outcomes: [CheckOutcome]

  /// - Parameters:
  ///   - plans: doing nothing is the first.
  ///   - forms: by mechanism, the names of the closed forms in which it is on.
  ///   - turning: nil: no assumption was tried.
  ///   - outcomes: of the checks that were carried out; none: they were not.
  package init(
    _ plans: [Plan], scenario: String, forms: [String: [String]], turning: TurningStudy?,
    outcomes: [CheckOutcome]
  ) {
    self.plans = plans
    numbers = ParametersInUse(plans)
    summary = TrustSummary(numbers, turning: turning, scenario: scenario)
    (self.forms, self.turning, self.outcomes) = (forms, turning, outcomes)
  }

  package var document: Document {
    let name = plans[0].community.name
    let (count, used) = (plans.count - 1, numbers.mechanisms.count)
    return Document(
      Bilingual("\(name.en): what it can be trusted for", "\(name.zh)：可信到什么程度"),
      heading: Bilingual(
        "\(name.en): what it can be trusted for (\(count) plan\(count == 1 ? "" : "s"), \(used) mechanisms in use)",
        "\(name.zh)：可信到什么程度（\(count) 个方案，用到 \(used) 个机制）"),
      facts: [
        "measured": .number(Double(numbers.count(.measured))),
        "in_range": .number(Double(numbers.count(.inRange))),
        "assumed": .number(Double(numbers.count(.assumed))),
      ],
      [purpose, grounds, patterns, assumptions, verdict])
  }

  private var purpose: ReportSection {
    ReportSection(
      "purpose", Bilingual("Purpose", "用途"),
      [
        .paragraph(
          Bilingual(
            "For: ranking plans for a community as it is described, asking what if, seeing by which way an effect comes "
              + "about, and teaching.",
            "用于：为所描述的社群给方案排名，回答“如果……会怎样”，看清作用的途径，以及教学。")),
        .paragraph(
          Bilingual(
            "Not for: foretelling how many members, visits or yuan a real community will have; deciding by a lead that "
              + "an assumption below turns; judging or steering single people.",
            "不用于：预测真实社群的人数、访问量或金额；凭一个会被下列假设推翻的领先作决定；评判或操纵个人。")),
      ])
  }

  // MARK: - What has been held against what

  private struct Row: Sendable {
    let mechanism: MechanismDescription
    let measured: Int
    let inRange: Int
    let bands: Int
    let forms: Int
    let patterns: Int
    var claims: Int
  }

  private var rows: [Row] {
    MechanismGrounds.all.filter { numbers.mechanisms.contains($0.mechanism) }.compactMap { ground in
      guard let mechanism = Mechanisms.named(ground.mechanism) else { return nil }
      let claims = mechanism.parameters.filter { $0.evidence != .choice }
      return Row(
        mechanism: mechanism, measured: claims.count { $0.footing == .measured },
        inRange: claims.count { $0.footing == .inRange },
        bands: claims.count { $0.plausible?.isStudied == true },
        forms: forms[ground.mechanism]?.count ?? 0,
        patterns: ground.tables.count + ground.expectations.count, claims: claims.count)
    }
  }

  private var grounds: ReportSection {
    @Columns<Row> var columns: [Column<Row>] {
      Column.words("mechanism", Bilingual("mechanism in use", "用到的机制"), key: { $0.mechanism.name })
      {
        $0.mechanism.title
      }
      Column("sources", Bilingual("sources", "来源"), .words) { row in
        let (known, all) = (row.measured + row.inRange, row.claims)
        return .words(Bilingual("\(known) of \(all)", "\(known)/\(all)"), key: "\(known)/\(all)")
      }
      Column.whole("bands", Bilingual("bands", "区间")) { $0.bands }
      Column.whole("closed_forms", Bilingual("closed forms", "闭式解")) { $0.forms }
      Column.whole("patterns", Bilingual("patterns", "模式")) { $0.patterns }
    }
    return ReportSection(
      "grounds", Bilingual("How each mechanism was held against the world", "各机制经过的检验"),
      [
        .table(DataTable("mechanisms", columns, rows)),
        .notes([
          Bilingual(
            "After Rand and Rust (2011): sources are micro input (numbers with a study or a direction), bands macro "
              + "input (ranges with a study or a count behind them), closed forms micro output (the mechanism alone gives "
              + "its formula), patterns macro output (published tables and what operators expect of a whole community). "
              + "0: it has had none.",
            "按 Rand 与 Rust（2011）：来源为微观输入（有研究或方向依据的数），区间为宏观输入（有研究或计数支持的范围），"
              + "闭式解为微观输出（单独运行时符合公式），模式为宏观输出（已发表的数据表与运营者对整个社群的预期）。0 表示尚无。")
        ]),
      ])
  }

  // MARK: - Patterns

  private var patterns: ReportSection {
    var blocks: [ReportBlock] = []
    if !outcomes.isEmpty {
      let failed = outcomes.filter { !$0.passes }
      let names = failed.map(\.check.name).joined(separator: ", ")
      let passed = outcomes.count - failed.count
      blocks.append(
        .paragraph(
          Bilingual(
            "Tried now, in brief: \(passed) of \(outcomes.count) checks of the mechanisms in use hold"
              + (failed.isEmpty ? "." : "; not: \(names)."),
            "现已简要检验：用到的机制的 \(outcomes.count) 项检验中 \(passed) 项成立"
              + (failed.isEmpty ? "。" : "；不成立：\(names)。"))))
    }
    return ReportSection("patterns", Bilingual("Patterns", "模式"), blocks)
  }

  // MARK: - Assumptions

  private var assumptions: ReportSection {
    var blocks: [ReportBlock] = []
    if let turning {
      let told = TurningText(turning)
      blocks += [.paragraph(told.lead)]
      if !turning.turnings.isEmpty { blocks += [.table(told.table)] }
      blocks += [.notes(told.notes)]
    }
    return ReportSection(
      "assumptions", Bilingual("What would turn the verdict", "什么会改变结论"), blocks)
  }

  /// The summary stands last.
  private var verdict: ReportSection {
    ReportSection(
      Document.verdictID, Bilingual("In short", "小结"),
      [.notes(summary.lines), .only(.files, [.verdict(numbers.sentence)])])
  }
}
