// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Contributing (90-9-1): posts a day online ~ Poisson(λg), ln λ normal over members; reactions
/// by view with logit b + slope(v − neutral).
package struct Contribute: Mechanism {
  package var level = 0.0
  package var logMean = 0.0
  package var logSD = 0.0
  package var satisfaction = 0.0
  package var motivation = 0.0
  package var loafing = 0.0
  package var quality = 0.0
  package var like = 0.0
  package var comment = 0.0
  package var share = 0.0
  package var slope = 0.0
  package var neutralValue = 0.0
  package var loafingSize = 0.0
  package var postLimit = 0.0
  package var recency = 0.0

  package init() {}

  package static let name = "contribute"
  package static let title = Bilingual("Contributing", "发言与互动（90-9-1）")
  package static let summary = Bilingual(
    "Most members never post and few post a lot: personal posting rates are lognormal, moved by "
      + "satisfaction and intrinsic motivation; likes, comments and shares follow what is seen.",
    "多数人从不发言，少数人发言很多：个人发帖率服从对数正态分布，受满意与内在动机影响；点赞、评论、分享随所见内容发生。")
  package static let whenOff = Bilingual("Members only read.", "成员只看不说。")
  package static let parameters: [Parameter<Contribute>] = [
    .number(
      "level", \.level, .times, 1, in: 0...1000, off: 0,
      "Multiplies every posting and reaction rate.", "所有发帖与互动率的倍数。"),
    .number(
      "log-mean", \.logMean, .none, -5, in: -20...3,
      "Mean logarithm of posts a day online (μ_c).", "上线日发帖数对数的均值（μ_c）。"),
    .number(
      "log-sd", \.logSD, .none, 2.25, in: 0...4, evidence: .computed,
      source: "Lampe & Johnston 2005 (Slashdot, 11,079 accounts; range 1.5–3)",
      "Spread of posting rates between members (σ_c).", "成员间发帖率的离散程度（σ_c）。"),
    .number(
      "satisfaction", \.satisfaction, .none, 1, in: 0...3, off: 0,
      "Log-rate effect of satisfaction S − ½.", "满意度 S − ½ 对发帖率的对数效应。"),
    .number(
      "motivation", \.motivation, .none, 3, in: 0...6, off: 0,
      "Log-rate effect of intrinsic motivation I − ½.", "内在动机 I − ½ 对发帖率的对数效应。"),
    .number(
      "loafing", \.loafing, .none, 0.1, in: 0...1, off: 0,
      "Social loafing: rates fall as (group size/`loafing-size`) to the power of minus this.",
      "社会惰化：发帖率随（群规模/`loafing-size`）的负此次幂下降。"),
    .number(
      "quality", \.quality, .share, 0.4, in: 0...1,
      "Quality of a member's post.", "成员帖子的质量。"),
    .number(
      "like", \.like, .share, 0.05, in: 0...0.9,
      "Likes a view of a post of `neutral-value`.", "价值为 `neutral-value` 的帖子每次浏览的点赞率。"),
    .number(
      "comment", \.comment, .share, 0.01, in: 0...0.9,
      "Comments a view of a post of `neutral-value`.", "价值为 `neutral-value` 的帖子每次浏览的评论率。"),
    .number(
      "share", \.share, .share, 0.005, in: 0...0.9,
      "Shares a view of a post of `neutral-value`.", "价值为 `neutral-value` 的帖子每次浏览的分享率。"),
    .number(
      "slope", \.slope, .none, 2, in: 0...6,
      "Logit effect of a post's value above `neutral-value` on reactions.",
      "帖子价值超过 `neutral-value` 部分对互动的 logit 效应。"),
    .number(
      "neutral-value", \.neutralValue, .none, 0.2, in: 0...1,
      "Value of a post at which the base rates of reactions and replies hold.",
      "互动与回复取基准率时的帖子价值。"),
    .number(
      "loafing-size", \.loafingSize, .members, 200, in: 1...1_000_000,
      "Group size at which posting rates are as they are.", "发帖率不受群规模影响时的群人数。"),
    .number(
      "post-limit", \.postLimit, .perDay, 30, in: 1...200,
      "Most posts that a member's day comes to on average.", "一名成员一天平均发帖数的上限。"),
    .number(
      "recency", \.recency, .days, 7, in: 1...365,
      "Days after which an own post counts half for ranks (contests, opinion leaders).",
      "自己的帖子在排名（竞赛、意见领袖）中减半计的天数。"),
  ]
}
