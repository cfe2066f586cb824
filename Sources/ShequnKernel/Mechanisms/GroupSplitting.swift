// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Splitting and replicating groups (复制): members of a full group go to a new one by topic or at
/// random; ties across groups weaken, and each generation keeps a share of the culture.
package struct GroupSplitting: Mechanism {
  package var fidelity = 0.0
  package var membersPerManager = 0.0

  package init() {}

  package static let name = "splitting"
  package static let formerNames = ["replication"]
  package static let title = Bilingual("Splitting groups", "社群复制")
  package static let summary = Bilingual(
    "Opening the next group relieves an overloaded one, cuts ties across, and copies the "
      + "culture not quite faithfully.",
    "开新群可缓解过载，但削弱跨群关系，文化复制也会失真。")
  package static let whenOff = Bilingual(
    "Culture is copied without loss.",
    "文化复制无损。")
  package static let parameters: [Parameter<GroupSplitting>] = [
    .number(
      "fidelity", \.fidelity, .share, 0.95, in: 0...1, off: 1,
      "Share of the quality of members' posts that the next generation of a group keeps.",
      "下一代群保留的成员内容质量比例。"
    )
    .plausible(
      0.85...1,
      "assumed: a copy is at best as good as the first",
      "假设：复制至多与原来一样好"),
    .number(
      "members-a-manager", \.membersPerManager, .members, 180, in: 1...100000,
      evidence: .observational,
      source: "Dunbar 1993 (148; 100–231)",
      "Members whom one manager can look after.",
      "一名管理者能照看的人数。"
    )
    .plausible(
      100...230,
      "people whom one can know: 148, 100 to 230 (Dunbar 1993)",
      "一人能真正认识的人数：148，100 到 230（Dunbar 1993）"),
  ]
}
