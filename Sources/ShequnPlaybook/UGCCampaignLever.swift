// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 晒图/UGC 征集: members are called upon to post, with prizes at the end.
package struct UGCCampaignLever: Lever {
  package var label = ""
  package var prizes = 0.0
  package var value = 0.0
  package var winners = Winners.draw
  package var length = 0.0
  package var boost = 0.0
  package var quality = 0.0
  package var hours = 0.0
  package var window = Window.standard()
  private var round = Round()
  private var slot: Int?

  /// Who gets the prizes.
  package enum Winners: String, CaseIterable, Sendable { case draw, top }

  package init() {}

  package static let name = "ugc-campaign"
  package static let title = Bilingual("Call for members' content", "晒图/UGC 征集")
  package static let area = LeverArea.content
  package static let brief = Bilingual(
    "members are called upon to post, with prizes at the end",
    "号召成员发帖，结束时评奖")
  package static let summary = Bilingual(
    "Members are called upon to post for so many days, a little better made than usual; prizes go "
      + "to some who posted, at the end. When it is over posting falls back, what was posted has "
      + "added to what there is to read, and prizes that cannot be paid cost trust.",
    "号召成员发帖若干天，内容质量略有提升；结束时从发帖者中评奖或抽奖。结束后发帖回落，增多的内容会加重信息量；"
      + "奖品发不出会损害信任。")
  package static let neutral: (parameter: String, value: ParameterValue?) = ("prizes", .number(0))
  package static let parameters: [Parameter<UGCCampaignLever>] = [
    .text("name", zh: "名称", \.label, "Tells several campaigns of a plan apart.", "区分同一方案中的多次征集。"),
    .number(
      "prizes", zh: "奖品数", \.prizes, .items, 5, in: 0...1_000_000, evidence: .choice,
      "Prizes at the end of each campaign.", "每次征集结束时的奖品数。"
    ).growing,
    .number(
      "value", zh: "奖品价值", \.value, .yuan, 20, in: 0...1_000_000, evidence: .choice,
      "What a prize is worth and costs.", "每份奖品的价值与成本。"),
    .choice(
      "winners", zh: "评选方式", words: ["draw": "抽取 抽奖", "top": "发帖最多"], \.winners, .draw,
      "draw: by lot among those who posted; top: those with most posts of late.",
      "draw 从发帖者中抽取；top 近期发帖最多者。"),
    .number(
      "length", zh: "天数", \.length, .days, 14, in: 1...365, evidence: .choice,
      "Days of a campaign. One begins on a day on which the lever acts and none is running, and "
        + "then "
        + "runs to its end.",
      "一次征集的天数。在执行日且没有征集进行时开始，开始后走完全程。"),
    .number(
      "boost", zh: "发帖提升", \.boost, .none, 0.5, in: 0...3,
      "Log-rate effect on posting while it runs.", "进行期间对发帖的对数率效应。"
    )
    .plausible(
      0.1...0.8,
      "direction: payment buys more reviews (Burtch et al. 2018)",
      "方向：付钱得到更多评论（Burtch 等 2018）"),
    .number(
      "quality", zh: "质量提升", \.quality, .share, 0.05, in: 0...0.6,
      "Added to the quality of members' posts while it runs.", "进行期间成员帖子质量的增量。"),
    .number(
      "hours", zh: "工时", \.hours, .hours, 4, in: 0...1000,
      "Hours to prepare a campaign and pick the winners.", "筹备一次征集并评奖的工时。"),
  ]

  package var account: String { label.isEmpty ? Self.name : "\(Self.name)/\(label)" }

  package mutating func prepare(_ desk: inout Desk) {
    if prizes >= 1 && winners == .top { slot = desk.selectiveSlot(for: account) }
  }

  package mutating func act(_ desk: inout Desk) {
    guard prizes >= 1, winners == .draw || slot != nil else { return }
    let length = Int(length)
    if round.canBegin(on: desk.day, length: length), window.acts(desk),
      desk.ledger.work(hours, on: account)
    {
      round.begin(on: desk.day)
    }
    guard round.isRunning(on: desk.day, length: length) else { return }
    desk.board.incite(Incitement(posting: Float(boost), quality: Float(quality)))
    desk.board.offer(reward(desk, isDue: round.isLastDay(desk.day, length: length)))
  }

  private func reward(_ desk: Desk, isDue: Bool) -> Reward {
    let motivation = desk.community.mechanisms.motivation
    let felt = motivation.value(ofYuan: value)
    return Reward(
      account: account, slot: slot ?? 0, type: .material, value: Float(felt), isSurprise: false,
      isDue: isDue, recipients: winners == .top ? .top : .draw, threshold: Int(prizes),
      every: Int(length), unitCost: Int((value * 100).rounded()),
      lift: Float(desk.community.mechanisms.enthusiasm.prizeLift), isForPosters: true)
  }
}
