// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnReports
import ShequnScenario
import Testing

/// What a verdict says of money. Plans live through four replications of one day; against doing nothing A
/// has 20 visitors more on average, clearly, and B 19, which cannot be told from A.
@Suite struct VerdictMoneyTests {
  /// Operating cost and net margin of a plan in yuan, the same in each replication but for some luck.
  private struct Money {
    var cost = 0
    var margin = 0
    var luck = [0, 0, 0, 0]
  }

  private let visitors = [
    [100, 120, 140, 160], [122, 130, 170, 178], [121, 132, 167, 177], [101, 121, 139, 163],
  ]

  /// Goods cost 1,000 yuan in every run.
  private func run(visitors: Int, _ money: Money, luck: Int, sells: Bool) -> RunRecord {
    var day = DayRecord()
    (day.day, day.dau, day.members) = (1, visitors, 100)
    day.goodsCost = sells ? 100_000 : 0
    day.totalGoodsCost = day.goodsCost
    day.totalCost = money.cost * 100 + day.goodsCost
    day.revenue = sells ? (money.margin + luck) * 100 + day.totalCost : 0
    var record = RunRecord()
    record.days = [day]
    return record
  }

  private func comparison(_ plans: [Money], sells: Bool = true) -> Comparison {
    var club = oddClub()
    club.shop.price = sells ? 50 : 0
    let made = plans.indices.map { index in
      let letter = ["", "A", "B", "C"][index]
      return Plan(
        id: index == 0 ? "do-nothing" : letter,
        title: index == 0 ? Bilingual("do nothing", "什么都不做") : Bilingual(letter, letter + "案"),
        community: club, levers: [])
    }
    let options = RunOptions(replications: 4, threads: 1)
    var runs = StudyRunner(plans: made, options: options, goesOn: { false }).run()
    for (plan, money) in plans.enumerated() {
      runs.plans[plan].runs = RunList(
        (0..<4).map {
          run(visitors: visitors[plan][$0], money, luck: money.luck[$0], sells: sells)
        })
    }
    return Comparison(runs, goal: Goal(metric: "dau", lastDays: nil, want: .high))
  }

  private func verdict(_ plans: [Money], sells: Bool = true) -> Verdict {
    Verdict(comparison(plans, sells: sells))
  }

  @Test func `the cheapest that cannot be told from the best is named with what both cost to run`()
  {
    let told = verdict([Money(), Money(cost: 9000), Money(cost: 5000)], sells: false).sentence
    #expect(
      told.en.hasSuffix(
        "It cannot be told apart from 'B' yet, which costs less to run (¥5,000 against ¥9,000): run more "
          + "replications, or take that one."))
    #expect(
      told.zh.hasSuffix("目前无法与“B案”区分，而后者运营成本更低（¥5,000 对 ¥9,000）：请增加重复次数，或选后者。"))
    // nothing is sold
    #expect(!told.en.contains("earn") && !told.en.contains("margin"))
  }

  @Test func `what goods had cost makes no plan dearer to run`() {
    let found = comparison([Money(), Money(cost: 9000), Money(cost: 5000)])
    #expect(found.lines.map(\.operatingCost) == [0, 9000, 5000])
    #expect(found.lines.map(\.goodsCost) == [1000, 1000, 1000])
    #expect(found.cheapestAsGood == 2)
  }

  @Test func `one plan that is best, cheapest and earns most is named once`() {
    let told = verdict([
      Money(), Money(cost: 100, margin: 700, luck: [-10, 10, -20, 20]),
      Money(cost: 5000, margin: -900, luck: [10, -10, 5, -5]),
    ]).sentence
    #expect(told.en.components(separatedBy: "'A'").count == 2)
    #expect(told.zh.components(separatedBy: "“A案”").count == 2)
    // the mean is 700, its error 20·√(1000/3)/2 …: 18.257 / 2 = 9.129, times 3.182446 is 29.05
    #expect(
      told.en.hasSuffix(
        "'B' cannot be told apart from it yet, and costs no less to run. It also earns most: ¥700 (95 % "
          + "interval 671 to 729) more than doing nothing."))
    #expect(
      told.zh.hasSuffix(
        "“B案”目前无法与之区分，运营成本也不比它低。它也最赚钱：净收益比什么都不做多 ¥700（95% 区间 671 至 729）。"))
  }

  @Test func `the cheapest that also earns most is not named twice`() {
    let told = verdict([
      Money(), Money(cost: 9000, margin: -900, luck: [10, -10, 5, -5]),
      Money(cost: 100, margin: 700, luck: [-10, 10, -20, 20]),
    ])
    #expect(told.sentence.en.components(separatedBy: "'B'").count == 2)
    #expect(told.sentence.en.contains("That plan also earns most: ¥700 (95 % interval 671 to 729)"))
    #expect(told.sentence.zh.contains("后者也最赚钱"))
  }

  @Test func `another plan that earns most is named, and the winner that loses money is warned of`()
  {
    let told = verdict([
      Money(), Money(cost: 100, margin: -800, luck: [10, -10, 5, -5]),
      Money(cost: 200, margin: -900, luck: [10, -10, 5, -5]),
      Money(cost: 50, margin: 700, luck: [-10, 10, -20, 20]),
    ])
    #expect(told.sentence.en.contains("'C' earns most: ¥700 (95 % interval 671 to 729) more"))
    #expect(told.sentence.zh.contains("最赚钱的是“C案”：净收益比什么都不做多 ¥700"))
    // 9.129 of luck 10, −10, 5, −5 is half of that: 4.564 · 3.182446 = 14.5
    #expect(
      told.warnings == [
        Bilingual(
          "'A' loses money: over the run it leaves ¥800 (95 % interval 785 to 815) less than doing nothing, while "
            + "'C' leaves ¥700 (95 % interval 671 to 729) more. Decide what being ahead on daily active members at the "
            + "end is worth.",
          "“A案”亏钱：整个运行期净收益比什么都不做少 ¥800（95% 区间 785 至 815），而“C案”多 ¥700（95% 区间 671 至 729）。"
            + "请先想清楚在期末日活上领先值多少钱。")
      ])
  }

  @Test
  func
    `nobody is warned where the winner earns, where no plan does, and where luck may be at work`()
  {
    let luck = [900, -900, 600, -600]
    for plans in [
      [Money(), Money(margin: 10), Money(margin: 700)],
      [Money(), Money(margin: -800), Money(margin: -900)],
      [Money(), Money(margin: -100, luck: luck), Money(margin: 700)],
      [Money(), Money(margin: -800), Money(margin: 100, luck: luck)],
    ] {
      #expect(verdict(plans).warnings == [])
    }
  }

  @Test func `a best net margin that may be luck is said to be no more than that`() {
    let luck = [900, -900, 600, -600]
    let told = verdict([Money(), Money(margin: 100, luck: luck), Money(margin: -900)]).sentence
    #expect(
      told.en.hasSuffix(
        "It also has the best net margin, which cannot be told from that of doing nothing."))
    #expect(told.zh.hasSuffix("它的净收益也最高，但与什么都不做无法区分。"))
  }

  @Test
  func `where no plan earns more than doing nothing, that is said with what the winner loses`() {
    let told = verdict([Money(), Money(margin: -800), Money(margin: -900)]).sentence
    #expect(
      told.en.hasSuffix("No plan earns more than doing nothing; it leaves ¥800 less."), "\(told.en)"
    )
    #expect(told.zh.hasSuffix("没有方案比什么都不做更赚钱；它的净收益少 ¥800。"))
  }
}
