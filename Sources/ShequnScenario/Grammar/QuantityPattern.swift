// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
import ShequnRecords

/// The texts that `Quantity` reads in a unit, as a regular expression of ECMA-262, in which schemas
/// are written. It has no switch for upper and lower case, so both are spelled out.
package struct QuantityPattern {
  /// Without the marks of beginning and end.
  let inner: String
  /// Of a whole text.
  package var whole: String { "^\(inner)$" }

  /// - Parameter onlyWhole: Refuse fractions, even where the unit has some.
  package init(_ unit: Unit, onlyWhole: Bool = false) {
    let spelling = UnitSpelling(unit)
    let prefix = Self.optional(spelling.prefixes.map(Self.anyCase), then: Self.gap)
    let suffix = Self.optional(spelling.suffixes.keys.sorted().map(Self.suffix), then: Self.gap)
    var numeral = onlyWhole || spelling.isWhole ? Self.wholeNumeral : Self.numeral
    if spelling.takesMyriads {
      let words = UnitSpelling.myriads.map(\.word).joined(separator: "|")
      numeral = "(?:\(Self.numeral)\(Self.gap)(?:\(words))|\(numeral))"
    }
    let number = "\(prefix)\(numeral)\(Self.gap)\(suffix)"
    let words = spelling.words.keys.sorted().map { $0 + Self.gap }
    inner = Self.gap + (words.isEmpty ? number : "(?:\((words + [number]).joined(separator: "|")))")
  }

  private static let gap = "[ \t\u{3000}\u{A0}]*"
  private static let digit = "[0-9０-９]"
  private static let sign = "[+\\-＋－]?"
  private static let numeral =
    "\(sign)(?:\(digit)+[.．]?\(digit)*|[.．]\(digit)+)(?:[eE]\(sign)\(digit)+)?"
  /// What has an exponent may be whole or not: that is left to the reader.
  private static let wholeNumeral =
    "\(sign)(?:\(digit)+(?:[.．][0０]*)?|(?:\(digit)+[.．]?\(digit)*|[.．]\(digit)+)[eE]\(sign)\(digit)+)"

  private static func optional(_ choices: [String], then gap: String) -> String {
    choices.isEmpty ? "" : "(?:(?:\(choices.joined(separator: "|")))\(gap))?"
  }

  /// Blanks may be repeated between words and stand around a slash.
  private static func suffix(_ text: String) -> String {
    text.split(separator: "/", omittingEmptySubsequences: false).map { part in
      part.split(separator: " ").map { anyCase(String($0)) }.joined(separator: " +")
    }.joined(separator: "\(gap)/\(gap)")
  }

  static func anyCase(_ text: String) -> String {
    text.map { letter in
      if letter == "%" { return "[%％]" }
      if letter == ":" { return "[:：]" }
      if letter.isASCII && letter.isLetter {
        return "[\(letter.lowercased())\(letter.uppercased())]"
      }
      return #"\.*+?()[]{}|^$/"#.contains(letter) ? "\\\(letter)" : String(letter)
    }.joined()
  }
}
