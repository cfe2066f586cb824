// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnMetrics
package import ShequnTables

extension ScenarioSchema {
  /// Of a lesson's `expect.yaml`.
  package var lesson: JSONValue {
    document(
      Bilingual("The claims of a lesson of Shequn", "Shequn 课程的结论"),
      ParameterSchema.closed(table(LessonReader.keys) { lesson($0) })
        .adding(["required": ["claims"]]),
      [
        "claim": ParameterSchema.closed(table(LessonReader.claimKeys) { claim($0) }).adding([
          "required": .list(LessonReader.requiredClaimKeys.map { .text($0) }),
          "oneOf": [
            ["required": ["direction"]],
            ["required": ["within"], "properties": ["size": false]],
          ],
        ])
      ])
  }

  private func lesson(_ key: String) -> JSONValue? {
    switch key {
    case "seed":
      described(
        ParameterSchema.whole(in: 0...SweepReader.seedLimit),
        Bilingual("Seed of all random numbers; 1 if not given.", "随机种子；不写则为 1。"))
    case "replications":
      described(
        ParameterSchema.whole(in: 2...LessonReader.replicationLimit),
        Bilingual(
          "How often every plan is run; \(LessonReader.standardReplications) if not given.",
          "每个方案运行几次；不写则为 \(LessonReader.standardReplications)。"))
    case "claims":
      described(
        ["type": "array", "minItems": 1, "items": ParameterSchema.reference("claim")],
        Bilingual(
          "What comes out. The first is the one that a reader predicts.", "会得到的结果。请读者预测的是第一条。"))
    default: nil
    }
  }

  private func claim(_ key: String) -> JSONValue? {
    let text = ParameterSchema.reference("text")
    let size = ParameterSchema.number(.share, in: LessonReader.sizes)
    return switch key {
    case "claim":
      described(
        ParameterSchema.closed(["en": text, "zh": text]).adding(["required": ["en", "zh"]]),
        Bilingual("The claim in words, in both languages.", "用文字写出的结论，两种语言都要。"))
    case "plan":
      described(
        text,
        Bilingual(
          "A plan's file name without .yaml, or do-nothing.", "方案的文件名（不含 .yaml），或 do-nothing。"))
    case "metric":
      described(
        ["enum": .list((Self.metricNames + [LessonReader.testReading]).map { .text($0) })],
        Bilingual(
          "A metric (shequn describe metric), or what the operator reads off the plan's A/B test.",
          "指标（见 shequn describe metric），或运营者从方案的 A/B 测试中读到的数。"))
    case "over":
      described(
        [
          "type": "string",
          "pattern": "^ *(?:end|run|last +[0-9]+ +days|day +[0-9]+|days +[0-9]+ +to +[0-9]+) *$",
          "examples": ["end", "run", "last 30 days", "day 12", "days 10 to 20"],
        ],
        Bilingual(
          "Which days are measured; the whole run if not given.", "度量哪些天；不写则为全程。"))
    case "minus":
      described(
        text,
        Bilingual(
          "A plan whose number, on the same luck, is taken away first.", "先减去这个方案（同样运气）的数。"))
    case "against":
      described(
        [
          "anyOf": [text, ParameterSchema.closed(table(LessonReader.rivalKeys) { self.claim($0) })]
        ],
        Bilingual(
          "What it is compared with: a plan, a number, or a mapping of what differs.",
          "与什么相比：一个方案、一个数，或写出不同之处。"))
    case "direction":
      described(
        ["enum": .list(LessonReader.directions.map { .text($0) })],
        Bilingual(
          "Higher or lower than that; apart: runs on different luck differ, whichever is higher.",
          "更高或更低；apart：运气不同的运行之间相差多少，不论谁高。"))
    case "size":
      described(
        size,
        Bilingual("By at least so much; 0 if not given.", "至少相差这么多；不写则为 0。"))
    case "within":
      described(
        size,
        Bilingual(
          "Instead of a direction: the two differ by no more than this.", "不写方向时：两者相差不超过这么多。"))
    default: nil
    }
  }

  /// In either spelling.
  static var metricNames: [String] {
    let names = MetricCatalog.all.map(\.name)
    let kebab = names.map { $0.replacing("_", with: "-") }
    return names + kebab.filter { !names.contains($0) }
  }
}
