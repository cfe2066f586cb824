// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import ShequnScenario
import ShequnTables
import Testing

/// A key that a schema knows is read: what can be right under no key is found under each of them, there. That
/// a key that is read is in the schema follows from the schema being closed.
@Suite struct GrammarTests {
  private static let nonsense = "{nonsense: [[]]}"

  /// The keys of a kind of file, each with all above it; `0` for an item of a list, `*` for a name of the
  /// user's own.
  private static func paths(_ kind: FileKind) -> [[String]] {
    let schema = kind.schema(.en)
    var found: [[String]] = []
    func walk(_ schema: JSONValue?, _ path: [String]) {
      guard let schema = resolved(schema) else { return }
      for (name, value) in schema["properties"]?.entries ?? [:] {
        let own = path + [name]
        if !found.contains(own) { found.append(own) }
        walk(value, own)
      }
      for way in schema["anyOf"]?.items ?? [] { walk(way, path) }
      // levers in levers are read as levers are
      let isInner = path.count > 1 && schema["items"]?["$ref"] == "#/$defs/lever"
      if !isInner, let items = schema["items"] { walk(items, path + ["0"]) }
      if let others = schema["additionalProperties"] { walk(others, path + ["*"]) }
    }
    func resolved(_ value: JSONValue?) -> JSONValue? {
      guard let value, case .text(let reference)? = value["$ref"] else { return value }
      return schema["$defs"]?[String(reference.split(separator: "/").last ?? "")]
    }
    walk(schema, [])
    return found
  }

  /// Whether a problem says that a value is wrong, not that one is missing.
  private static func isOfValue(_ problem: String) -> Bool {
    !problem.contains(" lacks the key ") && !problem.contains(" is missing")
  }

