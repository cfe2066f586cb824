// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel

/// A number with its unit, as read from a text.
package enum Quantity: Equatable {
  case value(Double)
  /// Not a number, or one of another unit.
  case notThis
  /// A fraction where only whole numbers make sense.
  case notWhole
  /// Beyond all sense, whatever the unit.
  case absurd

  /// No quantity of a scenario is larger.
  static let limit = 1e15

  /// Reads a text such as `8 yuan`, `30%` or `2 per day`; a bare number is in the unit itself.
  package init(_ text: String, in unit: Unit) {
    let spelling = UnitSpelling(unit)
    var rest = Substring(text.lowercased()).trimmed
    for prefix in spelling.prefixes where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count).trimmed
      break
    }
    let digits = Self.numeral(of: rest)
    let suffix = Self.squeezed(rest.dropFirst(digits.count))
    guard !digits.isEmpty, let factor = suffix.isEmpty ? 1 : spelling.suffixes[suffix] else {
      self = .notThis
      return
    }
    guard let number = Double(digits), number.magnitude <= Self.limit else {
      self = .absurd
      return
    }
    // so that 30% is the very number 0.3
    let value = factor == 0.01 ? number / 100 : number * factor
    self = spelling.isWhole && value != value.rounded() ? .notWhole : .value(value)
  }

  /// The leading `[+-]digits[.digits][e[+-]digits]`, or nothing.
  private static func numeral(of text: Substring) -> Substring {
    var end = text.startIndex
    func skipSign() {
      if end < text.endIndex, text[end] == "+" || text[end] == "-" { end = text.index(after: end) }
    }
    func skipDigits() -> Bool {
      let start = end
      while end < text.endIndex, text[end].isASCII, text[end].isNumber {
        end = text.index(after: end)
      }
      return end > start
    }
    skipSign()
    var hasDigits = skipDigits()
    if end < text.endIndex, text[end] == "." {
      end = text.index(after: end)
      hasDigits = skipDigits() || hasDigits
    }
    guard hasDigits else { return "" }
    let mantissa = end
    if end < text.endIndex, text[end] == "e" {
      end = text.index(after: end)
      skipSign()
      if !skipDigits() { end = mantissa }
    }
    return text[..<end]
  }

  /// One space between words, none around a slash.
  private static func squeezed(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
      .split(separator: "/", omittingEmptySubsequences: false).map { String($0.trimmed) }
      .joined(separator: "/")
  }
}

extension Substring {
  /// Without spaces at both ends.
  var trimmed: Substring {
    let head = drop { $0 == " " || $0 == "\t" }
    guard let last = head.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
    return head[...last]
  }
}
