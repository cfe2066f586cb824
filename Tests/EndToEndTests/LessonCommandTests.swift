// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

private let languages = ["en", "zh"]
/// The lessons, named from a folder elsewhere.
private let shelf = ["--in", Tool.repository.appendingPathComponent("Scenarios/lessons").path]

@Suite struct LessonCommandTests {
  @Test func `lessons are listed, in either language`() throws {
    let english = try Tool.run(["lesson", "--lang", "en"], in: Tool.repository)
    #expect(english.status == 0 && english.stderr.isEmpty)
    #expect(english.stdout.contains("01-activity-decays"))
    #expect(!english.stdout.contains(where: isHan))
    let chinese = try Tool.run(["lesson", "--lang", "zh"], in: Tool.repository)
    #expect(chinese.stdout.contains("活跃会衰减"))
  }

  @Test func `a lesson is told from the question to the limits, asking nothing of a pipe`() throws {
    let folder = try WorkingFolder()
    let outcome = try folder.shequn("lesson 1 --lang en", shelf)
    #expect(outcome.status == 0 && outcome.stderr.isEmpty)
    var rest = outcome.stdout[...]
    for part in [
      "Activity decays", "The question", "Predict", "Try", "day 1 to 90", "What came out", "Notice",
      "Why", "Exercises", "Answers", "Limits", "shequn compare ", "lessons/01-activity-decays",
      "To show others: Results/01-activity-decays-lesson/report.html\n",
    ] {
      let range = try #require(rest.firstRange(of: part), "\(part)")
      rest = rest[range.upperBound...]
    }
    #expect(!outcome.stdout.contains("Enter skips"))
    #expect(!outcome.stdout.contains(where: isHan))
  }

  @Test func `a prediction is answered`() throws {
    let folder = try WorkingFolder()
    let right = try folder.shequn("lesson 1 --lang en --predict higher", shelf)
    #expect(right.stdout.contains("You were right: higher"))
    let wrong = try folder.shequn("lesson 1 --lang zh --predict lower --out page", shelf)
    #expect(wrong.stdout.contains("你的预测：更低。实际：更高"))
    #expect(wrong.stdout.hasSuffix("可展示的报告：page/report.html\n"))
    let page = try folder.text("page/report.html")
    #expect(page.contains("你的预测：更低。实际：更高"))
    #expect(page.contains("<details><summary><span lang=\"en\">Answers</span>"))
    #expect(try folder.json("page/manifest.json")["command"] as? String == "lesson")
    // it can be said again, and a folder of others is left alone
    #expect(try folder.shequn("lesson 1 --lang zh --out page", shelf).status == 0)
    try folder.write("own/letter.txt", Array("dear".utf8))
    let refused = try folder.shequn("lesson 1 --lang en --out own", shelf)
    #expect(refused.status == 73 && refused.stdout.isEmpty)
    #expect(refused.stderr.contains("holds no results of shequn"))
    #expect(try folder.text("own/letter.txt") == "dear")
  }

  @Test(arguments: languages)
  func `verify shows what a lesson claims, and why`(language: String) throws {
    let scenarios = ["--scenarios", Tool.repository.appendingPathComponent("Scenarios").path]
    let folder = try WorkingFolder()
    let outcome = try folder.shequn("verify 18-luck-or-strategy --lang \(language)", scenarios)
    #expect(outcome.status == 0 && outcome.stderr.isEmpty)
    #expect(outcome.stdout.contains("lesson-18-luck-or-strategy"))
    #expect(outcome.stdout.contains("> 1.00") && outcome.stdout.contains("−1.00 … 1.00"))
    #expect(outcome.stdout.contains("\n  5. "))
    #expect(outcome.stdout.contains(where: isHan) == (language == "zh"))
    let json = try folder.shequn("verify lesson-18-luck-or-strategy --json", scenarios).json
    let checks = try #require(json?["checks"] as? [[String: Any]])
    #expect(checks.count == 1 && checks[0]["family"] as? String == "lesson")
    #expect((json?["findings"] as? [[String: Any]])?.count == 5)
  }

  @Test func `verify says so where there are no lessons`() throws {
    let folder = try WorkingFolder(["Scenarios/verification/x.yaml": ""])
    let outcome = try folder.shequn("verify --quick --lang en")
    #expect(outcome.status == 66 && outcome.stdout.isEmpty)
    #expect(outcome.stderr.contains("there are no lessons in 'Scenarios/lessons'"))
  }

  @Test(arguments: languages)
  func `a new lesson works as it is`(language: String) throws {
    let folder = try WorkingFolder()
    let made = try folder.shequn("new lesson mine --lang \(language)")
    #expect(made.status == 0 && made.stderr.isEmpty)
    #expect(made.stdout.contains("shequn lesson ./mine --check"))
    #expect(
      try folder.everything() == [
        "mine", "mine/community.yaml", "mine/expect.yaml", "mine/lesson.md",
        "mine/lesson.schema.json", "mine/lesson.zh.md", "mine/plans", "mine/plans/posts.yaml",
      ])
    let check = try folder.shequn("lesson ./mine --check --lang \(language)")
    #expect(check.status == 0 && check.stderr.isEmpty)
    #expect(check.stdout.contains(language == "en" ? "1 of 1 claims hold." : "1 条结论中有 1 条成立。"))
    let again = try folder.shequn("new lesson mine --lang \(language)")
    #expect(again.status == 73)
  }

  @Test func `a claim that fails ends with 1, a lesson that is not there with 66`() throws {
    let folder = try WorkingFolder()
    _ = try folder.shequn("new lesson mine")
    let file = folder.url.appendingPathComponent("mine/expect.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(text.replacing("higher", with: "lower").utf8).write(to: file)
    let failed = try folder.shequn("lesson ./mine --check --lang en")
    #expect(failed.status == 1)
    #expect(failed.stdout.contains("✗") && failed.stdout.contains("It does not hold."))

    let missing = try folder.shequn("lesson trust --in Scenarios/lessons --lang en")
    #expect(missing.status == 66 && missing.stdout.isEmpty)
    #expect(missing.stderr.contains("there are no lessons in 'Scenarios/lessons'"))
  }
}
