// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads separated text (RFC 4180) record by record and knows the line of each: fields may be quoted
/// and then hold separators, line breaks and doubled quotes.
package struct CSVReader {
  /// Where a quote was opened that is never closed.
  package struct OpenQuote: Error { package let line: Int }

  private let bytes: [UInt8]
  private let separator: UInt8
  private var next: Int
  private var line = 1

  private static let (quote, newline, carriageReturn) = (
    UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r")
  )

  /// The separator is a comma, unless the first line has none and has a semicolon or a tab.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    next = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let header = bytes.prefix { $0 != Self.newline }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    separator = candidates.first { header.contains($0) } ?? candidates[0]
  }

  /// The next record that is not an empty line, and the line it begins on; nil at the end.
  package mutating func record() throws(OpenQuote) -> (line: Int, fields: [String])? {
    while next < bytes.count {
      let start = line
      let fields = try fields()
      if fields.count > 1 || fields.first?.isEmpty == false { return (start, fields) }
    }
    return nil
  }

  private mutating func fields() throws(OpenQuote) -> [String] {
    var fields: [String] = []
    var field: [UInt8] = []
    while next < bytes.count {
      let byte = bytes[next]
      next += 1
      switch byte {
      case Self.quote where field.isEmpty: try readQuoted(into: &field)
      case separator:
        fields.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
      case Self.newline, Self.carriageReturn:
        if byte == Self.carriageReturn, next < bytes.count, bytes[next] == Self.newline {
          next += 1
        }
        line += 1
        return fields + [String(decoding: field, as: UTF8.self)]
      default: field.append(byte)
      }
    }
    return fields + [String(decoding: field, as: UTF8.self)]
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
      } else if byte == Self.newline {
        line += 1
      }
      field.append(byte)
    }
    throw OpenQuote(line: start)
  }
}
