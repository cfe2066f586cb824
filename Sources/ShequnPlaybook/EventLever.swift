// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 线上/线下活动: members come together, online or at a place.
package struct EventLever: Lever {
  package var label = ""
  package var capacity = 0.0
  package var place = Place.online
  package var placeShare = 0.0
  package var topics: [String: Double] = [:]
  package var quality = 0.0
  package var costPerHead = 0.0
  package var fixedCost = 0.0
  package var hours = 0.0
  package var hoursPerHead = 0.0
  package var isAnnounced = false
  package var window = Window.standard()

  package enum Place: String, CaseIterable, Sendable { case online, offline }

  package init() {}

  package static let name = "event"
  package static let title = Bilingual("Event", "线上/线下活动")
  package static let area = LeverArea.interaction
  package static let brief = Bilingual(
    "members meet online or at a place",
    "线上或线下相聚")
  package static let summary = Bilingual(
    "Members come together online or at a place, and get to know each other. It lifts those who come, "
      + "and the sooner it follows on another the fewer they are; an offline event draws only those who live near, and those who stay away drift off. A mention "
      + "of everybody adds to the load of notifications.",
    "成员在线上或线下相聚、彼此结识。参加者热情上升，离上一场越近来的人越少；线下活动只有住得近的人能来，缺席者则逐渐疏远。全员提醒会加重打扰。")
  package static let neutral: (parameter: String, value: ParameterValue?) = (
    "capacity", .number(0)
  )
  package static let parameters: [Parameter<EventLever>] = [
    .text(
      "name", zh: "名称", \.label, "Tells several series of events of a plan apart.",
      "区分同一方案中的多个活动系列。"),
    .number(
      "every", zh: "间隔", \.window.every, .days, 14, in: 1...3650, evidence: .choice,
      "Rhythm: an event on the first day and every so many days after.",
      "节奏：首日举办一次，此后每隔这么多天一次。"),
    .number(
      "capacity", zh: "人数上限", \.capacity, .members, 100, in: 0...1_000_000, evidence: .choice,
      "Most who can attend; the lot decides among more.", "人数上限；超出时抽签决定。"
    ).growing,
    .choice(
      "place", zh: "场地", words: ["online": "线上", "offline": "线下"], \.place, .online,
      "online or offline.", "online 线上或 offline 线下。"),
    .number(
      "place-share", zh: "同城占比", \.placeShare, .share, 0.3, in: 0...1,
      "Share of members who live near enough, with `place: offline`.",
      "`place: offline` 时住得够近的成员比例。"),
    .weights(
      "topics", zh: "话题", \.topics, over: .topics, "What it is about; all alike if not given.",
      "活动话题权重；不写则均等。"),
    .number(
      "quality", zh: "质量", \.quality, .times, 1, in: 0...2, evidence: .choice,
      "How good it is: multiplies the lift and is the strength of the trust event.",
      "活动质量：热情提升的倍数，也是信任事件的强度。"),
    .number(
      "cost-per-head", zh: "人均费用", \.costPerHead, .yuan, 0, in: 0...100_000, evidence: .choice,
      "Cost of each who attends.", "每位参加者的费用。"),
    .number(
      "fixed-cost", zh: "固定费用", \.fixedCost, .yuan, 0, in: 0...10_000_000, evidence: .choice,
      "Cost of each event whoever comes (a hall, a guest).", "每场活动的固定费用（场地、嘉宾）。"
    ).growing,
    .number(
      "hours", zh: "工时", \.hours, .hours, 6, in: 0...10_000, evidence: .choice,
      "Hours of work for each event.", "每场活动的工时。"
    ).growing,
    .number(
      "hours-per-head", zh: "人均工时", \.hoursPerHead, .hours, 0.05, in: 0...100,
      "Hours of work for each who attends: a host for twenty guests, for an hour.",
      "每位参加者的工时：二十人配一位主持，一小时。"),
    .flag(
      "announced", zh: "预告", \.isAnnounced, true, "A mention of everybody on the day itself.",
      "当天@全员预告。"),
  ]
  /// The rhythm is the lever's own.
  package static let windowParameters = Window.apartFromRhythm
  package static let shortestRhythm = 3

  package var account: String { label.isEmpty ? Self.name : "\(Self.name)/\(label)" }

  package var turnsLate: Bool { capacity >= 1 && isAnnounced }

  package mutating func act(_ desk: inout Desk) {
    guard capacity >= 1, window.acts(desk) else { return }
    guard desk.ledger.spend(Int((fixedCost * 100).rounded()), on: account),
      desk.ledger.work(hours, on: account)
    else { return }
    let names = desk.community.topics
    desk.board.hold(
      Gathering(
        account: account, mix: shares(of: names, weights: topics).map { Float($0) },
        capacity: Int(capacity), isOffline: place == .offline,
        reach: place == .offline ? Float(placeShare) : 1, quality: Float(quality),
        unitCost: Int((costPerHead * 100).rounded()), work: hoursPerHead))
    guard isAnnounced else { return }
    let luck = desk.luck(.content, account: account)
    desk.board.publish(
      Post(
        topic: drawn(luck.x, from: names, weights: topics), worth: 0.2, hour: 8,
        announcement: .mention))
  }
}
