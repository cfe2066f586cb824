// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// Who wins and who loses: members gained by segment, and those who stay under the best plan and
/// leave without it.
struct MembersSection {
  let comparison: Comparison
  let plans: [ReportPlan]

  /// Details in a terminal; for files by segment and cause.
  var sections: [ReportSection] {
    guard comparison.lines.count > 1 else { return [] }
    var blocks: [ReportBlock] = []
    let segments = SegmentComparison(comparison.runs)
    if segments.segments.count > 1 {
      blocks += [
        .only(.page, [.chart(gained(segments))]),
        .table(DataTable("", columns(segments), comparison.ranking)),
        .notes([
          Bilingual(
            "Plans as the difference from doing nothing, with its 95 % interval; doing nothing as the number itself.",
            "各方案为与什么都不做的差值及其 95% 区间；“什么都不做”为人数本身。")
        ]),
      ]
    }
    if let switches = SwitchersText(comparison).text {
      blocks += [
        .only(.page, [.heading(Bilingual("Who stays because of the best plan", "谁因最优方案而留下"))]),
        .paragraph(switches),
      ]
      if let switchers { blocks.append(.chart(switchers)) }
    }
    let title = Bilingual("Who wins and who loses", "谁受益，谁受损")
    return (blocks.isEmpty ? [] : [ReportSection("members", title, blocks, place: .details)])
      + [ReportSection("members-files", title, tables(segments), place: .files)]
  }

  private func tables(_ segments: SegmentComparison) -> [ReportBlock] {
    (segments.segments.isEmpty ? [] : [.table(segments.table(comparison.runs))])
      + [.table(Switches.table(comparison.runs))]
  }

  /// Members of each segment, of a rival as a difference.
  private func columns(_ segments: SegmentComparison) -> [Column<Int>] {
    let titles = comparison.runs.plans.map(\.plan.title)
    let name = Bilingual("members at the end [95 %]", "期末成员 [95%]")
    return [.words("plan", name) { titles[$0] }]
      + segments.segments.enumerated().map { segment, title in
        Column("segment_\(segment + 1)", title, .estimate) { plan in
          guard plan != 0 else {
            return .short(segments[.members, plan: 0, segment: segment].summary.mean)
          }
          let difference = segments[.members, plan: plan, segment: segment].difference
          return .estimate(difference.mean, difference.interval(), .difference)
        }.rank(segment + 1)
      }
  }

  private func gained(_ segments: SegmentComparison) -> ReportChart {
    var plot = ReportPlot(
      .bars, x: Bilingual("members more than without a plan", "比什么都不做多出的成员"), y: "")
    let rivals = comparison.ranking.filter { $0 != 0 }
    plot.categories = rivals.map { ReportPlot.Words(plans[$0].title) }
    plot.series = segments.segments.enumerated().map { index, name in
      ReportPlot.Series(
        name, SeriesStyle(index),
        rivals.map { segments[.members, plan: $0, segment: index].difference.mean })
    }
    let rows = rivals.enumerated().map { row, plan in
      [Cell.words(plans[plan].title)]
        + plot.series.map { .number($0.values[row].value, .difference) }
    }
    return ReportChart(
      "segments-chart", Bilingual("Members gained, by segment", "各分群多出的成员"),
      reading: Bilingual(
        "Members at the end, compared with doing nothing on the same people and luck. Bars to the left: the plan costs "
          + "members of that segment.", "期末成员，与什么都不做在相同的人和运气上相比。向左的条表示该方案使这一分群失去成员。"), plot,
      DataTable(
        [Bilingual("plan", "方案")] + segments.segments, rows))
  }

  /// By cause, for the best plan that is one.
  private var switchers: ReportChart? {
    guard let best = comparison.ranking.first(where: { $0 != 0 }) else { return nil }
    let own = comparison.runs.plans[best]
    let runs = Double(max(1, own.switches.count))
    var counts: [Cause: (stayed: Int, left: Int)] = [:]
    for (kind, count) in own.allSwitches.counts {
      if kind.stays {
        counts[kind.cause, default: (0, 0)].stayed += count
      } else {
        counts[kind.cause, default: (0, 0)].left += count
      }
    }
    let causes = counts.sorted {
      ($1.value.stayed + $1.value.left, $0.key.rawValue)
        < ($0.value.stayed + $0.value.left, $1.key.rawValue)
    }
    guard !causes.isEmpty else { return nil }
    let title = plans[best].title
    var plot = ReportPlot(
      .bars, x: Bilingual("members a replication", "每次重复的成员数"), y: "")
    plot.isStacked = true
    plot.categories = causes.map { ReportPlot.Words($0.key.title) }
    let heads = [
      Bilingual("stay only under the plan", "只在该方案下留下"),
      Bilingual("leave only under the plan", "只在该方案下离开"),
    ]
    let values = [
      causes.map { Double($0.value.stayed) / runs }, causes.map { -Double($0.value.left) / runs },
    ]
    plot.series = heads.indices.map {
      ReportPlot.Series(heads[$0], SeriesStyle($0), values[$0])
    }
    let rows = causes.indices.map { row in
      [
        Cell.words(causes[row].key.title), .short(values[0][row]),
        .short(abs(values[1][row])),
      ]
    }
    return ReportChart(
      "switchers-chart",
      Bilingual(
        "Those who fare otherwise under '\(title.en)', by cause", "在“\(title.zh)”下结局不同的成员，按原因"),
      reading: Bilingual(
        "To the right: they leave for this cause if nothing is done and stay under the plan. To the left: the other way "
          + "round. The same people and the same luck.",
        "向右：什么都不做时因此离开，在该方案下留下。向左：相反。同一批人、同样的运气。"), plot,
      DataTable([Bilingual("cause", "原因")] + heads, rows))
  }
}
