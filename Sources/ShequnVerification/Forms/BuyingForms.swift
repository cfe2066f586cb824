// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnScenario

extension Check {
  /// When people buy, and whether they would recommend the community.
  static let buyingForms: [Check] = [
    .closedForm(
      "purchase-occasions", Bilingual("purchases and visits", "购买与来访"),
      formula: Bilingual(
        "purchases a member: rt/α·(w + (1 − w)vp), w = purchase.without-visit, v = purchase.visit, p = chance of a visit",
        "人均购买次数：rt/α·(w + (1 − w)vp)，w = purchase.without-visit，v = purchase.visit，p 为来访概率"),
      reason: Bilingual(
        "Part of the need is met without a visit, the rest on the days of one. If visits did not count here, "
          + "no community could earn its keep.",
        "一部分需求不来访也会满足，其余在来访当天满足。若来访在此不起作用，任何社群都赚不回成本。"),
      points: [
        ["visit=3"], ["visit=12"], ["without-visit=10%"], ["without-visit=80%"],
        ["without-visit=0%", "visit=5"],
      ].map { $0.map { mechanism("purchase.\($0)") } }
    ) { plan in
      let (own, weeks) = (plan.mechanisms.purchase, Double(plan.days) / 7)
      let p = plan.activity.x / (plan.activity.x + plan.activity.y)
      let occasion = own.withoutVisit + (1 - own.withoutVisit) * own.visit * p
      return [
        Expectation(
          quantity: Bilingual("purchases a member", "人均购买次数"),
          expected: own.shape * weeks / own.scaleWeeks * occasion
        ) { $0.total(\.purchases) / plan.members }
      ]
    },
    .closedForm(
      "purchase-prices", Bilingual("a price that lasts", "长期价格"),
      formula: Bilingual(
        "against the usual price q, a dearer one p sells (p/q)^−surprise at first and (p/q)^−long-run once "
          + "people are used to it (habituation 1: from the second day on)",
        "行情价为 q，较贵的要价 p 起初售出 (p/q)^−surprise，习惯之后为 (p/q)^−long-run（habituation 取 1：自第二天起）"),
      reason: Bilingual(
        "A surprise counts by one elasticity, what lasts by another: dearer for good sells less for good.",
        "意外之价与长期之价各有弹性：一直较贵，就一直少卖。"),
      points: [
        [mechanism("purchase.surprise=1.5")], [mechanism("purchase.surprise=4")],
        [mechanism("purchase.long-run=1")], [mechanism("purchase.long-run=2")],
        ["community.shop.price=80 yuan", "community.shop.usual-price=20 yuan"],
      ]
    ) { plan in
      let own = plan.mechanisms.purchase
      let shop = plan.community.shop
      let ratio = shop.price / (shop.usualPrice ?? shop.price)
      let daily = own.shape / own.scaleWeeks / 7
      return [
        Expectation(
          quantity: Bilingual("purchases a member, first day", "首日人均购买次数"),
          expected: daily * pow(ratio, -own.surprise)
        ) { Double($0.days.first?.purchases ?? 0) / plan.members },
        Expectation(
          quantity: Bilingual("purchases a member and day, later", "其后人均每日购买次数"),
          expected: daily * pow(ratio, -own.longRun)
        ) { run in
          let later = run.days.dropFirst()
          return later.reduce(0) { $0 + Double($1.purchases) } / Double(later.count) / plan.members
        },
      ]
    },
    .closedForm(
      "net-promoters", Bilingual("the net promoter score", "净推荐值"),
      formula: Bilingual(
        "100(Φ((μ − 8.5)/σ) − Φ((6.5 − μ)/σ)), μ = nps-neutral + nps-trust(T − ½) at S = ½, σ = nps-spread",
        "100(Φ((μ − 8.5)/σ) − Φ((6.5 − μ)/σ))，S = ½ 时 μ = nps-neutral + nps-trust(T − ½)，σ = nps-spread"
      ),
      reason: Bilingual(
        "People answer from 0 to 10 and round; promoters say 9 or 10, detractors 6 or less. A score of "
          + "everybody's satisfaction itself would lie at − 100 for ever.",
        "人们以 0 到 10 的整数作答：9、10 为推荐者，6 及以下为贬损者。若直接用满意度作分，结果永远在 −100 附近。"),
      points: [
        ["trust.start=10%"], ["trust.start=90%"], ["satisfaction.nps-neutral=8.5"],
        ["satisfaction.nps-spread=3"], ["satisfaction.nps-trust=10", "trust.start=70%"],
      ].map { $0.map { mechanism($0) } }
    ) { plan in
      let own = plan.mechanisms.satisfaction
      let mean = own.promotionStart + own.promotionTrust * (plan.mechanisms.trust.start - 0.5)
      func share(_ distance: Double) -> Double {
        0.5 * erfc(-distance / own.promotionSpread / 2.0.squareRoot())
      }
      return [
        Expectation(
          quantity: Bilingual("promoters less detractors", "推荐者减贬损者"),
          expected: share(mean - 8.5) - share(6.5 - mean),
          // a table that is read off by straight lines
          allowance: 1e-4, isExact: true
        ) { run in
          let day = run.days.last
          return (day?.promotion ?? 0) / Double(max(1, (day?.members ?? 0) - (day?.dormant ?? 0)))
        }
      ]
    },
  ]
}
