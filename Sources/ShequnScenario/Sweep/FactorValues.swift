// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// Reads what a factor may be: `{from: 10%, to: 30%}`, `{values: [a, b]}` or `[a, b]`.
struct FactorValues {
  let problems: ProblemCollector

  static let listLimit = 100

  func read(_ node: YAMLNode, _ name: String) -> Factor.Values? {
    switch node.content {
    case .sequence(let items): return list(items, at: node.place, name)
    case .mapping:
      guard
        let mapping = ClosedMapping(
          node, name, keys: ["from", "to", "scale", "values"], problems: problems)
      else { return nil }
      guard let values = mapping["values"] else { return range(mapping, name) }
      if let place = mapping.place(of: "from") ?? mapping.place(of: "to")
        ?? mapping.place(of: "scale")
      {
        problems.error(.rangeAndValues(name), at: place, advice: .keepOne)
      }
      guard case .sequence(let items) = values.content else {
        problems.error(.notAList("values"), at: values.place, advice: .factorExample)
        return nil
      }
      return list(items, at: values.place, name)
    case .nothing, .scalar:
      problems.error(.notAFactor(name), at: node.place, advice: .factorExample)
      return nil
    }
  }

  private func list(_ items: [YAMLNode], at place: Place, _ name: String) -> Factor.Values? {
    guard items.count > 1 else {
      problems.error(.notAFactor(name), at: place, advice: .factorExample)
      return nil
    }
    guard items.count <= Self.listLimit else {
      problems.error(.tooMany(name, items.count, Self.listLimit), at: place)
      return nil
    }
    var known: Set<String> = []
    var isGood = true
    for item in items {
      if case .nothing = item.content {
        problems.error(.noValue(name), at: item.place)
        isGood = false
      } else if !known.insert(item.flow).inserted {
        problems.error(.valueTwice(item.flow), at: item.place, advice: .keepOne)
        isGood = false
      }
    }
    return isGood ? .list(items) : nil
  }

  private func range(_ mapping: ClosedMapping, _ name: String) -> Factor.Values? {
    func end(_ key: String) -> Numeral? {
      guard let node = mapping[key] else {
        problems.error(.missingKey(key, in: name), at: mapping.node.place, advice: .factorExample)
        return nil
      }
      guard let text = ValueReader(problems: problems).scalar(node, key) else { return nil }
      if let numeral = Numeral(text) { return numeral }
      problems.error(
        .notA(Bilingual("a number", "数字"), text), at: node.place, advice: .factorExample)
      return nil
    }
    let (low, high) = (end("from"), end("to"))
    guard let low, let high else { return nil }
    let place = mapping["to"]?.place ?? mapping.node.place
    guard low.prefix == high.prefix, low.suffix == high.suffix else {
      problems.error(.unlikeEnds(name), at: place, advice: .sameUnit)
      return nil
    }
    guard low.value < high.value else {
      problems.error(.emptyRange(name), at: place, advice: .lowFirst)
      return nil
    }
    let isLog = mapping["scale"].map { node in
      ValueReader(problems: problems).choice(node, "scale", of: ["linear", "log"]) == "log"
    }
    if isLog == true, low.value <= 0 {
      problems.error(
        .logOfNothing(name), at: mapping["from"]?.place ?? place, advice: .positiveOrLinear)
      return nil
    }
    return .range(
      Factor.Range(
        low: low.value, high: high.value, prefix: low.prefix, suffix: low.suffix,
        isLog: isLog ?? false))
  }
}

/// A number in a text, with what stands around it.
private struct Numeral {
  let prefix: String
  let value: Double
  let suffix: String

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
