// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnLog
import ShequnRecords
import ShequnTables

/// When members are active: gaps between their active days, hours of the week, and days that are missing.
struct LogRhythm {
  let analysis: LogAnalysis
  let privacy: LogPrivacy

  // MARK: - Gaps

  private static let shares = [0.1, 0.25, 0.5, 0.75, 0.9, 0.95]

  /// One quantile a row; none where fewer than five people have been active twice.
  var gaps: DataTable {
    let gaps = analysis.gaps
    let isShown = gaps.total > 0 && (privacy.showsAll || !SmallCells.isSmall(gaps.members))
    return DataTable(
      "gaps",
      [
        Column<Double?>("share", Bilingual("of all gaps", "间隔占比"), .words) { share in
          share.map {
            let percent = NumberText.percent($0, digits: 0)
            return .words(
              Bilingual("\(percent) are at most", "\(percent) 的间隔不超过"),
              key: NumberText.field($0))
          } ?? .words(Bilingual("mean", "均值"), key: "mean")
        },
        Column<Double?>("days", Bilingual("days", "天数"), .number) { share in
          .number(share.map { gaps.quantile($0) } ?? gaps.mean, .short)
        },
      ], isShown ? Self.shares.map { $0 } + [nil] : [])
  }

  // MARK: - Hours

  private static let weekdays = [
    Bilingual("Monday", "周一"), Bilingual("Tuesday", "周二"), Bilingual("Wednesday", "周三"),
    Bilingual("Thursday", "周四"), Bilingual("Friday", "周五"), Bilingual("Saturday", "周六"),
    Bilingual("Sunday", "周日"),
  ]

  /// Activities by weekday and hour; nil: hidden.
  private var cells: [[Int?]] {
    let hours = analysis.hours
    let shown = privacy.sums(Array(hours.counts.joined()), people: Array(hours.people.joined()))
    return (0..<7).map { Array(shown[$0 * 24..<($0 + 1) * 24]) }
  }

  /// One hour of the week a row.
  var hours: DataTable {
    let cells = cells
    let rows = analysis.hours.total > 0 ? (0..<168).map { $0 } : []
    return DataTable(
      "hours",
      [
        Column<Int>.words("weekday", "weekday") { Self.weekdays[$0 / 24] },
        Column<Int>.whole("hour", "hour") { $0 % 24 },
        Column<Int>("activities", "activities", .whole) { .sum(cells[$0 / 24][$0 % 24]) },
      ], rows)
  }

  /// A row a weekday, a column an hour, in shares of all that is shown.
  var week: DataTable? {
    let cells = cells
    let known = cells.joined().compactMap { $0 }
    let total = Double(known.reduce(0, +))
    guard total > 0 else { return nil }
    let most = Double(known.max() ?? 0) / total
    return DataTable(
      [Bilingual("", "")] + (0..<24).map { Bilingual("\($0)", "\($0)") },
      cells.enumerated().map { weekday, hours in
        [.words(Self.weekdays[weekday])]
          + hours.map { count in
            count.map { .patch(Double($0) / total, in: 0...most) } ?? .written(Cell.hiddenSum)
          }
      })
  }

  /// The busiest weekday and hour in a sentence.
  var peak: Bilingual? {
    let cells = cells
    guard analysis.hours.total > 0 else { return nil }
    let days = cells.map { $0.reduce(0) { $0 + ($1 ?? 0) } }
    let hours = (0..<24).map { hour in cells.reduce(0) { $0 + ($1[hour] ?? 0) } }
    let total = max(1, days.reduce(0, +))
    guard let day = days.indices.max(by: { (days[$0], $1) < (days[$1], $0) }),
      let hour = hours.indices.max(by: { (hours[$0], $1) < (hours[$1], $0) })
    else { return nil }
    let name = Self.weekdays[day]
    let dayShare = NumberText.percent(Double(days[day]) / Double(total), digits: 0)
    let hourShare = NumberText.percent(Double(hours[hour]) / Double(total), digits: 0)
    return Bilingual(
      "Most is done on \(name.en) (\(dayShare) of all activities) and from \(hour):00 to \(hour + 1):00 "
        + "(\(hourShare)), on the clocks of the log.",
      "\(name.zh)活动最多（占全部的 \(dayShare)），一天中以 \(hour):00–\(hour + 1):00 最多（\(hourShare)），按日志的时钟。")
  }

  // MARK: - Lost days

  /// One span of days a row.
  var lost: DataTable {
    let log = analysis.log
    return DataTable(
      "lost_days",
      [
        Column<ClosedRange<Int>>.words("from", Bilingual("from", "从")) {
          let date = log.date($0.lowerBound)
          return Bilingual(date, date)
        },
        Column<ClosedRange<Int>>.words("to", Bilingual("to", "到")) {
          let date = log.date($0.upperBound)
          return Bilingual(date, date)
        }, Column<ClosedRange<Int>>.whole("days", Bilingual("days", "天数")) { $0.count },
      ], analysis.lostDays.spans)
  }
}
