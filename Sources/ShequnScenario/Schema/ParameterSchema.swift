// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import ShequnTables

/// What a declared parameter accepts, as a JSON Schema. Mirrors `ValueReader`, kind by kind; what a
/// schema cannot say (the range of a quantity with a unit, names of the community's topics) is left
/// to the reader.
struct ParameterSchema {
  let language: Language
  /// As in `ValueReader`: lengths of time are whole days.
  var isForLever = false

  func schema(_ declaration: ParameterDeclaration) -> JSONValue {
    var about: [String: JSONValue] = ["description": .text(declaration.meaning[language])]
    if let standard = declaration.standard.flatMap(Self.shown) { about["default"] = standard }
    return kind(declaration).adding(about)
  }

  /// The one place that turns a kind of parameter into a schema.
  private func kind(_ declaration: ParameterDeclaration) -> JSONValue {
    switch declaration.kind {
    case .number(let range):
      Self.number(declaration.unit, in: range, isWhole: isForLever && declaration.unit == .days)
    case .choice(let words): ["enum": .list(words.map { .text($0) })]
    case .text: Self.reference("text")
    case .title: Self.reference("words")
    case .weights(let domain): Self.weights(over: domain)
    case .flag: Self.reference("flag")
    case .words(let words): Self.words(words)
    case .beta: Self.reference("beta")
    case .condition: Self.condition
    case .levers: ["type": "array", "items": Self.reference("lever")]
    }
  }

  /// `{metric: stickiness, below: 15%, for: 7 days}`: a limit on one side, as its metric is written.
  private static var condition: JSONValue {
    let names = Dashboard.metrics.map(\.name)
    let spellings = names + names.map { $0.split(separator: "_").joined(separator: "-") }
    let limit: JSONValue = ["type": ["number", "string"]]
    return closed([
      "metric": ["enum": .list(Set(spellings).sorted().map { .text($0) })],
      "below": limit, "above": limit,
      "for": number(.days, in: 1...Double(Community.dayLimit), isWhole: true),
    ]).adding([
      "required": ["metric"],
      "oneOf": [["required": ["below"]], ["required": ["above"]]],
    ])
  }

  /// A closed mapping of parameters.
  func closed(
    _ declarations: [ParameterDeclaration], _ more: [String: JSONValue] = [:]
  ) -> JSONValue {
    let own = Dictionary(declarations.map { ($0.name, schema($0)) }) { _, last in last }
    return Self.closed(own.merging(more) { $1 })
  }

  // MARK: - Parts

  static func reference(_ name: String) -> JSONValue { ["$ref": .text("#/$defs/\(name)")] }

  /// A mapping with these keys and no others.
  static func closed(_ properties: [String: JSONValue]) -> JSONValue {
    ["type": "object", "properties": .object(properties), "additionalProperties": false]
  }

  /// A plain number in the unit, or a text with one; the range is that of the plain number.
  static func number(
    _ unit: Unit, in range: ClosedRange<Double>, isWhole: Bool = false
  ) -> JSONValue {
    reference(name(of: unit, isWhole: isWhole)).adding([
      "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound),
    ])
  }

  /// A whole number without a unit.
  static func whole(in range: ClosedRange<Double>) -> JSONValue {
    [
      "type": ["integer", "string"],
      "pattern": .text(QuantityPattern(.none, onlyWhole: true).whole),
      "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound),
    ]
  }

  private static func weights(over domain: WeightDomain) -> JSONValue {
    let any: JSONValue = ["type": "object", "minProperties": 1]
    func named(_ names: [String], _ weight: JSONValue) -> JSONValue {
      closed(Dictionary(uniqueKeysWithValues: names.map { ($0, weight) }))
        .adding(["minProperties": 1])
    }
    switch domain {
    case .topics: return any.adding(["additionalProperties": reference("weight")])
    case .names(let names): return named(names, reference("weight"))
    case .levers:
      return named(
        PlaybookCatalog.entries.map(\.description.name),
        number(.yuan, in: 0...ValueReader.weightLimit))
    }
  }

  private static func words(_ words: [String]) -> JSONValue {
    let word: JSONValue = ["enum": .list(words.map { .text($0) })]
    return ["anyOf": [word, ["type": "array", "items": word]]]
  }

  /// A default as it may be written; nothing is not written.
  private static func shown(_ value: ParameterValue) -> JSONValue? {
    switch value {
    case .number(let number): .number(number)
    case .flag(let flag): .flag(flag)
    case .word(let word): word.isEmpty ? nil : .text(word)
    case .title(let title): ["en": .text(title.en), "zh": .text(title.zh)]
    case .words(let words): words.isEmpty ? nil : .list(words.map { .text($0) })
    case .weights(let weights):
      weights.isEmpty ? nil : .object(weights.mapValues { .number($0) })
    case .beta(let a, let b): ["beta": [.number(a), .number(b)]]
    case .condition, .levers: nil
    }
  }

  // MARK: - What is referred to

  /// Quantities of all units, and the other single values.
  static func definitions(_ language: Language) -> [String: JSONValue] {
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
        "anyOf": [
          reference("text"), closed(["en": reference("text"), "zh": reference("text")]),
        ]
      ],
      // a plain number or a percentage
      "weight": number(.share, in: 0...ValueReader.weightLimit),
      "beta": closed([
        "beta": [
          "type": "array", "minItems": 2, "maxItems": 2,
          "items": number(.none, in: ValueReader.betaShapes),
        ]
      ]).adding(["required": ["beta"]]),
    ]
    for unit in Unit.allCases {
      definitions[name(of: unit)] = quantity(unit, language)
    }
    definitions[name(of: .days, isWhole: true)] = quantity(.days, onlyWhole: true, language)
    return definitions
  }

  private static func quantity(
    _ unit: Unit, onlyWhole: Bool = false, _ language: Language
  ) -> JSONValue {
    let spelling = UnitSpelling(unit)
    return [
      "type": [onlyWhole || spelling.isWhole ? "integer" : "number", "string"],
      "pattern": .text(QuantityPattern(unit, onlyWhole: onlyWhole).whole),
      "title": .text(spelling.what[language]),
      "examples": [.text(language == .en ? spelling.example : spelling.chineseExample)],
    ]
  }

  private static func name(of unit: Unit, isWhole: Bool = false) -> String {
    "quantity-\(unit)\(isWhole ? "-whole" : "")"
  }
}
