// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// `make install` as who makes a package calls it, and the installed tool far from the repository.
@Suite struct InstallTests {
  private static let places = [
    "bin/shequn", "share/bash-completion/completions/shequn", "share/zsh/site-functions/_shequn",
    "share/fish/vendor_completions.d/shequn.fish", "share/man/man1/shequn.1",
    "share/man/zh_CN/man1/shequn.1",
    "share/shequn/Scenarios/lessons/01-activity-decays/expect.yaml",
    "share/shequn/Scenarios/coffee-club/community.yaml",
    "share/shequn/Scenarios/verification",
  ]

  private let root = URL(fileURLWithPath: "/")

  private func make(_ target: String, in folder: WorkingFolder) throws -> Outcome {
    try Tool.run(
      URL(fileURLWithPath: "/usr/bin/env"),
      [
        "make", target, "TOOL=\(Tool.url.path)", "DESTDIR=\(folder.url.path)/a place",
        "PREFIX=/opt/shequn",
      ], in: Tool.repository)
  }

  private func isThere(_ place: String, in folder: WorkingFolder) -> Bool {
    FileManager.default.fileExists(atPath: folder.url.path + "/a place/opt/shequn/" + place)
  }

  @Test func `the installed tool knows its lessons from anywhere, and leaves nothing behind`()
    throws
  {
    let folder = try WorkingFolder()
    let made = try make("install-only", in: folder)
    #expect(made.status == 0, "\(made.stderr)")
    for place in Self.places {
      let found = isThere(place, in: folder)
      #expect(found, "\(place)")
    }

    let tool = folder.url.appendingPathComponent("a place/opt/shequn/bin/shequn")
    let link = folder.url.appendingPathComponent("link")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: tool)
    for program in [tool, link] {
      let lessons = try Tool.run(program, ["lesson", "--lang", "en"], in: root)
      #expect(lessons.status == 0 && lessons.stdout.contains("01-activity-decays"))
    }
    let checked = try Tool.run(tool, ["lesson", "1", "--check", "--lang", "en"], in: root)
    #expect(checked.status == 0, "\(checked.stderr)")
    let named = try Tool.run(tool, ["validate", "coffee-club", "--lang", "en"], in: root)
    #expect(named.status == 0 && named.stdout.hasPrefix("coffee-club is sound"))
    let sweep = try Tool.run(tool, ["sweep", "coffee-posts", "--check", "--lang", "en"], in: root)
    #expect(sweep.status == 0 && sweep.stdout.contains("45 runs"), "\(sweep.stdout)")
    for name in ["lessons", "nothing", ".."] {
      #expect(try Tool.run(tool, ["validate", name, "--lang", "en"], in: root).status != 0)
    }
    let verified = try Tool.run(
      tool, ["verify", "constant-leaving", "--quick", "--lang", "en"], in: root)
    #expect(
      verified.status == 0 && verified.stdout.contains("a place/opt/shequn/bin/../share") == false)

    #expect(try make("uninstall", in: folder).status == 0)
    for place in Self.places {
      let found = isThere(place, in: folder)
      #expect(!found, "\(place)")
    }
  }

  @Test func `SHEQUN_SHARE names the scenarios`() throws {
    let folder = try WorkingFolder()
    let shell = URL(fileURLWithPath: "/bin/sh")
    let own = try Tool.run(
      shell, ["-c", "SHEQUN_SHARE=\(Tool.repository.path) '\(Tool.url.path)' lesson --lang en"],
      in: folder.url)
    #expect(own.status == 0 && own.stdout.contains("01-activity-decays"))
    let nowhere = try Tool.run(
      shell, ["-c", "SHEQUN_SHARE=/nowhere '\(Tool.url.path)' lesson --lang en"], in: folder.url)
    #expect(nowhere.status == 66 && nowhere.stderr.contains("'/nowhere/Scenarios/lessons'"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a completion script offers files, choices and names`(shell: String) throws {
    let folder = try WorkingFolder()
    let script = try folder.shequn("--generate-completion-script \(shell)")
    #expect(script.status == 0)
    #expect(!script.stdout.contains("\u{FFFD}"))
    for word in ["compare", "describe", "mechanism"] {
      #expect(script.stdout.contains(word), "\(word)")
    }
    let program = URL(fileURLWithPath: "/usr/bin/env")
    guard try Tool.run(program, ["sh", "-c", "command -v \(shell)"], in: root).status == 0 else {
      return print("skipped: no \(shell) here to read the script")
    }
    try folder.write("script", Array(script.stdout.utf8))
    let read = try Tool.run(program, [shell, "-n", "script"], in: folder.url)
    #expect(read.status == 0 && read.stderr.isEmpty, "\(read.stderr)")
  }

  @Test func `bash completes commands, choices, files and names`() throws {
    let folder = try WorkingFolder(["club/community.yaml": ""])
    let script = try folder.shequn("--generate-completion-script bash").stdout
    try folder.write("script", Array(script.utf8))
    func offered(_ words: [String]) throws -> [String] {
      let list = words.map { "'\($0)'" }.joined(separator: " ")
      let line = """
        PATH='\(Tool.url.deletingLastPathComponent().path)':$PATH; . ./script
        COMP_WORDS=(\(list)); COMP_CWORD=\(words.count - 1); COMP_LINE='\(words.joined(separator: " "))'
        COMP_POINT=${#COMP_LINE}; _shequn shequn '\(words[words.count - 1])' \
        '\(words[words.count - 2])'; echo "${COMPREPLY[@]}"
        """
      let outcome = try Tool.run(URL(fileURLWithPath: "/bin/bash"), ["-c", line], in: folder.url)
      return outcome.stdout.split { $0 == " " || $0 == "\n" }.map { String($0) }
    }
    #expect(try offered(["shequn", "comp"]).contains("compare"))
    #expect(try offered(["shequn", "describe", "mech"]).contains("mechanism"))
    #expect(try offered(["shequn", "describe", "lever", "check"]).contains("check-in"))
    #expect(try offered(["shequn", "compare", "cl"]).contains("club"))
    #expect(try offered(["shequn", "compare", "club", "--departures", "a"]) == ["all"])
    #expect(try offered(["shequn", "lesson", "01"]) == ["01-activity-decays"])
    #expect(try offered(["shequn", "verify", "constant"]).contains("constant-leaving"))
  }

  @Test(arguments: ["en", "zh"])
  func `the manual tells of every command, and man finds nothing wrong with it`(language: String)
    throws
  {
    let folder = try WorkingFolder()
    let page = try folder.shequn("manual --lang \(language)")
    #expect(page.status == 0 && page.stdout.hasPrefix(".TH SHEQUN 1"))
    for part in [
      ".SS shequn compare", ".SS shequn new lesson", "\\-\\-replications", "SHEQUN_SHARE",
    ] {
      #expect(page.stdout.contains(part), "\(part)")
    }
    #expect(page.stdout.contains(where: isHan) == (language == "zh"))
    try folder.write("shequn.1", Array(page.stdout.utf8))
    let program = URL(fileURLWithPath: "/usr/bin/env")
    guard try Tool.run(program, ["sh", "-c", "command -v groff"], in: root).status == 0 else {
      return print("skipped: no groff here to read the manual")
    }
    let read = try Tool.run(
      program, ["groff", "-man", "-Kutf8", "-Tutf8", "-ww", "shequn.1"], in: folder.url)
    #expect(read.status == 0 && read.stderr.isEmpty, "\(read.stderr)")
    #expect(read.stdout.contains("line is wrong") || read.stdout.contains("退出码"))
  }
}
