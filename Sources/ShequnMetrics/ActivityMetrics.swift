// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// Who comes, and who says something.
package enum ActivityMetrics {
  package static let dau = Metric(
    "dau", Bilingual("daily active members", "日活"), unit: Units.members,
    Bilingual("Distinct members who visited today.", "当日来访的不同成员数。")
  ) { Double($0.days[$1].dau) }

  package static let wau = Metric(
    "wau", Bilingual("weekly active members", "周活"), unit: Units.members,
    Bilingual(
      "Distinct people who visited in the last 7 days, also if they left since; blank before day 7.",
      "过去 7 天来访的不同人数（含已离开者）；第 7 天前为空。")
  ) { $1 < 6 ? .nan : Double($0.days[$1].wau) }

  package static let mau = Metric(
    "mau", Bilingual("monthly active members", "月活"), unit: Units.members,
    Bilingual(
      "Distinct people who visited in the last 30 days, also if they left since; blank before day 30.",
      "过去 30 天来访的不同人数（含已离开者）；第 30 天前为空。")
  ) { $1 < 29 ? .nan : Double($0.days[$1].mau) }

  package static let stickiness = Metric(
    "stickiness", Bilingual("stickiness", "黏性"), unit: Units.share,
    Bilingual(
      "Mean of daily active members over 30 days ÷ monthly active members; blank before day 30.",
      "30 天日活均值 ÷ 月活；第 30 天前为空。")
  ) { run, index in
    guard index >= 29, run.days[index].mau > 0 else { return .nan }
    let visits = run.days[(index - 29)...index].reduce(0) { $0 + $1.dau }
    return Double(visits) / 30 / Double(run.days[index].mau)
  }

  package static let activeShare = Metric.shareOfMembers(
    "active_share", Bilingual("active today", "当日活跃率"),
    Bilingual(
      "Daily active members ÷ members at the start of the day.", "日活 ÷ 当日开始时的成员数。")
  ) { $0.dau }

  package static let posts = Metric.count(
    "posts", Bilingual("member posts", "成员发帖"), Bilingual("Posts by members today.", "当日成员发帖数。")
  ) { $0.posts }
  package static let posters = Metric(
    "posters", Bilingual("posters", "发帖人数"), unit: Units.members,
    Bilingual("Distinct members who posted today.", "当日发帖的不同成员数。")
  ) { Double($0.days[$1].posters) }
  package static let comments = Metric.count(
    "comments", Bilingual("comments", "评论"), Bilingual("Comments by members today.", "当日成员评论数。")
  ) { $0.comments }
  package static let likes = Metric.count(
    "likes", Bilingual("likes", "点赞"), Bilingual("Likes by members today.", "当日成员点赞数。")
  ) { $0.likes }
  package static let shares = Metric.count(
    "shares", Bilingual("shares", "分享"), Bilingual("Shares by members today.", "当日成员分享数。")
  ) { $0.shares }
  package static let operatorPosts = Metric.count(
    "operator_posts", Bilingual("operator posts", "运营发帖"),
    Bilingual("Posts of the operator and of KOLs today.", "当日运营方与 KOL 的发帖数。")
  ) { $0.operatorPosts }

  package static let ugcShare = Metric.ratio(
    "ugc_share", Bilingual("share of member posts", "UGC 占比"),
    Bilingual(
      "Member posts ÷ all posts today; blank on a day without posts.", "成员发帖 ÷ 全部发帖；无帖之日为空。")
  ) { (Double($0.posts), Double($0.posts + $0.operatorPosts)) }

  package static let participation = Metric.ratio(
    "participation", Bilingual("participation", "发言率"),
    Bilingual("Share of present members who have ever posted.", "现有成员中曾经发帖者的比例。")
  ) { (Double($0.everPosted), Double($0.members)) }

  package static let participationToday = Metric.shareOfMembers(
    "participation_today", Bilingual("participation today", "当日发言率"),
    Bilingual(
      "Distinct members who posted today ÷ members at the start of the day.",
      "当日发帖的不同成员数 ÷ 当日开始时的成员数。")
  ) { $0.posters }

  package static let lurkerShare = Metric.ratio(
    "lurker_share", Bilingual("lurkers", "潜水者占比"),
    Bilingual("Share of present members who have never posted.", "现有成员中从未发帖者的比例。")
  ) { (Double($0.members - $0.everPosted), Double($0.members)) }

  package static let topPosts = Metric.atEnd(
    "top_1_post_share", Bilingual("posts by the top 1 %", "前 1% 成员的发帖占比"),
    Bilingual(
      "Share of all members' posts of the run written by the 1 % of people who posted most, of all "
        + "who were ever members, their number rounded up; known on the last day, blank without posts.",
      "整个运行期间，发帖最多的 1% 的人（占所有曾为成员者，人数向上取整）所发帖子的比例；最后一日才知道，无帖为空。")
  ) { $0.postShares?.top1 ?? .nan }

  package static let topTenthPosts = Metric.atEnd(
    "top_10_post_share", Bilingual("posts by the top 10 %", "前 10% 成员的发帖占比"),
    Bilingual(
      "Share of all members' posts of the run written by the 10 % of people who posted most, of all "
        + "who were ever members, their number rounded up; known on the last day, blank without posts.",
      "整个运行期间，发帖最多的 10% 的人（占所有曾为成员者，人数向上取整）所发帖子的比例；最后一日才知道，无帖为空。"
    )
  ) { $0.postShares?.top10 ?? .nan }

  package static let postGini = Metric.atEnd(
    "post_gini", Bilingual("Gini of posts", "发帖基尼系数"), unit: Units.score,
    Bilingual(
      "Gini coefficient of posts of the run over all who were ever members, those without posts "
        + "included: 0 all alike, towards 1 one person alone; known on the last day, blank without posts.",
      "整个运行期间所有曾为成员者（含未发帖者）发帖数的基尼系数：0 为人人相同，趋近 1 为一人独占；"
        + "最后一日才知道，无帖为空。")
  ) { $0.postShares?.gini ?? .nan }

  package static let all = [
    dau, wau, mau, stickiness, activeShare, posts, posters, comments, likes, shares,
    operatorPosts, ugcShare, participation, participationToday, lurkerShare, topPosts,
    topTenthPosts, postGini,
  ]
}
