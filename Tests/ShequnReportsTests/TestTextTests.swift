// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnPlaybook
import ShequnReports
import ShequnScenario
import Testing

@Suite struct TestTextTests {
  private static let reports: [TestReport] = {
    var content = ContentLever.standard()
    content.postsPerDay = 4
    var test = ABTestLever.standard()
    (test.label, test.tested) = ("posts", LeverList([content]))
    let plan = Plan(
      id: "test", title: "test",
      community: Community(name: "test", topics: ["a"], members: 200, days: 20), levers: [test])
    let options = RunOptions(seed: 1, replications: 3, threads: 1, departures: .none)
    let runs = StudyRunner(plans: [plan], options: options).run()
    return TestReport.reports(of: runs.plans[0], options: options)
  }()

  @Test("The reading stands beside the truth, in both languages", arguments: Language.allCases)
  func reading(language: Language) {
    let lines = TestText(Self.reports, language: language).text.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[0].contains("ab-test/posts"))
    #expect(lines[2].contains(language == .en ? "replication 1" : "第 1 次重复"))
    #expect(lines[4].contains(language == .en ? "the truth" : "真相"))
  }

  @Test("Without a test nothing is said") func nothing() {
    #expect(TestText([], language: .en).text == "")
  }
}
