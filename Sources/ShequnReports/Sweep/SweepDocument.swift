// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// A sweep as it is told everywhere: which plan is best under how many of the assumptions, and which of
/// them decide.
package struct SweepDocument: Sendable {
  private let outcome: SweepOutcome
  private let sweep: Sweep
  private let plans: [Plan]
  /// What moves the goal of the best plan, and its lead over the second; none: nothing came out.
  private let goal: Sensitivity?
  private let lead: Sensitivity?

  package init(_ outcome: SweepOutcome) {
    self.outcome = outcome
    sweep = outcome.sweep
    plans = sweep.plans
    let ranking = outcome.ranking
    goal = ranking.first.map { Sensitivity(outcome, plan: $0) }
    lead =
      ranking.count > 1 ? Sensitivity(outcome, plan: ranking[0], against: ranking[1]) : nil
  }

  package var document: Document {
    let factors = [
      (lead, "lead", Bilingual("What decides between the plans", "哪些假设影响取舍")),
      (goal, "goal", Bilingual("What moves the goal", "哪些假设影响目标")),
    ].map { study, id, title in study.map { FactorTable($0, sweep).section(id, title) } }
    return Document(
      sweep.title, heading: heading, facts: facts,
      [verdict, best, factors[0], ThresholdSection(outcome).section, factors[1], reading]
        .compactMap { $0 })
  }

  /// How the model works and where the results come from: what ends the page.
  ///
  /// - Parameter typed: what to type to get the same again.
  package func ending(_ manifest: SweepManifest, typed: String) -> [ReportSection] {
    [
      ModelSection(
        community: sweep.study.community, plans: plans, replications: sweep.replications,
        seed: sweep.seed
      ).section,
      ProvenanceSection(
        version: manifest.version, typed: typed, seed: sweep.seed,
        replications: "\(sweep.replications)",
        facts: [
          (Bilingual("design", "设计"), sweep.design.rawValue),
          (Bilingual("points", "设计点"), "\(outcome.points.count)"),
          (Bilingual("runs", "运行次数"), "\(outcome.finished) / \(outcome.asked)"),
        ], digest: outcome.digest.text, files: manifest.scenarioFiles
      ).section,
    ]
  }

  /// What was run.
  private var heading: Bilingual {
    let points = outcome.points.count
    let runs = NumberText.grouped(Double(outcome.finished))
    return Bilingual(
      "\(sweep.title.en): \(points) points (\(sweep.design.title.en)) × \(plans.count) "
        + "plan\(plans.count == 1 ? "" : "s") × \(sweep.replications) "
        + "replication\(sweep.replications == 1 ? "" : "s"); \(runs) runs of "
        + "\(sweep.membersText) members over \(sweep.daysText) days",
      "\(sweep.title.zh)：\(points) 个设计点（\(sweep.design.title.zh)）× \(plans.count) 个方案 × "
        + "\(sweep.replications) 次重复；共 \(runs) 次运行，"
        + "\(sweep.membersText) 名成员，\(sweep.daysText) 天")
  }

  private var facts: [String: JSONValue] {
    [
      "digest": .text(outcome.digest.text), "design": .text(sweep.design.rawValue),
      "points": .number(Double(outcome.points.count)),
      "replications": .number(Double(sweep.replications)),
      "runs_asked": .number(Double(outcome.asked)),
      "runs_finished": .number(Double(outcome.finished)),
      "runs_failed": .number(Double(outcome.failed)), "goal_metric": .text(sweep.goal.metric),
      "problems": .list(outcome.problems.map { .words($0) }),
    ]
  }

  private var verdict: ReportSection {
    var warnings: [Bilingual] = []
    if outcome.isPartial {
      let done = outcome.finished + outcome.failed
      warnings.append(
        Bilingual(
          "Not finished: \(done) of \(outcome.asked) runs are done; the same command goes on "
            + "from there.",
          "尚未完成：\(outcome.asked) 次运行中完成 \(done) 次；再次输入同一命令即可继续。"))
    }
    warnings += FactorTable.cautions([goal, lead].compactMap { $0 })
    if outcome.failed > 0 {
      warnings.append(
        Bilingual(
          "\(outcome.failed) of \(outcome.asked) runs could not be done and are left out:",
          "\(outcome.asked) 次运行中有 \(outcome.failed) 次无法进行，已略去："))
    }
    var section = VerdictSection(
      sentence: SweepVerdict(outcome).sentence, warnings: warnings
    ).section
    if outcome.failed > 0 { section.blocks.append(.notes(outcome.problems)) }
    // in a terminal they were said before the runs
    section.blocks.append(.only(.page, sweep.warnings.map { .warning($0.message) }))
    return section
  }

  /// The plans from best to worst, and in files what every factor does to each of them.
  private var best: ReportSection {
    let table = DataTable(
      "plans", SweepColumns.plans(outcome), outcome.ranking, emphasized: 0)
    let studies = plans.indices.map { Sensitivity(outcome, plan: $0) } + [lead].compactMap { $0 }
    return ReportSection(
      "plans", Bilingual("The plans", "各方案"),
      [
        .table(table), .notes([explanation] + assumptions),
        .only(
          .files,
          [
            .table(
              DataTable(
                "sensitivity", SweepColumns.sensitivity(sweep),
                studies.flatMap { MeasureRow.rows($0, sweep) }))
          ]),
      ])
  }

  private var explanation: Bilingual {
    let goal = GoalText(sweep.goal).title
    guard plans.count > 1 else {
      return Bilingual(
        "The goal is \(goal.en), the mean over replications. Every point, a set of assumptions, "
          + "had the "
          + "same people and luck.",
        "目标为\(goal.zh)，取各次重复的均值。每个设计点是一组假设，均使用相同的人和相同的运气。")
    }
    return Bilingual(
      "The goal is \(goal.en). P(best) is the share of points, each a set of assumptions, at "
        + "which the "
        + "plan has the best mean goal; a tie is shared. Every plan and point had the same people and "
        + "luck.",
      "目标为\(goal.zh)。每个设计点是一组假设；最优概率是该方案目标均值最好的设计点所占的比例，并列时平分。"
        + "所有方案和设计点使用相同的人和相同的运气。")
  }

  /// What the numbers of the factors mean: once, below their tables; a page says it at each chart.
  private var reading: ReportSection {
    ReportSection(
      "reading", Bilingual("How to read this", "如何阅读"),
      goal == nil ? [] : [.notes([sweep.design.explanation])], place: .terminal)
  }

  /// What was taken for granted, or left out of the tables.
  private var assumptions: [Bilingual] {
    var told: [Bilingual] = []
    let plausible = sweep.factors.count(where: \.isPlausible)
    if plausible > 0 {
      let assumed = sweep.factors.count {
        $0.isPlausible && $0.declaration?.evidence == .assumed
      }
      told.append(
        Bilingual(
          "\(plausible) of \(sweep.factors.count) factors have no range in the file and take the "
            + "plausible "
            + "one that their declaration gives with its reason (shequn describe parameter); \(assumed) of "
            + "them are assumed.",
          "\(sweep.factors.count) 个因素中有 \(plausible) 个在文件中没有写范围，取其声明所给的合理范围及理由"
            + "（shequn describe parameter）；其中 \(assumed) 个是假设。"))
    }
    if sweep.factors.count > FactorTable.shown {
      told.append(
        Bilingual(
          "Shown are the \(FactorTable.shown) factors that matter most; sensitivity.csv has all.",
          "只列出影响最大的 \(FactorTable.shown) 个因素；全部见 sensitivity.csv。"))
    }
    return told
  }
}
