// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// The form of a post.
package enum Format: String, CaseIterable, Sendable {
  case text, image, video, live
}

/// The voice of a post.
package enum Tone: String, CaseIterable, Sendable {
  case neutral, emotional, controversial
}

/// What form and voice do to a post's value, to reactions, and to the hours it takes:
/// hours × (1 + cost·quality²).
package struct ContentForms: Mechanism {
  package var imageValue = 0.0
  package var videoValue = 0.0
  package var liveValue = 0.0
  package var emotionalValue = 0.0
  package var controversialStir = 0.0
  package var questionStir = 0.0
  package var pollStir = 0.0
  package var discussionPosting = 0.0
  package var promptHours = 0.0
  package var pollHours = 0.0
  package var textHours = 0.0
  package var imageHours = 0.0
  package var videoHours = 0.0
  package var liveHours = 0.0
  package var qualityCost = 0.0

  package init() {}

  package static let name = "formats"
  package static let title = Bilingual("Formats and tone", "形式与语气")
  package static let summary = Bilingual(
    "Images, videos and live sessions are worth more than text and take more hours; an emotional "
      + "story is worth a little more; controversy stirs comments and costs trust.",
    "图片、视频、直播比文字更有价值也更费时；情感故事价值略高；争议内容激起评论但损害信任。")
  package static let whenOff = Bilingual("All forms and tones are worth the same.", "各种形式与语气价值相同。")
  package static let parameters: [Parameter<ContentForms>] = [
    .number(
      "image-value", \.imageValue, .times, 1.1, in: 0...5, off: 1,
      "Value of an image post against text.",
      "图片相对文字的价值。"
    )
    .plausible(
      1...1.6,
      "above 1: a picture brings 87 to 151 % more likes (Li & Xie 2020); liking is not value",
      "高于 1：配图使点赞多 87 % 到 151 %（Li & Xie 2020）；点赞不等于价值"),
    .number(
      "video-value", \.videoValue, .times, 1.25, in: 0...5, off: 1,
      "Value of a video against text.",
      "视频相对文字的价值。"
    )
    .plausible(
      1...2,
      "assumed: no worse than text, at most twice as good",
      "假设：不差于文字，至多两倍"),
    .number(
      "live-value", \.liveValue, .times, 1.5, in: 0...5, off: 1,
      "Value of a live session against text.",
      "直播相对文字的价值。"
    )
    .plausible(
      1.1...2.1,
      "sales a day: + 22 to 23 % by a session, + 107 % at most (HICSS 0447; SSRN 4318978)",
      "日销售：一场直播 +22 % 到 23 %，最多 +107 %（HICSS 0447；SSRN 4318978）"),
    .number(
      "emotional-value", \.emotionalValue, .times, 1.1, in: 0...5, off: 1, evidence: .observational,
      source: "Berger & Milkman 2012 (7,000 articles: + 18 % passed on)",
      "Value of an emotional story against a neutral post.", "情感/故事类相对中性内容的价值。"
    )
    .plausible(
      1...1.3,
      "Berger & Milkman 2012: + 18 % passed on for a standard deviation of emotion; negative "
        + "words + 2.3 % clicks each, positive ones fewer (Robertson et al. 2023)",
      "Berger & Milkman 2012：情绪强度每增一个标准差，转发 +18 %；负面词每个点击 +2.3 %，正面词则减（Robertson 等 2023）"),
    .number(
      "controversial-stir", \.controversialStir, .none, 0.5, in: 0...5, off: 0,
      source: "a band: Robertson et al. 2023, clicks + 2.3 % a negative word",
      "Logit effect of controversy on commenting.", "争议内容对评论的 logit 效应。"
    )
    .plausible(
      0.02...0.6,
      "from one negative word (+ 2.3 % clicks, Robertson et al. 2023) to some twenty-five",
      "从一个负面词（点击 +2.3 %，Robertson 等 2023）到约二十五个"),
    .number(
      "question-stir", \.questionStir, .none, 0.8, in: 0...5, off: 0,
      "Logit effect of a question or a topic for discussion on commenting.",
      "提问或讨论话题对评论的 logit 效应。"),
    .number(
      "poll-stir", \.pollStir, .none, 0.4, in: 0...5, off: 0,
      "Logit effect of a poll on commenting.", "投票对评论的 logit 效应。"),
    .number(
      "discussion-posting", \.discussionPosting, .none, 0.1, in: 0...3, off: 0,
      evidence: .experimental,
      source: "Zeng et al. 2023 (993,676 authors: + 13.2 %)",
      "Log-rate effect of a day's discussion on members' own posts.",
      "当日话题讨论对成员自己发帖的对数率效应。"
    )
    .plausible(
      0.05...0.2,
      "a nudge to post: + 13 % (λ .12), fading within days (Zeng et al. 2023)",
      "鼓动发帖：+13 %（λ .12），数日内消退（Zeng 等 2023）"),
    .number(
      "prompt-hours", \.promptHours, .hours, 0.3, in: 0...100,
      "Hours for a question or a topic for discussion.", "一次提问或讨论话题的工时。"),
    .number("poll-hours", \.pollHours, .hours, 0.2, in: 0...100, "Hours for a poll.", "一次投票的工时。"),
    .number("text-hours", \.textHours, .hours, 0.5, in: 0...100, "Hours for a text.", "写一条文字的工时。")
      .plausible(
        0.25...2.5,
        "a post of 1,000 words takes 2.4 to 3.5 hours (Orbit Media, at second hand), a short "
          + "one a fraction",
        "千字文章要 2.4 到 3.5 小时（Orbit Media，二手），短文只需一小部分"),
    .number(
      "image-hours", \.imageHours, .hours, 0.8, in: 0...100, "Hours for an image post.", "做一条图片的工时。"
    ),
    .number("video-hours", \.videoHours, .hours, 3, in: 0...100, "Hours for a video.", "做一条视频的工时。"),
    .number(
      "live-hours", \.liveHours, .hours, 5, in: 0...100,
      "Hours for a live session: prepared, rehearsed, hosted, followed up.", "办一场直播的工时：准备、彩排、主持与善后。"
    )
    .plausible(
      3...12,
      "assumed: the show alone to a day and a half with rehearsal",
      "假设：从仅直播本身到含彩排一天半"),
    .number(
      "quality-cost", \.qualityCost, .none, 2, in: 0...20,
      "Hours grow as 1 + this × quality².", "工时按 1 + 此值 × 质量² 增长。"
    )
    .plausible(
      1...4,
      "posts of bloggers took 2.4 hours in 2014, 3.5 in 2018 (Orbit Media, at second hand)",
      "博主每篇耗时 2014 年 2.4 小时、2018 年 3.5 小时（Orbit Media，二手）"),
  ]

  package func value(_ format: Format) -> Double {
    switch format {
    case .text: 1
    case .image: imageValue
    case .video: videoValue
    case .live: liveValue
    }
  }

  package func hours(_ format: Format, quality: Double) -> Double {
    let base =
      switch format {
      case .text: textHours
      case .image: imageHours
      case .video: videoHours
      case .live: liveHours
      }
    return base * (1 + qualityCost * quality * quality)
  }

  package func value(_ tone: Tone) -> Double { tone == .emotional ? emotionalValue : 1 }
}
