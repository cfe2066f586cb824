// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// What it costs and what it brings in.
package enum MoneyMetrics {
  package static let cost = Metric(
    "cost", Bilingual("cost", "成本"), unit: Units.yuan, kind: .flow,
    Bilingual("All costs booked today.", "当日入账的全部成本。")
  ) { Double($0.days[$1].cost) / 100 }

  package static let totalCost = Metric(
    "total_cost", Bilingual("cost so far", "累计成本"), unit: Units.yuan,
    Bilingual("All costs booked up to today.", "至今入账的全部成本。")
  ) { Double($0.days[$1].totalCost) / 100 }

  package static let operatingCost = Metric(
    "operating_cost", Bilingual("operating cost", "运营成本"), unit: Units.yuan, kind: .flow,
    Bilingual(
      "Costs booked today but for goods: hours of work, rewards, fees and the platform.",
      "当日入账的商品以外的成本：人工、福利、费用与平台费。")
  ) { Double($0.days[$1].cost - $0.days[$1].goodsCost) / 100 }

  package static let totalOperatingCost = Metric(
    "total_operating_cost", Bilingual("operating cost so far", "累计运营成本"), unit: Units.yuan,
    Bilingual("Costs booked up to today but for goods.", "至今入账的商品以外的成本。")
  ) { Double($0.days[$1].operatingSoFar) / 100 }

  package static let costPerRetained = Metric(
    "cost_per_retained", Bilingual("cost per retained member", "每留存成员成本"), unit: Units.yuan,
    Bilingual(
      "Operating costs so far ÷ present members; 0 when nothing was spent.",
      "累计运营成本 ÷ 现有成员；未花费则为 0。")
  ) { run, index in
    let day = run.days[index]
    guard day.operatingSoFar > 0 else { return 0 }
    return day.members > 0 ? Double(day.operatingSoFar) / 100 / Double(day.members) : .nan
  }

  package static let revenue = Metric(
    "revenue", Bilingual("revenue", "收入"), unit: Units.yuan, kind: .flow,
    Bilingual(
      "All revenue booked today: purchases, and what is kept of deposits.",
      "当日入账的全部收入：购买，以及未退还的押金。")
  ) { Double($0.days[$1].revenue) / 100 }

  package static let goodsCost = Metric(
    "goods_cost", Bilingual("cost of goods", "商品成本"), unit: Units.yuan, kind: .flow,
    Bilingual(
      "Cost of the goods bought today; with 'operating_cost' it makes up 'cost'.",
      "当日售出商品的成本；与“运营成本”合为“成本”。")
  ) { Double($0.days[$1].goodsCost) / 100 }

  package static let netMargin = Metric(
    "net_margin", Bilingual("net margin", "净收益"), unit: Units.yuan, kind: .flow,
    Bilingual(
      "Revenue − cost of today, goods included in the cost; deposits held for members are neither.",
      "当日收入 − 成本（成本已含商品）；代管的押金两者都不算。")
  ) { Double($0.days[$1].revenue - $0.days[$1].cost) / 100 }

  package static let arpu = Metric.trailing(
    "arpu", Bilingual("revenue a member and month", "人均月收入（ARPU）"), unit: Units.yuan,
    isFull: true,
    Bilingual(
      "Revenue of the last 30 days ÷ mean members at the start of these days; blank before day 30.",
      "过去 30 天收入 ÷ 这些日子开始时的平均成员数；第 30 天前为空。")
  ) { run, days in
    // member-days make a month by the thirty
    RunRecord.ratio(Double(run.total(days) { $0.revenue }) / 100 * 30, run.atRisk(days))
  }

  package static let repeatShare = Metric.ratio(
    "repeat_share", Bilingual("repeat buyers", "复购占比"),
    Bilingual(
      "Share of the present members who have bought anything that have bought more than once; blank "
        + "while nobody has.",
      "现有成员的购买者中购买过不止一次者的比例；尚无人购买时为空。")
  ) { (Double($0.repeatBuyers), Double($0.buyers)) }

  package static let lifetimeValue = Metric.trailing(
    "ltv", Bilingual("lifetime value", "生命周期价值（LTV）"), unit: Units.yuan, isFull: true,
    Bilingual(
      "Σ m·(1 − δ)ᵗ·(1 + d)⁻ᵗ over days t = 0, 1, …, with m = (revenue − cost of goods) a member-day "
        + "and δ the daily churn, both over the last 30 days, and d = 10 % a year; blank before day 30.",
      "Σ m·(1 − δ)ᵗ·(1 + d)⁻ᵗ，t = 0, 1, …；m 为过去 30 天每成员日的（收入 − 商品成本），δ 为同期日流失率，"
        + "d 为年 10%；第 30 天前为空。")
  ) { run, days in value(run, days) }

  private static func value(_ run: RunRecord, _ days: Range<Int>) -> Double {
    let margin = Double(run.total(days) { $0.revenue - $0.goodsCost }) / 100
    let daily = RunRecord.ratio(margin, run.atRisk(days))
    return daily * discount / (discount - (1 - ChurnMetrics.hazard(run, days)))
  }

  /// 1 + d for a day: the 365th root of 1.1.
  private static let discount = 1.000_261_157_876_067_8

  package static let valueToCost = Metric.trailing(
    "ltv_to_cac", Bilingual("LTV : CAC", "LTV 与 CAC 之比"), unit: Units.ratio, isFull: true,
    Bilingual(
      "Lifetime value ÷ cost of a new member; blank before day 30 and where members cost nothing.",
      "生命周期价值 ÷ 获客成本；第 30 天前与获客无花费时为空。")
  ) { run, days in
    let cost = GrowthMetrics.cac.over(days, of: run)
    return cost > 0 ? value(run, days) / cost : .nan
  }

  package static let all = [
    cost, totalCost, operatingCost, totalOperatingCost, costPerRetained, revenue, goodsCost,
    netMargin, arpu, repeatShare,
    lifetimeValue, valueToCost,
  ]
}

extension DayRecord {
  /// Cents spent up to this day, goods apart.
  fileprivate var operatingSoFar: Int { totalCost - totalGoodsCost }
}
