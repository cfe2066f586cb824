// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 触发规则: levers that act while something shows on the dashboard.
package struct RuleLever: Lever {
  package var label = ""
  package var then = LeverList()
  package var cooldown = 0.0
  /// Its `when` is the rule's condition.
  package var window = Window.standard()
  /// The last day on which the rule held.
  private var lastHeld: Int?

  package init() {}

  package static let name = "rule"
  package static let title = Bilingual("Rule", "触发规则")
  package static let area = LeverArea.running
  package static let brief = Bilingual(
    "levers that act while a condition holds",
    "条件满足时才执行的杠杆")
  package static let summary = Bilingual(
    "Levers that act only on days on which a condition on the dashboard holds. Their own windows "
      + "count days of the run as anywhere else; without one they act on every day on which the "
      + "rule holds. What has begun goes on to its end: a KOL signs on the first such day, and the "
      + "contract runs its 30 days (or until its own end). A promised welfare ends with the first "
      + "payment that falls on a day on which the rule does not hold.",
    "仅在仪表盘满足某条件的日子执行的一组杠杆。其中各杠杆自己的起止日与节奏照常按运行日计算；没有写的，规则成立的每一天都执行。"
      + "已经开始的事会做完：KOL 在规则首次成立之日签约，合约照常走满 30 天（或到其截止日）。"
      + "承诺的福利，遇到发放日规则不成立即告终止。")
  package static let neutral: (parameter: String, value: ParameterValue?) = (
    "then", .levers(LeverList())
  )
  package static let parameters: [Parameter<RuleLever>] = [
    .text("name", zh: "名称", \.label, "Tells several rules of a plan apart.", "区分同一方案中的多条规则。"),
    .condition(
      "when", zh: "条件", \.window.when,
      "The condition, for example {metric: stickiness, below: 15%, for: 7 days}: it holds when the "
        + "metric was below (or above) on each of the last 7 days up to last night; `for` is 1 day "
        + "if not given. Metrics: " + Dashboard.metrics.map(\.name).joined(separator: ", ") + ".",
      "条件，例如 {metric: stickiness, below: 15%, for: 7 天}：截至昨晚的最近 7 天每天都低于（或高于）该值才成立；"
        + "`for` 不写为 1 天。可用指标："
        + Dashboard.metrics.map { "\($0.name) \($0.title.zh)" }.joined(separator: "、") + "。"),
    .levers(
      "then", zh: "执行", \.then, "The levers, written as in a plan. Rules may stand in rules.",
      "要执行的杠杆，写法与方案中相同；规则里可以再写规则。"),
    .number(
      "cooldown", zh: "停歇", \.cooldown, .days, 0, in: 0...3650, evidence: .choice,
      "Days of rest after a day on which the rule held, whatever the dashboard shows.",
      "规则成立一天之后的停歇天数，其间无论指标如何都不成立。"),
  ]
  /// The condition is the rule's own.
  package static let windowParameters = ["from", "until", "every", "weekdays"]
  package static let required = ["when", "then"]

  package var account: String { label.isEmpty ? Self.name : "\(Self.name)/\(label)" }

  package mutating func prepare(_ desk: inout Desk) {
    for index in then.levers.indices { then.levers[index].prepare(&desk) }
  }

  package var inner: [any Lever] { then.levers }

  package mutating func act(_ desk: inout Desk) {
    guard !then.levers.isEmpty else { return }
    let hasRested = lastHeld.map { desk.day - $0 > Int(cooldown) } ?? true
    let holds = hasRested && window.acts(desk)
    if holds { lastHeld = desk.day }
    let wasActive = desk.isActive
    desk.isActive = holds
    for index in then.levers.indices { then.levers[index].act(&desk) }
    desk.isActive = wasActive
  }
}
