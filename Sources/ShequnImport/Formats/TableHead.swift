// SPDX-License-Identifier: GPL-3.0-or-later

/// The names of a table's columns, and what a person said of them.
package struct TableHead: Sendable {
  /// As they stand in the table.
  package let names: [String]
  package let options: ImportOptions

  /// Small letters without blanks, underlines and hyphens: `Created At`, `created_at` and `createdAt` are one.
  private let plain: [String]

  package init(_ names: [String], _ options: ImportOptions = ImportOptions()) {
    self.names = names.map(Self.trimmed)
    self.options = options
    plain = names.map(Self.plain)
  }

  /// The first column that is called by one of these names, the earlier name first.
  func column(_ names: [String]) -> Int? {
    for name in names {
      if let place = plain.firstIndex(of: Self.plain(name)) { return place }
    }
    return nil
  }

  func column(_ name: String) -> Int? { column([name]) }

  func has(_ names: String...) -> Bool { names.allSatisfy { column($0) != nil } }

  private static func plain(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.lowercased().unicodeScalars.filter {
          $0 != "_" && $0 != "-" && $0 != "\u{FEFF}" && !$0.properties.isWhitespace
        }))
  }

  static func trimmed(_ text: String) -> String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      if scalar.isASCII { return scalar.value <= 0x20 }
      return scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
    }
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, isBlank(first) || isBlank(last) else {
      return text
    }
    let begun = scalars.drop(while: isBlank)
    guard let end = begun.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(begun[...end])
  }
}
