// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 分享/直播: an expert speaks to the community; announced, hosted, summed up.
package struct LiveSessionLever: Lever {
  package var label = ""
  package var perWeek = 0.0
  package var topics: [String: Double] = [:]
  package var quality = 0.0
  package var fee = 0.0
  package var hour = 0.0
  package var hasSummary = false
  package var window = Window.standard()
  /// The day from which on the next session can be held.
  private var due = 0.0
  /// The day of the last session.
  private var heldOn: Int?
  /// The topic of yesterday's session, to be summed up.
  private var unsummed: (topic: Int, day: Int)?

  package init() {}

  package static let name = "live-session"
  package static let title = Bilingual("Live session", "分享/直播")
  package static let area = LeverArea.content
  package static let brief = Bilingual(
    "an expert speaks live",
    "请专家直播分享")
  package static let summary = Bilingual(
    "An expert speaks live, announced that day by a mention of everybody, and a summary is posted the "
      + "next day. Those who come are lifted, less so soon after another. It costs a fee and hours, and mentions that come too "
      + "often make members mute the community.",
    "专家直播分享，当天@全员预告，次日发布文字总结。到场者热情提升，离上一场越近提升越小。需要费用与工时；@得过于频繁会招致免打扰。")
  package static let neutral: (parameter: String, value: ParameterValue?) = (
    "sessions-per-week", .number(0)
  )
  package static let parameters: [Parameter<LiveSessionLever>] = [
    .text("name", zh: "名称", \.label, "Tells several series of sessions apart.", "区分同一方案中的多个系列。"),
    .number(
      "sessions-per-week", zh: "每周场次", \.perWeek, .perWeek, 1, in: 0...7, evidence: .choice,
      "Most sessions a week, evenly spread, on days on which the lever acts.",
      "每周最多场次，均匀分布在执行日。"),
    .weights(
      "topics", zh: "话题", \.topics, over: .topics,
      "Weights of topics; all alike if not given; a topic that is not listed gets none.",
      "话题权重；不写则均等；未列出的话题不讲。"),
    .number(
      "quality", zh: "质量", \.quality, .share, 0.7, in: 0...1, evidence: .choice,
      "How good a session is; costs hours by its square.", "分享质量；工时随其平方增长。"),
    .number(
      "fee", zh: "费用", \.fee, .yuan, 500, in: 0...10_000_000, evidence: .choice,
      "The expert's fee for a session.", "每场付给专家的费用。"
    ).growing,
    .number(
      "hour", zh: "开始时刻", \.hour, .clock, 20, in: 0...23, evidence: .choice,
      "Hour at which it begins.",
      "开始时刻。"),
    .flag(
      "summary", zh: "文字总结", \.hasSummary, true,
      "A text of half the quality sums it up the next day; takes the hours of such a text.",
      "次日发布质量减半的文字总结，工时与同等文字相同。"),
  ]

  package var account: String { label.isEmpty ? Self.name : "\(Self.name)/\(label)" }

  package var turnsLate: Bool { perWeek > 0 }

  package mutating func act(_ desk: inout Desk) {
    guard perWeek > 0 else { return }
    sumUp(&desk)
    guard window.acts(desk), Double(desk.day) >= due else { return }
    let gap = 7 / perWeek
    due = max(due + gap, Double(desk.day) + gap - 0.999)
    let mechanisms = desk.community.mechanisms
    let forms = mechanisms.formats
    guard desk.ledger.work(forms.hours(.live, quality: quality), on: account),
      desk.ledger.spend(Int((fee * 100).rounded()), on: account)
    else { return }
    let luck = desk.luck(.content, account: account)
    let topic = drawn(luck.x, from: desk.community.topics, weights: topics)
    desk.board.publish(
      Post(
        topic: topic, worth: Float(quality * forms.value(.live)), hour: Int(hour),
        lift: Float(mechanisms.enthusiasm.liveLift(after: heldOn.map { desk.day - $0 })),
        announcement: .mention))
    heldOn = desk.day
    if hasSummary { unsummed = (topic, desk.day) }
  }

  /// Yesterday's session is summed up, also when it was the last.
  private mutating func sumUp(_ desk: inout Desk) {
    guard let (topic, day) = unsummed, day < desk.day else { return }
    unsummed = nil
    let forms = desk.community.mechanisms.formats
    guard desk.ledger.work(forms.hours(.text, quality: quality / 2), on: account) else { return }
    desk.board.publish(
      Post(topic: topic, worth: Float(quality / 2 * forms.value(.text)), hour: 8))
  }
}
