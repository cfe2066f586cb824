// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import Testing

/// A copy of a lesson that a test may spoil.
private struct Copy: ~Copyable {
  let path: String

  init(of name: String) throws {
    path = FileManager.default.temporaryDirectory.path + "/lesson-\(UUID().uuidString)"
    try FileManager.default.copyItem(atPath: Shelf.folder + "/" + name, toPath: path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func replace(_ old: String, in file: String, with new: String) throws {
    let url = URL(fileURLWithPath: path + "/" + file)
    let text = try String(contentsOf: url, encoding: .utf8)
    try #require(text.contains(old))
    try Data(text.replacing(old, with: new).utf8).write(to: url)
  }

  /// What is wrong with it, in English.
  func problems() -> [String] {
    do {
      _ = try LessonReader.read(path: path)
      return []
    } catch let failure {
      return failure.problems.map { problem in
        problem.rendered(.en).replacing(path + "/", with: "")
      }
    }
  }
}

@Suite struct LessonReaderTests {
  @Test func `a lesson whose claim is reversed on purpose fails`() throws {
    let copy = try Copy(of: "18-luck-or-strategy")
    try copy.replace(
      "against: two-posts\n    direction: higher", in: "expect.yaml",
      with: "against: two-posts\n    direction: lower")
    let outcome = LessonOutcome(try LessonReader.read(path: copy.path))
    #expect(outcome.claims.map(\.holds) == [false, true, true, true, true])
  }

  @Test func `a claim that asks for more than there is fails`() throws {
    let copy = try Copy(of: "18-luck-or-strategy")
    try copy.replace("size: 4", in: "expect.yaml", with: "size: 80")
    try copy.replace("within: 1", in: "expect.yaml", with: "within: 0.01")
    let outcome = LessonOutcome(try LessonReader.read(path: copy.path))
    #expect(outcome.claims.map(\.holds) == [true, true, true, false, false])
  }

  @Test(
    arguments: [
      ("metric: dau", "metric: dauu", "there is no metric 'dauu'; did you mean 'dau'?"),
      ("plan: three-posts", "plan: tree-posts", "did you mean 'three-posts'?"),
      ("over: last 30 days", "over: last 300 days", "is no span of days of this run"),
      ("direction: higher", "direction: up", "higher"),
      ("direction: higher", "within: 2\n    direction: higher", "has either 'direction'"),
      ("size: 1", "size: much", "'much' is not a number"),
      ("plan: three-posts", "plam: three-posts", "did you mean 'plan'?"),
      ("metric: dau", "metric: test-reading", "the plan 'three-posts' has no A/B test"),
    ])
  func `what is wrong with a claim is said with its place`(old: String, new: String, says: String)
    throws
  {
    let copy = try Copy(of: "18-luck-or-strategy")
    try copy.replace(old, in: "expect.yaml", with: new)
    let problems = copy.problems()
    #expect(
      problems.contains {
        $0.firstMatch(of: #/^expect.yaml:\d+:\d+: error:/#) != nil && $0.contains(says)
      }, "\(problems)")
  }

  @Test func `all that is wrong with a lesson is said at once`() throws {
    let copy = try Copy(of: "18-luck-or-strategy")
    try copy.replace("metric: dau", in: "expect.yaml", with: "metric: dauu")
    try copy.replace("## Notice", in: "lesson.md", with: "## Notise")
    try copy.replace("## 局限", in: "lesson.zh.md", with: "## 为什么")
    try FileManager.default.removeItem(atPath: copy.path + "/plans/two-at-nine.yaml")
    let problems = copy.problems().joined(separator: "\n")
    for part in [
      "lesson.md", "a lesson has no part 'Notise'; did you mean 'Notice'?",
      "the part 'Notice' is missing", "the part '局限' is missing", "dauu", "two-at-nine",
    ] { #expect(problems.contains(part), "\(part) in:\n\(problems)") }
  }

  @Test func `what a terminal would obey is not in the text of a lesson`() throws {
    let copy = try Copy(of: "18-luck-or-strategy")
    try copy.replace("Your colleague", in: "lesson.md", with: "\u{1B}[31m\u{202E}\tYour colleague")
    let text = try LessonReader.read(path: copy.path).english[.question]
    #expect(text.hasPrefix("\u{FFFD}[31m\u{FFFD}\tYour colleague"))

    try copy.replace(
      "{en: Three posts a day,", in: "plans/three-posts.yaml", with: #"{en: "\e[31m","#)
    #expect(copy.problems().contains { $0.hasPrefix("plans/three-posts.yaml:1:") })
  }

  @Test func `a part out of place or empty is found`() throws {
    let swapped = try Copy(of: "18-luck-or-strategy")
    try swapped.replace("## Notice", in: "lesson.md", with: "## X")
    try swapped.replace("## Why", in: "lesson.md", with: "## Notice")
    try swapped.replace("## X", in: "lesson.md", with: "## Why")
    #expect(swapped.problems().contains { $0.contains("'Why' stands in the wrong place") })

    let empty = try Copy(of: "18-luck-or-strategy")
    try empty.replace("## Notice", in: "lesson.md", with: "## Notice\n\n## Notice")
    #expect(empty.problems().contains { $0.contains("there is nothing in 'Notice'") })
  }

  @Test func `a lesson is found by its name, its number, its words and its path`() throws {
    let whole = Shelf.folder + "/07-taking-welfare-away"
    for name in ["07-taking-welfare-away", "7", "07", "taking-welfare-away", whole] {
      #expect(try Shelf.all.path(of: name) == whole, "\(name)")
    }
    let failure = #expect(throws: ScenarioFailure.self) {
      try Shelf.all.path(of: "taking-welfare-awai")
    }
    #expect(failure?.rendered(.en).contains("did you mean 'taking-welfare-away'?") == true)
    #expect(failure?.exitCode == 66)
  }

  @Test func `a folder without lessons is said to be one`() throws {
    let failure = #expect(throws: ScenarioFailure.self) { try LessonShelf("/nowhere").lessons() }
    #expect(failure?.rendered(.zh).contains("没有课程") == true)
    #expect(failure?.exitCode == 66)
  }
}
