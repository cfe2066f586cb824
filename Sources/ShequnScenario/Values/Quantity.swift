// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
import ShequnRecords

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

  /// Reads a text such as `8 yuan`, `30%`, `2 per day` or `1.5万人`; a bare number is in the unit itself.
  package init(_ text: String, in unit: Unit) {
    let spelling = UnitSpelling(unit)
    var rest = Substring(PlainText.of(text).lowercased())
    if let value = spelling.words[String(rest)] {
      self = .value(value)
      return
    }
    for prefix in spelling.prefixes where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count).trimmed
      break
    }
    let digits = Self.numeral(of: rest)
    rest = rest.dropFirst(digits.count).trimmed
    var power = 0
    if spelling.takesMyriads,
      let myriad = UnitSpelling.myriads.first(where: { rest.hasPrefix($0.word) })
    {
      power = myriad.power
      rest = rest.dropFirst(myriad.word.count)
    }
    let suffix = Self.squeezed(rest)
    guard !digits.isEmpty, let factor = suffix.isEmpty ? 1 : spelling.suffixes[suffix] else {
      self = .notThis
      return
    }
    // so that 1.1万 is the very number 11000, and 30% the very number 0.3
    let scaled = digits.contains("e") ? nil : Double("\(digits)e\(power)")
    guard let plain = Double(digits), plain.isFinite else {
      self = .absurd
      return
    }
    let number = scaled ?? plain * (0..<power).reduce(1) { power, _ in power * 10 }
    guard number.magnitude <= Self.limit else {
      self = .absurd
      return
    }
    let value = factor < 1 ? number / (1 / factor).rounded() : number * factor
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
