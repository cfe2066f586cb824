// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
package import ShequnKernel
import ShequnMetrics
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// The report of `run`, `compare` or `churn`: `report.html`.
package struct StudyReport {
  private let files: ResultFiles
  private let manifest: Manifest
  private let typed: String
  private let churn: ChurnStudy?
  private let comparison: Comparison
  private let ranking: [Int]
  private let plans: [ReportPlan]

  /// - Parameters:
  ///   - typed: what to type to get the same again.
  ///   - churn: the study, if it is one of churn.
  package init(_ files: ResultFiles, manifest: Manifest, typed: String, churn: ChurnStudy? = nil) {
    (self.files, self.manifest, self.typed, self.churn) = (files, manifest, typed, churn)
    comparison = Comparison(files.study, goal: files.goal)
    ranking = churn?.ranking ?? comparison.ranking
    plans = ReportPlan.plans(files.study.plans.map(\.plan), best: ranking.first)
  }

  /// - Parameter charts: nil: tables alone.
  package func html(language: Language, charts: ChartLibrary?) -> String {
    let name = files.study.plans[0].plan.community.name
    let title =
      churn == nil
      ? (isAlone
        ? Bilingual(
          "\(name.en): \(files.study.plans[0].plan.title.en)",
          "\(name.zh)：\(files.study.plans[0].plan.title.zh)")
        : Bilingual("\(name.en): the plans compared", "\(name.zh)：方案对比"))
      : Bilingual("\(name.en): who stays and why others leave", "\(name.zh)：谁留下，谁离开")
    return ReportPage(
      title, summary: ComparisonText(comparison, language: language).heading, sections,
      language: language, charts: charts
    ).html
  }

  /// `run` and `churn` may look at one plan only.
  private var isAlone: Bool { manifest.command == "run" || files.study.plans.count == 1 }

  private var sections: [ReportSection] {
    let parts: [ReportSection?]
    if churn != nil {
      parts = [survival, causes, cohorts]
    } else if manifest.command == "run" {
      parts = [
        EndSection(runs: files.study.plans[0], values: files.values).section, course, survival,
        causes, cohorts, money,
      ]
    } else {
      parts = [
        PlansSection(comparison: comparison, plans: plans).section, course,
        OutcomesSection(
          goal: files.goal, lines: ranking.map { (plans[$0], comparison.goals[$0]) }
        ).section,
        MembersSection(comparison: comparison, plans: plans).section, survival, causes, cohorts,
        money,
      ]
    }
    let first = files.study.plans[0].plan
    let model = ModelSection(
      community: first.community, plans: files.study.plans.map(\.plan),
      replications: files.study.replications, seed: manifest.seed)
    return [verdict.section] + parts.compactMap { $0 }
      + [model.section, provenance.section]
  }

  private var provenance: ProvenanceSection {
    let (finished, asked) = (manifest.replicationsFinished, manifest.replicationsAsked)
    return ProvenanceSection(
      version: manifest.version, typed: typed, seed: manifest.seed,
      replications: finished == asked ? "\(finished)" : "\(finished) / \(asked)",
      facts: [(Bilingual("member-days simulated", "模拟的成员·天"), "\(manifest.memberDays)")],
      digest: manifest.resultDigest, files: manifest.scenarioFiles)
  }

  private var verdict: VerdictSection {
    var warnings = Refusals.lines(files.study.plans)
    if manifest.isPartial {
      warnings.insert(
        Bilingual(
          "The study was interrupted: \(manifest.replicationsFinished) of \(manifest.replicationsAsked) replications "
            + "were finished.",
          "研究被中断：\(manifest.replicationsAsked) 次重复中完成了 \(manifest.replicationsFinished) 次。"), at: 0)
    }
    if let churn {
      return VerdictSection(sentence: ChurnVerdict(churn).sentence, warnings: warnings)
    }
    guard manifest.command != "run" else {
      let end = EndSection(runs: files.study.plans[0], values: files.values)
      return VerdictSection(sentence: end.sentence, warnings: warnings)
    }
    let verdict = Verdict(comparison)
    return VerdictSection(
      sentence: verdict.sentence,
      remarks: files.study.outcome.map { [OutcomeText($0, of: comparison).text] } ?? [],
      warnings: verdict.warnings + warnings)
  }

  private var course: ReportSection? {
    CourseSection(
      values: files.values, first: [MetricCatalog.named(files.goal.metric)].compactMap { $0 },
      plans: plans, ranking: ranking
    ).section
  }

  private var survival: ReportSection? {
    SurvivalSection(
      lines: ranking.map { plan in
        (
          plans[plan],
          churn?.lines[plan].survival ?? PlanSurvival(files.study.plans[plan].runs)
        )
      }
    ).section
  }

  private var causes: ReportSection? {
    CausesSection(
      lines: ranking.map { plan in
        let runs = files.study.plans[plan].runs
        let stays = Stays(runs)
        let left = stays.causes.map { ($0, Double(stays.left(of: $0)) / Double(runs.count)) }
        let gained = churn?.lines[plan].causes.lines.compactMap { line in
          line.gained.map { gained in
            (line.cause, NumberText.difference(gained.mean ?? .nan, gained.interval()))
          }
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
    return CohortSection(
      lines: shown.map { (plans[$0], CohortTriangle(files.study.plans[$0].runs)) }
    ).section
  }

  private var money: ReportSection? {
    MoneySection(lines: ranking.map { (plans[$0], files.study.plans[$0]) }).section
  }
}
