// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 线下引流: people are talked to in shops and at events.
package struct OfflineRecruitLever: Lever {
  package var label = ""
  package var hoursPerWeek = 0.0
  package var peoplePerHour = 0.0
  package var audience = 0.0
  package var topics: [String: Double] = [:]
  package var window = Window.standard()

  package init() {}

  package static let name = "offline-recruit"
  package static let title = Bilingual("Offline recruiting", "线下引流")
  package static let area = LeverArea.growth
  package static let brief = Bilingual(
    "people are talked to in shops and at events",
    "在门店和活动现场面谈")
  package static let winsMembers = true
  package static let summary = Bilingual(
    "Staff talk to people in shops and at events. A talk convinces far more often than an "
      + "advertisement, but it takes work for each, and there are only so many people nearby.",
    "工作人员在门店和活动现场与人面对面交流。说服力远高于广告，但每个人都要花工时，附近的人也有限。")
  package static let neutral: (parameter: String, value: ParameterValue?) = (
    "hours-per-week", .number(0)
  )
  package static let parameters: [Parameter<OfflineRecruitLever>] = [
    .text(
      "name", zh: "名称", \.label, "The place; also keys who is found there.", "地点名称，同时决定在那里遇到谁。"),
    .number(
      "hours-per-week", zh: "每周工时", \.hoursPerWeek, .hours, 7, in: 0...10_000, evidence: .choice,
      "Hours of work a week at the place, shared among the days of the week on which the lever "
        + "acts.",
      "每周在现场的工时，平均分到每周的执行日。"
    ).growing,
    .number(
      "people-per-hour", zh: "每小时人数", \.peoplePerHour, .members, 10, in: 0...1000,
      "People talked to in an hour.", "每小时交流的人数。"
    )
    .plausible(
      4...25,
      "assumed: from doors to a booth in a busy place",
      "假设：从上门到闹市摆摊"),
    .number(
      "audience", zh: "受众", \.audience, .members, 2_000, in: 1...1_000_000_000, evidence: .choice,
      "People of the market who pass by there (at most the market).", "会经过该地点的市场人数（不超过市场）。"
    ).growing,
    .weights(
      "topics", zh: "话题", \.topics, over: .topics,
      "What the talk is about; all alike if not given.",
      "交谈的话题权重；不写则均等。"),
  ]

  package var account: String { "\(Self.name)/\(label.isEmpty ? "place" : label)" }

  package func remarks(given: Set<String>, in community: Community) -> [LeverRemark] {
    LeverRemark.audience(audience, in: community)
  }

  package mutating func act(_ desk: inout Desk) {
    guard hoursPerWeek > 0, window.acts(desk) else { return }
    let days = window.weekdays.isEmpty ? 7 : Set(window.weekdays).count
    let hours = hoursPerWeek / Double(days)
    guard desk.ledger.work(hours, on: account) else { return }
    let community = desk.community
    desk.board.call(
      Call(
        account: account, channel: .offline, audience: min(Int(audience), community.marketSize),
        heard: hours * peoplePerHour,
        mix: shares(of: community.topics, weights: topics).map { Float($0) },
        logit: Float(community.mechanisms.acquisition.offline)))
  }
}
