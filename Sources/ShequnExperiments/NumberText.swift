// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Numbers as text, the same in every locale.
package enum NumberText {
  /// Three or so significant digits for people: 1,234 · 56.7 · 0.123; a dash for a blank.
  package static func short(_ x: Double) -> String {
    guard x.isFinite else { return x.isNaN ? "–" : (x > 0 ? "∞" : "−∞") }
    if abs(x) >= 1000 { return grouped(x) }
    let digits = abs(x) >= 100 ? 0 : abs(x) >= 10 ? 1 : abs(x) >= 1 ? 2 : 3
    return String(format: "%.\(digits)f", x).replacingOccurrences(of: "-", with: "−")
  }

  /// A whole number with thousands separators.
  package static func grouped(_ x: Double) -> String {
    var digits = String(format: "%.0f", abs(x))
    var parts: [String] = []
    while digits.count > 3 {
      parts.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (x < 0 ? "−" : "") + ([digits] + parts).joined(separator: ",")
  }

  /// A share as a percentage with so many decimals.
  package static func percent(_ x: Double, digits: Int = 1) -> String {
    x.isFinite ? String(format: "%.\(digits)f %%", x * 100) : "–"
  }

  /// Six significant digits for files; empty for a blank.
  package static func field(_ x: Double) -> String {
    guard !x.isNaN else { return "" }
    guard x.isFinite else { return x > 0 ? "inf" : "-inf" }
    if x == x.rounded() && abs(x) < 1e15 { return String(Int(x)) }
    return String(format: "%.6g", x)
  }
}
