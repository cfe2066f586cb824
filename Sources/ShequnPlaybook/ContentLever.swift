// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 内容更新: posts of the operator, so many a day, over topics and formats.
package struct ContentLever: Lever {
  package var label = ""
  package var postsPerDay = 0.0
  package var topics: [String: Double] = [:]
  package var formats: [String: Double] = [:]
  package var quality = 0.0
  package var tone = Tone.neutral
  package var promotion = 0.0
  package var hour = 0.0
  package var announcement = Post.Announcement.post
  package var followsSurvey = false
  package var window = Window.standard()
  /// Posts owed so far, fractions carried over.
  private var owed = 0.0

  package init() {}

  package static let name = "content"
  package static let title = Bilingual("Content", "内容更新")
  package static let area = LeverArea.content
  package static let brief = Bilingual(
    "your own posts: how often, on what, in what form, how well made",
    "发多少、发什么、什么形式、做得多好")
  package static let summary = Bilingual(
    "The operator posts: how often, on what, in what form, how well made, when, and how much of it "
      + "sells. Costs hours of work.",
    "运营方发布内容：频率、话题、形式、质量、时间与推销占比。消耗工时。")
  package static let neutral: (parameter: String, value: ParameterValue?) = (
    "posts-per-day", .number(0)
  )
  package static let parameters: [Parameter<ContentLever>] = [
    .text(
      "name", zh: "名称", \.label, "Tells several content levers of a plan apart.", "区分同一方案中的多个内容杠杆。"),
    .number(
      "posts-per-day", zh: "每日条数 每天条数", \.postsPerDay, .perDay, 1, in: 0...200, evidence: .choice,
      "Posts on each day on which the lever acts; fractions are carried over.",
      "每个执行日的发布条数；小数部分累积到以后。"),
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
    .choice(
      "tone", zh: "基调", words: ["neutral": "中性", "emotional": "情感", "controversial": "争议"], \.tone,
      .neutral,
      "neutral; emotional (a story); controversial (stirs comments, costs trust).",
      "中性；情感（故事）；争议（激起评论，损害信任）。"),
    .number(
      "promotional-share", zh: "推销占比", \.promotion, .share, 0, in: 0...1, evidence: .choice,
      "Share of each post that sells; takes away that share of its value.",
      "每条内容中推销的占比；相应扣减其价值。"),
    .number(
      "hour", zh: "发布时刻", \.hour, .clock, 8, in: 0...23, evidence: .choice,
      "Hour of publication; reaches those who look in while posts live on the platform.",
      "发布时刻；在内容存续期内来访的人能看到。"),
    .choice(
      "announce", zh: "通知方式", words: ["none": "不通知", "post": "普通通知", "mention": "@全员 提醒全员"],
      \.announcement, .post,
      "none; post (members are notified of it as of any post); mention (of everybody: draws more "
        + "people today, and too many of them make members mute the community).",
      "none 不通知；post 普通通知；mention @全员：当天吸引更多人来访，过多则招致免打扰。"),
    .flag(
      "follow-survey", zh: "跟随问卷", \.followsSurvey, false,
      "Topics follow what the latest survey found, once there is one (lever survey).",
      "有问卷结果后（survey 杠杆），话题按最近一次问卷所得的兴趣分配。"),
  ]

  package var account: String { label.isEmpty ? Self.name : "\(Self.name)/\(label)" }

  package var turnsLate: Bool {
    postsPerDay > 0 && (promotion > 0 || announcement == .mention)
  }

  package func remarks(given: Set<String>, in community: Community) -> [LeverRemark] {
    // a visitor takes in so many items; a chat's members write, too
    let attention = community.mechanisms.attention.median
    if attention > 0, postsPerDay > attention {
      let (posts, items) = (Int(postsPerDay.rounded()), Int(attention.rounded()))
      return [
        .tooMuch(
          "posts-per-day",
          Bilingual(
            "\(posts) posts a day are more than the \(items) items that a visitor takes in",
            "每天 \(posts) 条超过来访者能看下的 \(items) 条"))
      ]
    }
    guard promotion > 0, postsPerDay == 0 else { return [] }
    return [
      LeverRemark(
        "promotional-share",
        Bilingual("a promotional share has no effect without posts", "没有内容发布时推销占比不起作用"))
    ]
  }

  package mutating func act(_ desk: inout Desk) {
    guard postsPerDay > 0, window.acts(desk) else { return }
    let before = owed.rounded(.down)
    owed += postsPerDay
    let forms = desk.community.mechanisms.formats
    let enthusiasm = desk.community.mechanisms.enthusiasm
    let weights = followsSurvey ? (surveyed(desk) ?? topics) : topics
    for number in 0..<Int(owed.rounded(.down) - before) {
      let luck = desk.luck(.content, account: account, number: number)
      let topic = drawn(luck.x, from: desk.community.topics, weights: weights)
      let format = Format.allCases[
        drawn(luck.y, from: Format.allCases.map(\.rawValue), weights: formats)]
      let isAffordable = desk.ledger.work(forms.hours(format, quality: quality), on: account)
      guard isAffordable else { continue }
      desk.board.publish(
        Post(
          topic: topic,
          worth: Float(
            quality * forms.value(format) * forms.value(tone) * (1 - promotion)),
          hour: Int(hour), promotion: Float(promotion),
          stir: tone == .controversial ? Float(forms.controversialStir) : 0,
          isControversial: tone == .controversial,
          lift: format == .live ? Float(enthusiasm.liveLift) : 0, announcement: announcement))
    }
  }

  /// What the latest survey found, by topic; nil: there was none.
  private func surveyed(_ desk: Desk) -> [String: Double]? {
    guard let interests = desk.surveyedInterests else { return nil }
    return Dictionary(zip(desk.community.topics, interests), uniquingKeysWith: +)
  }
}

/// The index of the name that a uniform number falls on; no weights at all: all alike.
func drawn(_ u: Double, from names: [String], weights: [String: Double]) -> Int {
  let shares = shares(of: names, weights: weights)
  var rest = u
  for (index, share) in shares.enumerated() {
    rest -= share
    if rest < 0 { return index }
  }
  return shares.lastIndex { $0 > 0 } ?? 0
}

/// Weights in the order of `names`, adding up to one.
func shares(of names: [String], weights: [String: Double]) -> [Double] {
  let listed = names.map { weights[$0] ?? 0 }
  let total = listed.reduce(0, +)
  return total > 0
    ? listed.map { $0 / total } : Array(repeating: 1 / Double(names.count), count: names.count)
}
