// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// How many are there, come and go.
package enum SizeMetrics {
  package static let members = Metric(
    "members", Bilingual("members", "成员数"), unit: Units.members,
    Bilingual("Members at the end of the day.", "当日结束时的成员数。")
  ) { Double($0.days[$1].members) }

  package static let joined = Metric(
    "joined", Bilingual("joined", "加入"), unit: Units.members, kind: .flow,
    Bilingual("Members who joined today, by any channel.", "当日通过各渠道加入的人数。")
  ) { Double($0.days[$1].joined) }

  package static let left = Metric(
    "left", Bilingual("left", "离开"), unit: Units.members, kind: .flow,
    Bilingual("Members who left today, for any cause.", "当日因各种原因离开的人数。")
  ) { Double($0.days[$1].left) }

  package static let returned = Metric(
    "returned", Bilingual("returned", "回归"), unit: Units.members, kind: .flow,
    Bilingual(
      "Those who had left and came back today; not among those who joined.", "当日回归的离开者，不计入加入。")
  ) { Double($0.days[$1].returned) }

  package static let netGrowth = Metric(
    "net_growth", Bilingual("net growth", "净增长"), unit: Units.members, kind: .flow,
    Bilingual("Joined and returned minus left today.", "当日加入与回归减去离开。")
  ) { Double($0.days[$1].joined + $0.days[$1].returned - $0.days[$1].left) }

  package static let dormant = Metric(
    "dormant", Bilingual("dormant", "沉默成员"), unit: Units.members,
    Bilingual(
      "Members without a visit for 30 days or more (since joining, if they never came).",
      "30 天及以上未来访的成员（从未来访者自加入算起）。")
  ) { Double($0.days[$1].dormant) }

  package static let groups = Metric(
    "groups", Bilingual("groups", "群数"), unit: Units.groups,
    Bilingual("Groups opened so far.", "至今开设的群数。")
  ) { Double($0.days[$1].groups) }

  package static let groupsSpeaking = Metric(
    "groups_speaking", Bilingual("groups speaking", "有发言的群"), unit: Units.groups,
    Bilingual("Groups with a post or comment by a member today.", "当日有成员发帖或评论的群数。")
  ) { Double($0.days[$1].groupsSpeaking) }

  package static let groupSurvival = Metric(
    "group_survival", Bilingual("group survival", "群存活率"), unit: Units.share,
    Bilingual(
      "Share of groups with any member's message on this day or on a later day of the run "
        + "(the definition of Qiu et al. 2016; it falls towards the end of any finite run).",
      "当日或此后仍有成员消息的群所占比例（Qiu 等 2016 的定义；任何有限运行的末尾都会下降）。")
  ) { run, index in
    let alive = run.lastMessages.count { $0 >= run.days[index].day }
    return run.lastMessages.isEmpty ? .nan : Double(alive) / Double(run.lastMessages.count)
  }

  /// Joined today by channel.
  package static let byChannel = Channel.allCases.dropFirst().map { channel in
    Metric(
      "joined_\(channel.name)", channel.title, unit: Units.members, kind: .flow,
      Bilingual(
        "Members who joined today by the channel '\(channel.name)'.", "当日经此渠道加入的人数。")
    ) { Double($0.days[$1].joinedBy[Int(channel.rawValue)]) }
  }

  package static let meanGroupSize = Metric.ratio(
    "mean_group_size", Bilingual("members a group", "群均人数"), unit: Units.members,
    Bilingual(
      "Members at the end of the day ÷ groups opened so far.", "当日结束时成员数 ÷ 至今开设的群数。")
  ) { (Double($0.members), Double($0.groups)) }

  package static let all =
    [members, joined, left, returned, netGrowth, dormant, groups, groupsSpeaking, groupSurvival]
    + byChannel
    + [meanGroupSize]
}
