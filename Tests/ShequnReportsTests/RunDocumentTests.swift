// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnPlaybook
import ShequnReports
import ShequnScenario
import ShequnTables
import Testing

@Suite struct RunDocumentTests {
  @Test("A run is told by its days, its causes and its soundness", arguments: Language.allCases)
  func text(language: Language) throws {
    let study = SmallStudy.plain
    let plan = study.runs.plans[1]
    let lines = study.runs.alone(1, by: study.community.goal).lines(language)
    #expect(
      lines[0]
        == Bilingual(
          "茶友会 · Content: 3 replications, 200 members, 35 days", "茶友会 · 内容：3 次重复，200 名成员，35 天"
        )[language])
    for day in [1, 8, 17, 26, 35] {
      #expect(lines[2].contains(Bilingual("day \(day)", "第 \(day) 天")[language]))
    }
    let members = try #require(
      lines.first { $0.hasPrefix(SizeMetrics.members.title[language] + " ") })
    let last = plan.runs.map { Double($0.days[34].members) }.reduce(0, +) / 3
    #expect(members.hasSuffix(" " + NumberText.short(last)))
    for cause in Cause.allCases {
      let count = plan.runs.reduce(0) { sum, run in
        sum + run.days.reduce(0) { $0 + $1.leftBy[Int(cause.rawValue)] }
      }
      let line = lines.first { $0.hasPrefix(cause.title[language] + " ") }
      #expect((line != nil) == (count > 0))
    }
    #expect(lines.contains { $0.contains("±4") })
  }

  @Test("No line is wider than the terminal", arguments: Language.allCases, [80, 100, 140])
  func width(language: Language, width: Int) {
    let study = SmallStudy.plain
    let told = study.runs.alone(3, by: study.community.goal)
    for line in told.lines(language, width: width, details: true) {
      #expect(TextTable.width(line) <= width, "\(line)")
    }
  }

  @Test("A run of a single day has a single column") func oneDay() {
    let study = SmallStudy(days: 1)
    let header = study.runs.alone(0, by: study.community.goal).lines(.en)[2]
    #expect(header.components(separatedBy: "day ").count == 2)
  }

  private func posts() -> ABTestLever {
    var content = ContentLever.standard()
    content.postsPerDay = 4
    var test = ABTestLever.standard()
    (test.label, test.tested) = ("posts", LeverList([content]))
    return test
  }

  @Test("A test that leaves nobody to compare with says so", arguments: Language.allCases)
  func everybody(language: Language) {
    var test = posts()
    test.share = 1
    let community = Community(name: "test", topics: ["a"], members: 50, days: 5)
    let plan = Plan(id: "test", title: "test", community: community, levers: [test])
    let options = RunOptions(seed: 1, replications: 2, threads: 1, departures: .none)
    let runs = StudyRunner(plans: [plan], options: options).run()
    let text = runs.alone(
      0, by: community.goal, tests: TestReport.reports(of: runs.plans[0], options: options)
    ).terminal(language, width: 120)
    #expect(text.contains(language == .en ? "Everybody is treated" : "人人受试，没有可比的人"))
  }

  @Test("The reading of an A/B test stands beside the truth", arguments: Language.allCases)
  func reading(language: Language) {
    let test = posts()
    let community = Community(name: "test", topics: ["a"], members: 200, days: 20)
    let plan = Plan(id: "test", title: "test", community: community, levers: [test])
    let options = RunOptions(seed: 1, replications: 3, threads: 1, departures: .none)
    let runs = StudyRunner(plans: [plan], options: options).run()
    let reports = TestReport.reports(of: runs.plans[0], options: options)
    let text = runs.alone(0, by: community.goal, tests: reports).terminal(language, width: 120)
    for word in [
      Bilingual("ab-test/posts", "ab-test/posts"), Bilingual("replication 1", "第 1 次重复"),
      Bilingual("the truth", "真相"),
    ] { #expect(text.contains(word[language])) }
    #expect(!runs.alone(0, by: community.goal).terminal(language, width: 120).contains("ab-test"))
  }
}
