// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// What one type of welfare does to motivation and attendance.
package struct WelfareEffect: Sendable {
  /// Crowding-out of intrinsic motivation a day (χ).
  package var crowding = 0.0
  /// Recognition: support of intrinsic motivation a day (ψ).
  package var recognition = 0.0
  /// Logit effect on attendance of an expected reward (b).
  package var pull = 0.0
}

/// Welfare 福利: a reward of y yuan that comes with chance p has the prospect V = w(p)u(y), u(y) = ln(1 +
/// y/half)/(2 ln 2), w the weight of a chance; only who can get it feels it. V pulls people in; the
/// habitual reference R makes its loss hurt (R − V, prospect-theory utility); what a member can expect a
/// week holds them, hazards × (1 + yuan/stake)^power. Motivation I is crowded out by expected tangible
/// rewards and fed by recognition, one after the other: I ← I·e^(−χfV), I ← I + r(½ − I),
/// I ← I + (1 − e^(−ψV))(I_most − I). While V lasts it stands in for what it displaced: where I < ½, posting
/// feels (I − ½)(1 − min(1, V/R)).
package struct WelfareMotivation: Mechanism {
  package var material = WelfareEffect()
  package var cash = WelfareEffect()
  package var learning = WelfareEffect()
  package var honor = WelfareEffect()
  package var virtual = WelfareEffect()
  package var half = 0.0
  package var habituation = 0.0
  package var curvature = 0.0
  package var lossAversion = 0.0
  package var recognitionMost = 0.0
  package var recovery = 0.0
  package var completion = 0.0
  package var performance = 0.0
  package var learningQuality = 0.0
  package var learningTies = 0.0
  package var inflation = 0.0
  package var inflationScale = 0.0
  package var leastHonor = 0.0
  package var parcelDays = 0.0
  package var parcelSpread = 0.0
  package var weighting = 0.0
  package var honorToAll = 0.0
  package var nearTop = 0.0
  package var answerPull = 0.0
  package var helperVisit = 0.0
  package var standIn = 0.0
  package var stake = 0.0
  package var stakePower = 0.0

  package init() {}

  package subscript(type: WelfareType) -> WelfareEffect {
    switch type {
    case .material: material
    case .cash: cash
    case .learning: learning
    case .honor: honor
    case .virtual: virtual
    }
  }

  /// Perceived value u of so many yuan, 0 or more: ½ at `half`, 1 at three times that, without an end.
  package func value(ofYuan yuan: Double) -> Double {
    Double(logarithm(Float(1 + max(0, yuan) / half))) / (2 * 0.693_147_180_56)
  }

  /// How much a chance p counts: π(p) = p^γ/(p^γ + (1 − p)^γ)^(1/γ). Small chances count for more than
  /// they are, large ones for less (Tversky & Kahneman 1992).
  package func weight(ofChance p: Double) -> Double {
    guard p > 0, p < 1 else { return p <= 0 ? 0 : 1 }
    let (win, lose) = (power(p, weighting), power(1 - p, weighting))
    return win / power(win + lose, 1 / weighting)
  }

  /// What points keep of their value when so many yuan's worth a member are outstanding.
  package func inflationFactor(outstandingPerMember: Double) -> Double {
    power(1 + max(0, outstandingPerMember) / inflationScale, -inflation)
  }

  package static let name = "welfare"
  package static let title = Bilingual("Welfare and motivation", "福利与动机")
  package static let summary = Bilingual(
    "An expected reward draws those who can get it, by its chance and its value, becomes the new "
      + "normal, "
      + "holds them while it runs, and hurts when it is missed; tangible rewards crowd out the wish to "
      + "contribute, which shows when they end, recognition feeds it.",
    "预期福利按概率与价值吸引拿得到的人来访、成为常态、在发放期间留住人，一旦中断便感到失落；"
      + "实物与现金会挤出内在动机（停发后才显现），认可则滋养它。")
  package static let whenOff = Bilingual(
    "Rewards neither draw nor hold nor crowd out; what is received still pleases, and a kept promise is "
      + "trusted.", "福利不再吸引、挽留或挤出；收到的仍令人满意，兑现的承诺仍换来信任。")

  private static let deci = "Deci, Koestner & Ryan 1999 (128 studies; calibrated)"
  package static let parameters: [Parameter<WelfareMotivation>] = [
    .number(
      "material-crowding", \.material.crowding, .perDay, 0.02, in: 0...1, off: 0,
      evidence: .computed, source: deci,
      "Crowding-out by material welfare (χ).", "物质福利的动机挤出（χ）。"
    )
    .plausible(
      0.01...0.04,
      "Deci, Koestner & Ryan 1999 (d −.24 to −.40); smaller in Cameron, Banko & Pierce 2001",
      "Deci、Koestner & Ryan 1999（d −.24 到 −.40）；Cameron、Banko & Pierce 2001 更小"),
    .number(
      "cash-crowding", \.cash.crowding, .perDay, 0.053, in: 0...1, off: 0, evidence: .computed,
      source: deci,
      "Crowding-out by cash (χ).", "现金福利的动机挤出（χ）。"
    )
    .plausible(
      0.02...0.1,
      "Deci, Koestner & Ryan 1999 (d −.24 to −.40); smaller in Cameron, Banko & Pierce 2001",
      "Deci、Koestner & Ryan 1999（d −.24 到 −.40）；Cameron、Banko & Pierce 2001 更小"),
    .number(
      "virtual-crowding", \.virtual.crowding, .perDay, 0.01, in: 0...1, off: 0,
      "Crowding-out by points and virtual goods (χ).", "虚拟福利的动机挤出（χ）。"),
    .number(
      "learning-recognition", \.learning.recognition, .perDay, 0.025, in: 0...1, off: 0,
      "Motivation fed by learning (ψ).", "学习福利滋养动机（ψ）。"),
    .number(
      "honor-recognition", \.honor.recognition, .perDay, 0.14, in: 0...1, off: 0,
      evidence: .computed,
      source: "Restivo & van de Rijt 2012, 2014; " + deci,
      "Motivation fed by honor, times deservedness (ψ).", "荣誉福利滋养动机，乘以应得程度（ψ）。"
    )
    .plausible(
      0.07...0.28,
      "an award keeps newcomers by + 20 % for a year (Gallus 2017), Gold + 6.6 % (Burtch et al. "
        + "2022)",
      "奖项使新人留存 +20 %、持续一年（Gallus 2017）；Gold 仅 +6.6 %（Burtch 等 2022）"),
    .number(
      "virtual-recognition", \.virtual.recognition, .perDay, 0.02, in: 0...1, off: 0,
      "Motivation fed by points and virtual goods (ψ).", "虚拟福利滋养动机（ψ）。"),
    .number(
      "material-pull", \.material.pull, .none, 0.1, in: 0...3, off: 0, evidence: .observational,
      source: "Lacetera, Macis & Slonim 2012 (an item of some 5 dollars: + 15–20 %)",
      "Logit effect of expected material welfare on attendance (b).", "预期物质福利对上线的 logit 效应（b）。"
    )
    .plausible(
      0.03...0.2,
      "an item brings 15 to 20 % more donors (Lacetera, Macis & Slonim 2012: some 5 dollars, V "
        + "1.2); mild incentives .11 to .31 (Milkman et al. 2021)",
      "一件礼品使献血者 +15 % 到 20 %（Lacetera、Macis & Slonim 2012：约 5 美元，V 为 1.2）；温和激励 .11 到 .31（Milkman "
        + "等 2021）"
    ),
    .number(
      "cash-pull", \.cash.pull, .none, 0.165, in: 0...3, off: 0, evidence: .computed,
      source: "Milkman et al. 2021 (23 yuan a week: logit .293, satisfaction and habit included)",
      "Logit effect of expected cash on attendance (b).", "预期现金福利对上线的 logit 效应（b）。"
    )
    .plausible(
      0.1...0.35,
      "of 54 programmes those that work give .11 to .31 (Milkman et al. 2021)",
      "54 个方案中有效者为 .11 到 .31（Milkman 等 2021）"),
    .number(
      "learning-pull", \.learning.pull, .none, 0.05, in: 0...3, off: 0,
      "Logit effect of expected learning welfare on attendance (b).", "预期学习福利对上线的 logit 效应（b）。"
    )
    .plausible(
      0.02...0.15,
      "assumed: below the mild incentives of Milkman et al. 2021 (.11 to .31)",
      "假设：低于 Milkman 等 2021 的温和激励（.11 到 .31）"),
    .number(
      "honor-pull", \.honor.pull, .none, 0.05, in: 0...3, off: 0,
      "Logit effect of expected honor on attendance (b).", "预期荣誉福利对上线的 logit 效应（b）。"
    )
    .plausible(
      0.04...0.2,
      "receivers come again more: Gold + 6.6 % (λ .06, Burtch et al. 2022), a newcomer’s award "
        + "+ 20 % (λ .18, Gallus 2017)",
      "获荣誉者更多再来：Gold +6.6 %（λ .06，Burtch 等 2022），新人奖 +20 %（λ .18，Gallus 2017）"),
    .number(
      "virtual-pull", \.virtual.pull, .none, 0.05, in: 0...3, off: 0,
      "Logit effect of expected virtual welfare on attendance (b).", "预期虚拟福利对上线的 logit 效应（b）。"
    )
    .plausible(
      0.02...0.3,
      "from next to nothing to the mild incentives of Milkman et al. 2021 (.11 to .31), many of "
        + "them points",
      "从几乎没有到 Milkman 等 2021 的温和激励（.11 到 .31，多为积分）"),
    .number(
      "half", \.half, .yuan, 8, in: 0.01...10_000,
      "Reward that is felt as worth ½: u = ln(1 + yuan/half)/(2 ln 2); three times as much is "
        + "worth 1.",
      "感知价值为 ½ 的金额：u = ln(1 + 元/half)/(2 ln 2)；其三倍为 1。"
    )
    .plausible(
      4...16,
      "assumed: that small sums count hardly less than large ones is measured (Milkman et al. "
        + "2021), where the bend lies is not",
      "假设：小额与大额作用相近有实测（Milkman 等 2021），拐点位置没有"),
    .number(
      "habituation", \.habituation, .perDay, 0.1, in: 0...1, off: 0,
      "How fast the reference R follows V on visits.", "参照 R 在来访日跟随 V 的速度。"),
    .number(
      "curvature", \.curvature, .none, 0.88, in: 0.3...1, evidence: .experimental,
      source: "Tversky & Kahneman 1992",
      "Exponent of the utility of gains and losses.", "得失效用的指数。"
    )
    .plausible(
      0.7...1,
      "Tversky & Kahneman 1992: .88; Booij, van Praag & van de Kuilen 2010: .86",
      "Tversky & Kahneman 1992：.88；Booij、van Praag & van de Kuilen 2010：.86"),
    .number(
      "loss-aversion", \.lossAversion, .times, 2.25, in: 1...5, evidence: .experimental,
      source: "Tversky & Kahneman 1992",
      "How much more a loss counts than a gain.", "损失相对收益的权重。"
    )
    .plausible(
      1.5...2.5,
      "Tversky & Kahneman 1992: 2.25; mean of 150 papers 1.96 (Brown et al. 2024)",
      "Tversky & Kahneman 1992：2.25；150 篇论文的均值 1.96（Brown 等 2024）"),
    .number(
      "recognition-most", \.recognitionMost, .share, 0.75, in: 0.5...1, off: 1,
      "Motivation to which recognition can lift: the tenth medal is not worth the first.",
      "认可最多能把动机提升到的水平：第十枚奖章不如第一枚。"),
    .number(
      "recovery", \.recovery, .perDay, 0.01, in: 0...1,
      "Return of motivation to one half.", "动机向二分之一的回归。"),
    .number(
      "completion", \.completion, .times, 0.85, in: 0...2, evidence: .experimental, source: deci,
      "Crowding-out of rewards for completing (a post, a streak), against taking part.",
      "按完成（发帖、连续）给予时的挤出，相对参与奖励。"
    )
    .plausible(
      0.5...1.2,
      "Deci, Koestner & Ryan 1999: the ratio of two effects, each known to a third",
      "Deci、Koestner & Ryan 1999：两个效应之比，各自误差约三分之一"),
    .number(
      "performance", \.performance, .times, 0.62, in: 0...2, evidence: .experimental, source: deci,
      "Crowding-out of rewards for the best, against taking part.", "按名次给予时的挤出，相对参与奖励。"
    )
    .plausible(
      0.3...1,
      "Deci, Koestner & Ryan 1999: the ratio of two effects, each known to a third",
      "Deci、Koestner & Ryan 1999：两个效应之比，各自误差约三分之一"),
    .number(
      "learning-quality", \.learningQuality, .share, 0.1, in: 0...0.6, off: 0,
      "Added to the quality of members' posts while learning welfare runs.", "学习福利期间成员帖子质量的增量。"),
    .number(
      "learning-ties", \.learningTies, .times, 1.2, in: 0...5, off: 1,
      "Multiplies what an exchange adds to a tie while learning welfare runs.",
      "学习福利期间一次交流增进关系的倍数。"),
    .number(
      "inflation", \.inflation, .none, 0.3, in: 0...1, off: 0,
      "Points lose value as (1 + outstanding per member/`inflation-scale`) to the power of "
        + "minus this.",
      "积分贬值：（1 + 人均未用积分/`inflation-scale`）的负此次幂。"),
    .number(
      "inflation-scale", \.inflationScale, .yuan, 100, in: 0.01...1_000_000,
      "Points outstanding for each member at which inflation counts as 1 + 1.",
      "人均未用积分达到此值计为 1 + 1。"),
    .number(
      "honor-least", \.leastHonor, .times, -0.5, in: -5...1,
      "What honor counts for in the least active member; in the most active it counts 1.",
      "荣誉对最不活跃成员的效力；对最活跃者为 1。"
    )
    .plausible(
      (-1)...0.3,
      "an award does nothing for the less active or puts them off (Restivo & van de Rijt 2014)",
      "奖项对较不活跃者无效或适得其反（Restivo & van de Rijt 2014）"),
    .number(
      "parcel-days", \.parcelDays, .days, 3, in: 0...60,
      "Days that a parcel is under way at least; everything else is there at once.",
      "实物寄送最少天数；其他福利立即到账。"
    )
    .plausible(
      1...5,
      "assumed: 56 hours from posting in 2023 (State Post Bureau), and some days to pack",
      "假设：2023 年寄递全程 56 小时（国家邮政局），另需数日打包"),
    .number(
      "parcel-spread", \.parcelSpread, .days, 5, in: 1...60,
      "Days over which the arrival of parcels is spread evenly, the earliest included.",
      "实物到达日均匀分布的天数（含最早一天）。"),
    .number(
      "probability-weighting", \.weighting, .none, 0.61, in: 0.3...1, evidence: .experimental,
      source: "Tversky & Kahneman 1992",
      "Exponent γ of the weight of a chance to win; 1: a chance counts for what it is.",
      "中奖概率权重的指数 γ；1 表示按实际概率计。"
    )
    .plausible(
      0.5...0.75,
      "Tversky & Kahneman 1992: .61; Camerer & Ho 1994: .56; Wu & Gonzalez 1996: .71",
      "Tversky & Kahneman 1992：.61；Camerer & Ho 1994：.56；Wu & Gonzalez 1996：.71"),
    .number(
      "honor-to-all", \.honorToAll, .times, 0.12, in: 0...1, off: 1,
      "What honor counts for where everybody gets it, or everybody who comes; to a few it "
        + "counts 1.",
      "人人有份（或来了就有）的荣誉的效力；只给少数人时为 1。"
    )
    .plausible(
      0.1...0.6,
      "assumed: what all have honors little; it is not nothing",
      "假设：人人有份便不稀罕，但并非毫无作用"),
    .number(
      "near-top", \.nearTop, .times, 2, in: 1...100,
      "Who posts less than so many times as many members as there are places thinks nothing of a "
        + "prize "
        + "for the top.",
      "名额的多少倍名次以外的成员对名次奖毫无期待。"),
    .number(
      "answer-pull", \.answerPull, .none, 0.8, in: 0...3, off: 0,
      "Log-rate effect on answering of the prospect V of being paid for answers, times 1 − e⁻ⱽ: "
        + "nobody has "
        + "time to answer without an end.",
      "有偿回答的预期 V 对回答率的对数效应，乘以 1 − e⁻ⱽ：时间终归有限。"),
    .number(
      "helper-visit", \.helperVisit, .none, 0.1, in: 0...1, off: 0,
      "Logit effect on attendance of the prospect of being paid for answers.",
      "有偿回答的预期对上线的 logit 效应。"),
    .number(
      "stand-in", \.standIn, .share, 1, in: 0...1, off: 0,
      "How far a reward, while it lasts, makes up for the wish to contribute that it crowded out.",
      "福利在发放期间对其挤出的贡献意愿的替代程度。"
    )
    .plausible(
      0.5...1,
      "assumed: what a reward crowds out shows when it ends",
      "假设：挤出在停发后才显现"),
    .number(
      "stake", \.stake, .yuan, 20, in: 0.01...10_000,
      "Rewards to be had a week at which those who would lose them by leaving count them as 1 + 1.",
      "一旦离开就会失去的每周福利，达到此值计为 1 + 1。"
    )
    .plausible(
      10...60,
      "assumed: some meals’ worth a week",
      "假设：一周几顿饭钱"),
    .number(
      "stake-power", \.stakePower, .none, -0.5, in: -1...0, off: 0,
      "Hazards go with (1 + rewards to be had a week/`stake`) to this power.",
      "离开风险随（1 + 每周可得福利/`stake`）的此次幂变化。"
    )
    .plausible(
      (-1)...(-0.2),
      "assumed: from proportionally fewer leaving to hardly any effect",
      "假设：从按比例减少离开到几乎无作用"),
  ]
}
