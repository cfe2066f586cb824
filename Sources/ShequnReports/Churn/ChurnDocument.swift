// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// A study of churn, as it is told everywhere.
package struct ChurnDocument: Sendable {
  private let study: ChurnStudy
  private let files: ResultFiles
  private var first: ChurnStudy.Line { study.lines[0] }

  package init(_ study: ChurnStudy, _ files: ResultFiles) {
    (self.study, self.files) = (study, files)
  }

  package var document: Document {
    let name = first.plan.community.name
    let parts = StudySections(files, ranking: study.ranking, churn: study)
    let heading = ComparisonDocument.heading(study.runs)
    return Document(
      Bilingual("\(name.en): who stays and why others leave", "\(name.zh)：谁留下，谁离开"),
      heading: Bilingual("Churn. \(heading.en)", "流失。\(heading.zh)"), facts: facts,
      [verdict, overview, points, causes] + parts.leaving + [details])
  }

  private var facts: [String: JSONValue] {
    var facts: [String: JSONValue] = [
      "digest": .text(study.runs.digest.text),
      "replications": .number(Double(study.runs.plans[0].runs.count)),
      "days": .number(Double(first.survival.days)),
      "inactive_days": .number(Double(study.inactiveDays)),
      "best": .text(study.ranking.first.map { study.lines[$0].plan.id } ?? ""),
      "sbg": .object(
        Dictionary(
          study.lines.compactMap { line in
            line.forecast.map { (line.plan.id, SBGText(held: $0.held).json) }
          }
        ) { $1 }),
    ]
    if let test = study.test { facts["log_rank"] = test.pooled.json(significant: test.significant) }
    return facts
  }

  private var verdict: ReportSection {
    VerdictSection(
      sentence: ChurnVerdict(study).sentence, warnings: Refusals.lines(study.runs.plans)
    ).section
  }

  private var overview: ReportSection {
    let table = DataTable(
      "plans", ChurnColumns.plans(study), study.ranking.map { study.lines[$0] },
      emphasized: study.lines.count > 1 ? 0 : nil)
    var blocks: [ReportBlock] = [
      .table(table),
      .notes([
        Bilingual(
          "Day t: of those who join, the share still there t days later (Kaplan–Meier, mean over replications). Churn a "
            + "month is that of the last 30 days; left: share of all who were ever members.",
          "“t 天后”：加入者中 t 天后仍在的比例（Kaplan–Meier，各次重复的均值）。月流失按最后 30 天计；“已离开”是占全部曾经成员的比例。"
        )
      ]),
    ]
    if let logRank { blocks.append(.only(.details, [.notes([logRank])])) }
    return ReportSection("plans", Bilingual("The plans", "各方案"), blocks)
  }

  /// What the plans gain in survival, day by day, paired.
  private var points: ReportSection {
    let study = study
    let title = first.plan.title
    @Columns<Int> var columns: [Column<Int>] {
      Column.words(
        "plan", Bilingual("points against '\(title.en)' [95 %]", "比“\(title.zh)”多的百分点 [95%]")
      ) { study.lines[$0].plan.title }
      for (place, day) in first.survival.marks.enumerated() {
        Column.estimate("day_\(day)", Bilingual("day \(day)", "\(day) 天后"), .points) { plan in
          let difference = study.difference(day: day, plan, 0)
          return (difference.mean, difference.interval())
        }.rank(place)
      }
    }
    let rows = study.ranking.filter { $0 != 0 }
    let blocks: [ReportBlock] =
      rows.isEmpty
      ? []
      : [
        .table(DataTable("", columns, rows)),
        .notes([
          Bilingual(
            "Paired over replications, the same people and luck under each plan: these are the intervals to trust.",
            "按重复次数配对，各方案使用相同的人和运气：应以这些区间为准。")
        ]),
      ]
    return ReportSection(
      "points", Bilingual("Gained in survival", "留存的变化"), blocks, place: .details)
  }

  private var causes: ReportSection {
    let hasGains = study.hasCounterfactuals
    let columns = ChurnColumns.causes(days: first.survival.days, hasGains: hasGains)
    let all = study.lines.flatMap { line in
      line.causes.lines.map { ChurnColumns.CauseRow(plan: line.plan, line: $0) }
    }
    let best = study.ranking.first.map { study.lines[$0] } ?? first
    let notes = [
      Bilingual(
        "Of joiners: the share that this cause takes within \(first.survival.days) days while the others take theirs "
          + "(Aalen–Johansen); with those still there it adds up to all.",
        "占加入者：在其他原因同时起作用时，\(first.survival.days) 天内因此离开的比例（Aalen–Johansen）；与仍在者合计为全部。"),
      hasGains
        ? Bilingual(
          "Without it: how many more members there are at the end when the cause is switched off, same people and luck; "
            + "causes do not add up, for who does not leave of one may leave of another.",
          "若无此因：关闭该原因、人与运气不变时期末多出的成员数；各原因不可相加，未因此离开者可能因别的原因离开。")
        : Bilingual(
          "What each cause costs in the end shows with --counterfactual (each is switched off in turn).",
          "加上 --counterfactual 可逐一关闭各原因，看它最终让社群少了多少成员。"),
    ]
    let title = Bilingual(
      "Why members leave under '\(best.plan.title.en)'", "“\(best.plan.title.zh)”下的离开原因")
    return ReportSection(
      "leaving", title,
      [
        .only(.files, [.table(DataTable("causes", columns, all))]),
        .only(
          .terminal,
          best.causes.lines.isEmpty
            ? [.paragraph(Bilingual("Nobody left.", "无人离开。"))]
            : [
              .heading(title),
              .table(DataTable("", columns, all.filter { $0.plan.id == best.plan.id })),
              .only(.details, [.notes(notes)]),
            ]),
      ], place: .terminal)
  }

  /// The curve with its intervals, the forecast and the cohorts of every plan.
  private var details: ReportSection {
    ReportSection(
      "each", Bilingual("Plan by plan", "逐个方案"),
      study.ranking.map { index in
        let line = study.lines[index]
        return .folded(line.plan.title, ChurnSection(line).blocks)
      }, place: .details)
  }

  private var logRank: Bilingual? {
    guard let test = study.test else { return nil }
    let pooled: LogRank
    switch test.pooled {
    case .success(let known): pooled = known
    case .failure(let obstacle): return obstacle.words
    }
    let p = NumberText.pSentence(pooled.pValue)
    let chi = NumberText.short(pooled.chiSquare)
    return Bilingual(
      "Log-rank test that all plans share one curve: χ² = \(chi) on \(pooled.degreesOfFreedom) degrees of freedom, "
        + "\(p), all replications together; in one community alone p < .05 in \(test.significant) of "
        + "\(test.replications). Beware: it takes members for independent, and those of one community are not.",
      "对数秩检验（各方案曲线相同）：全部重复合计 χ² = \(chi)，自由度 \(pooled.degreesOfFreedom)，\(p)；"
        + "单看一个社群，\(test.replications) 次中有 \(test.significant) 次 p < .05。注意：它假定成员彼此独立，而同一社群的成员并不独立。"
    )
  }
}

extension Result<LogRank, LogRank.Obstacle> {
  /// For other programs: the test, or why there is none.
  func json(significant: Int? = nil) -> JSONValue {
    switch self {
    case .failure(let obstacle): return .object(["obstacle": .words(obstacle.words)])
    case .success(let test):
      var entries: [String: JSONValue] = [
        "degrees_of_freedom": .number(Double(test.degreesOfFreedom))
      ]
      entries["chi_square"] = JSONValue(test.chiSquare)
      entries["p"] = JSONValue(test.pValue)
      entries["significant_replications"] = significant.map { .number(Double($0)) }
      return .object(entries)
    }
  }
}
