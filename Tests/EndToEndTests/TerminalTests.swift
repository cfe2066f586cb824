// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Nothing that a user, a file or a folder is called, and nothing that a file holds, is obeyed by a
/// terminal.
@Suite struct TerminalTests {
  /// Colours, a title, a wiped line, a C1 control, a turned direction, a line of its own.
  private static let evil = "x\u{1B}[31m\u{1B}]0;t\u{7}\r\u{9B}2J\u{202E}\u{200B}\nerror: forged"

  private static let scenario = """
    community:
      topics: [tea, cups]
      members: 50
    days: 5

    """

  private func working() throws -> WorkingFolder {
    try WorkingFolder([
      "tea/community.yaml": Self.scenario,
      "tea/plans/\(Self.evil).yaml": "extends: ../community.yaml\nlevers: []\n",
      "bad/community.yaml": Self.scenario,
      "bad/plans/\(Self.evil).yaml": "extends: ../community.yaml\nlevels: []\n",
      "\(Self.evil)/community.yaml": Self.scenario,
      "groups.csv":
        "duration,event,group,cause\n5,1,\"\(Self.evil)\",\"\(Self.evil)\"\n9,0,b,\n3,1,b,\u{1B}[2J\n",
      "columns.csv": "\"\(Self.evil)\",b\n1,2\n",
      "Results/\(Self.evil)/manifest.json": "{}",
      "Results/old/manifest.json":
        #"{"tool": "shequn", "command": "\u001b[31m", "version": "\u202e", "plans": ["\u0007\n"], "result_digest": "\u009b2J"}"#,
      "Results/old/summary.csv": "plan,span,metric,mean\n\u{1B}[31mred,goal,\u{202E}dau,1\n",
    ])
  }

  @Test(
    arguments: [
      ["EVIL"], ["compare", "EVIL"], ["compare", "tea", "--EVIL"],
      ["compare", "tea", "--seed", "EVIL"],
      ["compare", "tea", "-r", "2", "--set", "community.EVIL=3"],
      ["compare", "tea", "-r", "2", "--set", "community.type=EVIL"],
      ["compare", "bad", "-r", "2"],
      ["compare", "tea", "-r", "2", "--out", "out/EVIL"],
      ["compare", "tea", "-r", "2", "--json"],
      ["compare", "EVIL", "-r", "2"], ["run", "tea", "--plan", "EVIL"], ["run", "EVIL", "-r", "2"],
      ["validate", "EVIL"],
      ["validate", "bad"], ["results"], ["results", "EVIL"], ["results", "old"],
      ["results", "--folder", "EVIL"],
      ["describe", "lever", "EVIL"], ["describe", "EVIL"], ["verify", "EVIL"],
      ["verify", "--scenarios", "EVIL"],
      ["lesson", "EVIL"], ["lesson", "--in", "EVIL"], ["sweep", "EVIL"], ["new", "made/EVIL"],
      ["new", "lesson", "made/EVIL"], ["new", "EVIL"], ["churn", "--data", "EVIL"],
      ["churn", "--data", "groups.csv"],
      ["churn", "--data", "groups.csv", "--json"], ["churn", "--data", "columns.csv"],
    ])
  func `what is printed holds nothing that a terminal obeys`(words: [String]) throws {
    let folder = try working()
    // the tests' own log is read in a terminal, too
    let typed = words.map { $0.replacing("EVIL", with: Self.evil) }
    for language in ["en", "zh"] {
      let outcome = try Tool.run(
        typed + (words == ["EVIL"] ? [] : ["--lang", language]), in: folder.url)
      let text = outcome.stdout + outcome.stderr
      #expect(!text.isEmpty)
      let obeyed = text.unicodeScalars.filter { scalar in
        switch scalar.value {
        case 0..<0x09, 0x0B..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069:
          true
        default: false
        }
      }
      #expect(obeyed.isEmpty, "\(obeyed.map { String($0.value, radix: 16) }) in \(text)")
      #expect(!text.split(separator: "\n").contains { $0.hasPrefix("error: forged") }, "\(text)")
    }
  }

  @Test func `what is to be typed again is read by a shell as it was meant`() throws {
    let folder = try working()
    let made = try Tool.run(
      ["new", "my clubs/it's \u{1B}[31m new", "--lang", "en"], in: folder.url)
    #expect(made.status == 0)
    let line = try #require(made.stdout.firstMatch(of: /then type: shequn compare (.*)\n/)).output.1
    let there = try Tool.run(
      URL(fileURLWithPath: "/bin/bash"), ["-c", "test -f \(line)/community.yaml"], in: folder.url)
    #expect(there.status == 0, "\(line)")
  }
}
