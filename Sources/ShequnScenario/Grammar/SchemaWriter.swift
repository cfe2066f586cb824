// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import ShequnTables

/// What a declared value accepts, as a JSON Schema. Mirrors `ValueReader`, kind by kind; what a schema
/// cannot say (the range of a quantity with a unit, names of the community's topics) is left
/// to the reader.
struct SchemaWriter {
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
    case .choice(let words): Self.oneOf(words)
    case .text: Self.reference("text")
    case .title: Self.reference("words")
    case .weights(let domain): Self.weights(over: domain)
    case .flag: Self.reference("flag")
    case .words(let words): Self.words(words)
    case .beta: Self.reference("beta")
    case .condition: ConditionDraft.schema(self)
    case .levers: ["type": "array", "items": Self.reference("lever")]
    }
  }

  func described(_ schema: JSONValue, _ words: Bilingual...) -> JSONValue {
    let separator = language == .en ? ": " : "："
    return schema.adding([
      "description": .text(words.map { $0[language] }.joined(separator: separator))
    ])
  }

  /// With the Chinese words for the key, which are no part of JSON Schema, for who reads Chinese.
  func named(_ words: [String], _ schema: JSONValue) -> JSONValue {
    language == .en || words.isEmpty
      ? schema : schema.adding([Self.chineseWords: .list(words.map { .text($0) })])
  }

  // MARK: - Parts

  static let chineseWords = "x-zh"

  static func reference(_ name: String) -> JSONValue { ["$ref": .text("#/$defs/\(name)")] }

  /// A mapping with these keys and no others.
  static func closed(_ properties: [String: JSONValue]) -> JSONValue {
    ["type": "object", "properties": .object(properties), "additionalProperties": false]
  }

  static func requiring(_ keys: [String]) -> [String: JSONValue] {
    ["required": .list(keys.map { .text($0) })]
  }

  static func oneOf(_ words: [String]) -> JSONValue { ["enum": .list(words.map { .text($0) })] }

  /// Snake case and kebab case.
  static func oneOf(inEitherSpelling names: [String], or others: [String] = []) -> JSONValue {
    let kebab = names.map { $0.replacing("_", with: "-") }
    return oneOf(names + kebab.filter { !names.contains($0) } + others)
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
    let word = oneOf(words)
    return ["anyOf": [word, ["type": "array", "items": word]]]
  }

  /// A default that is a plain value; nil: it is not.
  static func literal(_ value: some Any) -> JSONValue? {
    switch value {
    case let number as Int: .number(Double(number))
    case let number as Double: .number(number)
    case let text as String: .text(text)
    case let word as any RawRepresentable<String>: .text(word.rawValue)
    default: nil
    }
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
}
