// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads separated text (RFC 4180) record by record and knows the line of each: fields may be quoted
/// and then hold separators, line breaks and doubled quotes. Lines end as on any system.
package struct CSVReader {
  /// Where a quote was opened that is never closed.
  package struct OpenQuote: Error { package let line: Int }

  /// What parts the fields.
  package let separator: UInt8
  /// Rows so far of nothing but separators and blanks; they are passed over.
  package private(set) var blankRows = 0

  /// Whether a comma can stand in a field.
  package var canHoldCommas: Bool {
    separator != Self.separators[0] || bytes.contains(Self.quote)
  }

  private var bytes: [UInt8]
  private var next = 0
  private var line = 1
  /// Whether nothing follows `bytes`.
  private var isWhole = true

  private static let (quote, newline, carriageReturn) = (
    UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r")
  )
  private static let separators = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }

  /// UTF-8. A first line `sep=;`, as Excel knows it, says what the separator is; else it is the one of
  /// comma, semicolon, tab and bar that parts the first rows alike, and into most fields.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { next = 3 }
    let first = bytes[next...].prefix { $0 != Self.newline && $0 != Self.carriageReturn }
    if let said = Self.said(by: first) {
      separator = said
      next = first.endIndex
      passLineBreak()
    } else {
      separator = Self.guessed(from: Array(bytes[next...].prefix(1 << 16)))
    }
  }

  /// Text whose separator is known.
  package init(_ bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  /// Text that comes piece by piece, of which this is the first: enough to tell the separator from, or all.
  package init(beginning bytes: [UInt8], separator: UInt8? = nil, isWhole: Bool) {
    self = separator.map { CSVReader(bytes, separator: $0) } ?? CSVReader(bytes)
    self.isWhole = isWhole
  }

  /// Bytes of a row that has not ended yet.
  package var waiting: Int { bytes.count - next }

  /// Takes the next piece. To be called when `record()` says that there is no more.
  package mutating func feed(_ more: some Sequence<UInt8>, isLast: Bool) {
    bytes.removeSubrange(..<next)
    next = 0
    bytes.append(contentsOf: more)
    isWhole = isLast
  }

  /// The sign behind `sep=`, if that is all there is in the line.
  private static func said(by line: ArraySlice<UInt8>) -> UInt8? {
    let text = line.filter { $0 != quote && $0 != UInt8(ascii: " ") }
    guard text.count > 4, String(decoding: text.prefix(4), as: UTF8.self).lowercased() == "sep=",
      text[4] < 0x80, text.dropFirst(4).allSatisfy({ $0 == text[4] })
    else { return nil }
    return text[4]
  }

  private static func guessed(from start: [UInt8]) -> UInt8 {
    var best = (separator: separators[0], isEven: false, width: 1)
    for separator in separators {
      var reader = CSVReader(start, separator: separator)
      var widths: [Int] = []
      while widths.count < 20, let record = try? reader.record() {
        widths.append(record.fields.count)
      }
      // the last row may be cut
      if start.count == 1 << 16, widths.count < 20 { widths = widths.dropLast() }
      guard let width = widths.first, width > 1 else { continue }
      let isEven = widths.allSatisfy { $0 == width }
      let isBetter = isEven != best.isEven ? isEven : width > best.width
      if best.width == 1 || isBetter { best = (separator, isEven, width) }
    }
    return best.separator
  }

  /// The next record in which anything stands, and the line it begins on; nil at the end.
  package mutating func record() throws(OpenQuote) -> (line: Int, fields: [String])? {
    while true {
      let start = line
      guard let fields = try row() else { return nil }
      if fields.contains(where: { !$0.isBlank }) { return (start, fields) }
      if fields.count > 1 { blankRows += 1 }
    }
  }

  /// The next row, in which nothing may stand; nil at the end, and where the rest of it is to come.
  mutating func row() throws(OpenQuote) -> [String]? {
    let (start, startLine) = (next, line)
    do throws(OpenQuote) {
      let row = try wholeRow()
      // a line break may be cut in two
      if isWhole || next < bytes.count { return row }
    } catch {
      if isWhole { throw error }
    }
    (next, line) = (start, startLine)
    return nil
  }

  private mutating func wholeRow() throws(OpenQuote) -> [String]? {
    guard next < bytes.count else { return nil }
    var fields: [String] = []
    var field: [UInt8] = []
    while next < bytes.count {
      let byte = bytes[next]
      switch byte {
      case Self.quote where field.isEmpty:
        next += 1
        try readQuoted(into: &field)
      case separator:
        next += 1
        fields.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
      case Self.newline, Self.carriageReturn:
        passLineBreak()
        return fields + [String(decoding: field, as: UTF8.self)]
      default:
        next += 1
        field.append(byte)
      }
    }
    return fields + [String(decoding: field, as: UTF8.self)]
  }

  private mutating func passLineBreak() {
    guard next < bytes.count else { return }
    let isPair =
      bytes[next] == Self.carriageReturn && next + 1 < bytes.count
      && bytes[next + 1] == Self.newline
    next += isPair ? 2 : 1
    line += 1
  }

  /// What stands up to the closing quote, which is passed.
  private mutating func readQuoted(into field: inout [UInt8]) throws(OpenQuote) {
    let start = line
    while next < bytes.count {
      let byte = bytes[next]
      next += 1
      if byte == Self.quote {
        guard next < bytes.count, bytes[next] == Self.quote else { return }
        next += 1
      } else if byte == Self.newline
        || (byte == Self.carriageReturn && (next == bytes.count || bytes[next] != Self.newline))
      {
        line += 1
      }
      field.append(byte)
    }
    throw OpenQuote(line: start)
  }
}

extension String {
  /// Whether nothing but blanks and byte-order marks stands in it.
  fileprivate var isBlank: Bool { allSatisfy { $0.isWhitespace || $0 == "\u{FEFF}" } }
}
