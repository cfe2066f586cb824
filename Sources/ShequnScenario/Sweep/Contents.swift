// SPDX-License-Identifier: GPL-3.0-or-later

/// All that a value holds, as text: the same for equal values, whatever the order of its sets and
/// dictionaries.
struct Contents {
  let text: String

  init(_ value: Any) { text = Self.text(of: value) }

  private static func text(of value: Any) -> String {
    let mirror = Mirror(reflecting: value)
    guard !mirror.children.isEmpty else { return "\(type(of: value)):\(value)" }
    var parts = mirror.children.map { ($0.label ?? "") + "=" + text(of: $0.value) }
    if mirror.displayStyle == .dictionary || mirror.displayStyle == .set { parts.sort() }
    let name = mirror.displayStyle == .enum ? "\(type(of: value))" : ""
    return name + "(" + parts.joined(separator: ",") + ")"
  }
}
