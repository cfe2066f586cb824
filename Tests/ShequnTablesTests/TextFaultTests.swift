// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnTables
import Testing

/// Which characters a name may hold, and where.
@Suite struct TextFaultTests {
  private func text(_ codes: UInt32...) -> String {
    String(String.UnicodeScalarView(codes.compactMap { Unicode.Scalar($0) }))
  }

  @Test(
    arguments: [
      "", "Tea club", "茶友会", "Ünïcödé – “quotes” … ₤ ½", "نادي الشاي", "מועדון התה",
      // Persian keeps letters apart, Sinhala, Bengali and Malayalam join them
      "می\u{200C}خواهم", "ශ්\u{200D}රී", "র\u{200D}্যাব", "അവന\u{0D4D}\u{200D}", "क्\u{200C}ष",
      // Mongolian chooses a form of a letter and keeps a vowel apart
      "ᠮᠣᠩᠭᠣᠯ\u{180B} ᠠ\u{180E}ᠠ",
      // emoji: presentation, family, profession with colour of skin, flags, keycap, text style
      "☕️ club", "👨‍👩‍👧 family", "🕵🏽‍♂️", "🏳️‍🌈", "🏴‍☠️", "🇨🇳", "1️⃣ first", "♥︎", "❤️‍🔥", "🐻‍❄️",
      // a variant of a Chinese character
      "葛\u{E0100}城", "逸\u{FE00}",
      // Vietnamese, Hebrew and Thai with their marks
      "Trà sữa Việt".decomposed, "שָׁ֥לוֹם", "ที่นี่",
      // a prepended mark is seen
      "\u{600}12", "\u{E000}\u{2800}",
    ])
  func `what people write is a name`(name: String) {
    #expect(name.fault == nil)
    #expect(name.onOneLine.unicodeScalars.elementsEqual(name.unicodeScalars))
  }

  /// From Unicode's DerivedCoreProperties: Default_Ignorable_Code_Point.
  private static let ignorable: [ClosedRange<UInt32>] = [
    0xAD...0xAD, 0x34F...0x34F, 0x61C...0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F,
    0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x3164...0x3164, 0xFE00...0xFE0F,
    0xFEFF...0xFEFF, 0xFFA0...0xFFA0, 0xFFF0...0xFFF8, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A,
    0xE0000...0xE0FFF,
  ]
  /// Controls, separators of lines, annotations and noncharacters.
  private static let others: [ClosedRange<UInt32>] = [
    0...0x1F, 0x7F...0x9F, 0x2028...0x2029, 0xFFF9...0xFFFB, 0xFDD0...0xFDEF, 0xFFFE...0xFFFF,
    0x1FFFE...0x1FFFF, 0x10FFFE...0x10FFFF,
  ]

  @Test func `whatever is hidden between letters is found, with its place`() {
    for code in (Self.ignorable + Self.others).joined() {
      let name = text(0x61, 0x62, code, 0x63)
      #expect(name.fault?.position == 3 && name.fault?.scalar.value == code, "U+\(code)")
      #expect(!name.onOneLine.unicodeScalars.contains { $0.value == code })
      #expect(name.onOneLine.unicodeScalars.count == 4)
    }
  }

  @Test func `no other character is refused`() {
    let refused = Set((Self.ignorable + Self.others).joined())
    for code in UInt32(0)...0x10FFFF where !refused.contains(code) && code & 0xFFFE != 0xFFFE {
      guard let scalar = Unicode.Scalar(code) else { continue }
      #expect(String(scalar).fault == nil, "U+\(code)")
    }
  }

  @Test(
    arguments: [
      // joiners between letters of scripts that need none, at an end, doubled, between two scripts
      ("a\u{200D}b", 2), ("茶\u{200D}友", 2), ("a\u{200C}b", 2), ("\u{200D}☕", 1), ("☕\u{200D}", 2),
      ("م\u{200C}\u{200C}ی", 2), ("م\u{200C}a", 2), ("1\u{200D}2", 2), ("🇨\u{200D}🇳", 2),
      ("😀\u{200D}a", 2),
      // selectors that select nothing
      ("a\u{FE0F}", 2), ("1\u{FE0F}", 2), ("☕\u{FE0F}\u{FE0F}", 3), ("茶\u{FE0F}", 2),
      ("a\u{FE00}", 2),
      ("a\u{E0100}", 2), ("葛\u{E0100}\u{E0101}", 3), ("a\u{180B}", 2), ("🇨\u{FE0F}", 2),
      // flags of countries within countries are made of tags, which can say anything unseen
      ("🏴\u{E0067}\u{E0062}\u{E007F}", 2),
    ])
  func `joiners and selectors out of place are found`(name: String, position: Int) {
    #expect(name.fault?.position == position)
  }

  @Test func `marks pile up to four high`() {
    for count in [4, 5, 60_000] {
      for mark in ["\u{301}", "\u{20DD}", "\u{489}"] {
        let name = "a" + String(repeating: mark, count: count) + "b"
        #expect(name.fault?.position == (count > 4 ? 6 : nil))
        #expect(name.onOneLine.unicodeScalars.count == 6)
      }
    }
    // what joins does not begin a new pile
    let piled = String(repeating: "\u{301}\u{94D}\u{200D}", count: 9)
    #expect(("क" + piled).fault?.kind == .tooManyMarks)
  }

  @Test func `a fault says what it is`() {
    #expect("a\nb".fault?.kind == .breaksLine)
    #expect("a\u{85}b".fault?.kind == .breaksLine)
    #expect("a\u{1B}[31m".fault?.kind == .hidden)
    #expect("a\u{200D}b".fault?.kind == .outOfPlace)
    #expect("a\u{9}b".fault?.scalar.codePoint == "U+0009")
    #expect("a\u{E0041}".fault?.scalar.codePoint == "U+E0041")
  }
}

extension String {
  /// The letters ấ, ệ … of a few words, each as a letter and its marks.
  fileprivate var decomposed: String {
    let parts: [Character: String] = [
      "à": "a\u{300}", "ữ": "u\u{31B}\u{303}", "ệ": "e\u{323}\u{302}",
    ]
    return map { parts[$0] ?? String($0) }.joined()
  }
}
