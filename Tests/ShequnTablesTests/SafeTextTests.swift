// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnTables
import Testing

@Suite struct SafeTextTests {
  @Test func `one line has blanks for breaks and a sign for what is hidden`() {
    #expect("a\r\nb\tc\u{2028}d".onOneLine == "a  b c d")
    #expect("\u{1B}]0;x\u{7}\u{202E}y".onOneLine == "\u{FFFD}]0;x\u{FFFD}\u{FFFD}y")
  }

  @Test func `a terminal gets lines and tabs, and nothing else that it obeys`() {
    #expect("a\n\tb\r\u{1B}[2Jc\u{9B}31m".forTerminal == "a\n\tb \u{FFFD}[2Jc\u{FFFD}31m")
    #expect("☕️ 茶\n".forTerminal == "☕️ 茶\n")
  }

  @Test func `a text is cut by scalars`() {
    #expect("茶友会".cut(to: 3) == "茶友会")
    #expect("茶友会".cut(to: 2) == "茶友…")
    let piled = "a" + String(repeating: "\u{301}", count: 60_000)
    #expect(piled.cut(to: 60).unicodeScalars.count == 61)
  }

  @Test(arguments: ["", "\u{301}", "\u{600}", "\u{20DD}", "\u{110BD}", "\u{FE0F}", "\u{200D}"])
  func `JSON in a script holds no tag, whatever stands around it, and says the same`(mark: String)
    throws
  {
    let name = "\(mark)</script>\(mark)<!--\(mark)&\(mark)\u{2028}\u{2029}\u{202E}\u{E0041}"
    let json = String(decoding: try JSONEncoder().encode([name]), as: UTF8.self)
    let safe = SafeJSON.inScript(json)
    #expect(
      !safe.utf8.contains {
        [UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&")].contains($0)
      })
    #expect(
      !safe.unicodeScalars.contains { (0x2028...0x202E).contains($0.value) || $0.value > 0xE0000 })
    let read = try JSONDecoder().decode([String].self, from: Data(safe.utf8))
    #expect(read[0].unicodeScalars.elementsEqual(name.unicodeScalars))
    let visible = SafeJSON.visible(json)
    #expect(!visible.unicodeScalars.contains { (0x2028...0x202E).contains($0.value) })
    let back = try JSONDecoder().decode([String].self, from: Data(visible.utf8))
    #expect(back[0].unicodeScalars.elementsEqual(name.unicodeScalars))
  }
}
