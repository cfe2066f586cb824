// SPDX-License-Identifier: GPL-3.0-or-later
/// A table in plain text whose columns line up also where Chinese characters take two places.
package struct TextTable: Sendable {
  package enum Alignment: Sendable { case left, right }

  private let alignments: [Alignment]
  private var rows: [[String]] = []
  private var rules: Set<Int> = []

  /// The first row is the header.
  package init(_ header: [String], alignments: [Alignment]) {
    self.alignments = alignments
    rows = [header.map(\.onOneLine)]
    rules = [1]
  }

  package mutating func add(_ row: [String]) { rows.append(row.map(\.onOneLine)) }

  /// Lines without trailing blanks.
  package var text: String {
    let columns = alignments.indices
    let widths = columns.map { column in rows.map { Self.width($0[column]) }.max() ?? 0 }
    var lines: [String] = []
    for (index, row) in rows.enumerated() {
      if rules.contains(index) {
        lines.append(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "))
      }
      let cells = columns.map { column in
        let blanks = String(repeating: " ", count: widths[column] - Self.width(row[column]))
        return alignments[column] == .left ? row[column] + blanks : blanks + row[column]
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }

  /// Places that a text takes in a terminal: two for wide East Asian characters and emoji, none for
  /// combining marks.
  package static func width(_ text: String) -> Int {
    text.reduce(0) { sum, character in
      guard let scalar = character.unicodeScalars.first else { return sum }
      let isEmoji =
        scalar.properties.isEmojiPresentation
        || character.unicodeScalars.contains { $0.value == 0xFE0F }
      return sum + (isEmoji || isWide(scalar.value) ? 2 : 1)
    }
  }

  /// East Asian Width W or F (Unicode annex 11), in the blocks that names are written in.
  private static func isWide(_ code: UInt32) -> Bool {
    switch code {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
