// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 福利: one of five types of reward, promised or a surprise, to all or to some, in a rhythm.
package struct WelfareLever: Lever {
  package var label = ""
  package var type = WelfareType.material
  package var recipients = Recipients.active
  package var value = 0.0
  package var unitCost: Double?
  package var top = 0.0
  package var streak = 0.0
  package var isSurprise = false
  package var window = Window.standard()
  private var slot: Int?
  private var promise = Promise()

  package init() {}

  package static let name = "welfare"
  package static let title = Bilingual("Welfare", "福利")
  package static let area = LeverArea.commitment
  package static let brief = Bilingual(
    "material, cash, learning, honor or virtual rewards, promised or a surprise",
    "实物、现金、学习、荣誉、虚拟；承诺的或惊喜")
  package static let summary = Bilingual(
    "A reward in one of five types. A promised one pulls people in and becomes what they are used "
      + "to; it ends when a due payment is missed, and that hurts. A surprise is a gift. A payment that "
      + "`when` or a rule holds back ends a promised reward like `until`, up to the next payment.",
    "五种福利之一。承诺的福利吸引来访并成为习惯；到期未发即告终止，令人失落。惊喜则是礼物。"
      + "被 `when` 或触发规则压下的一次发放，如同 `until` 到期，福利终止，直到下一次发放。")
  package static let neutral: (parameter: String, value: ParameterValue?) = ("value", .number(0))
  package static let parameters: [Parameter<WelfareLever>] = [
    .text(
      "name", zh: "名称", \.label, "Tells several welfare levers of a plan apart.", "区分同一方案中的多个福利杠杆。"),
    .choice(
      "type", zh: "类型",
      words: [
        "material": "物质 实物", "cash": "现金", "learning": "学习", "honor": "荣誉", "virtual": "虚拟 积分",
      ], \.type, .material,
      "material, cash, learning, honor or virtual (points).", "物质、现金、学习、荣誉或虚拟（积分）。"),
    .choice(
      "to", zh: "对象",
      words: [
        "all": "全员 所有人", "active": "来访者 活跃成员", "posters": "发帖者", "streak": "连续来访者", "top": "发帖最多者",
        "draw": "抽签者", "helpers": "回答者",
      ], \.recipients, .active,
      "all; active (visited since the last payment); posters (posted since); streak (days in a row); top "
        + "(most posts of late); draw (by lot among the visitors of the day); helpers (most answers of late).",
      "all 全员；active 上次发放以来来访者；posters 发帖者；streak 连续来访者；top 近期发帖最多者；"
        + "draw 当天来访者中抽签；helpers 近期回答最多者。"),
    .number(
      "value", zh: "价值", \.value, .yuan, 8, in: 0...100_000, evidence: .choice,
      "What it is worth to a recipient.", "对领取者的价值。"),
    .optional(
      "unit-cost", zh: "单位成本", \.unitCost, .yuan, in: 0...100_000,
      "What it costs for each recipient; as much as it is worth if not given.",
      "每位领取者的成本；不写则与价值相同。"),
    .number(
      "top", zh: "名额", \.top, .members, 10, in: 1...1_000_000, evidence: .choice,
      "How many get it, with `to: top`, `draw` or `helpers`.",
      "`to: top`、`draw` 或 `helpers` 时的名额。"
    ).growing,
    .number(
      "streak", zh: "连续天数", \.streak, .days, 7, in: 1...365, evidence: .choice,
      "Days in a row that earn it, with `to: streak`.", "`to: streak` 时所需连续天数。"),
    .flag(
      "surprise", zh: "惊喜", \.isSurprise, false,
      "Not announced: no pull beforehand, no habit, no crowding-out; a gift that builds trust.",
      "不预告：事前不吸引、不成习惯、不挤出动机；是增进信任的礼物。"),
  ]

  package var account: String {
    "\(Self.name)/\(label.isEmpty ? "\(type.rawValue)-\(recipients.rawValue)" : label)"
  }

  package mutating func prepare(_ desk: inout Desk) {
    if value > 0 && recipients == .top { slot = desk.selectiveSlot(for: account) }
  }

  package func remarks(given: Set<String>, in community: Community) -> [LeverRemark] {
    var remarks: [LeverRemark] = []
    if given.contains("top"), ![.top, .draw, .helpers].contains(recipients) {
      remarks.append(.onlyWith("top", "to: top"))
    }
    if given.contains("streak"), recipients != .streak {
      remarks.append(.onlyWith("streak", "to: streak"))
    }
    return remarks
  }

  package mutating func act(_ desk: inout Desk) {
    guard value > 0, desk.day >= window.firstDay else { return }
    if recipients == .top && slot == nil { return }
    let (stands, isDue) = promise.today(of: account, in: window, on: desk)
    guard isDue || (stands && !isSurprise) else { return }

    let motivation = desk.community.mechanisms.motivation
    var felt = motivation.value(ofYuan: value)
    if type == .virtual {
      felt *= motivation.inflationFactor(
        outstandingPerMember: desk.outstandingPoints / Double(max(1, desk.dashboard.members)))
    }
    desk.board.offer(
      Reward(
        account: account, slot: slot ?? 0, type: type, value: Float(felt), isSurprise: isSurprise,
        isDue: isDue, recipients: recipients,
        threshold: Int(recipients == .streak ? streak : top), every: Int(window.every),
        unitCost: Int(((unitCost ?? value) * 100).rounded()), worth: value))
  }
}
