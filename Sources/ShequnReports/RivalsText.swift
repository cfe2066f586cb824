// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// The rivals against doing nothing: what each changes, how sure that is, and what it gives for its
/// money.
struct RivalsText {
  private let comparison: Comparison
  private let language: Language

  init(_ comparison: Comparison, language: Language) {
    self.comparison = comparison
    self.language = language
  }

  var text: String { ([table] + notes.map { $0[language] }).joined(separator: "\n") }

  private var hasShop: Bool { comparison.runs.plans[0].plan.community.shop.price > 0 }

  private var table: String {
    var table = TextTable(
      header.map { $0[language] },
      alignments: [.left] + Array(repeating: .right, count: header.count - 1))
    for row in rows { table.add(row.map { $0[language] }) }
    return table.text
  }

  var header: [Bilingual] {
    var header = [
      Bilingual("against doing nothing", "与什么都不做相比"),
      Bilingual("vs nothing [95 %]", "比不做 [95%]"), Bilingual("p (Holm)", "p (Holm)"),
      Bilingual("P(better)", "胜过概率"), Bilingual("detectable", "可检出"),
      Bilingual("pairing ×", "配对 ×"), Bilingual("from day", "起始日"),
      Bilingual("¥/extra member [95 %]", "¥/多留一人 [95%]"),
    ]
    if hasShop { header.append(Bilingual("ROI [95 %]", "投资回报 [95%]")) }
    return header
  }

  /// The rivals from best to worst.
  var rows: [[Bilingual]] {
    comparison.ranking.filter { $0 != 0 }.map { row(comparison.lines[$0]) }
  }

  private func row(_ line: Comparison.Line) -> [Bilingual] {
    let difference = line.difference
    var cells = [
      NumberText.difference(difference?.mean ?? .nan, difference?.interval()),
      NumberText.pValue(line.pValue),
      NumberText.percent(line.probabilityBetter ?? .nan, digits: 0),
      NumberText.short(difference?.detectable() ?? .nan),
      NumberText.short(difference?.varianceReduction ?? .nan),
    ].map { Bilingual($0, $0) }
    cells.append(line.branchDay.map { Bilingual("\($0)", "\($0)") } ?? Bilingual("never", "无"))
    cells.append(ratio(line.returns?.costPerExtraMember, NumberText.short))
    if hasShop { cells.append(ratio(line.returns?.roi, NumberText.difference)) }
    return [comparison.runs.plans[line.plan].plan.title] + cells
  }

  /// A ratio without an interval could be anything, and is not shown.
  private func ratio(_ ratio: PairedRatio?, _ text: (Double) -> String) -> Bilingual {
    guard let value = ratio?.value, let interval = ratio?.interval() else { return "–" }
    return Bilingual(stringLiteral: NumberText.estimate(value, interval, as: text))
  }

  var notes: [Bilingual] {
    var notes = [
      Bilingual(
        "P(better): share of replications in which the plan did better than doing nothing. detectable: the smallest "
          + "true difference that so many replications would find four times out of five.",
        "胜过概率：方案优于什么都不做的重复所占的比例。可检出：这么多次重复有八成把握发现的最小真实差值。"),
      Bilingual(
        "from day: until then everything is the same as without the plan, bit for bit. ¥/extra member: money spent "
          + "(goods aside) for each member more than without any plan; –: no more members than luck explains.",
        "起始日：此前一切与不采取方案时逐位相同。¥/多留一人：比不采取方案每多一名成员所花的钱（不含商品成本）；"
          + "–：多出的成员未超出运气能解释的范围。"),
    ]
    let rivals = comparison.lines.dropFirst()
    if rivals.contains(where: { $0.difference?.isNothing == true }) {
      notes.append(
        Bilingual(
          "A difference of 0 without an interval: the plan comes out like doing nothing in every replication, and "
            + "there is nothing to test.",
          "差值为 0 且没有区间：该方案在每次重复中结果都与什么都不做相同，无需检验。"))
    }
    if rivals.contains(where: { $0.difference.map { $0.isConstant && !$0.isNothing } == true }) {
      notes.append(
        Bilingual(
          "A difference without an interval is the same in every replication: a fact, not an estimate.",
          "没有区间的差值在每次重复中都相同：这是事实而非估计。"))
    }
    return notes + [
      hasShop
        ? Bilingual(
          "ROI: net margin gained over the run for each yuan more that is spent (goods aside); 0: the money came "
            + "back, −1: all of it is lost; –: nothing more was spent.",
          "投资回报：每多花一元（不含商品成本）在整个运行期多得的净收益；0 表示收回成本，−1 表示全部损失；–：没有多花钱。")
        : Bilingual(
          "ROI: nothing is sold in this community (shop: price), so there is none.",
          "投资回报：该社群不销售任何东西（shop: price），因此没有此项。")
    ]
  }
}
