// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnLog
import ShequnMetrics
import ShequnRecords
import ShequnTables

/// Who was there, and how often: the figures at the head of a log.
struct LogPeople {
  let analysis: LogAnalysis
  let privacy: LogPrivacy
  let cohorts: LogCohorts

  private var record: LogRecord { analysis.record }
  private var days: [DayRecord] { record.run.days }

  var figures: [LogFigure] { size + activity + retention }

  private var size: [LogFigure] {
    let left = days.reduce(0) { $0 + $1.left }
    let gaps = analysis.gaps
    let active = privacy.parts([gaps.activeMembers, record.peopleCount - gaps.activeMembers])
    let once = privacy.parts([gaps.onceOnly, gaps.members])
    let joined = privacy.parts(analysis.weeks.map(\.joined)).whole
    // without starting members both are the same number
    let isKnown = active.whole.count != nil && joined.count != nil
    let isHidden = record.run.startingMembers == 0 && !isKnown
    var figures = [
      LogFigure(
        "members_seen", Bilingual("members seen", "出现过的成员"),
        .shown(isHidden ? privacy.masked(record.peopleCount) : active.whole),
        Bilingual("Who did anything on any day.", "任一天有任何行为者。")),
      LogFigure(
        "newcomers", Bilingual("newcomers", "新成员"),
        .shown(isHidden ? privacy.masked(record.peopleCount) : joined),
        Bilingual(
          "Who joined, or was seen for the first time. Who was there before the log begins looks new.",
          "加入者，或首次出现者。早于日志开始的成员看上去也像新成员。")),
    ]
    if record.run.startingMembers > 0 {
      figures.append(
        LogFigure(
          "starting_members", Bilingual("there on day 1", "第 1 天已在"),
          .shown(privacy.alone(record.run.startingMembers)),
          Bilingual("Who was there when day 1 began.", "第 1 天开始时已在者。")))
    }
    if left > 0 {
      figures.append(
        LogFigure(
          "left", Bilingual("departures", "离开"),
          .shown(privacy.parts(analysis.weeks.map(\.left)).whole),
          Bilingual(
            "Leavings and removals that the log knows.", "日志所记的离开与移出。")))
    }
    return figures + [
      LogFigure(
        "active_members", Bilingual("ever active", "曾活跃"), .shown(active.parts[0]),
        Bilingual(
          "Who did more than join or leave.", "除加入、离开外还有其他行为者。")),
      LogFigure(
        "active_on_one_day", Bilingual("… on one day only", "…… 仅活跃一天"),
        privacy.share(gaps.onceOnly, of: gaps.activeMembers, once.parts[0]),
        Bilingual(
          "Share of those ever active who were on a single day.", "曾活跃者中只活跃过一天的比例。")),
    ]
  }

  private var activity: [LogFigure] {
    let dau = days.map(\.dau)
    let hidesSome = dau.contains { SmallCells.isSmall($0) }
    func mean(_ metric: Metric, window: Int) -> LogFigure {
      let value = metric.overRun(record.run)
      let blunt = privacy.mean(
        value, of: Double(days.count - window + 1), hidesSome: hidesSome)
      // of so few people a mean is their number
      let isTelling = !privacy.showsAll && SmallCells.isSmall(record.peopleCount)
      return LogFigure(
        metric.name, Bilingual("\(metric.title.en), mean", "\(metric.title.zh)，均值"),
        .short(isTelling ? nil : blunt),
        metric.definition)
    }
    let mau = ActivityMetrics.mau.overRun(record.run)
    let windows = max(1, days.count - 29)
    // a person on a day counts in as many windows as that day lies in
    let weight = 30 * mau * Double(windows) / Double(min(30, windows))
    let stickiness = privacy.mean(
      ActivityMetrics.stickiness.overRun(record.run), of: weight.isNaN ? 0 : weight,
      hidesSome: hidesSome)
    return [
      mean(ActivityMetrics.dau, window: 1), mean(ActivityMetrics.wau, window: 7),
      mean(ActivityMetrics.mau, window: 30),
      LogFigure(
        ActivityMetrics.stickiness.name,
        Bilingual("stickiness, mean", "黏性，均值"), .percent(stickiness),
        ActivityMetrics.stickiness.definition),
    ]
  }

  /// Of all cohorts together that have come to the age.
  private var retention: [LogFigure] {
    cohorts.pooled.map { age, cell in
      LogFigure(
        "retention_day_\(age)", Bilingual("day-\(age) retention", "第 \(age) 日留存率"), cell,
        Bilingual(
          "Share of all who joined early enough that were active on the very day of that age (age 0 is the "
            + "day after joining).",
          "在足够早加入的全部成员中，恰在该龄之日活跃的比例（加入次日为龄 0）。"))
    }
  }
}
