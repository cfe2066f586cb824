// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// Challenges and events.
package enum ProgrammeMetrics {
  package static let enrolled = Metric.count(
    "enrolled", Bilingual("enrolled", "打卡报名"), unit: Units.members,
    Bilingual("Members who enrolled in a check-in challenge today.", "当日报名打卡挑战的成员数。")
  ) { $0.enrolled }

  package static let checkIns = Metric.count(
    "check_ins", Bilingual("check-ins", "打卡"),
    Bilingual("Check-ins of today.", "当日打卡数。")
  ) { $0.checkIns }

  package static let checkInRate = Metric.ratio(
    "check_in_rate", Bilingual("check-in rate", "打卡率"),
    Bilingual(
      "Check-ins ÷ members still in their challenge at the start of the day; blank without a challenge.",
      "打卡数 ÷ 当日开始时仍在挑战中的成员数；无挑战为空。")
  ) { (Double($0.checkIns), Double($0.challengers)) }

  package static let checkInRateEnrolled = Metric.ratio(
    "check_in_rate_enrolled", Bilingual("check-in rate of the enrolled", "报名者打卡率"),
    Bilingual(
      "Check-ins ÷ all who ever enrolled in the challenges that run today, the eliminated and those "
        + "who left included; blank without a challenge.",
      "打卡数 ÷ 当日进行中的挑战的全部报名者（含被淘汰与已离开者）；无挑战为空。")
  ) { (Double($0.checkIns), Double($0.entrants)) }

  package static let completion = Metric.ratio(
    "completion", Bilingual("completion", "完成率"),
    Bilingual(
      "Of all who enrolled in the challenges that end today, the share still in them; blank on other "
        + "days.", "当日结束的挑战中，全部报名者里仍在挑战中的比例；其余日子为空。")
  ) { (Double($0.completions), Double($0.settledEntrants)) }

  package static let eventAttendance = Metric.ratio(
    "event_attendance", Bilingual("event attendance", "活动到场率"),
    Bilingual(
      "Members who attended an event today ÷ members who could have come; blank without an event.",
      "当日参加活动的成员数 ÷ 有机会参加的成员数；无活动为空。")
  ) { (Double($0.eventAttended), Double($0.eventInvited)) }

  package static let all = [
    enrolled, checkIns, checkInRate, checkInRateEnrolled, completion, eventAttendance,
  ]
}
