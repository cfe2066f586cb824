// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 社群专享/抢先预订: content and pre-orders for members only.
package struct ExclusiveLever: Lever {
  package var label = ""
  package var postsPerWeek = 0.0
  package var topics: [String: Double] = [:]
  package var formats: [String: Double] = [:]
  package var quality = 0.0
  package var hour = 0.0
  package var strength = 0.0
  package var window = Window.standard()
  /// Posts owed so far, fractions carried over; the first goes out on the first day.
  private var owed = 0.999_999
  /// The last post that was due went out.
  private var isKept = false

  package init() {}

  package static let name = "exclusive"
  package static let title = Bilingual("Members only", "社群专享/抢先预订")
  package static let area = LeverArea.content
  package static let brief = Bilingual(
    "posts and first choice of what is sold, for members only",
    "仅供成员的内容和抢先预订")
  package static let summary = Bilingual(
    "Content and first choice of what is sold, for members only. Those who meet it feel they belong; "
      + "where something is sold, members buy more of it. It takes the hours of any post of its "
      + "format, and like any post it wears out and adds to what there is to read.",
    "仅供成员的内容与抢先预订。遇到专享内容的人更有归属感；有商品出售时成员购买更多。工时与同形式的普通内容相同，"
      + "同样会看腻，也会增加信息量。")
  package static let neutral: (parameter: String, value: ParameterValue?) = (
    "posts-per-week", .number(0)
  )
  package static let parameters: [Parameter<ExclusiveLever>] = [
    .text(
      "name", zh: "名称", \.label, "Tells several such levers of a plan apart.", "区分同一方案中的多个专享杠杆。"),
    .number(
      "posts-per-week", zh: "每周条数", \.postsPerWeek, .perWeek, 2, in: 0...700, evidence: .choice,
      "Members-only posts: a seventh of this on each day on which the lever acts, fractions carried "
        + "over.",
      "每周专享内容条数：每个执行日发布其七分之一，小数部分累积。"),
    .weights(
      "topics", zh: "话题", \.topics, over: .topics,
      "Weights of topics; all alike if not given; a topic that is not listed gets none.",
      "话题权重；不写则均等；未列出的话题不发。"),
    .weights(
      "formats", zh: "形式", words: ["text": "文字", "image": "图片", "video": "视频", "live": "直播"],
      \.formats, over: .names(Format.allCases.map(\.rawValue)), default: ["text": 1],
      "Weights of text, image, video and live.", "文字、图片、视频、直播的权重。"),
    .number(
      "quality", zh: "质量", \.quality, .share, 0.6, in: 0...1, evidence: .choice,
      "How well made a post is; costs hours by its square.", "内容质量；工时随其平方增长。"),
    .number(
      "hour", zh: "发布时刻", \.hour, .clock, 8, in: 0...23, evidence: .choice, "Hour of publication.",
      "发布时刻。"),
    .number(
      "strength", zh: "预订强度", \.strength, .share, 0.5, in: 0...1, evidence: .choice,
      "How much of what is sold members may order before anybody else (0 nothing, 1 all); in force "
        + "from `from` to `until` while the posts that announce it go out.",
      "成员可抢先预订的程度（0 无，1 全部）；在起止日之间、且预告内容照常发布时有效。"),
  ]

  package var account: String { label.isEmpty ? Self.name : "\(Self.name)/\(label)" }

  package mutating func act(_ desk: inout Desk) {
    guard postsPerWeek > 0 else { return }
    if window.acts(desk) { publish(&desk) }
    let isRunning = desk.day >= window.firstDay && desk.day <= window.lastDay
    if isRunning && isKept && strength > 0 && window.isOpen(desk) {
      desk.board.reserve(Float(strength))
    }
  }

  private mutating func publish(_ desk: inout Desk) {
    let before = owed.rounded(.down)
    owed += postsPerWeek / 7
    let forms = desk.community.mechanisms.formats
    let enthusiasm = desk.community.mechanisms.enthusiasm
    for number in 0..<Int(owed.rounded(.down) - before) {
      let luck = desk.luck(.content, account: account, number: number)
      let topic = drawn(luck.x, from: desk.community.topics, weights: topics)
      let format = Format.allCases[
        drawn(luck.y, from: Format.allCases.map(\.rawValue), weights: formats)]
      isKept = desk.ledger.work(forms.hours(format, quality: quality), on: account)
      guard isKept else { continue }
      desk.board.publish(
        Post(
          topic: topic, worth: Float(quality * forms.value(format)), hour: Int(hour),
          lift: format == .live ? Float(enthusiasm.liveLift) : 0, isExclusive: true))
    }
  }
}
