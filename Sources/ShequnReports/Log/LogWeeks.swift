// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnImport
import ShequnLog
import ShequnRecords
import ShequnTables

/// A row a week: who was active, who came and went, and what was written.
struct LogWeeks {
  struct Row: Sendable {
    let date: String
    let days: Int
    let active: SmallCells.Shown
    let joined: SmallCells.Shown
    let returned: SmallCells.Shown
    let left: SmallCells.Shown
    let writers: SmallCells.Shown
    let posts: Int?
    let replies: Int?
    let reactions: Int?
    let purchases: Int?
  }

  let rows: [Row]
  /// Day of the log on which a week begins.
  let starts: [Int]
  private let analysis: LogAnalysis

  init(analysis: LogAnalysis, privacy: LogPrivacy) {
    self.analysis = analysis
    let weeks = analysis.weeks
    let days = analysis.record.run.days
    let joined = privacy.parts(weeks.map(\.joined)).parts
    let returned = privacy.parts(weeks.map(\.returned)).parts
    let left = privacy.parts(weeks.map(\.left)).parts
    func sums(_ kind: EventKind) -> [Int?] {
      privacy.sums(weeks.map { $0.events[kind] ?? 0 }, people: weeks.map { $0.people[kind] ?? 0 })
    }
    let (posts, replies) = (sums(.post), sums(.reply))
    let (reactions, purchases) = (sums(.reaction), sums(.purchase))
    starts = weeks.map(\.days.lowerBound)
    rows = weeks.indices.map { index in
      let span = weeks[index].days
      let own = days[(span.lowerBound - 1)..<span.upperBound]
      let active = privacy.beside(
        joined[index], privacy.union(weeks[index].active, of: own.map(\.dau)))
      let writers = privacy.union(weeks[index].people[.post] ?? 0, of: own.map(\.posters))
      return Row(
        date: analysis.log.date(span.lowerBound), days: span.count, active: active,
        joined: joined[index], returned: returned[index], left: left[index],
        writers: privacy.beside(active, privacy.beside(joined[index], writers)),
        posts: posts[index], replies: replies[index], reactions: reactions[index],
        purchases: purchases[index])
    }
  }

  var table: DataTable { DataTable("weeks", columns, rows) }

  @Columns<Row> private var columns: [Column<Row>] {
    Column.words("week_of", Bilingual("week of", "周起始")) { Bilingual($0.date, $0.date) }
    Column.whole("days", Bilingual("days", "天数")) { $0.days }.only(.files)
    Column("active", Bilingual("active", "活跃"), .whole) { .shown($0.active) }
    Column("newcomers", Bilingual("newcomers", "新成员"), .whole) { .shown($0.joined) }
    if analysis.record.run.days.contains(where: { $0.left > 0 }) {
      Column("left", Bilingual("left", "离开"), .whole) { .shown($0.left) }
      Column("returned", Bilingual("returned", "回归"), .whole) { .shown($0.returned) }
    }
    Column("posters", Bilingual("posters", "发帖人数"), .whole) { .shown($0.writers) }
    Column("posts", Bilingual("posts", "发帖"), .whole) { .sum($0.posts) }
    if has(.reply) {
      Column("replies", Bilingual("replies", "回复"), .whole) { .sum($0.replies) }
    }
    if has(.reaction) {
      Column("reactions", Bilingual("reactions", "互动"), .whole) { .sum($0.reactions) }
    }
    if has(.purchase) {
      Column("purchases", Bilingual("purchases", "购买"), .whole) { .sum($0.purchases) }
    }
  }

  private func has(_ kind: EventKind) -> Bool { analysis.log.events[kind] > 0 }

  // MARK: - Charts

  var charts: [ReportBlock] { [.chart(people), .chart(messages)] }

  private func plot(_ y: Bilingual) -> ReportPlot {
    var plot = ReportPlot(.lines, x: Bilingual("day of the log", "日志第几天"), y: y)
    plot.isFromZero = true
    plot.x = starts.map { ReportPlot.Number(Double($0)) }
    return plot
  }

  private func line(_ name: Bilingual, _ index: Int, _ values: [Int?]) -> ReportPlot.Series {
    ReportPlot.Series(
      name, SeriesStyle(index, isMain: index == 0), values.map { $0.map { Double($0) } })
  }

  private var people: ReportChart {
    var plot = plot(Bilingual("members", "人数"))
    plot.series = [
      line(Bilingual("active", "活跃"), 0, rows.map(\.active.count)),
      line(Bilingual("newcomers", "新成员"), 1, rows.map(\.joined.count)),
    ]
    return ReportChart(
      "weekly-people", Bilingual("Members active in a week", "每周活跃成员"),
      reading: Bilingual(
        "Distinct members a week, each week of seven days from the first; a gap in a line is a number that is not "
          + "shown. The last week may be shorter.",
        "自首日起每七天为一周，各周的不同成员数；线条断开处为不显示的数。最后一周可能不足七天。"), plot, table)
  }

  private var messages: ReportChart {
    var plot = plot(Bilingual("messages", "消息数"))
    plot.series = [line(Bilingual("posts", "发帖"), 0, rows.map(\.posts))]
    if has(.reply) {
      plot.series.append(line(Bilingual("replies", "回复"), 1, rows.map(\.replies)))
    }
    return ReportChart(
      "weekly-messages", Bilingual("What was written in a week", "每周消息"),
      reading: Bilingual(
        "Messages a week, those that answer somebody apart.", "每周消息数，回复单列。"), plot, table)
  }
}
