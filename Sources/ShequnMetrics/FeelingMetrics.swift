// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel

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
    let posts = run.days[index].topicPosts
    let total = posts.reduce(0, +)
    guard posts.count > 1, total > 0 else { return .nan }
    let entropy = posts.filter { $0 > 0 }.reduce(0) {
      $0 - $1 / total * naturalLogarithm($1 / total)
    }
    return 1 - entropy / naturalLogarithm(Double(posts.count))
  }

  private static func mean(
    _ name: String, _ title: Bilingual, _ definition: Bilingual,
    _ sum: @escaping @Sendable (DayRecord) -> Double
  ) -> Metric {
    Metric(name, title, unit: Units.score, definition) { run, index in
      let day = run.days[index]
      return day.members > 0 ? sum(day) / Double(day.members) : .nan
    }
  }

  private static func visitMean(
    _ name: String, _ title: Bilingual, _ definition: Bilingual,
    _ sum: @escaping @Sendable (DayRecord) -> Double
  ) -> Metric {
    Metric(name, title, unit: Units.score, definition) { run, index in
      let day = run.days[index]
      return day.dau > 0 ? sum(day) / Double(day.dau) : .nan
    }
  }

  package static let all = [
    trust, satisfaction, enthusiasm, habit, motivation, needMet, overload, homogeneity,
    feedHomogeneity,
  ]
}
