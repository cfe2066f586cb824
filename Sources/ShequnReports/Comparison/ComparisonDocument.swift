// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// Rival plans on the same people and luck, as they are told everywhere.
package struct ComparisonDocument: Sendable {
  private let comparison: Comparison
  private let files: ResultFiles

  package init(_ comparison: Comparison, _ files: ResultFiles) {
    (self.comparison, self.files) = (comparison, files)
  }

  package var document: Document {
    let parts = StudySections(files, ranking: comparison.ranking)
    let community = comparison.runs.plans[0].plan.community.name
    let outcomes = OutcomesSection(
      goal: comparison.goal,
      lines: comparison.ranking.map { (parts.plans[$0], comparison.goals[$0]) })
    return Document(
      Bilingual("\(community.en): the plans compared", "\(community.zh)：方案对比"),
      heading: Self.heading(comparison.runs), facts: facts,
      [verdict, PlansSection(comparison: comparison, plans: parts.plans).section]
        + parts.course + [outcomes.section.only(.page)]
        + MembersSection(comparison: comparison, plans: parts.plans).sections
        + parts.members)
  }

  /// What was run.
  static func heading(_ study: StudyRuns) -> Bilingual {
    let community = study.plans[0].plan.community
    let (plans, most) = (study.plans.count, study.replications)
    let isUneven = Set(study.plans.map(\.runs.count)).count > 1
    let replications =
      isUneven
      ? Bilingual("up to \(most) replications", "最多 \(most) 次重复")
      : Bilingual("\(most) replications", "\(most) 次重复")
    let members = NumberText.grouped(Double(community.members))
    return Bilingual(
      "\(community.name.en): \(plans) plan\(plans == 1 ? "" : "s") × \(replications.en), \(members) members, "
        + "\(community.days) days",
      "\(community.name.zh)：\(plans) 个方案 × \(replications.zh)，\(members) 名成员，\(community.days) 天")
  }

  private var facts: [String: JSONValue] {
    let plans = comparison.runs.plans
    var facts: [String: JSONValue] = [
      "digest": .text(comparison.runs.digest.text),
      "replications": .number(Double(comparison.runs.replications)),
      "goal_metric": .text(comparison.goal.metric),
      "best": .text(comparison.ranking.first.map { plans[$0].plan.id } ?? ""),
    ]
    guard let outcome = comparison.runs.outcome else { return facts }
    var ending: [String: JSONValue] = [
      "end": .text(outcome.end.rawValue),
      "words": .words(OutcomeText(outcome, of: comparison).text),
    ]
    ending["widest_half_width"] = JSONValue(outcome.widest)
    ending["chosen"] = outcome.chosen.map { .text(plans[$0].plan.id) }
    ending["indifference"] = JSONValue(outcome.indifference)
    facts["outcome"] = .object(ending)
    return facts
  }

  private var verdict: ReportSection {
    let verdict = Verdict(comparison)
    return VerdictSection(
      sentence: verdict.sentence, cards: VerdictCards(comparison).blocks,
      remarks: comparison.runs.outcome.map { [OutcomeText($0, of: comparison).text] } ?? [],
      warnings: verdict.warnings + Refusals.lines(comparison.runs.plans), grounds: grounds
    ).section
  }

  /// How much of the verdict is assumed, and what a study of this length cannot show.
  private var grounds: Bilingual {
    let plans = comparison.runs.plans.map(\.plan)
    let assumed = ParametersInUse(plans).sentence
    guard let plan = plans.first(where: \.turnsLate) else { return assumed }
    let late = Bilingual.turnsAfterAYear(plan.community.days)
    return Bilingual(
      "\(assumed.en) Beyond the last day: \(late.en).", "\(assumed.zh)另外，\(late.zh)。")
  }
}
