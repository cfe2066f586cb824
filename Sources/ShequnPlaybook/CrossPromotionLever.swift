// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 跨界合作/互推: another community recommends ours to its own people, and we theirs.
package struct CrossPromotionLever: Lever {
  package var label = ""
  package var audience = 0.0
  package var topics: [String: Double] = [:]
  package var callsPerWeek = 0.0
  package var reach = 0.0
  package var exchange = 0.0
  package var hours = 0.0
  package var window = Window.standard()
  /// Calls and posts in return owed so far; the first call is made on the first day.
  private var owedCalls = 0.999_999
  private var owedPosts = 0.0

  package init() {}

  package static let name = "cross-promotion"
  package static let title = Bilingual("Cross-promotion", "跨界合作/互推")
  package static let area = LeverArea.growth
  package static let brief = Bilingual(
    "a partner recommends us and advertises in our feed",
    "合作方推荐我们，也在我们这里打广告")
  package static let winsMembers = true
  package static let summary = Bilingual(
    "A partner recommends the community to its own people; in return its advertisements stand in "
      + "our "
      + "feed, where they are worth nothing to our members and too many of them cost trust.",
    "合作社群向自己的成员推荐我们；作为交换，我们的信息流里刊登对方的广告：对成员没有价值，太多还会损害信任。")
  package static let neutral: (parameter: String, value: ParameterValue?) = (
    "audience", .number(0)
  )
  package static let parameters: [Parameter<CrossPromotionLever>] = [
    .text(
      "name", zh: "名称", \.label, "The partner's name; also keys who is in its audience.",
      "合作方的名字，同时决定其受众是谁。"),
    .number(
      "audience", zh: "受众", \.audience, .members, 5_000, in: 0...1_000_000_000, evidence: .choice,
      "The partner's people (at most the market); they overlap with others' as they may.",
      "合作方的受众人数（不超过市场）；与其他受众可能重叠。"
    ).growing,
    .weights(
      "topics", zh: "话题", \.topics, over: .topics,
      "What the recommendation speaks of; all alike if not given.",
      "推荐的话题权重；不写则均等。"),
    .number(
      "calls-per-week", zh: "每周推荐次数", \.callsPerWeek, .perWeek, 1, in: 0...70, evidence: .choice,
      "Recommendations.", "每周推荐次数。"),
    .number(
      "reach", zh: "触达率", \.reach, .share, 0.3, in: 0...1,
      "Share of the audience who hear one recommendation.", "一次推荐触达的受众比例。"
    )
    .plausible(
      0.1...0.6,
      "a post reaches a third of one’s friends (Bernstein et al. 2013), 61 % see one in a month",
      "一条内容触达约三分之一好友（Bernstein 等 2013），一个月内达 61 %"),
    .number(
      "exchange", zh: "互换条数", \.exchange, .times, 1, in: 0...20, evidence: .choice,
      "Posts of the partner in our feed for each recommendation.", "每次推荐换取的对方广告帖数。"),
    .number(
      "hours", zh: "工时", \.hours, .hours, 1, in: 0...1000, evidence: .choice,
      "Hours of work for each recommendation.", "每次推荐的工时。"
    ).growing,
  ]

  package var account: String { "\(Self.name)/\(label.isEmpty ? "partner" : label)" }

  package func remarks(given: Set<String>, in community: Community) -> [LeverRemark] {
    LeverRemark.audience(audience, in: community)
  }

  package mutating func act(_ desk: inout Desk) {
    guard audience >= 1, window.acts(desk) else { return }
    let before = owedCalls.rounded(.down)
    owedCalls += callsPerWeek / 7
    let calls = owedCalls.rounded(.down) - before
    guard calls > 0, desk.ledger.work(calls * hours, on: account) else { return }
    let community = desk.community
    let mix = shares(of: community.topics, weights: topics)
    let people = min(Int(audience), community.marketSize)
    desk.board.call(
      Call(
        account: account, channel: .partner, audience: people,
        heard: calls * reach * Double(people), mix: mix.map { Float($0) },
        logit: Float(community.mechanisms.acquisition.partner)))
    let posted = owedPosts.rounded(.down)
    owedPosts += calls * exchange
    for number in 0..<Int(owedPosts.rounded(.down) - posted) {
      let luck = desk.luck(.content, account: account, number: number)
      desk.board.publish(
        Post(
          topic: drawn(luck.x, from: community.topics, weights: topics), worth: 0, hour: 12,
          promotion: 1))
    }
  }
}
