// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
package import ShequnKernel
package import ShequnRecords

/// A parameter that a sweep varies, and the values it may take.
package struct Factor: Sendable {
  /// A range of numbers with what stands before and after them, as in `10% … 30%`.
  struct Range: Sendable {
    var low: Double
    var high: Double
    var prefix = ""
    var suffix = ""
    /// Whether the parameter takes whole numbers only.
    var isWhole = false
    /// Whether points are spread evenly in the logarithm; both ends are then above 0.
    var isLog = false

    /// The number at a coordinate in [0, 1].
    func value(at coordinate: Double) -> Double {
      switch coordinate {
      case ...0: low
      case 1...: high
      default:
        isLog ? low * exp(log(high / low) * coordinate) : low + (high - low) * coordinate
      }
    }

    /// Six significant digits, so that what a table shows is what was run; an estimate has three or so.
    func text(at coordinate: Double, isEstimate: Bool = false) -> String {
      let value = value(at: coordinate)
      if isWhole { return prefix + String(Int(value.rounded())) + suffix }
      let form = !isEstimate ? "%.6g" : abs(value) < 1000 ? "%.3g" : "%.0f"
      return prefix + String(format: form, value) + suffix
    }
  }

  enum Values: Sendable {
    case range(Range)
    /// At least two.
    case list([YAMLNode])
  }

  /// As in `--set`: `community.mechanisms.habit.rate`.
  package let path: String
  let keys: [String]
  let place: Place
  var values: Values
  /// The parameter behind the path, if it is a declared one.
  package var declaration: ParameterDeclaration?
  /// Whether the file says no values, so that they are the parameter's plausible ones.
  package var isPlausible = false
  /// Whether it comes from a path with `*`.
  var isOneOfMany = false

  /// How many different values it may take; nil for a range.
  package var listed: Int? {
    guard case .list(let values) = values else { return nil }
    return values.count
  }

  /// The value at a coordinate in [0, 1], as it would be written in a scenario.
  package func text(at coordinate: Double) -> String { node(at: coordinate).flow }

  /// The lowest and the highest value, or the first and the last.
  package var ends: (low: String, high: String) { (text(at: 0), text(at: 1)) }

  /// The place between the lowest (0) and the highest value (1): the coordinate itself for a range,
  /// the value's place in the list otherwise.
  package func position(at coordinate: Double) -> Double {
    guard case .list(let nodes) = values else { return coordinate }
    return Double(index(at: coordinate, of: nodes.count)) / Double(nodes.count - 1)
  }

  /// Equally wide slices; the k-th of equally spaced levels is in the k-th.
  private func index(at coordinate: Double, of count: Int) -> Int {
    min(count - 1, Int(coordinate * Double(count)))
  }

  /// The plan that the factor belongs to; nil: it is part of the community, or of the length of the
  /// run, and can touch every plan.
  package var plan: String? { keys.count > 1 && keys[0] == "plans" ? keys[1] : nil }

  /// Whether positions are spread evenly in the logarithm of the value.
  package var isLog: Bool {
    guard case .range(let range) = values else { return false }
    return range.isLog
  }

  /// What stands at a position between the first value (0) and the last (1); between two values of a
  /// list, which they are.
  package func words(atPosition position: Double) -> Bilingual {
    if case .range(let range) = values {
      let text = range.text(at: position, isEstimate: true)
      return Bilingual(text, text)
    }
    guard case .list(let nodes) = values else { return Bilingual("", "") }
    let place = min(1, max(0, position)) * Double(nodes.count - 1)
    let (before, after) = (nodes[Int(place)].flow, nodes[Int(place.rounded(.up))].flow)
    return isBetweenValues(atPosition: position)
      ? Bilingual("between \(before) and \(after)", "\(before) 与 \(after) 之间")
      : Bilingual(before, before)
  }

  /// Whether a position lies between two values of a list.
  package func isBetweenValues(atPosition position: Double) -> Bool {
    guard case .list(let nodes) = values else { return false }
    let place = min(1, max(0, position)) * Double(nodes.count - 1)
    return place != place.rounded()
  }

  /// The number at a position from 0 to 1; of a list the place in it.
  package func number(atPosition position: Double) -> Double {
    switch values {
    case .range(let range): range.value(at: position)
    case .list(let nodes): 1 + position * Double(nodes.count - 1)
    }
  }

  func node(at coordinate: Double) -> YAMLNode {
    switch values {
    case .range(let range):
      YAMLNode(place: place, content: .scalar(range.text(at: coordinate)))
    case .list(let nodes): nodes[index(at: coordinate, of: nodes.count)]
    }
  }

  func assignment(at coordinate: Double) -> OverrideList.Assignment {
    OverrideList.Assignment(path: keys, value: node(at: coordinate))
  }
}

extension YAMLNode {
  /// The value in one line.
  var flow: String {
    switch content {
    case .nothing: ""
    case .scalar(let text): text
    case .sequence(let items): "[" + items.map(\.flow).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { $0.key + ": " + $0.value.flow }.joined(separator: ", ") + "}"
    }
  }
}
