// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnImport
import ShequnTables
import Testing

@Suite struct EncodingTests {
  private static let text = "成员,时间\n小梅的茶叶,2024-03-01\nLotte,2024-03-02\n"
  private static let gbk: [UInt8] = [
    0xB3, 0xC9, 0xD4, 0xB1, 0x2C, 0xCA, 0xB1, 0xBC, 0xE4, 0x0A, 0xD0, 0xA1, 0xC3, 0xB7, 0xB5, 0xC4,
    0xB2, 0xE8, 0xD2, 0xB6,
  ]

  private func decoded(_ bytes: [UInt8], blocks: Int = 1 << 18) throws -> (String, TextEncoding?) {
    var source = DecodedBytes(BytesInMemory(bytes, blocks: blocks))
    var text: [UInt8] = []
    while let block = try source.block() { text += block }
    return (String(decoding: text, as: UTF8.self), source.encoding)
  }

  private func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBig ? [high, low] : [low, high]
    }
  }

  @Test("Texts come out alike, whatever they are stored in", arguments: [1, 3, 1 << 18])
  func encodings(blocks: Int) throws {
    let text = Self.text
    let stored: [([UInt8], TextEncoding)] = [
      (Array(text.utf8), .utf8), ([0xEF, 0xBB, 0xBF] + text.utf8, .utf8),
      ([0xFF, 0xFE] + utf16(text, isBig: false), .utf16LittleEndian),
      ([0xFE, 0xFF] + utf16(text, isBig: true), .utf16BigEndian),
      (utf16(text, isBig: false), .utf16LittleEndian), (utf16(text, isBig: true), .utf16BigEndian),
      (Self.gbk + Array(",2024-03-01\nLotte,2024-03-02\n".utf8), .gb18030),
    ]
    for (bytes, encoding) in stored {
      let found = try decoded(bytes, blocks: blocks)
      #expect(found.0 == text)
      #expect(found.1 == encoding)
    }
  }

  @Test("Latin 1 and Shift JIS are told from Chinese") func others() throws {
    // "Größe, été" in Latin 1; "お茶の会です" in Shift JIS
    let latin: [UInt8] = [0x47, 0x72, 0xF6, 0xDF, 0x65, 0x2C, 0x20, 0xE9, 0x74, 0xE9]
    #expect(try decoded(latin) == ("Größe, été", .windows1252))
    let japanese: [UInt8] = [
      0x82, 0xA8, 0x92, 0x83, 0x82, 0xCC, 0x89, 0xEF, 0x82, 0xC5, 0x82, 0xB7,
    ]
    #expect(try decoded(japanese) == ("お茶の会です", .shiftJIS))
    // It’s “fine”, in Windows 1252
    let quotes: [UInt8] = [
      0x49, 0x74, 0x92, 0x73, 0x20, 0x93, 0x66, 0x69, 0x6E, 0x65, 0x94, 0x2E, 0x92, 0x73,
    ]
    #expect(try decoded(quotes) == ("It’s “fine”.’s", .windows1252))
    // 小梅說茶葉很好 in Big5
    let taiwanese: [UInt8] = [
      0xA4, 0x70, 0xB1, 0xF6, 0xBB, 0xA1, 0xAF, 0xF9, 0xB8, 0xAD, 0xAB, 0xDC, 0xA6, 0x6E,
    ]
    #expect(try decoded(taiwanese) == ("小梅說茶葉很好", .big5))
    // NÃO É À LA in Latin 1
    let capitals: [UInt8] = [0x4E, 0xC3, 0x4F, 0x20, 0xC9, 0x20, 0xC0, 0x20, 0x4C, 0x41]
    #expect(try decoded(capitals) == ("NÃO É À LA", .windows1252))
    #expect(try decoded(Array("plain".utf8)) == ("plain", nil))
  }

  @Test("A long text that begins in ASCII is told by what comes later") func late() throws {
    let ascii = Array(String(repeating: "a,b\n", count: 100_000).utf8)
    let found = try decoded(ascii + Self.gbk)
    #expect(found.0.hasSuffix("小梅的茶叶"))
    #expect(found.1 == .gb18030)
  }

  @Test("Broken sequences become signs that say so, and no more") func broken() throws {
    #expect(try decoded(Array("茶叶茶叶茶叶茶叶茶".utf8) + [0xFF, 0x61]).0 == "茶叶茶叶茶叶茶叶茶\u{FFFD}a")
    #expect(try decoded([0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00]).0 == "\u{FFFD}a")
    #expect(try decoded([0xFF, 0xFE, 0x61, 0x00, 0x62]).0 == "a\u{FFFD}")
    #expect(try decoded([0x61, 0x00, 0x62]).0 == "a\0b")
    #expect(try decoded(Self.gbk + [0xB3]).0.hasSuffix("茶叶\u{FFFD}"))
  }
}
