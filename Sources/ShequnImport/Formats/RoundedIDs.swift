// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds ids that a spreadsheet has rounded to 15 figures: as 1.81E+17, or as 181000000000000000 where all ids
/// beyond 15 figures end in zeros.
struct RoundedIDs {
  private var long = 0
  private var rounded = 0

  /// Ids that make chance unlikely: one in a thousand each.
  private static let enough = 4

  /// - Throws: ``ImportError/Fault/roundedIDs``.
  mutating func note(_ id: String, line: Int) throws(ImportError) {
    let utf8 = id.utf8
    guard let first = utf8.first, (0x30...0x39).contains(first) else { return }
    if utf8.contains(UInt8(ascii: "+")), Self.isScientific(utf8) {
      throw ImportError(.roundedIDs, line: line)
    }
    guard utf8.count > 15, utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return }
    long += 1
    if utf8.dropFirst(15).allSatisfy({ $0 == 0x30 }) && utf8.count > 16 { rounded += 1 }
  }

  /// - Throws: ``ImportError/Fault/roundedIDs``.
  func check() throws(ImportError) {
    if rounded >= Self.enough && rounded == long { throw ImportError(.roundedIDs) }
  }

  /// `1.81E+17`, also with the comma of other countries.
  private static func isScientific(_ utf8: String.UTF8View) -> Bool {
    let parts = utf8.split(omittingEmptySubsequences: false) { $0 == 0x45 || $0 == 0x65 }
    guard parts.count == 2, parts[1].first == UInt8(ascii: "+") else { return false }
    let figures = parts[1].dropFirst()
    return !figures.isEmpty && figures.allSatisfy { (0x30...0x39).contains($0) }
      && parts[0].allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C }
  }
}
