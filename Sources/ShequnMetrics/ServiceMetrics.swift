// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// Questions, and how they are answered.
package enum ServiceMetrics {
  package static let questions = Metric.count(
    "questions", Bilingual("questions", "提问"),
    Bilingual("Questions asked by members today.", "当日成员提问数。")
  ) { $0.questions }

  package static let answeredByPeers = Metric.ratio(
    "answered_by_peers", Bilingual("questions answered by peers", "同伴解答率"),
    Bilingual(
      "Share of today's questions that another member answered; blank without questions.",
      "当日提问中由其他成员解答的比例；无提问为空。")
  ) { (Double($0.answeredByPeers), Double($0.questions)) }

  package static let meanWait = Metric.ratio(
    "mean_wait", Bilingual("wait for an answer", "平均等待时长"), unit: Units.hours,
    Bilingual(
      "Mean wait of the questions that staff answered today; blank when they answered none.",
      "当日由客服解答的提问的平均等待时长；未解答为空。")
  ) { ($0.waitHours, Double($0.answeredByStaff)) }

  package static let abandonment = Metric.ratio(
    "abandonment", Bilingual("questions given up", "放弃率"),
    Bilingual(
      "Questions given up unanswered today ÷ all questions settled today: by peers, by staff or by "
        + "giving up; blank when none was.",
      "当日未获解答而放弃的提问 ÷ 当日了结的全部提问（同伴解答、客服解答或放弃）；无了结为空。")
  ) { day in
    let settled = day.abandoned + day.answeredByPeers + day.answeredByStaff
    return (Double(day.abandoned), Double(settled))
  }

  package static let staffLoad = Metric.ratio(
    "staff_load", Bilingual("load of staff", "客服负荷"),
    Bilingual(
      "Share of the agents' working time of today spent answering; blank without agents.",
      "当日客服工作时间中用于解答的比例；无客服为空。")
  ) { ($0.busyAgents, Double($0.agents)) }

  package static let all = [questions, answeredByPeers, meanWait, abandonment, staffLoad]
}
