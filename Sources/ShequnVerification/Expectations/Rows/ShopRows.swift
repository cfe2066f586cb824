// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

extension OperatorExpectation {
  private static let depths = ["0", "5", "10", "20", "40", "70", "90"]
  private static var sales: [Setting] {
    depths.map { depth in
      Setting(
        Bilingual("\(depth) %", "\(depth)%"),
        "discount: {depth: \(depth)%, from: day 60, until: day 66}")
    }
  }
  private static let gross = Measure.named(
    Bilingual("takings less goods, days 60–119", "收入减商品成本（第 60–119 天）"),
    .days(60...119, "revenue") - .days(60...119, "goods_cost"))

  /// Prices, sales, and who buys.
  static let shop: [OperatorExpectation] = [
    OperatorExpectation(
      "a-weeks-sale", Bilingual("a sale of a week, by depth", "一周促销，按深度"),
      on: [.brandChat, .ownApp, .marketplace, .coffeeClub], replications: 16,
      set: ["community.shop.margin=70%"],
      sales,
      [
        Measure.units(60...66).rises(0...6), Measure.units(60...66).change(6, 0, in: 1...30),
        Measure.units(67...94).below(4, 0), Measure.units(67...94).below(6, 0, by: 0.05),
        gross.peaks(1...4, of: 0...6), Measure.days(60...66, "dau").above(4, 0),
      ],
      because: Bilingual(
        "The deeper the more is sold, within what people can use; what they stocked they do not buy next month.",
        "越深卖得越多，但买得下的有限；囤了货，下个月就不买。"),
      .study(
        Bilingual(
          "price elasticity −2.62 on average (Bijmolt, van Heerde & Pieters 2005)",
          "平均价格弹性 −2.62（Bijmolt、van Heerde & Pieters 2005）"))),
    OperatorExpectation(
      "a-sale-at-a-small-margin", Bilingual("a sale where little is earned", "毛利薄时促销"),
      on: [.brandChat, .ownApp], replications: 16, set: ["community.shop.margin=45%"], sales,
      [
        gross.below(4, 0), gross.below(5, 4), gross.below(6, 5),
        (Measure.days(60...119, "revenue") / Measure.days(60...119, "goods_cost")).below(6, 0),
      ],
      because: Bilingual("With 45 % to give, 40 % off is a loss.", "只有 45% 的毛利，打六折就是亏。"),
      .study(
        Bilingual(
          "price elasticity −2.62 on average (Bijmolt, van Heerde & Pieters 2005)",
          "平均价格弹性 −2.62（Bijmolt、van Heerde & Pieters 2005）"))),
    OperatorExpectation(
      "lasting-discount", Bilingual("a discount for ever", "天天打折"),
      on: [.brandChat, .ownApp, .marketplace],
      days: 180, replications: 16,
      [
        .nothing, Setting(Bilingual("20 % off", "八折"), "discount: {depth: 20%}"),
        Setting(Bilingual("50 % off", "五折"), "discount: {depth: 50%}"),
      ],
      [
        Measure.units(121...180).change(1, 0, in: 0.2...0.7),
        Measure.units(121...180).change(2, 0, in: 0.9...3.2),
      ],
      because: Bilingual(
        "What is cheaper for good sells more for good, by an elasticity of 1 to 2.",
        "一直便宜就一直多卖，长期弹性在 1 到 2 之间。"),
      .study(
        Bilingual(
          "long-run elasticity below the lift of a sale (Bijmolt et al. 2005), direction",
          "长期弹性低于促销的提升（Bijmolt 等 2005），仅方向"))),
    OperatorExpectation(
      "list-price", Bilingual("dearer or cheaper than usual", "比行情贵或便宜"),
      on: [.brandChat, .ownApp], days: 180,
      replications: 16,
      Setting.each(
        ["60", "30", "120", "2400"],
        set: "community.shop={price: # yuan, usual-price: 60 yuan, margin: 45%}"),
      [
        Measure.days(121...180, "revenue").change(1, 0, in: 0...1),
        Measure.days(121...180, "revenue").change(2, 0, in: -0.5...0),
        Measure.days(121...180, "revenue").below(3, 0, by: 0.7),
      ],
      because: Bilingual(
        "At forty times the usual price next to nothing sells.", "卖到行情价的四十倍，几乎无人问津。")),
    OperatorExpectation(
      "back-to-the-list-price", Bilingual("when a discount of two months ends", "两个月折扣结束后"),
      on: [.brandChat, .ownApp], replications: 64,
      [
        .nothing,
        Setting(
          Bilingual("20 % off until day 80", "八折至第 80 天"),
          "discount: {depth: 20%, from: day 21, until: day 80}"),
      ],
      [Measure.units(81...94).below(1, 0, by: 0.03), Measure.days(81...94, "revenue").below(1, 0)],
      because: Bilingual("The list price has come to feel dear.", "习惯了折扣价，原价就显得贵。"),
      .study(
        Bilingual(
          "coupons in the cart: lower prices paid next month (Zhang et al. 2020)",
          "购物车优惠券：次月支付的价格更低（Zhang 等 2020）"))),
    OperatorExpectation(
      "visits-sell", Bilingual("who visits buys more", "来的人买得多"),
      on: [.brandChat, .ownApp, .coffeeClub],
      replications: 16,
      [
        .nothing, Setting(Bilingual("posts", "发帖"), "content: {posts-per-day: 2, quality: 0.7}"),
        Setting(
          Bilingual("a quarter recommends", "四分之一带货"),
          "content: {posts-per-day: 2, quality: 0.7, promotional-share: 25%}"),
      ],
      [Measure.revenue.above(1, 0, by: 0.05), Measure.revenue.above(2, 1, by: 0.02)],
      because: Bilingual("Those who look in and see something buy it.", "进来看见了，就会买。"),
      .study(
        Bilingual(
          "a pitch heard: .66 → 1.54 % buy (Li 2023); in the brand's groups orders + 30 %, upper bound",
          "听过讲解：购买率 0.66% → 1.54%（Li 2023）；品牌群内订单 +30%（上限）"))),
    OperatorExpectation(
      "it-can-pay", Bilingual("a plan that pays", "能赚回来的方案"),
      on: [.brandChat, .ownApp, .marketplace],
      replications: 32,
      [.nothing]
        + ["0.25", "0.5", "1", "2"].map { posts in
          Setting(
            Bilingual("\(posts) a day", "每天 \(posts) 条"),
            "content: {posts-per-day: \(posts), promotional-share: 25%}")
        } + [
          Setting(
            Bilingual("20 a day", "每天 20 条"), "content: {posts-per-day: 20, promotional-share: 25%}"
          )
        ],
      [Measure.margin.best(1...4, over: 0), Measure.margin.below(5, 0).only(.brandChat)],
      because: Bilingual(
        "Firms keep communities because some plans earn their cost; not every plan does.",
        "企业做社群，是因为有的方案赚得回成本，但不是每个都行。")),
    OperatorExpectation(
      "coffee-club-pays", Bilingual("a shipped plan that pays, and one that does not", "随附方案有赚有赔"),
      on: [.coffeeClub], days: 180, replications: 16,
      [.nothing]
        + [
          "friends", "learning-welfare", "member-days", "more-content", "talk", "win-back", "kol",
          "cash-welfare",
        ].map {
          Setting(Bilingual($0, $0), plan: $0)
        },
      [Measure.margin.best(1...8, over: 0)],
      because: Bilingual(
        "A scenario in which everything loses money teaches nothing.", "一个怎么做都赔钱的场景，教不了人什么。")),
    OperatorExpectation(
      "members-first", Bilingual("first choice for members", "社群专享与优先购"),
      on: [.brandChat, .ownApp, .coffeeClub],
      replications: 16,
      Setting.each(["0", "2", "35"], "exclusive: {posts-per-week: #, strength: 50%}"),
      [
        Measure.revenue.change(1, 0, in: 0...0.4),
        Measure.margin.below(2, 1).only(.brandChat),
      ],
      because: Bilingual(
        "What only members get sells a little better; five a day are no privilege.",
        "专享能多卖一点，一天五次就不叫专享。")),
  ]
}
