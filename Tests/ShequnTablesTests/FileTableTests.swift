// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnTables
import Testing

@Suite struct FileTableTests {
  @Test func `rows are asked for again each time and written block by block`() throws {
    let table = FileTable("two", [.text("word, or not"), .number("x")]) { add in
      try add([[.text("a"), .number(0.1)], [.blank, .number(nil)]])
      try add([])
      try add([[.text("=b"), .number(2_000_000)]])
    }
    #expect(table.name == "two.csv")
    let text = "\"word, or not\",x\na,0.1\n,\n'=b,2000000\n"
    for _ in 0..<2 { #expect(try table.text == text) }
    var pieces: [String] = []
    try table.write { pieces.append($0) }
    #expect(pieces.count == 4 && pieces.joined() == text)
  }

  @Test func `who cannot take a row ends the making of more`() {
    struct Full: Error {}
    let table = FileTable("two", [.whole("x")]) { add in
      for number in 0..<1000 { try add([[.whole(number)]]) }
    }
    var count = 0
    #expect(throws: Full.self) {
      try table.rows { _ in
        count += 1
        if count == 3 { throw Full() }
      }
    }
    #expect(count == 3)
  }
}
