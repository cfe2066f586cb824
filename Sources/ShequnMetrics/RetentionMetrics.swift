// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// Retention of a cohort: the starting members, and everybody who joined on one later day. Age 0 is the
/// first day at risk, the day after joining. A number of a day is about the cohort that reaches the age
/// named on that day: the first that is not blank is that of the starting members.
package enum RetentionMetrics {
  package static let onDay = [1, 7, 30].map { age in
    ofCohort(
      "retention_day_\(age)", Bilingual("day-\(age) retention", "第 \(age) 日留存率"), age: age,
      Bilingual(
        "N-day retention, N = \(age): share of those who joined \(age + 1) days ago who came today, "
          + "at age \(age) (age 0 is the day after joining); blank if nobody joined then.",
        "N 日留存，N = \(age)：\(age + 1) 天前加入者中当日（龄 \(age)，加入次日为龄 0）来访的比例；"
          + "当时无人加入则为空。")
    ) { $0.visitors.count > age ? Int($0.visitors[age]) : nil }
  }

  package static let bracket = ofCohort(
    "retention_bracket_7_13", Bilingual("retention in days 7 to 13", "第 7–13 日留存率"), age: 13,
    Bilingual(
      "Bracket retention: share of those who joined 14 days ago who came on at least one day at ages "
        + "7 to 13, the last of which is today; blank if nobody joined then.",
      "区间留存：14 天前加入者中，在龄 7 到 13（龄 13 为当日）至少来访一天的比例；当时无人加入则为空。")
  ) { $0.visitors.count > 13 ? $0.bracketVisitors : nil }

  package static let full = ofCohort(
    "retention_full_7", Bilingual("full retention to day 7", "连续 7 日全勤留存率"), age: 7,
    Bilingual(
      "Full retention: share of those who joined 8 days ago who came on every day at ages 0 to 7, the "
        + "last of which is today; blank if nobody joined then.",
      "全勤留存：8 天前加入者中，从龄 0 到龄 7（即当日）天天来访的比例；当时无人加入则为空。")
  ) { $0.visitors.count > 7 ? $0.fullVisitors : nil }

  package static let unbounded = Metric.atEnd(
    "retention_unbounded_30", Bilingual("unbounded retention from day 30", "第 30 日起留存率"),
    Bilingual(
      "Unbounded retention: share of the starting members who came on any day of the run at age 30 "
        + "or later; known on the last day, blank if the run has fewer than 31 days.",
      "无界留存：初始成员中，在龄 30 及以后任一天来访的比例；最后一日才知道，运行不足 31 天则为空。")
  ) { run in
    guard let cohort = run.cohorts.first, cohort.joined > 0, cohort.lastVisits.count > 30 else {
      return .nan
    }
    return Double(cohort.lastVisits[30...].reduce(0) { $0 + Int($1) }) / Double(cohort.joined)
  }

  /// A share of the cohort that is of an age today.
  private static func ofCohort(
    _ name: String, _ title: Bilingual, age: Int, _ definition: Bilingual,
    _ count: @escaping @Sendable (Cohort) -> Int?
  ) -> Metric {
    Metric(name, title, unit: Units.share, definition) { run, index in
      let joinDay = index - age
      guard run.cohorts.indices.contains(joinDay) else { return .nan }
      let cohort = run.cohorts[joinDay]
      guard cohort.joined > 0, let stayed = count(cohort) else { return .nan }
      return Double(stayed) / Double(cohort.joined)
    }
  }

  package static let all = onDay + [bracket, full, unbounded]
}
