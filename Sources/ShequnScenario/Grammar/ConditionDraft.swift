// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnTables

/// What stands in `{metric: stickiness, below: 15%, for: 7 days}`; how the limit is written follows from
/// the metric.
struct ConditionDraft {
  private var metric: DashboardMetric?
  private var limits: [Condition.Side: YAMLNode] = [:]
  private var days = 0.0

  static let form = Form<ConditionDraft>([
    Key(
      "metric", zh: "指标", \.metric, metrics, "A number on the dashboard.", "仪表盘上的一个数。"
    ).required(.conditionExample),
    Key("below", zh: "低于", limit, "The condition holds below this.", "低于此值时满足。") {
      draft, node, _, _ in draft.limits[.below] = node
    },
    Key("above", zh: "高于", limit, "The condition holds above this.", "高于此值时满足。") {
      draft, node, _, _ in draft.limits[.above] = node
    },
    Key(
      "for", zh: "持续 连续", \.days, lengths, default: 1, "For so many days without a break.",
      "连续满足多少天。"),
  ])

  private static let limit = Notation<YAMLNode>.later { _ in ["type": ["number", "string"]] }

  private static let lengths = Notation<Double>(
    read: { $2.number($0, $1, .days, in: 1...Double(Community.dayLimit)) },
    schema: { _ in SchemaWriter.number(.days, in: 1...Double(Community.dayLimit), isWhole: true) })

  private static let metrics = Notation<DashboardMetric>(
    read: { node, name, values in
      guard let text = values.text(node, name) else { return nil }
      let known = Vocabulary.dashboard.name(of: text) ?? text.replacing("-", with: "_")
      let found = Dashboard.metric(named: known)
      if found == nil {
        values.problems.error(
          .notOnDashboard(text), at: node.place,
          advice: Nearest.advice(for: text, among: Dashboard.metrics.map(\.name), .dashboard))
      }
      return found
    }, schema: { _ in SchemaWriter.oneOf(inEitherSpelling: Dashboard.metrics.map(\.name)) })

  /// A limit on one side.
  static func schema(_ writer: SchemaWriter) -> JSONValue {
    form.schema(writer).adding(["oneOf": [["required": ["below"]], ["required": ["above"]]]])
  }

  static func condition(_ node: YAMLNode, _ name: String, _ values: ValueReader) -> Condition? {
    let before = values.problems.errorCount
    var draft = ConditionDraft()
    guard form.read(node, name, into: &draft, values) else { return nil }
    guard draft.limits.count == 1, let (side, limit) = draft.limits.first else {
      let isEmpty = draft.limits.isEmpty
      values.problems.error(
        isEmpty ? .noLimit(name) : .twoLimits(name),
        at: isEmpty ? node.place : (node.entry("above")?.place ?? node.place),
        advice: isEmpty ? .conditionExample : .keepOne)
      return nil
    }
    guard let metric = draft.metric,
      let number = values.number(limit, side.rawValue, metric.unit, in: metric.range),
      values.problems.errorCount == before
    else { return nil }
    return Condition(metric, side, number, days: Int(draft.days))
  }
}
