// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import Testing
import Yams

import ShequnScenario

/// A small generator whose numbers are the same everywhere.
struct FixedGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite struct GuardTests {
  private func faults(_ text: String) -> [String] {
    YAMLGuard.faults(in: Array(text.unicodeScalars)).map {
      "\($0.line):\($0.column) \($0.message.en)"
    }
  }

  @Test(
    "Signs of anchors are plain characters inside texts, quotes, comments and blocks",
    arguments: [
      "a: R&D and 5 * 3\n", "a: x & y\n", "a: 'it is &x'\n", "a: \"*x \\\" &y\"\n",
      "a: 1 # &x *y\n",
      "a: |\n  &x\n  *y\nb: 1\n", "- >-\n  &x\n- 2\n", "a: one\n  *two* three\nb: 2\n",
      "[a & b, 'c''s &d']\n", "it's: &\n".replacing("&", with: "x"), "a: >\n\n  !x\n\n",
    ])
  func plainSigns(text: String) { #expect(faults(text) == []) }

  @Test(
    "Anchors, aliases and tags are found wherever a value can begin",
    arguments: [
      ("a: &x 1\n", "1:4 anchors"), ("a: *x\n", "1:4 anchors"), ("- - &x a\n", "1:5 anchors"),
      ("{a: 1, b: *x}\n", "1:11 anchors"), ("[*x]\n", "1:2 anchors"), ("&x a: 1\n", "1:1 anchors"),
      ("{\"a\":*x}\n", "1:6 anchors"), ("a: |\n  text\nb: *x\n", "3:4 anchors"),
      ("a: it's\nb: &x it's\n", "2:4 anchors"), ("a: !!str b\n", "1:4 tags"),
      ("? &x a\n: b\n", "1:3 anchors"), ("a: text\n*x : 1\n", "2:1 anchors"),
    ])
  func anchors(text: String, expected: String) {
    let found = faults(text)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(expected) == true, "\(found)")
  }

  @Test("Thirty-two levels pass and one more does not, in brackets, dashes and lines") func depth()
  {
    func brackets(_ n: Int) -> String {
      String(repeating: "[", count: n) + String(repeating: "]", count: n)
    }
    func dashes(_ n: Int) -> String { String(repeating: "- ", count: n) + "a" }
    func lines(_ n: Int) -> String {
      (0..<n).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    }
    for make in [brackets, { dashes($0 - 1) }, lines] {
      #expect(faults(make(32)) == [])
      #expect(faults(make(33)).count == 1)
    }
    #expect(faults(brackets(100_000)) == ["1:33 nested more than 32 levels deep"])
  }

  /// The YAML parser is the judge: of what it can parse, the guard lets pass exactly the texts in
  /// which nothing is anchored.
  @Test("The guard finds anchors exactly where the parser does") func agreesWithParser() throws {
    let tokens = [
      "a", "b: ", "- ", "? ", ": ", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ", ", "&x ", "*x",
      " *x ", "'", "\"", "''", "\\", "#", " # ", "|\n", ">-\n   ", "key: |\n    ", "text ", "it's ",
      "---\n", "...\n", "%", " ", "\t", "c: d", "- f: g", "\r\n", "x:y", "\"q\": ", "\"k\":*x",
      "? &x ",
    ]
    var generator = FixedGenerator(state: 1)
    var passed = 0
    var stopped = 0
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<Int.random(in: 3...12, using: &generator) {
        text += tokens.randomElement(using: &generator) ?? ""
      }
      let parser = try Parser(
        yaml: text, resolver: .basic, constructor: .default, encoding: .utf8)
      withExtendedLifetime(parser) {
        guard let root = try? parser.singleRoot() else { return }
        let isAnchored = holdsAnchor(root)
        #expect(faults(text).isEmpty == !isAnchored, "\(text.debugDescription)")
        if isAnchored { stopped += 1 } else { passed += 1 }
      }
    }
    #expect(passed > 1000 && stopped > 300)
  }

  private func holdsAnchor(_ node: Node) -> Bool {
    if node.anchor != nil { return true }
    return switch node {
    case .mapping(let mapping): mapping.contains { holdsAnchor($0.key) || holdsAnchor($0.value) }
    case .sequence(let sequence): sequence.contains { holdsAnchor($0) }
    default: false
    }
  }
}
