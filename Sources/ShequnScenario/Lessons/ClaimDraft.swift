// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnTables

/// What is read of a claim.
struct ClaimDraft {
  private enum Direction: String, CaseIterable { case higher, lower, apart }

  private var sentence: Bilingual?
  private var measurement: MeasurementDraft
  private var rival: YAMLNode?
  private var direction: Direction?
  private var size = 0.0
  private var within: Double?

  private init(_ study: Study) { measurement = MeasurementDraft(study) }

  static let form = Form<ClaimDraft>(
    [
      Key(
        "claim", zh: "结论", sentences, "The claim in words, in both languages.", "用文字写出的结论，两种语言都要。"
      ) {
        draft, sentence, _, _ in draft.sentence = sentence
      }.required()
    ]
      + MeasurementDraft.form.keys.map { key in
        (["plan", "metric"].contains(key.name) ? key.required() : key).at(\ClaimDraft.measurement)
      } + [
        Key(
          "against", zh: "对照", \.rival, rivals,
          "What it is compared with: a plan, a number, or a mapping of what differs.",
          "与什么相比：一个方案、一个数，或写出不同之处。"
        ).required(),
        Key(
          "direction", zh: "方向", \.direction, .word(),
          "Higher or lower than that; apart: runs on different luck differ, whichever is higher.",
          "更高或更低；apart：运气不同的运行之间相差多少，不论谁高。"),
        Key("size", zh: "至少相差", \.size, sizes, default: 0, "By at least so much.", "至少相差这么多。"),
        Key(
          "within", zh: "相差不超过", \.within, sizes,
          "Instead of a direction: the two differ by no more than this.", "不写方向时：两者相差不超过这么多。"),
      ])

  /// Of differences, in the unit of the metric.
  private static let sizes = Notation<Double>.share(in: 0...1e12)

  private static let sentences = Notation<Bilingual>(
    read: { node, name, values in
      if node["en"] != nil, node["zh"] != nil { return values.bilingual(node, name) }
      values.problems.error(.oneLanguageMissing, at: node.place, advice: .bothLanguagesExample)
      return nil
    },
    schema: { TitleDraft.form.schema($0).adding(["required": ["en", "zh"]]) },
    scope: { TitleDraft.form.scope })

  private static let rivals = Notation<YAMLNode>.later(
    { ["anyOf": [SchemaWriter.reference("text"), MeasurementDraft.form.schema($0)]] },
    { MeasurementDraft.form.scope })

  static func schema(_ writer: SchemaWriter) -> JSONValue {
    form.schema(writer).adding([
      "oneOf": [
        ["required": ["direction"]],
        ["required": ["within"], "properties": ["size": false]],
      ]
    ])
  }
}

extension Claim {
  /// Reads an item of `claims`; nil when a problem was added.
  init?(_ node: YAMLNode, of study: Study, _ values: ValueReader) {
    let before = values.problems.errorCount
    guard let claim = ClaimDraft(node, study, values)?.claim(node, values),
      values.problems.errorCount == before
    else { return nil }
    self = claim
  }
}

extension ClaimDraft {
  fileprivate init?(_ node: YAMLNode, _ study: Study, _ values: ValueReader) {
    self.init(study)
    if !Self.form.read(node, "claims", into: &self, values) { return nil }
  }

  fileprivate func claim(_ node: YAMLNode, _ values: ValueReader) -> Claim? {
    let measured = measurement.finished(node, values.problems)
    let rival = measured.flatMap { self.rival(of: $0, values) }
    let expectation = self.expectation(node, rival, values.problems)
    guard let sentence, let measured, let rival, let expectation else { return nil }
    return Claim(
      sentence: sentence, measurement: measured, rival: rival, expectation: expectation)
  }

  private func rival(of measured: Claim.Measurement, _ values: ValueReader) -> Claim.Rival? {
    guard let node = rival else { return nil }
    if case .mapping = node.content {
      var draft = MeasurementDraft(measurement.study, from: measured)
      MeasurementDraft.form.read(node, "against", into: &draft, values)
      return draft.finished(node, values.problems).map { .measurement($0) }
    }
    if let text = node.scalar, case .value(let value) = Quantity(text, in: .share) {
      return .value(value)
    }
    guard let name = values.text(node, "plan") else { return nil }
    return measurement.plan(name, node, values.problems).map { plan in
      var other = measured
      other.plan = plan
      return .measurement(other)
    }
  }

  private func expectation(
    _ node: YAMLNode, _ rival: Claim.Rival?, _ problems: ProblemCollector
  ) -> Claim.Expectation? {
    if let entry = node.entry("within") {
      guard node["direction"] == nil, node["size"] == nil else {
        problems.error(.bothExpectations, at: entry.place)
        return nil
      }
      return within.map { .equivalent(within: $0) }
    }
    guard let told = node["direction"] else {
      problems.error(.noExpectation, at: node.place, advice: .expectationExample)
      return nil
    }
    switch direction {
    case .higher: return .higher(by: size)
    case .lower: return .lower(by: size)
    case .apart:
      if case .value = rival {
        problems.error(.apartNeedsPlans, at: told.place)
        return nil
      }
      return .apart(by: size)
    case nil: return nil
    }
  }
}
