// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnTables
import Testing

@Suite struct DecodedTextTests {
  private func decode(_ bytes: [UInt8]) -> String {
    do throws(DecodedText.Failure) {
      let text = try DecodedText(bytes)
      return "\(text.encoding.rawValue): " + String(decoding: text.bytes, as: UTF8.self)
    } catch { return "\(error)" }
  }

  @Test("Texts of each encoding come out alike") func encodings() {
    #expect(decode(Array("流失,1".utf8)) == "UTF-8: 流失,1")
    #expect(decode([0xEF, 0xBB, 0xBF, 0x61]) == "UTF-8: a")
    #expect(decode([0xFF, 0xFE, 0x41, 0x6D, 0x31, 0x00]) == "UTF-16 LE: 流1")
    #expect(decode([0xFE, 0xFF, 0x6D, 0x41, 0x00, 0x31]) == "UTF-16 BE: 流1")
    #expect(decode([0x61, 0, 0x2C, 0, 0x31, 0, 0x0A, 0]) == "UTF-16 LE: a,1\n")
    // 流失 in GBK
    #expect(decode([0xC1, 0xF7, 0xCA, 0xA7, 0x2C, 0x31]) == "GB 18030: 流失,1")
  }

  @Test(
    "What is no text for certain is not guessed at",
    arguments: [
      ([0x61, 0, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69], "binary"),
      ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "brokenUnicode"), ([0xFF, 0xFE, 0x61], "brokenUnicode"),
      ([0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00], "brokenUnicode"),
      // "été" and "Größe" in Latin 1, 流失 in Big5
      ([0xE9, 0x74, 0xE9], "unknown"), ([0x47, 0x72, 0xF6, 0xDF, 0x65], "unknown"),
      ([0xAC, 0x79, 0xA5, 0xA2], "unknown"), ([0x50, 0x4B, 3, 4], "workbook"),
    ])
  func refused(bytes: [UInt8], failure: String) { #expect(decode(bytes) == failure) }
}
