// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 打卡: members commit themselves to come day by day, for a reward or with a deposit.
package struct CheckInLever: Lever {
  package var label = ""
  package var length = 0.0
  package var every = 0.0
  package var deposit = 0.0
  package var reward = 0.0
  package var isLottery = false
  package var comeback = 0.0
  package var supervision = 0.0
  package var missesInARow = 0.0
  package var missesInAll = 0.0
  package var isStrict = false
  package var settlement = Challenge.Settlement.refund
  package var commission = 0.0
  package var window = Window.standard()
  /// First day of the latest challenge.
  private var announced: Int?

  package init() {}

  package static let name = "check-in"
  package static let title = Bilingual("Check-in challenge", "打卡")
  package static let area = LeverArea.commitment
  package static let brief = Bilingual(
    "a challenge day by day, for a reward or a deposit",
    "每天打卡，为奖励或为拿回押金")
  package static let summary = Bilingual(
    "Members enrol and check in day by day, for a reward or to get their deposit back. A deposit works "
      + "strongly on the few who take it and puts most people off; a reward draws nearly everybody and "
      + "does less; when it is over only the habit stays.",
    "成员报名后每天打卡，为得奖励或拿回押金。押金对少数接受者很有效，却吓退多数人；奖励几乎人人参加，但作用较弱；"
      + "结束之后只留下习惯。")
  package static let neutral: (parameter: String, value: ParameterValue?) = ("length", .number(0))
  package static let parameters: [Parameter<CheckInLever>] = [
    .text(
      "name", zh: "名称", \.label, "Tells several challenges of a plan apart.", "区分同一方案中的多个打卡活动。"),
    .number(
      "length", zh: "打卡天数", \.length, .days, 21, in: 0...1000, evidence: .choice,
      "Days on which to check in, from the day on which it is announced.", "打卡天数，从发起当天算起。"),
    .number(
      "every", zh: "发起间隔", \.every, .days, 0, in: 0...3650, evidence: .choice,
      "Announced again every so many days, never before the last is over; 0: once.",
      "每隔这么多天再发起一次，但不早于上一期结束；0 表示只发起一次。"),
    .number(
      "deposit", zh: "押金", \.deposit, .yuan, 0, in: 0...100_000, evidence: .choice,
      "What each puts down. It is theirs until it is lost, not revenue.",
      "押金：报名时交付。未扣之前属于成员，不是收入。"),
    .number(
      "reward", zh: "奖励", \.reward, .yuan, 1, in: 0...10_000, evidence: .choice,
      "What each check-in earns.", "每次打卡的奖励。"),
    .flag(
      "lottery", zh: "抽奖发放", \.isLottery, false, "The reward is a lottery worth that much.",
      "奖励以等值抽奖发放。"),
    .number(
      "comeback", zh: "回归奖", \.comeback, .yuan, 0, in: 0...10_000, evidence: .choice,
      "What a check-in on the day after a miss earns besides. Half a yuan does as much as ten.",
      "缺卡次日打卡的额外奖励。半元与十元效果相近。"),
    .number(
      "supervision", zh: "监督工时", \.supervision, .hours, 0, in: 0...24, evidence: .choice,
      "Hours of watching over it on each day; 0: nobody does.", "监督：每天的监督工时；0 表示无人监督。"
    ).growing,
    .number(
      "misses-in-a-row", zh: "连续缺卡", \.missesInARow, .days, 0, in: 0...255, evidence: .choice,
      "Out after so many misses in a row; 0: never.", "淘汰：连续缺卡这么多天出局；0 表示不会。"),
    .number(
      "misses-in-all", zh: "累计缺卡", \.missesInAll, .days, 0, in: 0...1000, evidence: .choice,
      "Out after so many misses in all; 0: never.", "淘汰：累计缺卡这么多天出局；0 表示不会。"),
    .flag(
      "strict", zh: "出局退群", \.isStrict, false, "Who is out has to leave the community too.",
      "出局者同时退出社群。"),
    .choice(
      "settlement", zh: "结算", words: ["refund": "退还", "pot": "奖池"], \.settlement, .refund,
      "refund: deposits come back in proportion to the days checked in, the rest is the operator's; "
        + "pot: what is lost is shared among those who completed.",
      "refund 按打卡天数比例退还，其余归运营方；pot 扣下的押金由完成者平分。"),
    .number(
      "commission", zh: "抽成", \.commission, .share, 0, in: 0...1, evidence: .choice,
      "Share of the pot that the operator keeps.", "运营方从奖池中抽取的比例。"),
  ]
  /// The rhythm is the lever's own.
  package static let windowParameters = ["from", "until", "weekdays", "when"]

  package var account: String { "\(Self.name)/\(label.isEmpty ? "challenge" : label)" }

  package mutating func act(_ desk: inout Desk) {
    guard length >= 1 else { return }
    let isRunning = announced.map { desk.day < $0 + Int(length) } ?? false
    if !isRunning && isDue(desk) { announce(&desk) }
    guard supervision > 0, let announced, desk.day < announced + Int(length) else { return }
    if !desk.ledger.work(supervision, on: account) { desk.board.leaveUnsupervised(account) }
  }

  private func isDue(_ desk: Desk) -> Bool {
    guard window.acts(desk) else { return false }
    guard let announced else { return true }
    return every > 0 && desk.day - announced >= Int(every)
  }

  private mutating func announce(_ desk: inout Desk) {
    announced = desk.day
    desk.board.announce(
      Challenge(
        account: account, firstDay: desk.day, length: Int(length),
        deposit: Int((deposit * 100).rounded()), reward: Int((reward * 100).rounded()),
        isLottery: isLottery, isSupervised: supervision > 0, missesInARow: Int(missesInARow),
        missesInAll: Int(missesInAll), isStrict: isStrict, settlement: settlement,
        commission: commission, comeback: Int((comeback * 100).rounded())))
  }
}
