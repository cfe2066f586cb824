// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// Breaches of the rules, and what is done about them.
package enum GovernanceMetrics {
  package static let violations = Metric.count(
    "violations", Bilingual("violations", "违规"),
    Bilingual("Violations by members today, found or not.", "当日成员违规数，无论是否被发现。")
  ) { $0.violations }

  package static let spam = Metric.count(
    "spam", Bilingual("spam", "垃圾信息"), Bilingual("Spam messages of today.", "当日垃圾信息数。")
  ) { $0.spam }

  package static let removals = Metric.count(
    "removals", Bilingual("removals", "处理违规"),
    Bilingual("Messages taken down today.", "当日被删除的消息数。")
  ) { $0.removals }

  package static let wrongfulRemovals = Metric.count(
    "wrongful_removals", Bilingual("wrongful removals", "误删"),
    Bilingual(
      "Messages taken down today that broke no rule.", "当日被删除而并未违规的消息数。")
  ) { $0.wrongfulRemovals }

  package static let exposure = Metric.ratio(
    "exposure", Bilingual("exposure to violations", "违规曝光"), unit: Units.none,
    Bilingual(
      "Views of violations ÷ visits of today; blank without visits.", "违规被看到的次数 ÷ 当日来访数；无来访为空。")
  ) { (Double($0.exposures), Double($0.dau)) }

  package static let all = [violations, spam, removals, wrongfulRemovals, exposure]
}
