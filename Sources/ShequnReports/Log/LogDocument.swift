// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnLog
import ShequnImport
import ShequnRecords
import ShequnTables

/// What the log of a community says, as it is told everywhere.
package struct LogDocument: Sendable {
  private let analysis: LogAnalysis
  private let privacy: LogPrivacy
  private let people: LogPeople
  private let writing: LogWriting
  private let weeks: LogWeeks
  private let cohorts: LogCohortTables
  private let rhythm: LogRhythm
  private let newcomers: LogNewcomers

  /// - Parameter allCells: whether numbers of one to four people are shown.
  package init(_ analysis: LogAnalysis, allCells: Bool) {
    self.analysis = analysis
    privacy = LogPrivacy(showsAll: allCells)
    let cohorts = LogCohorts(analysis: analysis, privacy: privacy)
    self.cohorts = LogCohortTables(cohorts: cohorts, log: analysis.log)
    people = LogPeople(analysis: analysis, privacy: privacy, cohorts: cohorts)
    writing = LogWriting(analysis: analysis, privacy: privacy)
    weeks = LogWeeks(analysis: analysis, privacy: privacy)
    rhythm = LogRhythm(analysis: analysis, privacy: privacy)
    newcomers = LogNewcomers(analysis: analysis, privacy: privacy)
  }

  package var document: Document {
    Document(
      Bilingual("What the log says", "日志说明了什么"), heading: heading, facts: facts,
      [figures, activity, retention, answers, gaps, hours, lost, hidden, files])
  }

  /// What to type to get the same again, and what with: what ends the page.
  package func ending(version: String, typed: String) -> [ReportSection] {
    [
      ReportSection(
        "provenance", Bilingual("Provenance", "来源与复现"),
        [
          .table(
            DataTable(
              [Bilingual("what", "项目"), Bilingual("value", "内容")],
              [
                [.words(Bilingual("made with", "生成工具")), .plain("shequn \(version)")],
                [.words(Bilingual("typed", "命令")), .plain(typed)],
              ]))
        ])
    ]
  }

  // MARK: - Facts

  private var span: (first: String, last: String) {
    (analysis.log.date(1), analysis.log.date(analysis.log.days))
  }

  /// As many as may be told.
  package var events: Int { privacy.events(analysis.log.events.count) }

  private var heading: Bilingual {
    let (first, last) = span
    let days = NumberText.grouped(Double(analysis.log.days))
    let number = NumberText.grouped(Double(events))
    let about = privacy.showsAll ? Bilingual("", "") : Bilingual("about ", "约 ")
    let origin =
      analysis.log.isSimulated
      ? Bilingual(" A simulation wrote it.", "由模拟生成。") : Bilingual("", "")
    return Bilingual(
      "\(first) to \(last): \(days) days, \(about.en)\(number) events.\(origin.en)",
      "\(first) 至 \(last)：\(days) 天，\(about.zh)\(number) 个事件。\(origin.zh)")
  }

  private var facts: [String: JSONValue] {
    let (first, last) = span
    return [
      "from": .text(first), "to": .text(last), "day_count": .number(Double(analysis.log.days)),
      "events": .number(Double(events)),
      "simulated": .flag(analysis.log.isSimulated), "all_cells": .flag(privacy.showsAll),
      "active_kinds": .list(
        EventKind.allCases.filter { analysis.log.active.contains($0) }.map { .text($0.rawValue) }),
    ]
  }

  // MARK: - Sections

  private var figures: ReportSection {
    ReportSection(
      "figures", Bilingual("At a glance", "概览"),
      [.table(LogFigure.table("figures", people.figures + writing.figures))])
  }

  private var activity: ReportSection {
    ReportSection(
      "weeks", Bilingual("Week by week", "逐周"), weeks.charts,
      place: .page)
  }

  private var retention: ReportSection {
    let reading = Bilingual(
      "Retention: a row is a week of joining, a column an age in days (0 is the day after joining); the share that was "
        + "active on the very day of that age.",
      "留存：每行是一个加入周，每列是加入后的天数（0 为加入次日）；数值为恰在该日活跃的比例。")
    var blocks: [ReportBlock] = [.paragraph(reading)]
    if let wide = cohorts.map(atMost: 27, isNarrow: false),
      let narrow = cohorts.map(atMost: 6, isNarrow: true)
    {
      blocks += [.only(.page, [.table(wide)]), .only(.terminal, [.table(narrow)])]
    } else {
      blocks = [
        .paragraph(
          Bilingual(
            "Retention by week of joining: no week may be shown, or the log is too short.",
            "按加入周的留存：没有可显示的周，或日志太短。"))
      ]
    }
    return ReportSection("retention", Bilingual("Who stays", "谁会留下"), blocks)
  }

  private var answers: ReportSection {
    let table = newcomers.table
    return ReportSection(
      "newcomers", Bilingual("Newcomers, answered or not", "新成员是否获回复"),
      [
        table.rows.isEmpty
          ? .paragraph(
            Bilingual(
              "Newcomers: the log does not say who is answered, or is too short.",
              "新成员：日志未记回复对象，或时间太短。"))
          : .table(table)
      ] + (table.rows.isEmpty ? [.only(.files, [.table(table)])] : [.notes([LogNewcomers.note])]))
  }

  private var gaps: ReportSection {
    let table = rhythm.gaps
    return ReportSection(
      "gaps", Bilingual("Gaps between active days", "活跃日之间的间隔"),
      [
        .table(table),
        .notes([
          Bilingual(
            "Days from one active day of a member to the next; 1 is the day after. All gaps of all members together.",
            "成员从一个活跃日到下一个活跃日的天数，1 为次日；全部成员的全部间隔合计。")
        ]),
      ], place: table.rows.isEmpty ? .files : .everywhere)
  }

  private var hours: ReportSection {
    guard let week = rhythm.week, let peak = rhythm.peak else {
      return ReportSection(
        "hours", Bilingual("Hours of the week", "一周中的时段"), [.table(rhythm.hours)], place: .files)
    }
    return ReportSection(
      "hours", Bilingual("Hours of the week", "一周中的时段"),
      [
        .paragraph(peak),
        .only(
          .page,
          [
            .table(week),
            .notes([
              Bilingual(
                "Activities by hour and weekday; 100 % is an average hour of the week, darker is more.",
                "按小时与星期的活动；100% 为一周中的平均小时，颜色越深越多。")
            ]),
          ]), .only(.files, [.table(rhythm.hours)]),
      ])
  }

  private var lost: ReportSection {
    let lost = analysis.lostDays
    let sentence =
      lost.count == 0
      ? Bilingual(
        "No day looks as if the exporter had failed.", "没有哪天看上去像是导出失败。")
      : Bilingual(
        "On \(lost.count) day\(lost.count == 1 ? "" : "s") the exporter seems to have failed: nothing at all was "
          + "written on them, although no day around them has fewer than \(LostDays.least) events. They count as days on "
          + "which nobody was active.",
        "有 \(lost.count) 天似乎导出失败：当天没有任何事件，而前后各天都不少于 \(LostDays.least) 个。统计中这些天计为无人活跃。")
    let blocks: [ReportBlock] = [lost.count == 0 ? .paragraph(sentence) : .warning(sentence)]
    return ReportSection(
      "lost-days", Bilingual("Days that are missing", "缺失的日子"),
      blocks + [lost.count == 0 ? .only(.files, [.table(rhythm.lost)]) : .table(rhythm.lost)])
  }

  /// What the marks mean.
  private var hidden: ReportSection {
    ReportSection(
      "privacy", Bilingual("What is not shown", "哪些不显示"),
      [
        .notes([
          Bilingual(
            "< 5 stands for one to four people, ≥ 5 for a number that would give such a one away, * for a sum of "
              + "what so few did or that would give one away. Means and shares of all are rounded for the same reason, "
              + "so that 100 % may be a little less. Shares with so few people are hidden alike. --all-cells shows all.",
            "“< 5”表示 1 到 4 人；“≥ 5”表示会暴露此类人数的数；“*”表示少数人所为的总量，或会暴露它的总量。"
              + "均值和总体比例也因此取整，100% 可能略少；涉及如此少的人的比例同样隐藏。--all-cells 显示全部。")
        ])
      ], place: privacy.showsAll ? .files : .everywhere)
  }

  /// Tables for other programs.
  private var files: ReportSection {
    ReportSection(
      "files", Bilingual("Files", "文件"),
      [
        .table(LogDays(analysis: analysis, privacy: privacy).table), .table(cohorts.file),
        .table(weeks.table),
      ], place: .files)
  }
}
