// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnTables

/// What is read of a factor in braces: `{from: 10%, to: 30%}` or `{values: [a, b]}`; in a list of
/// factors with its path, `{parameter: community.mechanisms.leave.natural}`.
struct FactorDraft {
  private enum Scale: String, CaseIterable { case linear, log }

  private var parameter: String?
  private var low: Numeral?
  private var high: Numeral?
  private var scale = Scale.linear
  private var values: YAMLNode?

  static let form = Form<FactorDraft>([
    Key(
      "parameter", zh: "参数", \.parameter, .text,
      "In a list of factors: which one, a path as for --set.", "因素写成列表时：哪个参数，路径写法同 --set。"),
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

  /// A range, a list of values, or nothing: the plausible range.
  static func schema(_ writer: SchemaWriter) -> JSONValue {
    let ways: JSONValue = [
      "anyOf": [list, ["type": "null"], SchemaWriter.oneOf(plausibleWords), mapping(writer)]
    ]
    return writer.described(
      ways,
      Bilingual(
        "From a lowest to a highest value in the same unit, evenly or in the logarithm (scale: "
          + "log), or a "
          + "list; plausible, or nothing: the range that describe parameter shows.",
        "从最低到最高（单位相同），均匀或按对数（scale: log）取点；或一个列表；写 plausible（合理范围）或不写，"
          + "则取 describe parameter 所示的合理范围。"))
  }

  /// An item of a list of factors.
  static func itemSchema(_ writer: SchemaWriter) -> JSONValue {
    let mapping = mapping(writer).adding(["required": ["parameter"]])
    return ["anyOf": [SchemaWriter.reference("text"), mapping]]
  }

  private static func mapping(_ writer: SchemaWriter) -> JSONValue {
    form.schema(writer).adding([
      "oneOf": [
        ["required": ["from", "to"], "properties": ["values": false]],
        ["required": ["values"], "properties": ["from": false, "to": false, "scale": false]],
        ["properties": ["values": false, "from": false, "to": false]],
      ]
    ])
  }

  /// Written for values: what the parameter's declaration holds for plausible.
  static let plausibleWords = ["plausible", "合理范围"]

  /// Reads what the factor of that name may be.
  ///
  /// - Parameter plausible: what it is when the file says nothing; nil: it has to.
  static func values(
    _ node: YAMLNode, _ name: String, plausible: Factor.Range?, _ problems: ProblemCollector
  ) -> (values: Factor.Values, isPlausible: Bool)? {
    func assumed(isLog: Bool? = nil) -> (Factor.Values, Bool)? {
      guard var range = plausible else {
        problems.error(.nothingPlausible(name), at: node.place, advice: .factorExample)
        return nil
      }
      if let isLog, !isLog || range.low > 0 { range.isLog = isLog }
      return (.range(range), true)
    }
    switch node.content {
    case .sequence(let items):
      return list(items, at: node.place, name, problems).map { ($0, false) }
    case .mapping:
      var draft = FactorDraft()
      let before = problems.errorCount
      guard form.read(node, name, into: &draft, ValueReader(problems: problems)) else {
        return nil
      }
      guard let values = draft.values else {
        if node["from"] == nil, node["to"] == nil {
          return problems.errorCount > before
            ? nil : assumed(isLog: node["scale"].map { _ in draft.scale == .log })
        }
        return draft.range(node, name, isRead: problems.errorCount == before, problems)
          .map { ($0, false) }
      }
      if let entry = ["from", "to", "scale"].compactMap({ node.entry($0) }).first {
        problems.error(.rangeAndValues(name), at: entry.place, advice: .keepOne)
      }
      guard case .sequence(let items) = values.content else {
        problems.error(.notAList("values"), at: values.place, advice: .factorExample)
        return nil
      }
      return list(items, at: values.place, name, problems).map { ($0, false) }
    case .nothing: return assumed()
    case .scalar(let text) where plausibleWords.contains(text): return assumed()
    case .scalar:
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
