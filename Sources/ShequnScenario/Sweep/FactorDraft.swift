// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnTables

/// What is read of a factor in braces: `{from: 10%, to: 30%}` or `{values: [a, b]}`.
struct FactorDraft {
  private enum Scale: String, CaseIterable { case linear, log }

  private var low: Numeral?
  private var high: Numeral?
  private var scale = Scale.linear
  private var values: YAMLNode?

  static let form = Form<FactorDraft>([
    Key("from", zh: "从", \.low, numerals, "The lowest value.", "最低值。"),
    Key("to", zh: "到", \.high, numerals, "The highest value, in the same unit.", "最高值，单位相同。"),
    Key(
      "scale", zh: "刻度", \.scale, .word(), default: .linear,
      "Whether points are spread evenly, or in the logarithm.", "均匀取点，还是按对数取点。"),
    Key(
      "values", zh: "取值", \.values, .later { _ in list }, "The values, instead of a range.",
      "逐一列出取值，代替范围。"),
  ])

  static let listLimit = 100

  private static let list: JSONValue = [
    "type": "array", "minItems": 2, "maxItems": .number(Double(listLimit)), "uniqueItems": true,
  ]

  private static let numerals = Notation<Numeral>(
    read: { node, name, values in
      guard let text = values.scalar(node, name) else { return nil }
      if let numeral = Numeral(text) { return numeral }
      values.problems.error(
        .notA(Bilingual("a number", "数字"), text), at: node.place, advice: .factorExample)
      return nil
    }, schema: { _ in Numeral.schema })

  /// A range or a list of values.
  static func schema(_ writer: SchemaWriter) -> JSONValue {
    let mapping = form.schema(writer).adding([
      "oneOf": [
        ["required": ["from", "to"], "properties": ["values": false]],
        ["required": ["values"], "properties": ["from": false, "to": false, "scale": false]],
      ]
    ])
    return writer.described(
      ["anyOf": [list, mapping]],
      Bilingual(
        "From a lowest to a highest value in the same unit, evenly or in the logarithm (scale: log), or a "
          + "list.", "从最低到最高（单位相同），均匀或按对数（scale: log）取点；或一个列表。"))
  }

  /// Reads what the factor of that name may be.
  static func values(
    _ node: YAMLNode, _ name: String, _ problems: ProblemCollector
  ) -> Factor.Values? {
    switch node.content {
    case .sequence(let items): return list(items, at: node.place, name, problems)
    case .mapping:
      var draft = FactorDraft()
      let before = problems.errorCount
      guard form.read(node, name, into: &draft, ValueReader(problems: problems)) else {
        return nil
      }
      guard let values = draft.values else {
        return draft.range(node, name, isRead: problems.errorCount == before, problems)
      }
      if let entry = ["from", "to", "scale"].compactMap({ node.entry($0) }).first {
        problems.error(.rangeAndValues(name), at: entry.place, advice: .keepOne)
      }
      guard case .sequence(let items) = values.content else {
        problems.error(.notAList("values"), at: values.place, advice: .factorExample)
        return nil
      }
      return list(items, at: values.place, name, problems)
    case .nothing, .scalar:
      problems.error(.notAFactor(name), at: node.place, advice: .factorExample)
      return nil
    }
  }

  private static func list(
    _ items: [YAMLNode], at place: Place, _ name: String, _ problems: ProblemCollector
  ) -> Factor.Values? {
    guard items.count > 1 else {
      problems.error(.notAFactor(name), at: place, advice: .factorExample)
      return nil
    }
    guard items.count <= listLimit else {
      problems.error(.tooMany(name, items.count, listLimit), at: place)
      return nil
    }
    let before = problems.errorCount
    var known: Set<String> = []
    for item in items {
      if case .nothing = item.content {
        problems.error(.noValue(name), at: item.place)
      } else if !known.insert(item.flow).inserted {
        problems.error(.valueTwice(item.flow), at: item.place, advice: .keepOne)
      }
    }
    return problems.errorCount == before ? .list(items) : nil
  }

  private func range(
    _ node: YAMLNode, _ name: String, isRead: Bool, _ problems: ProblemCollector
  ) -> Factor.Values? {
    for key in ["from", "to"] where node[key] == nil {
      problems.error(.missingKey(key, in: name), at: node.place, advice: .factorExample)
    }
    guard isRead, let low, let high else { return nil }
    let place = (node["to"] ?? node).place
    guard low.prefix == high.prefix, low.suffix == high.suffix else {
      problems.error(.unlikeEnds(name), at: place, advice: .sameUnit)
      return nil
    }
    guard low.value < high.value else {
      problems.error(.emptyRange(name), at: place, advice: .lowFirst)
      return nil
    }
    guard scale == .linear || low.value > 0 else {
      problems.error(
        .logOfNothing(name), at: (node["from"] ?? node).place, advice: .positiveOrLinear)
      return nil
    }
    return .range(
      Factor.Range(
        low: low.value, high: high.value, prefix: low.prefix, suffix: low.suffix,
        isLog: scale == .log))
  }
}

/// A number in a text, with what stands around it.
private struct Numeral {
  let prefix: String
  let value: Double
  let suffix: String

  static let schema: JSONValue = [
    "type": ["number", "string"],
    "pattern": #"^[^0-9+.-]*[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?"#,
  ]

  init?(_ text: String) {
    let pattern = /([^0-9+\-.]*)([+\-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+\-]?[0-9]+)?)(.*)/
    guard let match = text.wholeMatch(of: pattern), let value = Double(match.2), value.isFinite,
      value.magnitude <= Quantity.limit
    else { return nil }
    prefix = String(match.1)
    self.value = value
    suffix = String(match.3)
  }
}
