// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnMetrics
import ShequnPlaybook
import ShequnReports
import ShequnScenario
import ShequnTables
import Testing

@Suite struct ComparisonTextTests {
  private let study = SmallStudy.plain

  private func lines(_ language: Language) -> [String] {
    ComparisonText(study.comparison, language: language).text
      .split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  @Test("A comparison begins with what was compared")
  func heading() {
    #expect(lines(.en)[0] == "茶友会: 4 plans × 3 replications, 200 members, 35 days")
    #expect(lines(.zh)[0] == "茶友会：4 个方案 × 3 次重复，200 名成员，35 天")
  }

  @Test("Plans stand from best to worst, in columns that line up", arguments: Language.allCases)
  func table(language: Language) {
    let lines = lines(language)
    let plans = study.runs.plans.map(\.plan)
    for (line, index) in zip(lines[4...7], study.comparison.ranking) {
      #expect(line.hasPrefix(plans[index].title[language] + " "))
      let goal = NumberText.short(study.comparison.lines[index].goal)
      #expect(line.contains(" \(goal) "))
      #expect(TextTable.width(line) == TextTable.width(lines[3]))
    }
    #expect(lines[8].isEmpty)
  }

  @Test("Headers are in the language asked for") func headers() {
    #expect(lines(.en)[2].hasPrefix("plan "))
    #expect(lines(.zh)[2].hasPrefix("方案 "))
    #expect(!lines(.zh)[2].contains("plan") && !lines(.zh)[2].contains("nothing"))
  }

  @Test("The verdict ends it, after what pairing gave", arguments: Language.allCases)
  func verdict(language: Language) {
    let text = ComparisonText(study.comparison, language: language).text
    let verdict = Verdict(study.comparison)
    #expect(text.contains("\n\n" + verdict.sentence[language]))
    let beware = Bilingual("Beware: ", "注意：")[language]
    #expect(text.components(separatedBy: beware).count == verdict.warnings.count + 1)
    #expect(text.contains(Bilingual("\nPairing: ", "\n配对：")[language]))
  }

  @Test("A plan that ran out of money is told apart from one that is bad") func refusals() {
    let refused = study.runs.plans[2].runs.flatMap(\.refusals)
    let count = NumberText.short(Double(refused.count) / 3)
    let text = ComparisonText(study.comparison, language: .en).text
    #expect(text.contains("\nBudget: 'Welfare' went without \(count) actions a run (welfare/"))
    #expect(text.components(separatedBy: "\nBudget: ").count == 2)
    #expect(lines(.zh).contains { $0.hasPrefix("预算：“福利”平均每次运行有 \(count) 个动作因预算未执行") })
    #expect(!RunText(study.runs.plans[1], language: .en).text.contains("Budget: "))
    #expect(RunText(study.runs.plans[2], language: .en).text.contains("\nBudget: 'Welfare' went"))
  }

  @Test("A plan that was short of hours is told apart from one short of money") func hours() throws
  {
    var content = ContentLever.standard()
    content.postsPerDay = 4
    var staff = StaffLever.standard()
    staff.hoursPerDay = 0
    let plan = Plan(
      id: "short", title: Bilingual("Short", "人少"), community: oddClub(), levers: [content, staff])
    let options = RunOptions(seed: 3, replications: 2, threads: 1, departures: .none)
    let runs = StudyRunner(plans: [plan], options: options).run()
    let en = RunText(runs.plans[0], language: .en).text
    #expect(en.contains("\nStaff: 'Short' went without 140 actions a run (content);"))
    #expect(!en.contains("Budget: "))
    let zh = RunText(runs.plans[0], language: .zh).text
    #expect(zh.contains("\n人手：“人少”平均每次运行有 140 个动作因工时不足未执行（content）"))
    let ledger = try #require(
      ResultFiles(runs, goal: oddClub().goal).tables().first { $0.name == "ledger.csv" })
    #expect(Set(try CSV(ledger.text).column("kind")) == ["unstaffed"])
  }

  @Test("When pairing gained nothing, that is told too") func pairing() {
    // the baseline's runs in another order are no longer those of the same luck
    var runs = study.runs
    runs.plans.removeLast(2)
    let found = [[0, 1, 2], [1, 2, 0], [2, 0, 1], [0, 2, 1], [1, 0, 2], [2, 1, 0]].map { order in
      runs.plans[0].runs = order.map { study.runs.plans[0].runs[$0] }
      let comparison = Comparison(runs, goal: study.community.goal)
      let text = ComparisonText(comparison, language: .en).text
      let gain = comparison.smallestVarianceReduction ?? .nan
      #expect(text.contains("gained nothing") == (gain < 1.05))
      #expect(text.contains("by a factor of at least") == (gain >= 1.05))
      return gain
    }
    #expect(found.contains { $0 < 1.05 } && found.contains { $0 >= 1.05 })
  }

  @Test("One replication gives a table without intervals and no verdict") func single() {
    var runs = study.runs
    for plan in runs.plans.indices { runs.plans[plan].runs.removeLast(2) }
    let text = ComparisonText(Comparison(runs, goal: study.community.goal), language: .en).text
    #expect(text.contains("Too few replications for a verdict"))
    #expect(!text.contains("Pairing: ") && !text.contains("nan"))
  }
}

@Suite struct RunTextTests {
  @Test("A run is told by its days, its causes and its soundness", arguments: Language.allCases)
  func text(language: Language) throws {
    let plan = SmallStudy.plain.runs.plans[1]
    let lines = RunText(plan, language: language).text.components(separatedBy: "\n")
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
    #expect(try #require(lines.last).contains("±4"))
  }

  @Test("A run of a single day has a single column") func oneDay() {
    let text = RunText(SmallStudy(days: 1).runs.plans[0], language: .en).text
    let header = text.components(separatedBy: "\n")[2]
    #expect(header.components(separatedBy: "day ").count == 2)
  }
}
