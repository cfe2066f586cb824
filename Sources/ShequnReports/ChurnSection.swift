// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// One plan's part of a churn study: the curve with its intervals, the causes, the forecast and the
/// cohorts.
struct ChurnSection {
  let line: ChurnStudy.Line
  let study: ChurnStudy
  let language: Language

  init(_ line: ChurnStudy.Line, study: ChurnStudy, language: Language) {
    self.line = line
    self.study = study
    self.language = language
  }

  var text: String {
    var parts = ["── \(line.plan.title[language]) ──", survival, causes]
    parts.append(forecast)
    if let cohorts { parts.append(cohorts) }
    return parts.joined(separator: "\n\n")
  }

  private func word(_ en: String, _ zh: String) -> String { Bilingual(en, zh)[language] }

  private var survival: String {
    let survival = line.survival
    var table = TextTable(
      [
        word("still there after", "加入后仍在"), word("share", "比例"),
        word("95 % over replications", "95%（按重复次数）"),
        word("95 % if independent", "95%（若成员独立）"), word("at risk", "在险人数"),
        word("left so far", "累计离开"),
      ], alignments: [.left] + Array(repeating: .right, count: 5))
    let replications = Double(max(1, survival.curves.count))
    for day in survival.marks {
      let left = survival.left.prefix(day + 1).reduce(0, +)
      table.add([
        word("\(day) days", "\(day) 天"),
        NumberText.percent(survival.survival(day: day).mean ?? .nan),
        NumberText.range(survival.interval(day: day)),
        NumberText.range(survival.pooled.step(at: Double(day)).flatMap { $0.logLogInterval() }),
        NumberText.short(Double(survival.atRisk[day]) / replications),
        NumberText.short(Double(left) / replications),
      ])
    }
    let half =
      survival.pooled.median.map {
        word(
          "Half are gone after \(Int($0)) days (\(MedianText.interval(survival.pooled, language))).",
          "半数在 \(Int($0)) 天后离开（\(MedianText.interval(survival.pooled, language))）。")
      }
      ?? word(
        "More than half are still there at the end.", "到期末仍有半数以上在群。")
    return table.text + "\n"
      + word(
        "The first interval is over replications and is the one to trust; the second (Greenwood, log-log) "
          + "takes all members of all replications for independent. At risk and left are a run. ",
        "第一个区间按重复次数计算，应以它为准；第二个（Greenwood，双对数）把所有重复的全部成员视为独立。"
          + "在险人数与离开人数为每次运行的均值。") + half
  }

  private var causes: String {
    let hasGains = line.causes.lines.contains { $0.gained != nil }
    var header = [
      word("why members leave", "离开原因"), word("left", "人数"), word("of leavers", "占离开者"),
      word("of joiners, \(line.survival.days) d", "占加入者（\(line.survival.days) 天）"),
    ]
    if hasGains { header.append(word("members without it [95 %]", "若无此因，期末多留 [95%]")) }
    var table = TextTable(
      header, alignments: [.left] + Array(repeating: .right, count: header.count - 1))
    for cause in line.causes.lines {
      var cells = [
        cause.cause.title[language], NumberText.short(cause.left), NumberText.percent(cause.share),
        NumberText.percent(cause.incidence.mean ?? .nan),
      ]
      if hasGains { cells.append(gained(cause)) }
      table.add(cells)
    }
    guard !line.causes.lines.isEmpty else { return word("Nobody left.", "无人离开。") }
    var text =
      table.text + "\n"
      + word(
        "Of joiners: the share that this cause takes within \(line.survival.days) days while the others "
          + "take theirs (Aalen–Johansen); with those still there it adds up to all. ",
        "占加入者：在其他原因同时起作用时，\(line.survival.days) 天内因此离开的比例（Aalen–Johansen）；"
          + "与仍在者合计为全部。")
    text +=
      hasGains
      ? word(
        "Without it: how many more members there are at the end when the cause is switched off, same "
          + "people and luck; causes do not add up, for who does not leave of one may leave of another.",
        "若无此因：关闭该原因、人与运气不变时期末多出的成员数；各原因不可相加，未因此离开者可能因别的原因离开。")
      : word(
        "What each cause costs in the end shows with --counterfactual (each is switched off in turn).",
        "加上 --counterfactual 可逐一关闭各原因，看它最终让社群少了多少成员。")
    return text
  }

  private func gained(_ cause: CauseStudy.Line) -> String {
    guard let gained = cause.gained, let mean = gained.mean else {
      return cause.cause.isByRule ? word("by rule", "由规则决定") : "–"
    }
    return NumberText.difference(mean, gained.interval())
  }

  private var forecast: String {
    guard let held = line.forecast?.held else {
      return word(
        "No forecast: the sBG model needs two months of 30 days to fit, beyond those held out, and "
          + "somebody who leaves.", "没有预测：除留出的月份外，sBG 模型至少需要两个 30 天的月份，且有人离开。")
    }
    var text = SBGText(held, unit: Bilingual("month", "月"), language: language).text
    if line.value.earns, let value = line.value.forecastValue {
      text += word(
        " Going on like that, a member is worth ¥\(NumberText.short(value)), discounted: an extrapolation "
          + "by this model, and not LTV, which takes the churn of the last 30 days for constant.",
        "照此延续，一名成员折现后约值 ¥\(NumberText.short(value))：这是按该模型的外推，与 LTV 不同，"
          + "后者假定流失保持最近 30 天的水平。")
    }
    return text
  }

  /// Ages that the screen has room for.
  private static let shownAges = [0, 1, 7, 13, 30, 60, 90]

  private var cohorts: String? {
    let rows = line.cohorts.rows.filter { $0.cells.contains { $0.age == 7 } }
    guard rows.count > 1 else { return nil }
    let ages = Self.shownAges.filter { age in rows.contains { $0.cells.contains { $0.age == age } }
    }
    var table = TextTable(
      [word("joined on days", "加入日"), word("joined", "人数")]
        + ages.map { word("age \($0)", "龄 \($0)") },
      alignments: [.left] + Array(repeating: .right, count: ages.count + 1))
    // the starting members, and some of the weeks
    let stride = max(1, (rows.count + 6) / 8)
    for (index, row) in rows.enumerated() where index == 0 || (index - 1) % stride == 0 {
      let days = row.joinDays
      table.add(
        [
          days.upperBound == 0
            ? word("start", "初始") : "\(days.lowerBound)–\(days.upperBound)",
          NumberText.short(row.joined),
        ]
          + ages.map { age in
            row.cells.first { $0.age == age }.map { NumberText.percent($0.nDay, digits: 0) } ?? ""
          })
    }
    return table.text + "\n"
      + word(
        "N-day retention: of those who joined, the share that came on the day of this age (age 0 is the "
          + "day after joining); still-a-member, unbounded and bracket retention are in cohorts.csv.",
        "N 日留存：加入者中在该龄当日来访的比例（加入次日为龄 0）；仍在群、无界与区间留存见 cohorts.csv。")
  }
}