  @Test("Every key of a scenario that the schema knows is read") func scenario() throws {
    let levers = PlaybookCatalog.entries.map { entry in
      let hasCondition = PlaybookCatalog.parameters(of: entry).contains { $0.name == "when" }
      return "  - \(entry.name): {\(hasCondition ? "when: {metric: dau}" : "")}"
    }
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity("segments: [{name: all}]"),
      "plans/a.yaml": teaPlan(levers.joined(separator: "\n")),
    ])
    let names = PlaybookCatalog.entries.map(\.name)
    var count = 0
    for path in Self.paths(.scenario) where !["plan", "extends"].contains(path[0]) {
      guard !path.contains("*") else { continue }
      var keys = path
      if path[0] == "levers" {
        guard path.count > 2, let lever = names.firstIndex(of: path[2]) else { continue }
        keys = ["plans", "a", "levers", "\(lever)"] + path[2...]
      }
      let option = keys.joined(separator: ".")
      let problems = try folder.problems("", Overrides(set: ["\(option)=\(Self.nonsense)"]))
      let isFound = problems.contains { $0.hasPrefix("--set \(option): ") && Self.isOfValue($0) }
      #expect(isFound, "\(option): \(problems.prefix(3))")
      count += 1
    }
    #expect(count > 600)
    for key in ["plan", "extends", "levers"] {
      let text = "community: {topics: [a], members: 9}\ndays: 9\n\(key): \(Self.nonsense)\n"
      try folder.write("plans/b.yaml", text)
      let problems = try folder.problems("plans/b.yaml")
      #expect(problems.contains { $0.hasPrefix("plans/b.yaml:3:") }, "\(key): \(problems)")
    }
  }

  /// Lines of a file, a key each, with nonsense under one of them, and which line that is.
  private static func spoiled(
    _ lines: [(key: String, value: String)], _ path: [String], indent: String = ""
  ) -> (text: String, line: Int) {
    let value = path.dropFirst().reversed().reduce(nonsense) { "{\($1): \($0)}" }
    let all = lines.filter { $0.key != path[0] } + [(path[0], value)]
    let text = all.enumerated().map { index, line in
      (index == 0 ? String(indent.dropLast(2)) + (indent.isEmpty ? "" : "- ") : indent)
        + "\(line.key): \(line.value)\n"
    }
    return (text.joined(), all.count)
  }

  private func expectProblem(
    _ problems: [Problem], of file: String, line: Int, _ path: [String]
  ) {
    let isFound = problems.contains {
      $0.place.file.hasSuffix(file) && $0.place.line == line && Self.isOfValue($0.message.en)
    }
    #expect(isFound, "\(file) \(path): \(problems.map { $0.rendered(.en) })")
  }

  @Test("Every key of a sweep that the schema knows is read") func sweep() throws {
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity(), "plans/a.yaml": teaPlan("  []"),
    ])
    let paths = Self.paths(.sweep)
    #expect(paths.contains(["goal", "over"]) && paths.contains(["factors", "*", "scale"]))
    let sound = [
      ("scenario", ".."), ("factors", "{days: [10, 20]}"), ("design", "lhs"), ("seed", "1"),
    ]
    for path in paths {
      let named = path.map { $0 == "*" ? "days" : $0 }
      let (text, line) = Self.spoiled(sound.map { (key: $0.0, value: $0.1) }, named)
      try folder.write("sweeps/s.yaml", text)
      do {
        _ = try SweepReader.read(path: folder.path + "/sweeps/s.yaml")
        Issue.record("\(path) is not read")
      } catch { expectProblem(error.problems, of: "sweeps/s.yaml", line: line, path) }
    }
  }

  @Test("Every key of a lesson's claims that the schema knows is read") func lesson() throws {
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity(), "plans/a.yaml": teaPlan("  []"),
    ])
    let paths = Self.paths(.lesson)
    #expect(paths.contains(["claims", "0", "against", "minus"]))
    let claim = [
      ("claim", "{en: a, zh: b}"), ("plan", "a"), ("metric", "dau"), ("against", "do-nothing"),
      ("direction", "higher"),
    ].map { (key: $0.0, value: $0.1) }
    for path in paths {
      let isOfClaim = path.count > 2
      let (part, line) =
        isOfClaim
        ? Self.spoiled(claim, Array(path[2...]), indent: "    ")
        : Self.spoiled([(key: "seed", value: "2")], path)
      try folder.write("expect.yaml", isOfClaim ? "claims:\n" + part : part)
      do {
        _ = try LessonReader.read(path: folder.path)
        Issue.record("\(path) is not read")
      } catch {
        expectProblem(
          error.problems, of: "expect.yaml", line: isOfClaim ? line + 1 : line, path)
      }
    }
  }

  @Test("Every key of a platform that the schema knows is read") func platform() throws {
    let folder = try ScenarioFolder(["community.yaml": teaCommunity("platform: mine")])
    let paths = Self.paths(.platform)
    #expect(paths.contains(["title", "zh"]) && paths.contains(["reach"]))
    for path in paths {
      let (text, line) = Self.spoiled([(key: "platform", value: "mine")], path)
      try folder.write("platforms/mine.yaml", text)
      let failure = try #require(try folder.failure(), "\(path) is not read")
      expectProblem(failure.problems, of: "platforms/mine.yaml", line: line, path)
    }
  }

  @Test("A sweep and a lesson's claims in Chinese mean the same") func chinese() throws {
    let folder = try ScenarioFolder(["community.yaml": teaCommunity()])
    try folder.write(
      "sweeps/a.yaml",
      "sweep: T\nscenario: ..\ndesign: grid\npoints: 3\ngoal: {metric: mau}\nseed: 7\n"
        + "factors: {community.members: {from: 100, to: 200}}\n")
    try folder.write(
      "sweeps/b.yaml",
      "扫描: T\n场景: ..\n设计: grid\n水平数: 3\n目标: {指标: 月活}\n种子: 7\n因素: {社群.成员: {从: 100, 到: 200}}\n")
    let sweeps = try ["a", "b"].map {
      try SweepReader.read(path: folder.path + "/sweeps/\($0).yaml", metricNames: ["mau"])
    }
    #expect(sweeps[0].title == sweeps[1].title && sweeps[1].seed == 7 && sweeps[1].size == 3)
    #expect(sweeps[0].goal == sweeps[1].goal && sweeps[1].goal.metric == "mau")
    #expect(sweeps[1].factors.first?.ends.high == "200")
  }
}

extension JSONValue {
  fileprivate var entries: [String: JSONValue]? {
    guard case .object(let entries) = self else { return nil }
    return entries
  }
  fileprivate var items: [JSONValue]? {
    guard case .list(let items) = self else { return nil }
    return items
  }
  fileprivate subscript(key: String) -> JSONValue? { entries?[key] }
}
