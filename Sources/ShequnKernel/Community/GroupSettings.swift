// SPDX-License-Identifier: GPL-3.0-or-later

/// How members are placed into groups.
package struct GroupSettings: Parameterized {
  package var size = 0.0
  package var sizeLogSD = 0.0
  package var postingLogSD = 0.0

  package init() {}

  package static let parameters: [Parameter<GroupSettings>] = [
    .number(
      "size", zh: "群规模", \.size, .members, 0, in: 0...1_000_000, evidence: .choice,
      "Median size of a group; 0: the platform's cap, or 200 in a chat without cap.",
      "群规模的中位数；0 表示取平台上限，无上限的群聊取 200。"),
    .number(
      "size-log-sd", zh: "群规模差异", \.sizeLogSD, .none, 0, in: 0...2,
      "Spread of group sizes (standard deviation of the logarithm).", "群规模的离散程度（对数标准差）。"
    )
    .plausible(
      0...0.8,
      "assumed: all alike, or the upper sixth more than twice the median",
      "假设：一样大，或前六分之一为中位数两倍多"),
    .number(
      "posting-log-sd", zh: "群发帖差异", \.postingLogSD, .none, 0, in: 0...3,
      "Spread of posting rates between groups (standard deviation of the logarithm).",
      "群之间发帖率的离散程度（对数标准差）。"
    )
    .plausible(
      0...1,
      "assumed; activity of 67 groups in WeChat falls into two heaps (2021–23)",
      "假设；67 个微信群的活跃度分成两堆（2021–23）"),
  ]
}
