// SPDX-License-Identifier: GPL-3.0-or-later

/// The names of a table's columns, and what a person said of them.
package struct TableHead: Sendable {
  /// As they stand in the table.
  package let names: [String]
  package let options: ImportOptions

  /// Small letters without blanks, marks and what stands in brackets: `Created At (UTC)`, `created_at` and
  /// `createdAt` are one.
  private let plain: [String]

  package init(_ names: [String], _ options: ImportOptions = ImportOptions()) {
    self.names = names.map(Self.trimmed)
    self.options = options
    plain = names.map(Self.plain)
  }

  /// The names by which columns of members go; the better one first.
  package static var memberNames: [String] { ColumnNames.member }

  /// The first column that is called by one of these names, the earlier name first.
  func column(_ names: [String]) -> Int? {
    for name in names {
      if let place = plain.firstIndex(of: Self.plain(name)) { return place }
    }
    return nil
  }

  func column(_ name: String) -> Int? { column([name]) }

  /// All of them, the one with the earlier name first.
  func columns(_ names: [String]) -> [Int] {
    var found: [Int] = []
    for place in names.compactMap({ plain.firstIndex(of: Self.plain($0)) })
    where !found.contains(place) {
      found.append(place)
    }
    return found
  }

  func has(_ names: String...) -> Bool { names.allSatisfy { column($0) != nil } }

  private static func plain(_ name: String) -> String {
    let all = name.lowercased().unicodeScalars
    // what a name is in is no part of it; a name that is all in brackets is one
    let open = all.dropFirst().firstIndex { $0 == "(" || $0 == "（" || $0 == "[" }
    let kept = all[..<(open ?? all.endIndex)].filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    return String(String.UnicodeScalarView(kept))
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
