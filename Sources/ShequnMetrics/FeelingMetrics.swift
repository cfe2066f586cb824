// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords
import ShequnStatistics

/// What members feel. An operator cannot see these; the simulation can.
package enum FeelingMetrics {
  package static let trust = mean(
    "trust", Bilingual("brand trust", "品牌信任"),
    Bilingual("Mean brand trust of present members.", "现有成员品牌信任的均值。")
  ) { $0.trust }
  package static let satisfaction = mean(
    "satisfaction", Bilingual("satisfaction", "满意度"),
    Bilingual("Mean satisfaction of present members.", "现有成员满意度的均值。")
  ) { $0.satisfaction }
  package static let enthusiasm = mean(
    "enthusiasm", Bilingual("enthusiasm", "热情"),
    Bilingual("Mean enthusiasm of present members.", "现有成员热情的均值。")
  ) { $0.enthusiasm }
  package static let habit = mean(
    "habit", Bilingual("habit", "习惯"),
    Bilingual("Mean habit of present members.", "现有成员习惯强度的均值。")
  ) { $0.habit }
  package static let motivation = mean(
    "motivation", Bilingual("motivation", "内在动机"),
    Bilingual("Mean intrinsic motivation of present members.", "现有成员内在动机的均值。")
  ) { $0.motivation }

  package static let needMet = visitMean(
    "need_met", Bilingual("need met", "需求满足"),
    Bilingual("Mean share of the visit's need that content filled.", "来访需求被内容满足的平均比例。")
  ) { $0.needMet }
  package static let overload = visitMean(
    "overload", Bilingual("overload", "过载"),
    Bilingual("Mean overload of today's visits.", "当日来访的平均过载。")
  ) { $0.overload }
  package static let homogeneity = visitMean(
    "homogeneity", Bilingual("felt sameness", "感知雷同"),
    Bilingual(
      "Mean share of content value lost to having seen it all before.", "因似曾相识而损失的内容价值比例均值。")
  ) { $0.homogeneity }

  package static let feedHomogeneity = Metric(
    "feed_homogeneity", Bilingual("sameness of the feed", "信息流同质度"), unit: Units.score,
    Bilingual(
      "1 − entropy of today's posts over topics ÷ ln K; blank without posts or with one topic.",
      "1 − 当日内容的话题熵 ÷ ln K；无内容或仅一个话题时为空。")
  ) { run, index in
    Evenness.of(run.days[index].topicPosts).map { 1 - $0 } ?? .nan
  }

  package static let trustQuantiles = quantiles(
    "trust", Bilingual("brand trust", "品牌信任"), { $0.trustCounts })
  package static let satisfactionQuantiles = quantiles(
    "satisfaction", Bilingual("satisfaction", "满意度"), { $0.satisfactionCounts })

  package static let peerTrust = mean(
    "peer_trust", Bilingual("peer trust", "同伴信任"),
    Bilingual("Mean trust of present members in other members.", "现有成员对其他成员信任的均值。")
  ) { $0.peerTrust }

  package static let nps = Metric(
    "nps", Bilingual("net promoter score", "净推荐值（NPS）"), unit: Units.points,
    Bilingual(
      "100 × (share of promoters − share of detractors) to be expected among present members who came "
        + "within 30 days, were they asked whether they would recommend the community, from 0 to 10: "
        + "promoters answer 9 or 10, detractors 6 or less. An answer follows satisfaction, trust and a "
        + "personal part (mechanism 'satisfaction', nps-neutral … nps-spread).",
      "30 天内来过的现有成员若被问及是否愿意推荐社群（0 到 10 分），预期的 100 ×（推荐者比例 − 贬损者比例）："
        + "推荐者答 9 或 10，贬损者答 6 及以下。回答取决于满意度、信任与个人因素（机制 satisfaction 的 nps-neutral … nps-spread）。"
    )
  ) { run, index in
    let day = run.days[index]
    let asked = day.members - day.dormant
    return asked > 0 ? 100 * day.promotion / Double(asked) : .nan
  }

  package static let mutedShare = Metric.ratio(
    "muted_share", Bilingual("muted", "免打扰占比"),
    Bilingual(
      "Share of present members whom notifications do not reach tomorrow, since they have muted the "
        + "community.", "现有成员中已设免打扰、通知次日无法送达者的比例。")
  ) { (Double($0.muted), Double($0.members)) }

  package static let fatigue = Metric.ratio(
    "fatigue", Bilingual("notification load", "通知负荷"), unit: Units.none,
    Bilingual(
      "Mean notification load of present members who have not muted the community, at the end of the "
        + "day: a fifth of it fades a day, a post adds .3 and a mention of everybody 2 (mechanism "
        + "'notifications', times the platform's push); blank when all have muted.",
      "当日结束时，现有成员中未设免打扰者的平均通知负荷：每天消退五分之一，一条内容加 0.3，一次@全员加 2"
        + "（机制 notifications，乘以平台的推送强度）；全部免打扰时为空。")
  ) { ($0.fatigue, Double($0.members - $0.muted)) }

  /// Three quantiles from counts by fiftieths of the scale.
  private static func quantiles(
    _ name: String, _ title: Bilingual, _ counts: @escaping @Sendable (DayRecord) -> [UInt32]
  ) -> [Metric] {
    let shares = [
      ("q10", 0.1, Bilingual("10 % quantile", "10% 分位")),
      ("median", 0.5, Bilingual("median", "中位数")),
      ("q90", 0.9, Bilingual("90 % quantile", "90% 分位")),
    ]
    return shares.map { suffix, share, word in
      Metric(
        "\(name)_\(suffix)", Bilingual("\(title.en), \(word.en)", "\(title.zh)\(word.zh)"),
        unit: Units.score,
        Bilingual(
          "The \(word.en) of \(title.en) over present members, from counts by fiftieths of the "
            + "scale, evenly spread inside each.", "现有成员\(title.zh)的\(word.zh)，按五十等分区间计数，区间内视为均匀。")
      ) { run, index in quantile(share, counts(run.days[index])) }
    }
  }

  /// The point below which that share of what is counted lies.
  private static func quantile(_ share: Double, _ counts: [UInt32]) -> Double {
    var rest = share * counts.reduce(0) { $0 + Double($1) }
    for (part, count) in counts.enumerated() where count > 0 {
      if rest <= Double(count) { return (Double(part) + rest / Double(count)) / 50 }
      rest -= Double(count)
    }
    return .nan
  }

  private static func mean(
    _ name: String, _ title: Bilingual, _ definition: Bilingual,
    _ sum: @escaping @Sendable (DayRecord) -> Double
  ) -> Metric {
    Metric.ratio(name, title, unit: Units.score, definition) { (sum($0), Double($0.members)) }
  }

  private static func visitMean(
    _ name: String, _ title: Bilingual, _ definition: Bilingual,
    _ sum: @escaping @Sendable (DayRecord) -> Double
  ) -> Metric {
    Metric.ratio(name, title, unit: Units.score, definition) { (sum($0), Double($0.dau)) }
  }

  package static let all =
    [
      trust, satisfaction, enthusiasm, habit, motivation, needMet, overload, homogeneity,
      feedHomogeneity, peerTrust, nps, mutedShare, fatigue,
    ] + trustQuantiles + satisfactionQuantiles
}
