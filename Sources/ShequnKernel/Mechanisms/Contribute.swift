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
      "log-mean", \.logMean, .none, -5, in: -20...3, evidence: .computed,
      source: "Nonnecke & Preece 2000 (12 weeks without a post: 46–82 %)",
      "Mean logarithm of posts a day online (μ_c).", "上线日发帖数对数的均值（μ_c）。"
    )
    .plausible(
      (-6)...(-3),
      "never a post in 12 weeks: 46 % on health lists, 82 % on software lists (Nonnecke & "
        + "Preece 2000), −5 gives 79 %; of monthly visitors 12 to 13 % post (associations, a "
        + "benchmark), −5 gives 16 %",
      "12 周从不发帖：健康类 46 %，软件类 82 %（Nonnecke & Preece 2000），−5 对应 79 %；月访者 12 % 到 13 % 发帖（协会社群，"
        + "基准），−5 对应 16 %"),
    .number(
      "log-sd", \.logSD, .none, 2.25, in: 0...4, evidence: .computed,
      source: "Lampe & Johnston 2005 (Slashdot, 11,079 accounts; range 1.5–3)",
      "Spread of posting rates between members (σ_c).", "成员间发帖率的离散程度（σ_c）。"
    )
    .plausible(
      1.5...3,
      "Lampe & Johnston 2005; in 24 logs the top 10 % write 56 to 87 %",
      "Lampe & Johnston 2005；24 份日志中前 10 % 写了 56 % 到 87 %"),
    .number(
      "satisfaction", \.satisfaction, .none, 1, in: 0...3, off: 0,
      "Log-rate effect of satisfaction S − ½.", "满意度 S − ½ 对发帖率的对数效应。"
    )
    .plausible(
      0.5...2,
      "assumed: from S = ¼ to ¾ posts rise 1.3 to 2.7 times",
      "假设：S 从 ¼ 到 ¾，发帖升为 1.3 到 2.7 倍"),
    .number(
      "motivation", \.motivation, .none, 3, in: 0...6, off: 0,
      "Log-rate effect of intrinsic motivation I − ½.", "内在动机 I − ½ 对发帖率的对数效应。"
    )
    .plausible(
      1.5...5,
      "assumed, fitted so that the published crowding-out shows in posts",
      "假设：按已发表的动机挤出在发帖上的表现拟合"),
    .number(
      "loafing", \.loafing, .none, 0.1, in: 0...1, off: 0,
      "Social loafing: rates fall as (group size/`loafing-size`) to the power of minus this.",
      "社会惰化：发帖率随（群规模/`loafing-size`）的负此次幂下降。"
    )
    .plausible(
      0...0.3,
      "contested: larger groups can also draw people out (Zhang & Zhu 2011)",
      "有争议：更大的群也可能激发贡献（Zhang & Zhu 2011）"),
    .number(
      "quality", \.quality, .share, 0.4, in: 0...1,
      "Quality of a member's post.", "成员帖子的质量。"),
    .number(
      "like", \.like, .share, 0.05, in: 0...0.9, evidence: .observational,
      source: "1,269 posts of 79 large accounts 2026 (2.3–5.5 % of views)",
      "Likes a view of a post of `neutral-value`.", "价值为 `neutral-value` 的帖子每次浏览的点赞率。"
    )
    .plausible(
      0.02...0.08,
      "2.3 to 5.5 % of views (1,269 posts of 79 accounts, 2026)",
      "浏览的 2.3 % 到 5.5 %（79 个账号 1,269 条，2026）"),
    .number(
      "comment", \.comment, .share, 0.01, in: 0...0.9,
      "Comments a view of a post of `neutral-value`.", "价值为 `neutral-value` 的帖子每次浏览的评论率。"
    )
    .plausible(
      0.001...0.02,
      "on feeds 1.4 % of likes, .1 % of views (Socialinsider, at second hand); in chats more",
      "信息流为点赞的 1.4 %、浏览的 .1 %（Socialinsider，二手）；群聊更高"),
    .number(
      "share", \.share, .share, 0.005, in: 0...0.9,
      "Shares a view of a post of `neutral-value`.", "价值为 `neutral-value` 的帖子每次浏览的分享率。"
    )
    .plausible(
      0.001...0.01,
      ".19 % of those who saw a friend’s link passed it on (Bakshy et al. 2012); 7 % of likes "
        + "on TikTok (at second hand)",
      "看到好友链接者 .19 % 转发（Bakshy 等 2012）；TikTok 为点赞的 7 %（二手）"),
    .number(
      "slope", \.slope, .none, 2, in: 0...6,
      "Logit effect of a post's value above `neutral-value` on reactions.",
      "帖子价值超过 `neutral-value` 部分对互动的 logit 效应。"),
    .number(
      "neutral-value", \.neutralValue, .none, 0.2, in: 0...1,
      "Value of a post at which the base rates of reactions and replies hold.",
      "互动与回复取基准率时的帖子价值。"
    )
    .plausible(
      0.1...0.3,
      "assumed: it only says for which post the base rates hold",
      "假设：只说明基准率对应怎样的帖子"),
    .number(
      "loafing-size", \.loafingSize, .members, 200, in: 1...1_000_000,
      "Group size at which posting rates are as they are.", "发帖率不受群规模影响时的群人数。"),
    .number(
      "post-limit", \.postLimit, .perDay, 30, in: 1...200, evidence: .computed,
      source: "11 logs of communities (busiest member of a chat: 8–54 a day, median 29)",
      "Most posts that a member's day comes to on average.", "一名成员一天平均发帖数的上限。"
    )
    .plausible(
      8...55,
      "11 logs: the busiest member’s mean posts on a day with a post, 2 to 54, in seven chats 8 "
        + "to 54, median 29",
      "11 份日志：最活跃成员发帖日均值 2 到 54，七个群聊 8 到 54，中位 29"),
    .number(
      "recency", \.recency, .days, 7, in: 1...365,
      "Days after which an own post counts half for ranks (contests, opinion leaders).",
      "自己的帖子在排名（竞赛、意见领袖）中减半计的天数。"),
  ]
}
