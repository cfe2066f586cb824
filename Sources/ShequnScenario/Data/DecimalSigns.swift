// SPDX-License-Identifier: GPL-3.0-or-later

/// Which signs a table's numbers are written with: decided by all of them, for `1,234` alone tells
/// nothing.
struct DecimalSigns: Equatable {
  /// Numbers were met that can only be read with a decimal comma.
  private(set) var hasComma = false
  /// Numbers were met that can only be read with a decimal point.
  private(set) var hasPoint = false
  /// Tables parted by semicolons mostly come from where the comma is the decimal sign.
  let isCommaLikely: Bool

  init(isCommaLikely: Bool) { self.isCommaLikely = isCommaLikely }

  /// Whether `1.234` is a thousand and more here.
  var partsThousandsByPoint: Bool { hasComma && !hasPoint }

  /// Takes note of a cell.
  mutating func note(_ text: String) {
    let isTelling = text.utf8.contains { byte in
      byte == 0x2C ? !hasComma || !hasPoint : byte == 0x2E ? !hasPoint : byte >= 0x80
    }
    guard isTelling, let numeral = Numeral(PlainText.of(text)) else { return }
    switch (numeral.separator, numeral.decimalSign) {
    case (_, ","): hasComma = true
    case (_, "."): hasPoint = true
    case (",", nil) where numeral.groups > 2: hasPoint = true
    case (".", nil) where numeral.groups > 2: hasComma = true
    default: break
    }
  }

  /// A numeral by what its table has shown.
  func read(_ numeral: Numeral) -> CellNumber {
    let isMixed = hasComma && hasPoint
    switch (numeral.separator, numeral.decimalSign) {
    case (_, .some) where isMixed: return .otherSign
    case (",", nil) where isMixed || (hasComma && numeral.groups > 2): return .otherSign
    case (".", nil) where isMixed: return .otherSign
    case (",", nil) where numeral.groups == 2 && (hasComma || (isCommaLikely && !hasPoint)):
      return .ambiguous
    default: return .number(numeral.value)
    }
  }

  /// A number that may be written with thousands parted and a comma or point for decimals.
  struct Numeral {
    let value: Double
    /// What parts the thousands.
    let separator: Character?
    /// How many groups of digits stand before the decimals.
    let groups: Int
    /// nil without decimals.
    let decimalSign: Character?

    private static let marks: Set<Character> = [",", ".", " ", "'", "’"]

    /// nil if it is none.
    init?(_ text: String) {
      let sign = text.first.flatMap { "+-".contains($0) ? $0 : nil }
      let body = sign == nil ? Substring(text) : text.dropFirst()
      var runs = body.split(omittingEmptySubsequences: false) { Self.marks.contains($0) }
      let marks = body.filter { Self.marks.contains($0) }
      guard runs.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
        runs.contains(where: { !$0.isEmpty }), let last = marks.last
      else { return nil }
      // decimals: behind another mark than those before, or too many or too few for a group
      let isGroup = runs[runs.count - 1].utf8.count == 3 && !["", "0"].contains(runs[0])
      let isShort = runs[0].utf8.count <= 3
      let hasDecimals =
        marks.count > 1 ? marks.first != last : !(isGroup && isShort) && ",.".contains(last)
      let decimals = hasDecimals ? runs.removeLast() : ""
      let separators = hasDecimals ? Array(marks.dropLast()) : Array(marks)
      guard separators.allSatisfy({ $0 == separators[0] }),
        hasDecimals == false || ",.".contains(last),
        runs.count == 1
          || (isShort && !runs[0].isEmpty && runs.dropFirst().allSatisfy { $0.utf8.count == 3 }),
        let value = Double("\(sign == "-" ? "-" : "")0\(runs.joined()).\(decimals)0")
      else { return nil }
      self.value = value
      separator = separators.first
      groups = runs.count
      decimalSign = hasDecimals ? last : nil
    }
  }
}
