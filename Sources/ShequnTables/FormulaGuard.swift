// SPDX-License-Identifier: GPL-3.0-or-later

/// Keeps words from being taken for a formula by a spreadsheet, which would run it: an apostrophe is put
/// before them, and taken away again where the file is read back.
enum FormulaGuard {
  /// The signs that begin a formula, also full-width and small, as input methods write them.
  private static let signs: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫",
  ]

  static func guarded(_ word: String) -> String { isFormula(word) ? "'" + word : word }

  static func bare(_ field: String) -> String {
    guard field.utf8.first == apostrophe else { return field }
    let word = String(decoding: field.utf8.dropFirst(), as: UTF8.self)
    return isFormula(word) ? word : field
  }

  private static let apostrophe = UInt8(ascii: "'")

  /// Whether a sign is the first that is seen, after any apostrophes; a tab or line break at the very
  /// beginning is one by itself.
  private static func isFormula(_ word: String) -> Bool {
    let scalars = word.unicodeScalars.drop { $0 == "'" }
    guard let first = scalars.first else { return false }
    if first.breaksLine { return true }
    let seen = scalars.first { !$0.isHidden && !$0.properties.isWhitespace }
    return seen.map(signs.contains) ?? false
  }
}
