// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnTables
import Testing

/// A line to be typed again gives a shell the very words it was made of.
@Suite struct ShellWordsTests {
  private static let words = [
    "shequn", "Scenarios/coffee-club", "场景/咖啡馆", "a b", "", "it's", "'", "''", "\"", "\\", "\\'",
    "$HOME", "$(id)", "`id`", "!!", "!x", "a;b", "a&b", "a|b", "a>b", "<a", "*", "?", "[a]",
    "{a,b}", "~", "~root",
    "#x", "=ls", "a=b", "-x", "--set", "%1", "^a", "(a)", "a\nb", "a\tb", "a\rb", "\n",
    "\u{1B}[31mred", "\u{1}",
    "\u{7F}", "\u{85}", "\u{9B}2J", "\u{A0}", "\u{3000}", "x\u{202E}y", "x\u{2066}y", "\u{200B}",
    "a\u{200D}b", "\u{FEFF}",
    "\u{E0041}7", "\u{2028}", "'\u{301}", "\u{600}'", "\u{600}$(id)", "$\u{301}(id)", "a\u{301}",
    "\\\u{301}n",
    "☕️", "👨‍👩‍👧", "a" + String(repeating: "\u{301}", count: 50), "\u{85}1", "é'\n\\é", "－－", "！", "；",
  ]

  /// What bash makes of a line: its words, each with a null after it.
  private func words(_ line: String, locale: String) throws -> [[UInt8]] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["--norc", "-c", "printf '%s\\0' \(line)"]
    process.environment = ["LC_ALL": locale, "HOME": "/nowhere"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return data.split(separator: 0, omittingEmptySubsequences: false).dropLast().map { Array($0) }
  }

  @Test(arguments: ["C", "C.UTF-8"])
  func `bash reads the words that were written`(locale: String) throws {
    let line = ShellWords.line(Self.words)
    let read = try words(line, locale: locale)
    #expect(read.count == Self.words.count)
    for (word, bytes) in zip(Self.words, read) { #expect(Array(word.utf8) == bytes, "\(word)") }
  }

  @Test func `a line holds nothing that a terminal obeys or does not show`() {
    let line = ShellWords.line(Self.words)
    #expect(line.fault == nil)
    #expect(line.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
  }

  @Test func `plain words stay plain, others are quoted as a person would`() {
    #expect(ShellWords.line(["shequn", "场景/a_b-1.yaml", "x=1%"]) == "shequn 场景/a_b-1.yaml x=1%")
    #expect(ShellWords.line(["my club", "it's"]) == "'my club' 'it'\\''s'")
    #expect(ShellWords.line(["a\nb\u{1B}"]) == "$'a\\nb\\033'")
    #expect(ShellWords.line(["x\u{202E}"]) == "$'x\\342\\200\\256'")
  }
}
