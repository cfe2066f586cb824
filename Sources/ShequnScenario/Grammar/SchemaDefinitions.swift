// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnTables

/// What the schemas of all kinds of files refer to.
extension SchemaWriter {
  /// Quantities of all units, and the other single values.
  var definitions: [String: JSONValue] {
    var definitions: [String: JSONValue] = [
      // whatever is written is taken for a text, so a number or a truth value will do
      "text": [
        "type": ["string", "number", "boolean"], "pattern": #"^[^\u0000-\u001f\u007f-\u009f]*$"#,
      ],
      "flag": [
        "type": ["boolean", "string"],
        "pattern": .text(
          "^(?:"
            + (["yes", "true", "on", "no", "false", "off"].map(QuantityPattern.anyCase)
            + Vocabulary.flags.entries.flatMap(\.words)).joined(separator: "|") + ")$"),
      ],
      "words": [
        "anyOf": [Self.reference("text"), TitleDraft.form.schema(self)]
      ],
      // a plain number or a percentage
      "weight": Self.number(.share, in: 0...ValueReader.weightLimit),
      "beta": Self.closed([
        "beta": [
          "type": "array", "minItems": 2, "maxItems": 2,
          "items": Self.number(.none, in: ValueReader.betaShapes),
        ]
      ]).adding(["required": ["beta"]]),
    ]
    for unit in Unit.allCases {
      definitions[Self.name(of: unit)] = quantity(unit)
    }
    definitions[Self.name(of: .days, isWhole: true)] = quantity(.days, onlyWhole: true)
    return definitions
  }

  private func quantity(_ unit: Unit, onlyWhole: Bool = false) -> JSONValue {
    let spelling = UnitSpelling(unit)
    return [
      "type": [onlyWhole || spelling.isWhole ? "integer" : "number", "string"],
      "pattern": .text(QuantityPattern(unit, onlyWhole: onlyWhole).whole),
      "title": .text(spelling.what[language]),
      "examples": [.text(language == .en ? spelling.example : spelling.chineseExample)],
    ]
  }

  static func name(of unit: Unit, isWhole: Bool = false) -> String {
    "quantity-\(unit)\(isWhole ? "-whole" : "")"
  }
}
