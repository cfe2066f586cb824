// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnTables

/// What is read of a sweep's file; what needs the scenario stays as it was written.
struct SweepDraft {
  var title: Bilingual?
  /// The scenario's path, as seen from the file.
  var scenario: String?
  var plans: YAMLNode?
  var factors: YAMLNode?
  var design: SweepDesign?
  var size: Int?
  var points: Int?
  var replications = 0
  var goal: YAMLNode?
  var seed = 0
  /// Checked with the scenario.
  var days: YAMLNode?
  var members: Int?

  static let form = Form<SweepDraft>(
    [
      Key("sweep", zh: "敏感性研究 扫描", \.title, .title, "Title.", "标题。"),
      Key(
        "scenario", zh: "场景", \.scenario, .text, "The scenario, as seen from this file.",
        "场景的位置，从本文件算起。"
      ).required(.forExample("scenario: ../coffee-club")),
      Key(
        "plans", zh: "方案", \.plans, plans,
        "Names of the plans' files without .yaml, and do-nothing; all if not given.",
        "方案的文件名（不含 .yaml）与 do-nothing；不写则为全部。"),
      Key(
        "factors", zh: "因素", \.factors, factors,
        "What is varied: paths as for --set, each with its values, or a list of paths; a path "
          + "may end in .* "
          + "for all numbers of a mechanism, and community.mechanisms.* is all of them.",
        "变动哪些参数：路径写法同 --set，各带取值；或路径的列表。路径以 .* 结尾表示某机制的全部数值，"
          + "community.mechanisms.* 为所有机制。"
      ).required(factorsExample),
      Key("design", zh: "设计", \.design, .word(), "How the points are chosen.", "取点的方式。").required(
        .oneOf(SweepDesign.allCases.map(\.rawValue))),
      // a Latin hypercube or a walk of one point says nothing; a grid of one level may
      Key(
        "size", zh: "点数", \.size, .whole(in: 2...1_000_000),
        "How many points, or walks of a Morris design.", "点数，或 Morris 设计的轨迹数。"),
      Key(
        "points", zh: "水平数", \.points, .whole(in: 1...1000),
        "Of a grid or one at a time: levels of each range.", "网格或逐一变动：每个范围取几个水平。"),
      Key(
        "replications", zh: "重复次数", \.replications, .whole(in: 1...100_000), default: 5,
        "Of each plan at each point.", "每个点上每个方案的重复次数。"),
      of(CommunityDraft.form, "goal", \.goal),
      Key(
        "seed", zh: "种子 随机种子", \.seed, .whole(in: 0...SweepReader.seedLimit), default: 1,
        "Seed of all random numbers.", "随机种子。"),
      of(ScenarioDraft.form, "days", \.days),
      Key(
        "members", zh: "成员数 成员 人数", \.members, .whole(in: 1...Double(Community.memberLimit)),
        "Members instead of the scenario's; the market is scaled too.", "代替场景中的成员数；市场同比缩放。"),
    ].compactMap { $0 })

  static let factorsExample = Bilingual.forExample(
    "community.mechanisms.habit.rate: {from: 1%, to: 5%}")

  /// A key of the scenario that stands here instead.
  private static func of<Other>(
    _ form: Form<Other>, _ name: String,
    _ path: any WritableKeyPath<SweepDraft, YAMLNode?> & Sendable
  ) -> Key<SweepDraft>? {
    form.keys.first { $0.name == name }.map { Key(like: $0, path) }
  }

  private static let plans = Notation<YAMLNode>.later { _ in
    let text = SchemaWriter.reference("text")
    return [
      "anyOf": [text, ["type": "array", "minItems": 1, "uniqueItems": true, "items": text]]
    ]
  }

  private static let factors = Notation<YAMLNode>.later(
    { writer in
      [
        "anyOf": [
          [
            "type": "object", "minProperties": 1,
            "additionalProperties": FactorDraft.schema(writer),
          ],
          ["type": "array", "minItems": 1, "items": FactorDraft.itemSchema(writer)],
        ]
      ]
    },
    { .each { FactorDraft.form.scope } })

  static func schema(_ writer: SchemaWriter) -> JSONValue {
    func only(_ key: String) -> JSONValue { ["properties": [key: false]] }
    let levels = SweepDesign.allCases.filter(\.countsLevels).map(\.rawValue)
    return form.schema(writer).adding([
      "if": ["properties": ["design": SchemaWriter.oneOf(levels)]],
      "then": only("size"), "else": only("points"),
    ])
  }
}
