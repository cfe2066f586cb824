// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
package import ShequnKernel
import ShequnScenario
import ShequnStatistics

/// The report of `sweep`: which plan is best under how many of the assumptions, and which of them
/// decide.
package struct SweepReport {
  private let outcome: SweepOutcome
  private let sweep: Sweep
  private let manifest: SweepManifest
  private let typed: String

  /// - Parameter typed: what to type to get the same again.
  package init(_ outcome: SweepOutcome, manifest: SweepManifest, typed: String) {
    (self.outcome, self.manifest, self.typed) = (outcome, manifest, typed)
    sweep = outcome.sweep
  }

  /// - Parameter charts: nil: tables alone.
  package func html(language: Language, charts: ChartLibrary?) -> String {
    ReportPage(
      sweep.title, summary: SweepText(outcome, language: language).heading, sections,
      language: language, charts: charts
    ).html
  }

  private var sections: [ReportSection] {
    let text = SweepText(outcome, language: .en)
    var warnings: [Bilingual] = []
    if outcome.isPartial {
      let done = outcome.finished + outcome.failed
      warnings.append(
        Bilingual(
          "Not finished: \(done) of \(outcome.asked) runs are done; the same command goes on from there.",
          "尚未完成：\(outcome.asked) 次运行中完成 \(done) 次；再次输入同一命令即可继续。"))
    }
    let plans = ReportSection(
      "plans", Bilingual("The plans", "各方案"),
      [
        .table(DataTable(SweepText.header, named: text.rows, emphasized: 0)),
        .notes([text.explanation]),
      ])
    let model = ModelSection(
      community: sweep.study.community, plans: sweep.plans, replications: sweep.replications,
      seed: sweep.seed)
    let provenance = ProvenanceSection(
      version: manifest.version, typed: typed, seed: sweep.seed,
      replications: "\(sweep.replications)",
      facts: [
        (Bilingual("design", "设计"), sweep.design.rawValue),
        (Bilingual("points", "设计点"), "\(outcome.points.count)"),
        (Bilingual("runs", "运行次数"), "\(outcome.finished) / \(outcome.asked)"),
      ], digest: outcome.digest.text, files: manifest.scenarioFiles)
    return [
      VerdictSection(
        sentence: SweepVerdict(outcome).sentence,
        warnings: warnings + text.failures + sweep.warnings.map(\.message)
          + FactorText.cautions(outcome.ranking.prefix(1).map { Sensitivity(outcome, plan: $0) })
      ).section, plans,
    ] + assumptions + [model.section, provenance.section]
  }

  /// What moves the best plan's lead over the next, and its goal.
  private var assumptions: [ReportSection] {
    let ranking = outcome.ranking
    guard let best = ranking.first else { return [] }
    let second = ranking.dropFirst().first
    return [
      second.map {
        section(
          "lead", Bilingual("What decides between the plans", "哪些假设影响取舍"),
          Sensitivity(outcome, plan: best, against: $0))
      }, ThresholdSection(outcome).section,
      section(
        "goal", Bilingual("What moves the goal", "哪些假设影响目标"), Sensitivity(outcome, plan: best)),
    ].compactMap { $0 ?? nil }
  }

  private func section(_ id: String, _ heading: Bilingual, _ study: Sensitivity)
    -> ReportSection?
  {
    let text = FactorText(study, sweep, .en)
    let present = study.ranking.filter { index in
      if case .absent = study.effects[index] { false } else { true }
    }
    let lines = present.map { index in
      let factor = sweep.factors[index]
      let (effect, interval) = Self.size(study.effects[index])
      return AssumptionsSection.Line(
        name: factor.path, from: factor.ends.low, to: factor.ends.high, effect: effect,
        low: interval?.low, high: interval?.high,
        text: text.cells(study.effects[index]).joined(separator: " · "))
    }
    let isShare = sweep.design == .sobolIndices
    let goal = Verdict.goal(sweep.goal)
    return AssumptionsSection(
      id, heading: heading, title: text.heading, reading: FactorText.explanation(of: sweep.design),
      unit: isShare
        ? Bilingual("share of the variance, with interactions", "方差占比（含交互）")
        : Bilingual("change of \(goal.en)", "\(goal.zh)的变化"),
      isShare: isShare, lines
    ).section
  }

  private static func size(_ effect: Sensitivity.Effect) -> (Double, Interval?) {
    switch effect {
    case .absent: (.nan, nil)
    case .joint(let slope): (slope?.value ?? .nan, slope?.interval)
    case .slope(let slope): (slope?.value ?? .nan, slope?.interval)
    case .morris(let effect): (effect.meanSize, effect.interval)
    case .sobol(let index): (index.total.value, index.total.interval)
    }
  }
}
