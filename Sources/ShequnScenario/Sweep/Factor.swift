// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

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

    /// Six significant digits, so that what a table shows is what was run.
    func text(at coordinate: Double) -> String {
      let value = low + (high - low) * coordinate
      let digits = isWhole ? String(Int(value.rounded())) : String(format: "%.6g", value)
      return prefix + digits + suffix
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
