// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnTables
import Testing

@Suite struct CSVReaderTests {
  private func rows(_ text: String) throws -> (lines: [Int], rows: [[String]]) {
    var reader = CSVReader(Array(text.utf8))
    var (lines, rows): ([Int], [[String]]) = ([], [])
    while let record = try reader.record() {
      lines.append(record.line)
      rows.append(record.fields)
    }
    return (lines, rows)
  }

  @Test(
    "The separator is the sign that parts all rows alike",
    arguments: [
      ("a,b\n1,2\n", ","), ("a;b\n1,5;2\n", ";"), ("a\tb\n1\t2\n", "\t"), ("a|b\n1|2\n", "|"),
      ("a, in days;b\n1;2\n", ";"), ("\"a;b\",c\n1,2\n", ","), ("a\n1\n", ","),
      ("sep=|\na|b\n", "|"),
      ("SEP=;\r\na,b;c\r\n", ";"), ("", ","),
    ])
  func separator(text: String, expected: Character) {
    #expect(Character(Unicode.Scalar(CSVReader(Array(text.utf8)).separator)) == expected)
  }

  @Test("Rows know their lines, whatever ends a line, also within quotes") func lines() throws {
    for end in ["\n", "\r\n", "\r"] {
      let found = try rows("a,b\(end)\(end),\(end)\"1\(end)2\",3\(end)4,5")
      #expect(found.lines == [1, 4, 6], "\(end.debugDescription)")
      #expect(found.rows == [["a", "b"], ["1\(end)2", "3"], ["4", "5"]])
    }
  }

  @Test("Blank rows are counted and passed over") func blank() throws {
    var reader = CSVReader(Array("a,b\n,\n \u{3000},\t\n\n1,2\n".utf8))
    _ = try reader.record()
    #expect(try reader.record()?.fields == ["1", "2"])
    #expect(reader.blankRows == 2)
  }

  @Test("A quote that is never closed is told with the line it opens on") func openQuote() throws {
    do {
      _ = try rows("a,b\n1,\"2\n3,4\n")
      Issue.record("it was read")
    } catch let error as CSVReader.OpenQuote { #expect(error.line == 2) }
  }

  @Test("A text that comes piece by piece gives the same rows", arguments: 1..<9)
  func pieces(size: Int) throws {
    let text = "a,b\r\n\"1\r\n\"\"2\",3\r\n,\r\n4,5\r6,\"7\""
    let bytes = Array(text.utf8)
    var reader = CSVReader(beginning: [], separator: UInt8(ascii: ","), isWhole: false)
    var (lines, found): ([Int], [[String]]) = ([], [])
    for start in stride(from: 0, to: bytes.count, by: size) {
      reader.feed(bytes[start...].prefix(size), isLast: start + size >= bytes.count)
      while let record = try reader.record() {
        lines.append(record.line)
        found.append(record.fields)
      }
    }
    let whole = try rows(text)
    #expect(found == whole.rows)
    #expect(lines == whole.lines)
    #expect(reader.blankRows == 1)
  }
}
