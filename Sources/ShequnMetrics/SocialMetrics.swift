// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords
import ShequnStatistics

/// Who knows whom, and who answers.
package enum SocialMetrics {
  package static let tiesPerMember = Metric.ratio(
    "ties_per_member", Bilingual("ties a member", "人均关系数"), unit: Units.none,
    Bilingual(
      "Mean number of other members that a member knows (at most 8 are kept, however weak).",
      "成员认识的其他成员的平均数（最多保留 8 个，不论强弱）。")
  ) { (2 * Double($0.ties), Double($0.members)) }

  package static let tieDensity = Metric.ratio(
    "tie_density", Bilingual("density of ties", "关系密度"),
    Bilingual(
      "Pairs of members who know each other ÷ all pairs of members; blank below two members.",
      "互相认识的成员对 ÷ 全部成员对；不足两人为空。")
  ) { day in
    (Double(day.ties), Double(day.members) * Double(day.members - 1) / 2)
  }

  package static let clustering = Metric.ratio(
    "clustering", Bilingual("clustering", "聚类系数"),
    Bilingual(
      "Share of the pairs of friends of one member who know each other too, over the 500 members with "
        + "the lowest numbers; every 30 days and on the last day, blank between.",
      "同一成员的朋友两两之间也互相认识的比例，按编号最小的 500 名成员计；每 30 天及最后一日，其余为空。")
  ) { (Double($0.closedPairs), Double($0.friendPairs)) }

  package static let embeddedness = Metric.ratio(
    "embeddedness", Bilingual("embeddedness", "嵌入度"), unit: Units.score,
    Bilingual(
      "Mean over today's visits of how well the visitor is tied to others.",
      "当日来访者与他人联结程度的均值。")
  ) { ($0.embeddedness, Double($0.dau)) }

  package static let replies = Metric.count(
    "replies", Bilingual("answers", "回复"),
    Bilingual("Answers of members to members' messages today.", "当日成员对成员消息的回复数。")
  ) { $0.replies }

  package static let staffReplies = Metric.count(
    "staff_replies", Bilingual("answers by staff", "运营回复"),
    Bilingual(
      "Members' posts of today that staff answered because nobody else did.",
      "当日无人回应而由运营人员回复的成员发帖数。")
  ) { $0.staffReplies }

  package static let reciprocity = Metric.ratio(
    "reciprocity", Bilingual("reciprocity", "互惠率"),
    Bilingual(
      "Share of today's answers of members that went to somebody who had answered them and whom they "
        + "had not answered since; blank without answers.",
      "当日成员回复中，回应“曾回复过自己而尚未回报者”的比例；无回复为空。")
  ) { (Double($0.repaid), Double($0.replies)) }

  package static let answered = Metric.ratio(
    "answered_share", Bilingual("posts answered", "发帖获回复率"),
    Bilingual(
      "Share of members' posts of today that were answered today, by members or staff; blank without "
        + "posts.", "当日成员发帖中当日获成员或运营回复的比例；无帖为空。")
  ) { (Double($0.answered), Double($0.posts)) }

  package static let firstReply = Metric.ratio(
    "first_reply_share", Bilingual("first posts answered", "首帖获回复率"),
    Bilingual(
      "Share of members' first posts of today that were answered today, by members or staff; blank "
        + "without first posts.", "当日成员首帖中当日获成员或运营回复的比例；无首帖为空。")
  ) { (Double($0.answeredFirst), Double($0.firstPosts)) }

  package static let firstReplyMedian = firstReplyTime(
    "first_reply_median", 0.5, Bilingual("time to the first answer, median", "首次获回复时长，中位数"),
    Bilingual("half", "一半"))
  package static let firstReplyP90 = firstReplyTime(
    "first_reply_p90", 0.9, Bilingual("time to the first answer, 90 %", "首次获回复时长，90%"),
    Bilingual("nine tenths", "九成"))

  /// When a share of those who posted first has been answered, by the estimate of Kaplan and Meier.
  private static func firstReplyTime(
    _ name: String, _ share: Double, _ title: Bilingual, _ word: Bilingual
  ) -> Metric {
    Metric(
      name, title, unit: Units.hours,
      Bilingual(
        "Hours, those begun included, within which \(word.en) of those whose first post is of the last "
          + "30 days (or as many as there were) were answered by a member or staff. Kaplan–Meier: who is "
          + "not answered yet, left, or waited beyond the window of 'first-reply' is censored. Who "
          + "answers on the same day but had looked in before the post, and staff, answer at the end of "
          + "the day. Blank without first posts and where so many were not answered.",
        "过去 30 天（不足则按已有天数）发出首帖者中有\(word.zh)得到成员或运营回复所需的小时数（不足一小时按一小时计）。"
          + "按 Kaplan–Meier 估计：尚未获回复、已离开、或等待超出 first-reply 窗口者为删失。"
          + "当日回复但来访早于发帖者，以及运营人员，计为当日结束时回复。无首帖或获回复者不足此比例时为空。")
    ) { run, index in firstReply(share, of: run, days: max(0, index - 29)..<index + 1) }
  }

  /// Hours within which a share of those who posted first on some days (indices from 0) had been answered, as far
  /// as was known on the evening of the last of them; NaN where so many were not.
  package static func firstReply(_ share: Double, of run: RunRecord, days: Range<Int>) -> Double {
    let (start, end) = (24 * days.lowerBound, 24 * days.upperBound)
    let posts = run.firstPosts.drop { $0.posted < start }.prefix { $0.posted < end }
    let waits = posts.map { post in
      let known = end - Int(post.posted)
      return Lifetime(
        duration: Double(min(Int(post.hours), known)),
        event: post.isAnswered && post.hours <= known)
    }
    return KaplanMeier(waits).quantile(share) ?? .nan
  }

  package static let all = [
    tiesPerMember, tieDensity, clustering, embeddedness, replies, staffReplies, reciprocity,
    answered, firstReply, firstReplyMedian, firstReplyP90,
  ]
}
