// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Numbers as text, the same in every locale.
package enum NumberText {
  /// Three or so significant digits for people: 1,234 · 56.7 · 0.123; a dash for a blank.
  package static func short(_ x: Double) -> String {
    guard x.isFinite else { return x.isNaN ? "–" : (x > 0 ? "∞" : "−∞") }
    // as many decimals as the rounded number asks for: 9.996 is 10.0
    for (limit, digits) in [(1.0, 3), (10, 2), (100, 1), (1000, 0)] {
      let text = String(format: "%.\(digits)f", abs(x))
      if (Double(text) ?? 0) < limit { return signed(text, isNegative: x < 0) }
    }
    return grouped(x)
  }

  /// Five significant digits, for comparisons in which small differences matter.
  package static func significant(_ x: Double) -> String {
    guard x.isFinite, abs(x) < 10_000 else { return short(x) }
    let digits = max(0, min(6, 4 - Int(abs(x) > 0 ? log10(abs(x)).rounded(.down) : 0)))
    return signed(String(format: "%.\(digits)f", abs(x)), isNegative: x < 0)
  }

  /// A whole number with thousands separators.
  package static func grouped(_ x: Double) -> String {
    guard x.isFinite else { return short(x) }
    var digits = String(format: "%.0f", abs(x))
    var parts: [String] = []
    while digits.count > 3 {
      parts.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return signed(([digits] + parts).joined(separator: ","), isNegative: x < 0)
  }

  /// Nothing has no sign.
  private static func signed(_ text: String, isNegative: Bool) -> String {
    isNegative && text.contains { $0 != "0" && $0 != "." } ? "−" + text : text
  }

  /// A difference, with its sign unless it is nothing when it is rounded.
  package static func difference(_ x: Double) -> String {
    let text = short(abs(x))
    let hasSign = !x.isNaN && text.contains { $0 != "0" && $0 != "." }
    return hasSign ? (x > 0 ? "+" : "−") + text : text
  }

  /// A share as a percentage with so many decimals.
  package static func percent(_ x: Double, digits: Int = 1) -> String {
    guard x.isFinite else { return "–" }
    return signed(String(format: "%.\(digits)f", abs(x) * 100), isNegative: x < 0) + " %"
  }

  /// A p-value: three decimals, four below .001, and a bound below .0001; a dash for none.
  package static func pValue(_ p: Double?) -> String {
    guard let p, p.isFinite else { return "–" }
    if p < 0.0001 { return "<.0001" }
    return p < 0.001 ? String(format: "%.4f", p) : short(p)
  }

  /// A p-value in a sentence: p = 0.012, p < .0001.
  package static func pSentence(_ p: Double) -> String {
    let text = pValue(p)
    return text.hasPrefix("<") ? "p < \(text.dropFirst())" : "p = \(text)"
  }

  /// Six significant digits for files; empty for a blank.
  package static func field(_ x: Double) -> String {
    guard !x.isNaN else { return "" }
    guard x.isFinite else { return x > 0 ? "inf" : "-inf" }
    if x == x.rounded() && abs(x) < 1e15 { return String(Int(x)) }
    return String(format: "%.6g", x)
  }
}
