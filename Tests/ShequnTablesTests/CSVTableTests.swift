// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnTables
import Testing

@Suite struct CSVTableTests {
  /// Fields of one line by the rules of RFC 4180, scalar by scalar and apart from the code under test.
  private func fields(_ line: String) -> [String] {
    var fields = [String.UnicodeScalarView()]
    var isQuoted = false
    var rest = Array(line.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"" where isQuoted && rest.first == "\"":
        fields[fields.count - 1].append(rest.removeFirst())
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append(String.UnicodeScalarView())
      case "\n" where !isQuoted:
        if !rest.isEmpty { fields.append("more than one line".unicodeScalars) }
      default: fields[fields.count - 1].append(scalar)
      }
    }
    return fields.map { String($0) }
  }

  private static let marks = [
    "", "\u{301}", "\u{20DD}", "\u{338}", "\u{600}", "\u{6DD}", "\u{8E2}", "\u{110BD}", "\u{FE0F}",
    "\u{200D}", "\u{E0100}",
  ]

  @Test(arguments: marks) func `a row has as many fields as it was given`(mark: String) {
    for sign in [",", "\"", "\n", "\r", "\r\n", "\"\"", "\",\""] {
      let names = ["a\(sign)\(mark)b", "\(mark)\(sign)", "\(sign)\(mark)"]
      let line = CSVTable.line(names.map { .text($0) } + [.whole(1)])
      let read = fields(line)
      #expect(read.count == 4)
      let own = CSVTable.rows(of: line)
      #expect(own.count == 1 && own.first?.count == 4)
      for (name, (one, other)) in zip(names, zip(read, own.first ?? [])) {
        // a line break at the very beginning is kept from a spreadsheet as well
        let bare =
          one.unicodeScalars.first == "'"
          ? String(String.UnicodeScalarView(one.unicodeScalars.dropFirst())) : one
        #expect(bare.unicodeScalars.elementsEqual(name.unicodeScalars))
        #expect(other.unicodeScalars.elementsEqual(name.unicodeScalars))
      }
    }
  }

  @Test(arguments: ["=", "+", "-", "@", "＝", "＋", "－", "＠", "﹢", "﹣", "﹦", "﹫"])
  func `a word that begins like a formula is kept from being one`(sign: String) {
    for before in ["", " ", "\u{3000}", "\u{A0}", "\u{200B}", "\u{FEFF}", "\u{202E} ", "'"] {
      for mark in Self.marks {
        let word = before + sign + mark + "1+1"
        let line = CSVTable.line([.text(word)])
        #expect(line.unicodeScalars.first == "'", "\(before.unicodeScalars) \(sign)")
        let read = CSVTable.rows(of: line)
        #expect(read.first?.first?.unicodeScalars.elementsEqual(word.unicodeScalars) == true)
      }
    }
  }

  @Test(arguments: ["\t1", "\r1", "\n1"])
  func `a tab or line break in front is no beginning of a cell`(word: String) {
    let cell = fields(CSVTable.line([.text(word)]))[0]
    #expect(cell.unicodeScalars.first == "'" && cell.dropFirst() == word)
  }

  @Test(arguments: ["a=b", "'tis", "'", "''a", "1", "", "茶", "−5", " a", "“=”"])
  func `other words stay as they are`(word: String) {
    #expect(CSVTable.line([.text(word)]) == word + "\n")
    #expect(CSVTable.rows(of: word + "\n") == [[word]])
  }

  @Test func `rows are read as they were written, the empty ones, too`() {
    let rows = [["a", "b"], ["", ""], ["x\r\ny", "\"z\""], [""], ["1", "=2"]]
    let text = rows.map { CSVTable.line($0.map { .text($0) }) }.joined()
    #expect(CSVTable.rows(of: text) == rows)
    #expect(CSVTable.rows(of: text + "3,\"4\n") == rows)
    #expect(CSVTable.rows(of: "") == [])
  }
}
