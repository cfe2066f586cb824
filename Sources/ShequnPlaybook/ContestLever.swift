// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 竞赛/话题挑战: prizes for those who post most.
package struct ContestLever: Lever {
  package var label = ""
  package var prize = 0.0
  package var winners = 0.0
  package var step = 0.0
  package var length = 0.0
  package var boost = 0.0
  package var hours = 0.0
  package var window = Window.standard()
  private var round = Round()
  private var slot: Int?

  package init() {}

  package static let name = "contest"
  package static let title = Bilingual("Contest", "竞赛/话题挑战")
  package static let area = LeverArea.interaction
  package static let brief = Bilingual(
    "ranked prizes for those who post most",
    "按名次奖励发帖最多的人")
  package static let summary = Bilingual(
    "Ranked prizes for those who post most while the contest runs. It makes members post more; "
      + "the prizes go to those who would have posted anyway, the more there is to read the sooner it "
      + "is too much, and those who won come to expect it and contribute less of their own accord.",
    "按名次奖励竞赛期间发帖最多者。会带动发帖；但奖品多归本来就爱发帖的人，内容增多容易过载，"
      + "获奖者会习以为常、自发贡献减少。")
  package static let neutral: (parameter: String, value: ParameterValue?) = ("prize", .number(0))
  package static let parameters: [Parameter<ContestLever>] = [
    .text("name", zh: "名称", \.label, "Tells several contests of a plan apart.", "区分同一方案中的多个竞赛。"),
    .rhythm(60),
    .number(
      "prize", zh: "奖品", \.prize, .yuan, 100, in: 0...1_000_000, evidence: .choice,
      "First prize: what it is worth and costs.", "一等奖的价值与成本。"),
    .number(
      "winners", zh: "获奖人数", \.winners, .members, 3, in: 1...1_000_000, evidence: .choice,
      "How many get a prize.", "获奖人数。"
    ).growing,
    .number(
      "step", zh: "名次递减", \.step, .share, 0.5, in: 0.01...1, evidence: .choice,
      "Each further prize as a share of the one before.", "每个后一名奖品相对前一名的比例。"),
    .number(
      "length", zh: "天数", \.length, .days, 14, in: 1...365, evidence: .choice,
      "Days of a contest. One begins on a day on which the lever acts and none is running, and "
        + "then "
        + "runs to its end.",
      "一次竞赛的天数。在执行日且没有竞赛进行时开始，开始后走完全程。"),
    .number(
      "boost", zh: "发帖提升", \.boost, .none, 0.15, in: 0...3,
      "Log-rate effect on posting of a first prize of perceived value 1 (24 yuan) while it runs.",
      "一等奖感知价值为 1（24 元）时，进行期间对发帖的对数率效应。"
    )
    .plausible(
      0.05...0.4,
      "assumed; team contests + 12 % (Ai et al. 2023)",
      "假设；团队赛 +12 %（Ai 等 2023）"),
    .number(
      "hours", zh: "工时", \.hours, .hours, 4, in: 0...1000,
      "Hours to prepare a contest and to judge it.", "筹备并评判一次竞赛的工时。"
    ).growing,
  ]

  /// The rhythm is the lever's own.
  package static let windowParameters = Window.apartFromRhythm
  package static let shortestRhythm = 14

  package var account: String { label.isEmpty ? Self.name : "\(Self.name)/\(label)" }

  package mutating func prepare(_ desk: inout Desk) {
    if prize > 0 { slot = desk.selectiveSlot(for: account) }
  }

  package mutating func act(_ desk: inout Desk) {
    guard prize > 0, let slot else { return }
    let length = Int(length)
    if round.canBegin(on: desk.day, length: length), window.acts(desk),
      desk.ledger.work(hours, on: account)
    {
      round.begin(on: desk.day)
    }
    guard round.isRunning(on: desk.day, length: length) else { return }
    let motivation = desk.community.mechanisms.motivation
    let felt = motivation.value(ofYuan: prize)
    desk.board.incite(Incitement(posting: Float(boost * felt)))
    let places = Int(winners)
    let prizes = (0..<places).reduce(into: (sum: 0.0, yuan: 0.0, next: prize)) { sums, _ in
      sums = (
        sums.sum + motivation.value(ofYuan: sums.next), sums.yuan + sums.next, sums.next * step
      )
    }
    desk.board.offer(
      Reward(
        account: account, slot: slot, type: .cash, value: Float(prizes.sum / Double(places)),
        isSurprise: false, isDue: round.isLastDay(desk.day, length: length), recipients: .top,
        threshold: places, every: length, unitCost: Int((prize * 100).rounded()),
        worth: prizes.yuan / Double(places),
        lift: Float(desk.community.mechanisms.enthusiasm.prizeLift), step: step))
  }
}
