// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords

/// Retention by week of joining and age, as maps.
struct CohortSection {
  /// The first one is shown, the others on request.
  let lines: [(plan: ReportPlan, cohorts: CohortTriangle)]

  private static let ages = [0, 1, 3, 7, 13, 20, 27, 34, 48, 62, 76, 90]
  private static let mostRows = 27

  var section: ReportSection? {
    guard let first = lines.first, !first.cohorts.rows.isEmpty else { return nil }
    let reading = Bilingual(
      "A row is a week of joining, a column an age in days (0 is the day after joining); darker is more. Read a row to "
        + "see how a cohort thins out, and down a column to see whether later cohorts do better. Means over all "
        + "replications.",
      "每行是一个加入周，每列是加入后的天数（0 为加入次日），颜色越深越多。横看一行是同一批人如何减少；竖看一列是后来的人是否更好。为全部重复的均值。")
    var blocks: [ReportBlock] = [.paragraph(reading)]
    blocks += maps(first)
    blocks += lines.dropFirst().map { line in
      .folded(
        Bilingual("The same for '\(line.plan.title.en)'", "“\(line.plan.title.zh)”的同类表"), maps(line)
      )
    }
    return ReportSection("cohorts", Bilingual("Cohorts", "同期群"), blocks)
  }

  private func maps(_ line: (plan: ReportPlan, cohorts: CohortTriangle)) -> [ReportBlock] {
    let title = line.plan.title
    return [
      .heading(Bilingual("Still members: '\(title.en)'", "仍是成员：“\(title.zh)”")),
      .table(map(line.cohorts, \.members)),
      .folded(
        Bilingual("Came on that very day: '\(title.en)'", "当天来访：“\(title.zh)”"),
        [.table(map(line.cohorts, \.nDay))]),
    ]
  }

  private func map(
    _ cohorts: CohortTriangle, _ share: (CohortTriangle.Cell) -> Double
  ) -> DataTable {
    let step = max(1, (cohorts.rows.count + Self.mostRows - 1) / Self.mostRows)
    let shown = cohorts.rows.enumerated().filter { $0.offset % step == 0 }.map(\.element)
    let ages = Self.ages.filter { age in shown.contains { $0.cells.contains { $0.age == age } } }
    let all = shown.flatMap { row in row.cells.filter { ages.contains($0.age) }.map(share) }
    let range = (all.min() ?? 0)...(all.max() ?? 1)
    let rows = shown.map { row in
      [Cell.words(Self.name(row.joinDays)), .short(row.joined)]
        + ages.map { age in
          .patch(row.cells.first { $0.age == age }.map(share) ?? .nan, in: range)
        }
    }
    return DataTable(
      [Bilingual("joined", "加入时间"), Bilingual("people", "人数")]
        + ages.map { Bilingual("\($0)", "\($0)") }, rows)
  }

  private static func name(_ days: ClosedRange<Int>) -> Bilingual {
    days == 0...0
      ? Bilingual("starting members", "初始成员")
      : Bilingual(
        "day \(days.lowerBound)–\(days.upperBound)", "第 \(days.lowerBound)–\(days.upperBound) 天")
  }
}
