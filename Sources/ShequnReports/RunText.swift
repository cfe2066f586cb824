// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
package import ShequnKernel
import ShequnMetrics
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// One plan's outcome as an operator reads it in a terminal.
package struct RunText {
  private let runs: PlanRuns
  private let language: Language

  package init(_ runs: PlanRuns, language: Language) {
    self.runs = runs
    self.language = language
  }

  /// The metrics of the short table.
  private static let shown = [
    SizeMetrics.members, ActivityMetrics.dau, ActivityMetrics.mau, ActivityMetrics.stickiness,
    ChurnMetrics.monthlyChurn, ActivityMetrics.posts, FeelingMetrics.trust,
    FeelingMetrics.satisfaction, FeelingMetrics.overload, FeelingMetrics.homogeneity,
    MoneyMetrics.totalCost,
  ]

  package var text: String {
    let community = runs.plan.community
    let heading = Bilingual(
      "\(community.name.en) · \(runs.plan.title.en): \(runs.runs.count) replications, "
        + "\(NumberText.grouped(Double(community.members))) members, \(community.days) days",
      "\(community.name.zh) · \(runs.plan.title.zh)：\(runs.runs.count) 次重复，"
        + "\(NumberText.grouped(Double(community.members))) 名成员，\(community.days) 天")
    return
      ([heading[language], "", series, "", causes, "", saturation]
      + Refusals.text([runs], language)).joined(separator: "\n")
  }

  /// Shares read better as percentages, sums of money without decimals.
  private func number(_ metric: Metric, _ value: Double) -> String {
    if metric.unit == Units.share { return NumberText.percent(value) }
    return NumberText.short(value)
  }

  private var series: String {
    let days = runs.runs.first?.days.count ?? 0
    let shown = [1, days / 4, days / 2, days * 3 / 4, days].filter { $0 >= 1 }
    let marks = shown.enumerated().filter { $0 == 0 || $1 != shown[$0 - 1] }.map(\.element)
    var table = TextTable(
      [Bilingual("mean over replications", "各次重复均值")[language]]
        + marks.map { Bilingual("day \($0)", "第 \($0) 天")[language] },
      alignments: [.left] + Array(repeating: .right, count: marks.count))
    for metric in Self.shown {
      let cells = marks.map { day in
        let values = runs.runs.map { metric.value($0, day - 1) }.filter { !$0.isNaN }
        return number(metric, Moments(values).mean ?? .nan)
      }
      table.add([metric.title[language]] + cells)
    }
    return table.text
  }

  private var causes: String {
    let total = Moments(runs.runs.map { SizeMetrics.left.overRun($0) }).mean ?? 0
    var table = TextTable(
      [
        Bilingual("why members left", "离开原因")[language], Bilingual("members", "人数")[language],
        Bilingual("share", "占比")[language],
      ], alignments: [.left, .right, .right])
    for (cause, metric) in zip(Cause.allCases, ChurnMetrics.byCause) {
      let left = Moments(runs.runs.map { metric.overRun($0) }).mean ?? 0
      guard left > 0 else { continue }
      table.add([
        cause.title[language], NumberText.short(left),
        total > 0 ? NumberText.percent(left / total) : "–",
      ])
    }
    return table.text
  }

  /// How often effects leave the range in which a logit means what it says: the worst decision, and
  /// every one that is out of bounds.
  private var saturation: String {
    let shares = SaturationReport(runs.runs)
    guard let worst = shares.lines.first else {
      return Bilingual("Nothing was decided.", "没有任何决策。")[language]
    }
    let list = ([worst] + shares.lines.dropFirst().filter { !$0.isSound }).map { line in
      "\(line.decision.title[language]) \(NumberText.percent(line.share, digits: 2))"
    }.joined(separator: Bilingual(", ", "、")[language])
    return Bilingual(
      "Decisions with effects beyond ±4 logits (under 5 % is sound), at most: \(list).",
      "效应超出 ±4 logit 的决策占比（低于 5% 为正常），最高：\(list)。")[language]
  }
}

/// By kind of decision, the share at which effects went beyond ±4 logits; the highest first.
package struct SaturationReport {
  package struct Line {
    package let decision: LogitDecision
    package let share: Double
    package var isSound: Bool { share < 0.05 }
  }

  package let lines: [Line]

  package init(_ runs: [RunRecord]) {
    let days = runs.flatMap(\.days)
    lines = LogitDecision.allCases.compactMap { decision in
      let of = days.reduce(0) { $0 + $1.saturation[decision].of }
      let beyond = days.reduce(0) { $0 + $1.saturation[decision].beyond }
      return of > 0 ? Line(decision: decision, share: Double(beyond) / Double(of)) : nil
    }.sorted { $0.share > $1.share }
  }
}
