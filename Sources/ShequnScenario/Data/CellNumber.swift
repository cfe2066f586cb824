// SPDX-License-Identifier: GPL-3.0-or-later

/// A number as it stands in a cell of somebody's table, or what stands there instead.
enum CellNumber: Equatable {
  case number(Double)
  /// Empty, or a mark for a value that is not known.
  case missing
  case percentage
  case date
  /// A time of day, or hours and minutes.
  case clock
  /// A number with words behind it.
  case unit(String)
  /// A comma that parts thousands or decimals, nobody can tell.
  case ambiguous
  /// Written with another decimal sign than the others of its column.
  case otherSign
  case notANumber

  init(_ text: String, _ signs: DecimalSigns) {
    let plain = PlainText.of(text)
    if let number = Self.numeral(plain), !(signs.partsThousandsByPoint && plain.contains(".")) {
      self = .number(number)
    } else if Self.missingMarks.contains(plain.lowercased()) {
      self = .missing
    } else if let numeral = DecimalSigns.Numeral(plain) {
      self = signs.read(numeral)
    } else {
      self = Self.other(plain)
    }
  }

  /// Whether its thousands are parted.
  static func isGrouped(_ text: String, _ signs: DecimalSigns) -> Bool {
    guard text.utf8.contains(where: { !(0x30...0x39).contains($0) }) else { return false }
    let plain = PlainText.of(text)
    if numeral(plain) != nil && !signs.partsThousandsByPoint { return false }
    return DecimalSigns.Numeral(plain)?.separator != nil
  }

  private static let missingMarks: Set<String> = [
    "", "na", "n/a", "#n/a", "null", "none", "nil", "-", "--", "–", "—", ".", "?", "#value!",
    "#div/0!", "#ref!", "#name?", "空", "无", "缺失", "未知",
  ]

  /// Digits, a point and an exponent; no other form that Swift knows.
  static func numeral(_ text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0)
    }
    guard isPlain, let number = Double(text), number.isFinite else { return nil }
    return number
  }

  private static func other(_ text: String) -> CellNumber {
    if text.hasSuffix("%") || text.hasSuffix("‰") { return .percentage }
    let day = /[0-9]{1,4}([-\/.年])[0-9]{1,2}[-\/.月][0-9]{1,4}[日号]?([ T].*)?/
    if text.wholeMatch(of: day) != nil { return .date }
    let named = /[0-9]{1,2}[- ]?[A-Za-z]{3,9}[- ,]*[0-9]{2,4}|[A-Za-z]{3,9} [0-9]{1,2},? [0-9]{4}/
    if text.wholeMatch(of: named) != nil { return .date }
    if text.wholeMatch(of: /[0-9]+:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?( ?[AaPp][Mm])?/) != nil {
      return .clock
    }
    if let match = text.wholeMatch(of: /[+-]?[0-9][0-9.,]*\s*(\p{L}.*)/) {
      return .unit(String(match.1))
    }
    return .notANumber
  }
}

/// Blanks around a cell.
enum PlainBlanks {
  /// Without blanks and byte-order marks at both ends.
  static func trimmed(_ field: String) -> String {
    guard let first = field.utf8.first, let last = field.utf8.last else { return "" }
    // plain characters at both ends: nothing to trim
    if (0x21...0x7E).contains(first) && (0x21...0x7E).contains(last) { return field }
    func isBlank(_ character: Character) -> Bool {
      character.isWhitespace || character == "\u{FEFF}"
    }
    let front = field.drop { isBlank($0) }
    return String(front.reversed().drop { isBlank($0) }.reversed())
  }
}
