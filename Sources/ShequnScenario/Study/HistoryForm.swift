// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
import ShequnRecords
import ShequnTables

/// How long a community has lived before day 1.
package struct HistorySettings: Parameterized {
  package var days = 0.0

  package init() {}

  package static let parameters: [Parameter<HistorySettings>] = [
    .number(
      "days", zh: "天数", \.days, .days, 0, in: 0...Double(Community.dayLimit - 1), off: 0,
      evidence: .choice,
      "Days that the community has lived before day 1; 0: everybody is new on day 1.",
      "第 1 天之前社群已存在的天数；0 表示第 1 天全是新成员。")
  ]
}

/// `history: 180 days`, or `{days: 180, plan: plans/as-it-was.yaml}`
struct HistoryDraft {
  var settings = HistorySettings.standard()
  /// The name of a file, or a list of levers.
  var plan: YAMLNode?

  private static let form = Form<HistoryDraft>(
    HistorySettings.parameters.map {
      Key($0, isForLever: true).at(\HistoryDraft.settings)
    } + [
      Key(
        "plan", zh: "方案", plans,
        "What was done in those days, which it counts from 1: levers, or a plan's file (its levers are "
          + "taken), whose path is relative to this file; nothing was done if not given.",
        "当时做了什么（天数从历史首日起为第 1 天）：杠杆列表，或方案文件（只取其杠杆，路径相对于本文件）；不写则什么都没做。"
      ) { draft, node, _, _ in draft.plan = node }
    ])

  private static let plans = Notation<YAMLNode>.later(
    { ["anyOf": [SchemaWriter.reference("text"), LeverReader.notation.schema($0)]] },
    LeverReader.notation.scope)

  static let notation = Notation<YAMLNode>.later(
    { ["anyOf": [form.keys[0].schema($0), form.schema($0)]] }, { form.scope })

  init(_ node: YAMLNode, _ values: ValueReader) {
    if case .scalar = node.content {
      var values = values
      Self.form.keys[0].read(node, &self, &values)
    } else {
      Self.form.read(node, "history", into: &self, values)
    }
  }

  /// The history of a community.
  func history(
    of community: Community, _ plans: SideFiles, _ node: YAMLNode, _ problems: ProblemCollector
  ) -> History {
    var history = History(days: Int(settings.days))
    let days = history.days + community.days
    if days > Community.dayLimit {
      problems.error(
        .tooLongAHistory(history.days, community.days, Community.dayLimit), at: node.place,
        advice: .fewer)
    }
    guard let plan else { return history }
    guard history.days > 0 else {
      problems.warn(.pastOfNoDays, at: plan.place)
      return history
    }
    // levers are reviewed by the days in which they act
    var past = community
    past.days = history.days
    let reader = LeverReader(problems: problems, community: past)
    if case .sequence = plan.content {
      history.levers = reader.levers(plan, "plan")
    } else if let path = ValueReader(problems: problems).text(plan, "plan"),
      let levers = plans.levers(of: path, at: plan.place)
    {
      history.levers = reader.levers(levers)
    }
    if LeverList(history.levers).all.contains(where: { $0.isTest }) {
      problems.error(.testInThePast, at: plan.place, advice: .leversInstead)
    }
    return history
  }
}
