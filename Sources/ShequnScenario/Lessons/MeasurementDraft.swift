// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnPlaybook
import ShequnTables

/// What is read of a measurement; a rival takes what it does not say from what it is compared with.
struct MeasurementDraft {
  let study: Study
  private var plan: String?
  private var metric: Metric?
  private var isTestReading = false
  private var span = Claim.Span.run
  private var minus: String?

  init(_ study: Study, from other: Claim.Measurement? = nil) {
    self.study = study
    guard let other else { return }
    (plan, metric, span, minus) = (other.plan, other.metric, other.span, other.minus)
    isTestReading = metric == nil
  }

  static let form = Form<MeasurementDraft>([
    Key(
      "plan", zh: "方案", .text, "A plan's file name without .yaml, or do-nothing.",
      "方案的文件名（不含 .yaml），或 do-nothing。"
    ) { draft, name, node, values in draft.plan = draft.plan(name, node, values.problems) },
    Key(
      "metric", zh: "指标", metrics,
      "A metric (shequn describe metric), or what the operator reads off the plan's A/B test.",
      "指标（见 shequn describe metric），或运营者从方案的 A/B 测试中读到的数。"
    ) { draft, name, node, values in
      draft.metric =
        Vocabulary.metrics.name(of: name).flatMap { MetricCatalog.named($0) }
        ?? MetricCatalog.named(name.replacing("-", with: "_"))
      draft.isTestReading = name == testReading
      if draft.metric == nil && !draft.isTestReading {
        values.problems.error(
          .noMetric(name), at: node.place,
          advice: Nearest.advice(for: name, among: MetricCatalog.names.sorted(), .metrics))
      }
    },
    Key(
      "over", zh: "时段", .scalar { _ in Claim.Span.schema },
      "Which days are measured; the whole run if not given.", "度量哪些天；不写则为全程。"
    ) { draft, text, node, values in
      if let span = Claim.Span(text, of: draft.study.community.days) {
        draft.span = span
      } else {
        values.problems.error(.notAClaimSpan(text), at: node.place, advice: .claimSpans)
      }
    },
    Key(
      "minus", zh: "减去", .text,
      "A plan whose number, on the same luck, is taken away first.", "先减去这个方案（同样运气）的数。"
    ) { draft, name, node, values in draft.minus = draft.plan(name, node, values.problems) },
  ])

  /// Instead of a metric: what an operator reads off the plan's A/B test.
  private static let testReading = "test-reading"

  private static let metrics = Notation<String>.text.described { _ in
    SchemaWriter.oneOf(inEitherSpelling: MetricCatalog.all.map(\.name), or: [testReading])
  }

  /// The name of a plan that there is.
  func plan(_ name: String, _ node: YAMLNode, _ problems: ProblemCollector) -> String? {
    let names = [Study.doNothingID] + study.plans.map(\.id)
    if names.contains(name) { return name }
    problems.error(.noPlan(name), at: node.place, advice: Nearest.advice(for: name, among: names))
    return nil
  }

  /// The measurement, if nothing is missing.
  /// - Parameter node: What was read.
  func finished(_ node: YAMLNode, _ problems: ProblemCollector) -> Claim.Measurement? {
    guard let plan, metric != nil || isTestReading else { return nil }
    let levers = study.plans.first { $0.id == plan }?.levers
    if isTestReading && levers?.contains(where: \.isTest) != true {
      problems.error(
        .noTest(plan), at: (node["plan"] ?? node).place,
        advice: .forExample("- ab-test: {levers: [{content: {posts-per-day: 2}}]}"))
      return nil
    }
    return Claim.Measurement(plan: plan, metric: metric, span: span, minus: minus)
  }
}

extension Claim.Span {
  fileprivate static let schema: JSONValue = [
    "type": "string",
    "pattern": "^ *(?:end|run|last +[0-9]+ +days|day +[0-9]+|days +[0-9]+ +to +[0-9]+) *$",
    "examples": ["end", "run", "last 30 days", "day 12", "days 10 to 20"],
  ]

  /// Reads `end`, `run`, `last 30 days`, `day 12` or `days 10 to 20`, within a run of so many days.
  fileprivate init?(_ text: String, of days: Int) {
    let words = text.split(separator: " ")
    func day(_ word: Substring) -> Int? { Int(word).flatMap { (1...days).contains($0) ? $0 : nil } }
    switch (words.first, words.count) {
    case ("end", 1): self = .end
    case ("run", 1): self = .run
    case ("last", 3) where words[2] == "days":
      guard let count = day(words[1]) else { return nil }
      self = .last(count)
    case ("day", 2):
      guard let day = day(words[1]) else { return nil }
      self = .days(day...day)
    case ("days", 4) where words[2] == "to":
      guard let first = day(words[1]), let last = day(words[3]), first <= last else { return nil }
      self = .days(first...last)
    default: return nil
    }
  }
}
