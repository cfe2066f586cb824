// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnImport
import Testing

@Suite struct JSONReaderTests {
  /// What stands at the wanted places, as a word each.
  private func read(_ text: String, at paths: [String], blocks: Int = 1 << 18) throws -> [String] {
    var found: [String] = []
    let source = BytesInMemory(Array(text.utf8), blocks: blocks)
    try JSONPlaces(paths).read(source) { value, path, line in
      let shown =
        value.text ?? value.id ?? (value.isNull ? "null" : value.isTrue ? "true" : "…")
      found.append("\(path):\(line):\(shown)")
    }
    return found
  }

  private func fault(_ text: String, at paths: [String] = ["a"]) -> ImportError? {
    do {
      _ = try read(text, at: paths)
      return nil
    } catch { return error as? ImportError }
  }

  @Test(
    "What is wanted is found, whatever stands beside it, and however the bytes come",
    arguments: [1, 2, 3, 7, 1 << 18])
  func places(blocks: Int) throws {
    let text = """
      \u{FEFF}{"skip": [{"b": [1, {}]}, [], "x\\"]"], "b": {"c": 1.5e3, "d": [10, "é\\u00e9\\ud83d\\ude00"]},
       "list": [ {"m": [ "one" , null ]}, {"other": 0}, {"m": [true]} ] , "b": "no object" }
      """
    let found = try read(text, at: ["b.c", "b.d[]", "list[].m[]"], blocks: blocks)
    #expect(found == ["0:1:1.5e3", "1:1:10", "1:1:éé😀", "2:2:one", "2:2:null", "2:2:true"])
  }

  @Test("Values one after the other are as many documents") func lines() throws {
    #expect(try read("{\"a\":1}\n{\"a\":2}\n\n[3]\n", at: ["a"]) == ["0:1:1", "0:2:2"])
    #expect(try read("1 2\n3", at: [""]) == ["0:1:1", "0:1:2", "0:2:3"])
    #expect(try read("", at: [""]) == [])
  }

  @Test(
    "What is no JSON is refused with its line",
    arguments: [
      ("{\"a\" 1}", 1), ("{\"b\":1,\n\"a\":tru}", 2), ("[1,\n\n]", 3), ("{a:1}", 1),
      ("{\"b\":01x}", 1),
      ("{\"b\":\"\\x\"}", 1), ("{\"b\":\"\\u12g4\"}", 1), ("{\"b\":[1}", 1), ("]", 1), ("\u{0}", 1),
      ("{\"b\":1}}", 1), ("<html>", 1), ("{\"b\":+1}", 1),
    ])
  func broken(text: String, line: Int) throws {
    let error = try #require(fault(text))
    #expect(error.fault == .brokenJSON)
    #expect(error.line == line)
  }

  @Test(
    "What ends in the middle is told to",
    arguments: [
      "{", "[1,", "{\"a", "{\"a\":", "{\"b\":\"x", "{\"b\":\"\\", "{\"b\":tr", "[[[{\"b\":[{}",
    ])
  func cut(text: String) { #expect(fault(text)?.fault == .cutJSON) }

  @Test(
    "Nesting beyond every export is refused, and does not exhaust the stack",
    arguments: ["[", "{\"b\":"])
  func deep(sign: String) {
    #expect(fault(String(repeating: sign, count: 1_000_000))?.fault == .deepJSON)
    #expect(fault(String(repeating: "[", count: 60) + String(repeating: "]", count: 60)) == nil)
  }

  @Test("Halves of characters, control characters and bytes that are no UTF-8 are let pass")
  func dirt() throws {
    #expect(try read("{\"a\":\"\\ud83d x\\ude00\"}", at: ["a"]) == ["0:1:\u{FFFD} x\u{FFFD}"])
    #expect(try read("{\"a\":\"\\ud83d\"}", at: ["a"]) == ["0:1:\u{FFFD}"])
    #expect(try read("{\"a\":\"x\ty\n\"}\n{\"a\":1}", at: ["a"]) == ["0:1:x\ty\n", "0:3:1"])
    var found: [String?] = []
    let bytes = Array("{\"a\":\"".utf8) + [0xFF, 0xC3] + Array("\"}".utf8)
    try JSONPlaces(["a"]).read(BytesInMemory(bytes)) { value, _, _ in found.append(value.text) }
    #expect(found == ["\u{FFFD}\u{FFFD}"])
  }

  @Test("A text longer than any name is not kept; what stands after it is") func long() throws {
    let text = String(repeating: "x", count: 3_000_000)
    var found: [String] = []
    try JSONPlaces(["m[]"]).read(
      BytesInMemory(Array(#"{"m":[{"text":"\#(text)","id":7},{"id":8,"text":"y"}]}"#.utf8))
    ) { value, _, _ in found.append("\(value["id"]?.id ?? "-") \(value["text"]?.text ?? "-")") }
    #expect(found == ["7 ", "8 y"])
  }

  @Test("A value too large to be kept is nothing; what stands after it is read") func large() throws
  {
    let many = String(repeating: "0,", count: 3_000_000) + "0"
    #expect(try read("{\"m\":[[\(many)],5]}", at: ["m[]"]) == ["0:1:null", "0:1:5"])
  }

  @Test("Numbers are those that stand there, or none") func numbers() throws {
    var found: [String] = []
    let text = "[12, \"12\", -1.5e3, 1e999, \"x\", 123456789012345678, --1, 1.2.3]"
    try JSONPlaces(["[]"]).read(BytesInMemory(Array(text.utf8))) { value, _, _ in
      let (whole, number) = (value.whole.map { "\($0)" }, value.number.map { "\($0)" })
      found.append("\(whole ?? "-") \(number ?? "-")")
    }
    #expect(
      found == [
        "12 12.0", "12 12.0", "- -1500.0", "- -", "- -",
        "123456789012345678 1.2345678901234568e+17",
        "- -", "- -",
      ])
  }
}
