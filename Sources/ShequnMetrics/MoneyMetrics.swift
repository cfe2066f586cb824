// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel

/// What it costs.
package enum MoneyMetrics {
  package static let cost = Metric(
    "cost", Bilingual("cost", "成本"), unit: Units.yuan, kind: .flow,
    Bilingual("All costs booked today.", "当日入账的全部成本。")
  ) { Double($0.days[$1].cost) / 100 }

  package static let totalCost = Metric(
    "total_cost", Bilingual("cost so far", "累计成本"), unit: Units.yuan,
    Bilingual("All costs booked up to today.", "至今入账的全部成本。")
  ) { Double($0.days[$1].totalCost) / 100 }

  package static let costPerRetained = Metric(
    "cost_per_retained", Bilingual("cost per retained member", "每留存成员成本"), unit: Units.yuan,
    Bilingual(
      "Costs so far ÷ present members; 0 when nothing was spent.", "累计成本 ÷ 现有成员；未花费则为 0。")
  ) { run, index in
    let day = run.days[index]
    guard day.totalCost > 0 else { return 0 }
    return day.members > 0 ? Double(day.totalCost) / 100 / Double(day.members) : .nan
  }

  package static let all = [cost, totalCost, costPerRetained]
}
