// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// One plan's part of a study of churn: the curve with its intervals, the forecast and the cohorts.
struct ChurnSection {
  private let line: ChurnStudy.Line

  init(_ line: ChurnStudy.Line) { self.line = line }

  var blocks: [ReportBlock] {
    curve + [.paragraph(forecast)] + cohorts
  }

  private var curve: [ReportBlock] {
    let survival = line.survival
    let replications = Double(max(1, survival.curves.count))
    @Columns<Int> var columns: [Column<Int>] {
      Column.whole("day", Bilingual("still there after days", "加入后仍在（天）")) { $0 }
      Column.estimate(
        "survival", Bilingual("share [95 %, over replications]", "比例 [95%，按重复次数]"), .share()
      ) { (survival.survival(day: $0).mean, survival.interval(day: $0)) }
      Column.estimate("pooled", Bilingual("[95 %, if independent]", "[95%，若成员独立]"), .share()) {
        let step = survival.pooled.step(at: Double($0))
        return (step?.survival ?? 1, step.flatMap { $0.logLogInterval() })
      }.rank(1)
      Column.number("at_risk", Bilingual("at risk", "在险人数")) {
        Double(survival.atRisk[$0]) / replications
      }.rank(2)
      Column.number("left", Bilingual("left so far", "累计离开")) {
        Double(survival.left.prefix($0 + 1).reduce(0, +)) / replications
      }.rank(3)
    }
    let interval = MedianText.interval(survival.pooled)
    let half =
      survival.pooled.median.map {
        Bilingual(
          "Half are gone after \(Int($0)) days (\(interval.en)).",
          "半数在 \(Int($0)) 天后离开（\(interval.zh)）。")
      } ?? Bilingual("More than half are still there at the end.", "到期末仍有半数以上在群。")
    var marks = DataTable("survival_\(line.plan.id)", columns, survival.marks)
    marks.isFile = false
    return [
      .table(marks),
      .notes([
        Bilingual(
          "The first interval is over replications and is the one to trust; the second (Greenwood, log-log) takes all "
            + "members of all replications for independent. At risk and left are a run. \(half.en)",
          "第一个区间按重复次数计算，应以它为准；第二个（Greenwood，双对数）把所有重复的全部成员视为独立。"
            + "在险人数与离开人数为每次运行的均值。\(half.zh)")
      ]),
    ]
  }

  private var forecast: Bilingual {
    guard let held = line.forecast?.held else {
      return Bilingual(
        "No forecast: the sBG model needs two months of 30 days to fit, beyond those held out, and somebody who leaves.",
        "没有预测：除留出的月份外，sBG 模型至少需要两个 30 天的月份，且有人离开。")
    }
    let text = SBGText(held: held, unit: Bilingual("month", "月")).text
    guard line.value.earns, let value = line.value.forecastValue else { return text }
    let yuan = NumberText.short(value)
    return Bilingual(
      text.en
        + " Going on like that, a member is worth ¥\(yuan), discounted: an extrapolation by this model, and not LTV, "
        + "which takes the churn of the last 30 days for constant.",
      text.zh + "照此延续，一名成员折现后约值 ¥\(yuan)：这是按该模型的外推，与 LTV 不同，后者假定流失保持最近 30 天的水平。")
  }

  /// Ages that the screen has room for.
  private static let shownAges = [0, 1, 7, 13, 30, 60, 90]

  private var cohorts: [ReportBlock] {
    let rows = line.cohorts.rows.filter { $0.cells.contains { $0.age == 7 } }
    guard rows.count > 1 else { return [] }
    let ages = Self.shownAges.filter { age in rows.contains { $0.cells.contains { $0.age == age } }
    }
    // the starting members, and some of the weeks
    let stride = max(1, (rows.count + 6) / 8)
    let shown = rows.enumerated().filter { $0.offset == 0 || ($0.offset - 1) % stride == 0 }
    @Columns<CohortTriangle.Row> var columns: [Column<CohortTriangle.Row>] {
      Column.words("joined_on", Bilingual("joined on days", "加入日")) { row in
        row.joinDays.upperBound == 0
          ? Bilingual("start", "初始")
          : Bilingual(stringLiteral: "\(row.joinDays.lowerBound)–\(row.joinDays.upperBound)")
      }
      Column.number("joined", Bilingual("joined", "人数")) { $0.joined }
      for (place, age) in ages.enumerated() {
        Column.number("age_\(age)", Bilingual("age \(age)", "龄 \(age)"), .share(digits: 0)) { row in
          row.cells.first { $0.age == age }?.nDay
        }.rank(place)
      }
    }
    return [
      .table(DataTable("", columns, shown.map(\.element))),
      .notes([
        Bilingual(
          "N-day retention: of those who joined, the share that came on the day of this age (age 0 is the day after "
            + "joining); still-a-member, unbounded and bracket retention are in cohorts.csv.",
          "N 日留存：加入者中在该龄当日来访的比例（加入次日为龄 0）；仍在群、无界与区间留存见 cohorts.csv。")
      ]),
    ]
  }
}
