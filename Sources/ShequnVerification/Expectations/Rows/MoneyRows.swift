// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

extension OperatorExpectation {
  private static let weekly = "welfare: {type: cash, to: active, value: # yuan, every: 7 days}"
  private static let amounts = ["0", "0.1", "1", "3", "10", "100", "10000"]

  /// What members are given, how much of it, and what happens when it ends.
  static let money: [OperatorExpectation] = [
    OperatorExpectation(
      "cash", Bilingual("cash to the active, from nothing to absurd", "给活跃者发现金，从零到离谱"),
      on: [.brandChat, .ownApp, .course], replications: 12, Setting.each(amounts, weekly),
      [
        Measure.members.neverFalls(0...6), Measure.dau.neverFalls(0...6),
        Measure.dau.alike(1, 0, within: 0.02), Measure.members.alike(1, 0, within: 0.02),
        Measure.last("monthly_churn").level(6, in: 0...0.02), Measure.margin.falls(4...6),
      ],
      because: Bilingual(
        "More money never keeps fewer people, and ten cents are nothing; too much of it ruins.",
        "钱多不会留下更少的人，一毛钱等于没有；给太多只会亏本。")),
    OperatorExpectation(
      "cash-in-a-dear-shop", Bilingual("cash where a sale earns much", "客单价高时发现金"),
      on: [.ownApp], replications: 32, set: ["community.shop.price=600 yuan"],
      Setting.each(amounts, weekly), [Measure.margin.peaks(1...4, of: 0...6)],
      because: Bilingual(
        "A little to bring buyers in pays where each sale earns hundreds.", "单笔利润几百元时，花点小钱把人请来是划算的。"
      )),
    OperatorExpectation(
      "cash-for-coming", Bilingual("what a fair incentive does", "适度激励的力度"),
      on: [.brandChat, .ownApp, .course], days: 60, replications: 12,
      [
        .nothing,
        Setting(
          Bilingual("20 yuan a week", "每周 20 元"),
          "welfare: {type: cash, to: active, value: 20 yuan, every: 7 days}"),
      ],
      [Measure.last("dau", 28).change(1, 0, in: 0.05...0.5)],
      because: Bilingual("Twenty yuan a week move some, not most.", "每周 20 元打动一些人，而不是大多数。"),
      .study(
        Bilingual(
          "54 programmes: weekly visits + 9 to + 27 % (Milkman et al. 2021)",
          "54 个方案：每周到访 +9% 到 +27%（Milkman 等 2021）"))),
    OperatorExpectation(
      "cash-that-ends", Bilingual("cash that ends after three months", "三个月后停发现金"),
      on: [.brandChat, .ownApp, .course], days: 130, replications: 16,
      [.nothing]
        + ["1", "10", "100"].flatMap { yuan in
          [
            Setting(
              Bilingual("\(yuan) goes on", "\(yuan) 元续发"),
              "welfare: {type: cash, to: active, value: \(yuan) yuan, every: 7 days}"),
            Setting(
              Bilingual("\(yuan) ends", "\(yuan) 元停发"),
              "welfare: {type: cash, to: active, value: \(yuan) yuan, every: 7 days, until: day 90}"
            ),
          ]
        },
      [
        Measure.last("dau", 20).below(2, 1), Measure.last("dau", 20).below(4, 3),
        Measure.last("dau", 20).below(6, 5),
        Measure.last("dau", 20).widens([2, 1], [4, 3], [6, 5]),
        Measure.members.below(4, 3), Measure.members.below(6, 5),
        Measure.members.widens([2, 1], [4, 3], [6, 5]),
        (Measure.last("posts", 20) / Measure.last("dau", 20)).below(4, 0),
        (Measure.last("posts", 20) / Measure.last("dau", 20)).below(6, 0),
      ],
      because: Bilingual(
        "Who was paid to come and talk stops when it stops, the more so the more it was.",
        "为钱来的、为钱说的，停发就停，发得越多跌得越狠。"),
      .study(
        Bilingual(
          "rewards and motivation (Deci, Koestner & Ryan 1999)",
          "奖励与动机（Deci、Koestner & Ryan 1999）"))),
    OperatorExpectation(
      "honor-that-ends", Bilingual("honor and lessons that end", "荣誉与学习福利停止之后"),
      on: [.brandChat, .course], days: 130, replications: 16,
      [
        .nothing,
        Setting(
          Bilingual("honor ends", "荣誉停止"),
          "welfare: {type: honor, to: active, value: 8 yuan, every: 7 days, until: day 90}"),
        Setting(
          Bilingual("lessons end", "学习停止"),
          "welfare: {type: learning, to: active, value: 8 yuan, every: 7 days, until: day 90}"),
      ],
      [
        (Measure.last("posts", 20) / Measure.last("dau", 20)).change(1, 0, in: -0.05...1),
        (Measure.last("posts", 20) / Measure.last("dau", 20)).change(2, 0, in: -0.05...1),
      ],
      because: Bilingual(
        "Being recognised feeds the wish to contribute; it neither ruins it nor doubles it for ever.",
        "被认可会滋养贡献的意愿，既不会毁掉它，也不会永久翻倍。"),
      .study(
        Bilingual(
          "recognition does not crowd out (Deci et al. 1999; newcomer award + 20 %, Gallus 2017)",
          "认可不会挤出动机（Deci 等 1999；新人奖 +20%，Gallus 2017）"))),
    OperatorExpectation(
      "gifts", Bilingual("a surprise and a promise of the same money", "同样的钱，惊喜与承诺"),
      on: [.brandChat, .course], days: 130, replications: 16,
      [
        .nothing,
        Setting(
          Bilingual("promised", "事先承诺"),
          "welfare: {type: material, to: active, value: 8 yuan, every: 28 days, until: day 90}"),
        Setting(
          Bilingual("a surprise", "惊喜"),
          "welfare: {type: material, to: active, value: 8 yuan, every: 28 days, until: day 90, surprise: true}"
        ),
      ],
      [Measure.last("trust", 20).above(2, 0), Measure.postsAVisitor.above(2, 1)],
      because: Bilingual(
        "A gift nobody counted on leaves thanks, a promise that ends leaves a hole.",
        "没人指望的礼物留下感激，到期的承诺留下缺口。"),
      .study(
        Bilingual(
          "unexpected rewards do not crowd out (Deci et al. 1999)",
          "意外的奖励不会挤出动机（Deci 等 1999）"))),
    OperatorExpectation(
      "mixed-welfare", Bilingual("cash alone or cash and lessons", "只发现金，还是现金加课程"),
      on: [.brandChat, .course], replications: 40,
      [
        Setting(
          Bilingual("6 yuan of cash", "现金 6 元"),
          "welfare: {type: cash, to: active, value: 6 yuan, every: 7 days}"),
        Setting(
          Bilingual("3 of cash, 3 of lessons", "现金 3 元加课程 3 元"),
          "welfare: {type: cash, to: active, value: 3 yuan, every: 7 days}",
          "welfare: {name: lessons, type: learning, to: active, value: 3 yuan, every: 7 days}"),
      ],
      [
        Measure.postsAVisitor.change(1, 0, in: -0.01...0.5),
        Measure.dau.change(1, 0, in: -0.2...0.2),
      ],
      because: Bilingual(
        "Half of it in lessons crowds out less.", "一半换成学习福利，挤出更少。"),
      .study(
        Bilingual(
          "payment buys reviews, norms buy length, both together best (Burtch et al. 2018)",
          "付费换数量，规范换篇幅，两者并用最好（Burtch 等 2018）"))),
    OperatorExpectation(
      "bonus-hunters", Bilingual("bonus hunters after the bonus", "福利停了，羊毛党走了"),
      on: [.brandChat], days: 150, replications: 12,
      ["5", "40"].flatMap { share in
        [false, true].map { ends in
          Setting(
            Bilingual(
              "\(share) % hunters, \(ends ? "ends" : "goes on")",
              "羊毛党 \(share)%，\(ends ? "停发" : "续发")"),
            "welfare: {type: cash, to: active, value: 5 yuan, every: 7 days\(ends ? ", until: day 90" : "")}",
            set: [
              "community.segments=[{share: \(100 - (Int(share) ?? 0))%, posting: 0.1x}, {name: hunters, share: \(share)%, reward-sensitivity: 2x, leaves-without-rewards: 2x}]"
            ])
        }
      },
      [Measure.members.below(3, 2, by: 0.02), Measure.members.widens([1, 0], [3, 2])],
      because: Bilingual("Those who came for the money go with it.", "冲着钱来的，跟着钱走。")),
  ]
}
