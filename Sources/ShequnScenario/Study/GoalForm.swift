// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnTables

/// `{metric: dau, over: last 30 days, want: high}`
extension CommunityDraft {
  static let goal = Form<CommunityDraft>([
    Key("metric", zh: "指标", metrics, "A metric.", "指标。") { draft, name, node, values in
      let metric = Vocabulary.metrics.name(of: name) ?? name.replacing("-", with: "_")
      draft.community.goal.metric = metric
      let known = draft.metricNames
      if !known.isEmpty && !known.contains(metric) {
        values.problems.error(
          .noMetric(name), at: node.place,
          advice: Nearest.advice(for: name, among: known.sorted(), .metrics))
      }
    },
    Key(
      "over", zh: "时段", .scalar(span), "Mean of the last days, or the value at the end.",
      "最后若干天的均值，或期末值。"
    ) { draft, text, node, values in
      let days = Double(Community.dayLimit)
      let last = lastWords.first { text.hasPrefix($0) }
      if endWords.contains(text) {
        draft.community.goal.lastDays = nil
      } else if let last,
        case .value(let number) = Quantity(String(text.dropFirst(last.count)), in: .days),
        number == number.rounded(), (1...days).contains(number)
      {
        draft.community.goal.lastDays = Int(number)
      } else {
        values.problems.error(.notASpan(text), at: node.place, advice: .spanExamples)
      }
    },
    Key(
      "want", zh: "方向", \.community.goal.want, .word(.directions), default: .high,
      "Which is better.", "越高越好还是越低越好。"),
  ])

  private static let metrics = Notation<String>.text.described { _ in
    SchemaWriter.oneOf(inEitherSpelling: MetricCatalog.all.map(\.name))
  }

  /// How a span begins, and what it is for the end alone.
  private static let lastWords = ["last ", "最近", "最后"]
  private static let endWords = ["end", "期末", "结束时"]

  @Sendable private static func span(_ writer: SchemaWriter) -> JSONValue {
    let days = QuantityPattern(.days, onlyWhole: true).inner
    let (end, last) = (endWords.joined(separator: "|"), lastWords.joined(separator: "|"))
    return [
      "type": "string", "pattern": .text("^(?:\(end)|(?:\(last))\(days))$"),
      "examples": ["last 30 days", "end"],
    ]
  }
}
