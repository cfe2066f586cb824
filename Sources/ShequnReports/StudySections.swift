// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// Sections that pages of runs, comparisons, studies of churn and lessons share.
package struct StudySections {
  let files: ResultFiles
  /// The order of plans.
  let ranking: [Int]
  /// By plan, its look.
  let plans: [ReportPlan]
  let churn: ChurnStudy?

  init(_ files: ResultFiles, ranking: [Int], churn: ChurnStudy? = nil) {
    (self.files, self.ranking, self.churn) = (files, ranking, churn)
    plans = ReportPlan.plans(files.study.plans.map(\.plan), best: ranking.first)
  }

  /// The plans side by side over time; none if there is a single day.
  var course: [ReportSection] { course([MetricCatalog.named(files.goal.metric)].compactMap { $0 }) }

  /// With what is shown before all else.
  func course(_ first: [Metric]) -> [ReportSection] {
    let course = CourseSection(values: files.values, first: first, plans: plans, ranking: ranking)
    return [course.section?.only(.page)].compactMap { $0 }
  }

  /// How long members stay, why they leave, and what that costs.
  var members: [ReportSection] {
    let money = MoneySection(lines: ranking.map { (plans[$0], runs($0)) }).section
    return leaving + [money?.only(.page)].compactMap { $0 }
  }

  /// How long members stay, and why they leave.
  var leaving: [ReportSection] {
    [survival, causes, cohorts].compactMap { $0?.only(.page) }
  }

  private func runs(_ plan: Int) -> PlanRuns { files.study.plans[plan] }

  private var survival: ReportSection? {
    SurvivalSection(lines: ranking.map { (plans[$0], files.survivals[$0]) }).section
  }

  private var causes: ReportSection? {
    CausesSection(
      lines: ranking.map { plan in
        let (stays, count) = (files.survivals[plan].stays, Double(runs(plan).runs.count))
        let left = stays.causes.map { ($0, Double(stays.left(of: $0)) / count) }
        let gained = churn?.lines[plan].causes.lines.compactMap { line in
          line.gained.map { (line.cause, Cell.estimate($0.mean, $0.interval(), .difference)) }
        }
        return CausesSection.Line(
          plan: plans[plan], left: Dictionary(left) { $1 }, gained: gained ?? [])
      }
    ).section
  }

  /// The best plan, and doing nothing; all plans of a churn study.
  private var cohorts: ReportSection? {
    let first = files.study.plans.firstIndex { $0.plan.id == Study.doNothingID }
    let shown =
      churn != nil
      ? ranking : ranking.prefix(1) + ranking.prefix(1).compactMap { $0 == first ? nil : first }
    return CohortSection(lines: shown.map { (plans[$0], files.cohorts[$0]) }).section
  }

  /// What a page ends with: the model with the study's own settings, and where the results come from.
  ///
  /// - Parameters:
  ///   - typed: what to type to get the same again.
  ///   - scenario: as it was named; nil: the page is about something else than its verdict.
  package static func ending(
    _ files: ResultFiles, _ manifest: Manifest, typed: String, scenario: String? = nil
  ) -> [ReportSection] {
    let plans = files.study.plans.map(\.plan)
    let (finished, asked) = (manifest.replicationsFinished, manifest.replicationsAsked)
    let model = ModelSection(
      community: plans[0].community, plans: plans, replications: files.study.replications,
      seed: manifest.seed)
    let provenance = ProvenanceSection(
      version: manifest.version, typed: typed, seed: manifest.seed,
      replications: finished == asked ? "\(finished)" : "\(finished) / \(asked)",
      facts: [
        (
          Bilingual("member-days simulated", "模拟的成员·天"),
          NumberText.grouped(Double(manifest.memberDays))
        )
      ],
      digest: manifest.resultDigest, files: manifest.scenarioFiles)
    let trust = scenario.map { TrustSummary(ParametersInUse(plans), scenario: $0).section }
    return [model.section.only(.page), provenance.section.only(.page)] + [trust].compactMap { $0 }
  }
}
