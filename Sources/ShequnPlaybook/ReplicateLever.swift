// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 社群复制/分群: a group that has grown too full is split in two.
package struct ReplicateLever: Lever {
  package var above: Double?
  package var way = Splitting.Way.random
  package var hours = 0.0
  package var managerHours = 0.0
  package var window = Window.standard()
  /// Groups that there were at first.
  private var groupsBefore: Int?

  package init() {}

  package static let name = "replicate"
  package static let title = Bilingual("Split groups", "社群复制/分群")
  package static let area = LeverArea.running
  package static let brief = Bilingual(
    "full groups are split",
    "太满的群一分为二")
  package static let summary = Bilingual(
    "A group that is fuller than so many members is split in two. It relieves those who are "
      + "overloaded; it cuts ties across the new border, a quiet half may fall silent, and the culture "
      + "is copied not quite faithfully. Each new group needs a manager.",
    "超过一定人数的群一分为二。可缓解信息过载，但削弱跨群关系，冷清的一半可能沉寂，文化也难以原样复制。每个新群都需要管理员。")
  package static let neutral: (parameter: String, value: ParameterValue?) = ("above", nil)
  package static let parameters: [Parameter<ReplicateLever>] = [
    .optional(
      "above", zh: "分群人数", \.above, .members, in: 3...1_000_000,
      "Members above which a group is split; never if not given.", "群人数超过多少即分群；不写则不分。"),
    .choice(
      "way", zh: "分法", words: ["random": "随机", "topic": "话题 按话题"], \.way, .random,
      "random; topic: those who care least for what the group cares for most go.",
      "random 随机；topic 对本群最热话题兴趣较低的一半分出去。"),
    .number(
      "hours", zh: "工时", \.hours, .hours, 4, in: 0...1000, evidence: .choice,
      "Hours of work for each new group.", "开设每个新群的工时。"),
    .number(
      "manager-hours", zh: "管理员工时", \.managerHours, .hours, 20, in: 0...1000, evidence: .choice,
      "Hours a month of a manager of new groups, one each and more for large groups; no group is split "
        + "while they are not paid for.",
      "每位新群管理员每月的工时，每群一位，大群更多；付不起时不再分群。"),
  ]

  package mutating func act(_ desk: inout Desk) {
    guard let above else { return }
    let before = groupsBefore ?? desk.dashboard.groups
    groupsBefore = before
    let size = Double(desk.dashboard.members) / Double(max(1, desk.dashboard.groups))
    let looked = desk.community.mechanisms.splitting.membersPerManager
    let new = Double(max(0, desk.dashboard.groups - before)) * max(1, (size / looked).rounded())
    // managers of groups that exist are paid every day, whether or not more are opened
    let isManaged = desk.ledger.work(new * managerHours / 30, on: account)
    guard isManaged, window.acts(desk) else { return }
    desk.board.split(
      Splitting(account: account, above: Int(above), way: way, unitCost: 0, work: hours))
  }
}
