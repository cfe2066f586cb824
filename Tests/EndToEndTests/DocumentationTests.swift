// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnReports
import Testing

/// What the documentation shows is what the tool does. `RECORD_BASELINES=1` writes it anew.
@Suite struct DocumentationTests {
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_BASELINES"] == "1"

  /// A folder in which every command of the pages can be typed.
  private func stage() throws -> WorkingFolder {
    let folder = try WorkingFolder()
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("Scenarios"),
      withDestinationURL: Tool.repository.appendingPathComponent("Scenarios"))
    return folder
  }

  /// Words of a command that stand for something.
  private let examples = [
    "PATH": "Scenarios/coffee-club", "FILE": "Scenarios/sweeps/coffee-posts.yaml",
    "FILE.csv": "Scenarios/data/high-end.csv", "SUBJECT": "lever", "NAME": "content",
    "路径": "Scenarios/coffee-club", "文件": "Scenarios/sweeps/coffee-posts.yaml",
    "文件.csv": "Scenarios/data/high-end.csv", "类别": "lever", "名称": "content",
    "EXPORT": "Scenarios/data/tea-club.json", "FOLDER": "a-log", "EVENTS": "a-log",
    "导出": "Scenarios/data/tea-club.json", "文件夹": "a-log", "事件表": "a-log",
  ]
  /// Commands that run many members for many days.
  private let studies = ["compare", "run", "churn"]

  /// The command as a test types it: small, its placeholders filled, in a language of its own choice.
  private func small(_ command: String) -> [String] {
    var arguments: [String] = []
    for word in words(command).dropFirst().prefix(while: { $0 != "|" }) where !word.hasPrefix("[") {
      arguments.append(examples[word] ?? word)
    }
    if arguments.starts(with: ["describe", "parameter", "content"]) { arguments[2] = "quality" }
    if arguments.starts(with: ["describe", "metric", "content"]) { arguments[2] = "dau" }
    guard let verb = arguments.first else { return ["--help"] }
    let ofFile = ["compare", "run", "churn", "import", "log", "sweep", "new", "validate", "trust"]
    if arguments.count == 1, ofFile.contains(verb) { return [verb, "--help"] }
    if verb == "trust" { arguments.append("--without-runs") }
    if studies.contains(verb), !arguments.contains("--data") {
      arguments += [
        "--members", "100", "--days", "40", "-r",
        arguments.contains("--choose") || arguments.contains("--until")
          ? "10" : arguments.contains("--events") ? "1" : "2",
      ]
      if arguments.contains("--choose") || arguments.contains("--until") {
        arguments += ["--at-most", "12"]
      }
    }
    if verb == "new", arguments[1].hasPrefix("Scenarios/") { return ["new", "a-new-one"] }
    if verb == "sweep" { arguments.append("--check") }
    if verb == "verify", arguments.count < 3 { return ["verify", "best-cadence", "--quick"] }
    if verb == "lesson" { return ["lesson"] }
    if verb == "stream" { arguments += ["--count", "1000"] }
    return arguments
  }

  @Test("Every command that a page shows can be typed", arguments: Document.all)
  func commands(page: Document) throws {
    let folder = try stage()
    var made: Set<String> = []
    let shown = try page.quotes().map(\.command) + page.mentions()
    for command in shown where words(command).first == "shequn" {
      let arguments = small(command)
      // a page shows what a mistake in a scenario looks like
      if arguments.first == "new", arguments.count > 1 {
        guard made.insert(arguments[1]).inserted else { continue }
      } else if arguments.contains("my-club"), !made.contains("my-club") {
        _ = try folder.shequn("new my-club")
        made.insert("my-club")
      }
      let outcome = try Tool.run(arguments, in: folder.url)
      #expect(outcome.status == 0, "\(page.path): \(command)\n\(outcome.stderr)")
    }
    let make = try String(
      decoding: Data(contentsOf: Tool.repository.appendingPathComponent("Makefile")), as: UTF8.self)
    for command in shown where words(command).first == "make" {
      #expect(make.contains("\n\(words(command)[1]):"), "\(page.path): \(command)")
    }
  }

  /// Without what differs each time: how long it took.
  private func timeless(_ line: String) -> String {
    line.replacing(#/ · [^·]*(?:s|min|h|秒|分|分钟|小时)$/#, with: "")
  }

  /// The lines of `output` that a page shows: all, or with `…` alone on a line for what is left out.
  /// nil where a piece cannot be found by the first characters of its first line.
  private func excerpt(_ output: [String], like shown: [String]) -> [String]? {
    guard shown.contains("…") else { return output }
    var result: [String] = []
    var position = 0
    for (number, piece) in shown.split(separator: "…", omittingEmptySubsequences: false)
      .enumerated()
    {
      if number > 0 { result.append("…") }
      guard let first = piece.first else { continue }
      let found = output.indices.dropFirst(position).first {
        output[$0].prefix(8) == first.prefix(8)
      }
      guard let found else { return nil }
      position = min(output.count, found + piece.count)
      result += output[found..<position]
    }
    return result
  }

  @Test(
    "What a page shows of the tool's output is what the tool prints",
    arguments: Document.readMes + Document.pages)
  func output(page: Document) throws {
    let folder = try stage()
    var lines = try page.lines()
    var changes: [(Range<Int>, [String])] = []
    for quote in try page.quotes() where !quote.shown.isEmpty {
      let shown = Array(lines[quote.shown])
      if quote.command.contains("validate my-club"), shown[0].contains("welfare.yaml:") {
        try spoil(folder)
      }
      let arguments = words(quote.command).dropFirst().map { String($0) }
      let outcome = try Tool.run(arguments, in: folder.url)
      let printed = (outcome.stdout + outcome.stderr).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map { String($0) }.dropLast()
      let expected = try #require(
        excerpt(Array(printed), like: shown), "\(page.path): \(quote.command): a piece is not there"
      )
      guard shown.map(timeless) != expected.map(timeless) else { continue }
      if Self.isRecording {
        changes.append((quote.shown, expected))
      } else {
        Issue.record("\(page.path) shows something else: \(quote.command)")
      }
    }
    guard !changes.isEmpty else { return }
    for (range, text) in changes.reversed() { lines.replaceSubrange(range, with: text) }
    try page.write(lines)
  }

  /// Makes the two mistakes that the pages tell of.
  private func spoil(_ folder: WorkingFolder) throws {
    let name = "my-club/plans/welfare.yaml"
    let text = try folder.text(name)
      .replacing(#/- content: \{.*\}/#, with: "- content: {posts-per-day: lots, quality: 0.6}")
      .replacing(#/- welfare: /#, with: "- wellfare: ")
    try folder.write(name, Array(text.utf8))
  }

  @Test(
    "The article says what describe prints in Markdown",
    arguments: ["model", "evidence"], ["en", "zh"])
  func generated(subject: String, language: String) throws {
    let name = subject == "model" ? "TheModel" : "WhatIsAssumed"
    let page = Document(
      path: "\(Document.catalog)/\(name)\(language == "zh" ? "-zh" : "").md")
    let outcome = try WorkingFolder().shequn("describe \(subject) --markdown --lang \(language)")
    #expect(outcome.status == 0)
    let printed = outcome.stdout.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    if Self.isRecording { try page.write(printed) }
    let written = (try? page.lines()) ?? []
    #expect(written == printed, "RECORD_BASELINES=1 writes \(page.path) anew")
  }

  @Test("How it works tells the day as the model does", arguments: Language.allCases)
  func day(language: Language) throws {
    func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }
    let page = try Document.page("HowItWorks", language.rawValue).lines().joined()
    #expect(DayOrder.list[language].split(separator: "\n").count == 13)
    #expect(bare(page).contains(bare(DayOrder.list[language])))
  }

  @Test(
    "A page of the reference is what the program makes of its declarations",
    arguments: ["Levers", "Mechanisms", "Metrics", "Parameters", "Options", "Keys"], ["en", "zh"])
  func reference(name: String, language: String) throws {
    let page = Document.page(name, language)
    let outcome = try WorkingFolder().shequn("reference \(name.lowercased()) --lang \(language)")
    #expect(outcome.status == 0)
    let printed = outcome.stdout.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    if Self.isRecording { try page.write(printed) }
    #expect(((try? page.lines()) ?? []) == printed, "RECORD_BASELINES=1 writes \(page.path) anew")
  }

  @Test("Every page is there in both languages, and each names the other") func bothLanguages()
    throws
  {
    let names = Set(Document.pages.map { $0.path.replacing(".zh-CN", with: "") })
    #expect(names.count > 10 && Document.pages.count == 2 * names.count)
    for path in names {
      let stem = path.dropFirst("Documentation/".count).dropLast(3)
      let (english, chinese) = (
        Document.page(String(stem), "en"), Document.page(String(stem), "zh")
      )
      #expect(try english.lines().contains("[简体中文](\(stem).zh-CN.md)"), "\(path)")
      #expect(try chinese.lines().contains("[English](\(stem).md)"), "\(path)")
    }
  }

  @Test("A README is short", arguments: Document.readMes) func short(page: Document) throws {
    #expect(try page.lines().count <= 151)  // the last line ends in a line break
  }

  @Test(
    "Every link of a page leads to a file, and to a heading of it",
    arguments: Document.readMes + Document.pages)
  func links(page: Document) throws {
    let folder = page.path.contains("/") ? "Documentation/" : ""
    for (number, line) in try page.lines().enumerated() {
      for match in line.matches(of: /\]\(([^)\s]+)\)/) where !match.1.hasPrefix("http") {
        let parts = match.1.split(separator: "#", omittingEmptySubsequences: false)
        let path = parts[0].isEmpty ? page.path : folder + parts[0]
        let url = Tool.repository.appendingPathComponent(path).standardizedFileURL
        #expect(
          FileManager.default.fileExists(atPath: url.path), "\(page.path):\(number + 1): \(path)")
        guard parts.count > 1 else { continue }
        let text = try String(decoding: Data(contentsOf: url), as: UTF8.self)
        let anchors = text.matches(of: /(?m)^#+ (.+)$|<a id="([\w-]+)">/).map { match in
          match.1.map { Self.anchor(of: String($0)) } ?? String(match.2 ?? "")
        }
        #expect(anchors.contains(String(parts[1])), "\(page.path):\(number + 1): #\(parts[1])")
      }
    }
  }

  /// The name by which a heading is linked to.
  private static func anchor(of heading: String) -> String {
    String(
      heading.lowercased().compactMap {
        $0 == " " ? "-" : $0.isLetter || $0.isNumber || $0 == "-" ? $0 : nil
      })
  }

  @Test("The pages on commands name every command", arguments: ["en", "zh"])
  func everyCommand(language: String) throws {
    let page = Document.page("Commands", language)
    let text = try page.lines().joined(separator: "\n")
    let help = try WorkingFolder().shequn("--help").stdout
    let commands = help.matches(of: /\n  ([a-z]+) (?: |\n)/).map { String($0.1) }
    #expect(commands.count > 7)
    for command in commands {
      let isNamed = text.contains("`shequn \(command)")
      #expect(isNamed, "\(page.path): \(command)")
    }
  }

  @Test(
    "The reference tells of every lever and mechanism what describe says", arguments: ["en", "zh"])
  func described(language: String) throws {
    let folder = try WorkingFolder()
    for (subject, name) in [("lever", "Levers"), ("mechanism", "Mechanisms")] {
      let page = Document.page(name, language)
      let text = try page.lines().joined(separator: "\n")
      let names = try folder.shequn("describe \(subject) --lang en").stdout
        .split(separator: "\n").dropFirst(2).compactMap { $0.split(separator: " ").first }
      #expect(names.count > 30 && text.contains("\(names.count) "))
      for name in names {
        let said = try Tool.run(
          ["describe", subject, String(name), "--lang", language], in: folder.url, columns: 1000
        ).stdout.split(separator: "\n")
        let title = said[0].split(separator: " · ")[1]
        #expect(text.contains("## `\(name)` – \(title)"), "\(page.path): \(name)")
        #expect(text.contains(said[1]), "\(page.path): \(name)")
      }
    }
  }
}
