// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
package import ShequnTables

extension ScenarioSchema {
  /// Of a sweep: a scenario, and parameters with the values they may take.
  package var sweep: JSONValue {
    func only(_ key: String) -> JSONValue { ["properties": [key: false]] }
    let levels = SweepDesign.allCases.filter(\.countsLevels).map { JSONValue.text($0.rawValue) }
    return document(
      Bilingual("A sweep of Shequn", "Shequn 参数扫描"),
      ParameterSchema.closed(table(SweepReader.keys) { sweep($0) }).adding([
        "required": ["scenario", "factors", "design"],
        "if": ["properties": ["design": ["enum": .list(levels)]]],
        "then": only("size"), "else": only("points"),
      ]), ["factor": factor])
  }

  private func sweep(_ key: String) -> JSONValue? {
    let text = ParameterSchema.reference("text")
    return switch key {
    case "sweep":
      described(ParameterSchema.reference("words"), Bilingual("Title.", "标题。"))
    case "scenario":
      described(
        text, Bilingual("The scenario, as seen from this file.", "场景的位置，从本文件算起。"))
    case "plans":
      described(
        ["anyOf": [text, ["type": "array", "minItems": 1, "uniqueItems": true, "items": text]]],
        Bilingual(
          "Names of the plans' files without .yaml, and do-nothing; all if not given.",
          "方案的文件名（不含 .yaml）与 do-nothing；不写则为全部。"))
    case "factors":
      described(
        [
          "type": "object", "minProperties": 1,
          "additionalProperties": ParameterSchema.reference("factor"),
        ],
        Bilingual(
          "What is varied: paths as for --set, each with its values.", "变动哪些参数：路径写法同 --set，各带取值。"))
    case "design":
      described(
        ["enum": .list(SweepDesign.allCases.map { .text($0.rawValue) })],
        Bilingual("How the points are chosen.", "取点的方式。"))
    case "size":
      described(
        ParameterSchema.whole(in: 2...Double(SweepReader.sizeLimit)),
        Bilingual("How many points, or walks of a Morris design.", "点数，或 Morris 设计的轨迹数。"))
    case "points":
      described(
        ParameterSchema.whole(in: 1...SweepReader.levelLimit),
        Bilingual("Of a grid or one at a time: levels of each range.", "网格或逐一变动：每个范围取几个水平。"))
    case "replications":
      described(
        ParameterSchema.whole(in: 1...Double(SweepReader.replicationLimit)),
        Bilingual("Of each plan at each point.", "每个点上每个方案的重复次数。"))
    case "goal": community(key)
    case "seed":
      described(
        ParameterSchema.whole(in: 0...SweepReader.seedLimit),
        Bilingual("Seed of all random numbers.", "随机种子。"))
    case "days": top(key)
    case "members":
      described(
        ParameterSchema.whole(in: 1...Double(Community.memberLimit)),
        Bilingual(
          "Members instead of the scenario's; the market is scaled too.", "代替场景中的成员数；市场同比缩放。"))
    default: nil
    }
  }

  /// A range or a list of values.
  private var factor: JSONValue {
    let end: JSONValue = [
      "type": ["number", "string"],
      "pattern": #"^[^0-9+.-]*[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?"#,
    ]
    let list: JSONValue = [
      "type": "array", "minItems": 2, "maxItems": .number(Double(FactorValues.listLimit)),
      "uniqueItems": true,
    ]
    return [
      "anyOf": [
        list,
        ParameterSchema.closed([
          "from": end, "to": end,
          "scale": ["enum": ["linear", "log"]],
        ]).adding(["required": ["from", "to"]]),
        ParameterSchema.closed(["values": list]).adding(["required": ["values"]]),
      ],
      "description": .text(
        Bilingual(
          "From a lowest to a highest value in the same unit, evenly or in the logarithm (scale: log), or a "
            + "list.", "从最低到最高（单位相同），均匀或按对数（scale: log）取点；或一个列表。")[
            language]),
    ]
  }
}
