// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// How new members are won, and how far messages reach.
package enum GrowthMetrics {
  package static let invites = Metric.count(
    "invites", Bilingual("invitations", "邀请"),
    Bilingual("Invitations by members today.", "当日成员发出的邀请数。")
  ) { $0.invites }

  package static let kFactor = Metric.trailing(
    "k_factor", Bilingual("K factor", "K 因子"), unit: Units.none, isFull: true,
    Bilingual(
      "Invitations in a member's lifetime × share accepted, over the last 30 days: invitations a "
        + "member-day × mean lifetime (member-days ÷ leavers) × acceptance; above 1 invitations alone "
        + "replace all who leave. Blank before day 30 and when nobody left.",
      "成员一生的邀请数 × 接受率，按过去 30 天计：每成员日邀请数 × 平均停留（成员日 ÷ 离开人数）× 接受率；"
        + "大于 1 时仅凭邀请即可补足离开者。第 30 天前与无人离开时为空。")
  ) { run, days in
    // member-days and invitations cancel out
    RunRecord.ratio(Double(run.total(days) { $0.accepted }), run.total(days) { $0.left })
  }

  package static let referredShare = Metric.ratio(
    "referred_share", Bilingual("invited members", "受邀成员占比"),
    Bilingual("Share of present members who came by an invitation.", "现有成员中受邀加入者的比例。")
  ) { (Double($0.referred), Double($0.members)) }

  /// Joined of those who heard of the community, by channel.
  package static let conversion = Channel.allCases.filter { $0 != .start && $0 != .organic }.map {
    channel in
    Metric.trailing(
      "conversion_\(channel.name)",
      Bilingual("conversion: \(channel.title.en)", "转化率：\(channel.title.zh)"), unit: Units.share,
      isFull: false,
      Bilingual(
        "Joined by the channel '\(channel.name)' ÷ times somebody was reached by it (members and "
          + "repetitions included), over the last 30 days or as many as there were; blank when "
          + "nobody was reached.",
        "经此渠道加入的人数 ÷ 该渠道触达人次（含成员与重复触达），按过去 30 天（不足则按已有天数）计；无触达为空。")
    ) { run, days in
      let place = Int(channel.rawValue)
      return RunRecord.ratio(
        Double(run.total(days) { $0.joinedBy[place] }), run.total(days) { $0.contactsBy[place] })
    }
  }

  package static let cac = Metric.trailing(
    "cac", Bilingual("cost of a new member", "获客成本（CAC）"), unit: Units.yuan, isFull: false,
    Bilingual(
      "Cost of the levers kol, ads, cross-promotion, offline-recruit and referral ÷ members who "
        + "joined by any channel, over the last 30 days or as many as there were; blank when nobody "
        + "joined.",
      "kol、ads、cross-promotion、offline-recruit、referral 等手段的成本 ÷ 经任何渠道加入的人数，"
        + "按过去 30 天（不足则按已有天数）计；无人加入为空。")
  ) { run, days in
    RunRecord.ratio(Double(run.total(days) { $0.growthCost }) / 100, run.total(days) { $0.joined })
  }

  package static let reach = Metric.shareOfMembers(
    "reach", Bilingual("reach", "触达率"),
    Bilingual(
      "Distinct members who saw a post today ÷ members at the start of the day.",
      "当日看到帖子的不同成员数 ÷ 当日开始时的成员数。")
  ) { $0.viewers }

  package static let frequency = Metric.ratio(
    "frequency", Bilingual("posts seen", "触达频次"), unit: Units.posts,
    Bilingual(
      "Posts seen today by a member who saw any; blank when nobody saw one.",
      "当日看到帖子的成员平均看到的帖数；无人看到为空。")
  ) { ($0.views, Double($0.viewers)) }

  package static let all =
    [invites, kFactor, referredShare] + conversion + [cac, reach, frequency]
}
