// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnTables

/// What each plan costs and brings in, by lever.
struct MoneySection {
  /// In the order in which they are shown.
  let lines: [(plan: ReportPlan, runs: PlanRuns)]

  /// Yuan a replication, by kind and account.
  private static func sums(_ runs: PlanRuns) -> [Booking.Kind: [String: Double]] {
    var cents: [Booking.Kind: [String: Int]] = [:]
    for run in runs.runs {
      for entry in run.entries {
        cents[entry.kind, default: [:]][
          String(entry.account.prefix { $0 != "/" }), default: 0] += entry.cents
      }
    }
    let count = Double(max(1, runs.runs.count))
    return cents.mapValues { $0.mapValues { Double($0) / 100 / count } }
  }

  var section: ReportSection? {
    let sums = lines.map { Self.sums($0.runs) }
    let costs = sums.map { $0[.cost] ?? [:] }
    let earned = sums.map {
      ($0[.revenue] ?? [:]).sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
    }
    var totals: [String: Double] = [:]
    for cost in costs { totals.merge(cost) { max($0, $1) } }
    let accounts = totals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    guard !accounts.isEmpty || earned.contains(where: { $0 > 0 }) else { return nil }
    let titles = titles
    let names = accounts.map { titles[$0] ?? Bilingual($0, $0) }
    var plot = ReportPlot(.bars, x: Bilingual("cost over the run (yuan)", "整个运行期的成本（元）"), y: "")
    plot.isStacked = true
    plot.categories = lines.map { ReportPlot.Words($0.plan.title) }
    plot.series = accounts.enumerated().map { index, account in
      var series = ReportPlot.Series(
        name: ReportPlot.Words(names[index]), style: SeriesStyle(index))
      series.values = costs.map { ReportPlot.Number($0[account] ?? 0) }
      return series
    }
    // what goods had cost stands apart from what running the community costs
    let operating = accounts.filter { $0 != Self.goods }
    let rows = lines.indices.map { index in
      let goods = costs[index][Self.goods] ?? 0
      let cost = operating.reduce(0) { $0 + (costs[index][$1] ?? 0) }
      let figures = [earned[index], cost, goods, earned[index] - cost - goods]
      return [Cell.words(lines[index].plan.title)]
        + figures.map { .written(NumberText.grouped($0)) }
        + operating.map { .written(costs[index][$0].map { NumberText.grouped($0) } ?? "–") }
    }
    let table = DataTable(
      [
        Bilingual("plan", "方案"), Bilingual("revenue ¥", "收入 ¥"),
        Bilingual("operating cost ¥", "运营成本 ¥"), Bilingual("cost of goods ¥", "商品成本 ¥"),
        Bilingual("net margin ¥", "净收益 ¥"),
      ] + operating.map { titles[$0] ?? Bilingual($0, $0) }, rows)
    let chart = ReportChart(
      "money-chart", Bilingual("Where the money goes", "钱花在哪里"),
      reading: Bilingual(
        "Costs over the whole run, by lever and of the goods that were sold, means over replications. Deposits held for members are neither cost nor "
          + "revenue.", "整个运行期的成本，按杠杆与售出的商品划分，取各次重复的均值。代管的押金既非成本也非收入。"), plot, table)
    return ReportSection("money", Bilingual("Money", "收支"), [.chart(chart)])
  }

  /// The account of what was sold.
  private static let goods = "goods"

  /// Titles of the accounts: of the levers in the plans, and of what follows from what members do.
  private var titles: [String: Bilingual] {
    var titles: [String: Bilingual] = [
      Self.goods: Bilingual("cost of goods", "商品成本"),
      "platform": Bilingual("platform fee", "平台费"),
    ]
    func note(_ levers: [any Lever]) {
      for lever in levers {
        let settings = LeverSettings(lever)
        titles[settings.name] = settings.title
        note(settings.nested)
      }
    }
    for line in lines { note(line.runs.plan.levers) }
    return titles
  }
}
