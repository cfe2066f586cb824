// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import ShequnReports
import ShequnScenario
import ShequnStatistics
import ShequnTables
import Testing

@Suite struct ComparisonDocumentTests {
  private let study = SmallStudy.plain
  private var goal: Goal { study.community.goal }
  private var document: Document { study.runs.compared(by: goal) }

  @Test("A comparison begins with what was compared") func heading() {
    #expect(
      document.lines(.en)[0] == "茶友会: 4 plans × 3 replications, 200 members, 35 days")
    #expect(document.lines(.zh)[0] == "茶友会：4 个方案 × 3 次重复，200 名成员，35 天")
  }

  @Test(
    "Plans stand from best to worst, the goal first, in columns that line up",
    arguments: Language.allCases)
  func table(language: Language) throws {
    let lines = document.lines(language)
    let rule = try #require(lines.firstIndex { $0.hasPrefix("──") })
    let plans = study.runs.plans.map(\.plan)
    for (line, index) in zip(lines[(rule + 1)...], study.comparison.ranking) {
      #expect(line.hasPrefix(plans[index].title[language] + " "))
      let goal = NumberText.short(study.comparison.lines[index].goal)
      #expect(line.dropFirst(plans[index].title[language].count).contains(" \(goal) "))
      #expect(TextTable.width(line) == TextTable.width(lines[rule]))
    }
    #expect(lines[rule + 5].isEmpty)
  }

  @Test("Headers are in the language asked for") func headers() {
    #expect(document.lines(.en).contains { $0.hasPrefix("plan ") })
    #expect(document.lines(.zh).contains { $0.hasPrefix("方案 ") })
    let text = document.terminal(.zh, width: 100, details: true)
    #expect(!text.contains("plan") && !text.contains("nothing"))
  }

  @Test("The verdict ends it, and what to beware of follows", arguments: Language.allCases)
  func verdict(language: Language) {
    let text = document.terminal(language, width: 10_000)
    let verdict = Verdict(study.comparison)
    #expect(text.contains("\n\n" + verdict.sentence[language]))
    let beware = Bilingual("Beware: ", "注意：")[language]
    // one plan ran out of money
    #expect(text.components(separatedBy: beware).count == verdict.warnings.count + 2)
  }

  @Test("A plan that ran out of money is told apart from one that is bad") func refusals() {
    let refused = study.runs.plans[2].runs.flatMap(\.refusals)
    let count = NumberText.short(Double(refused.count) / 3)
    let text = document.terminal(.en, width: 10_000)
    #expect(text.contains("Budget: 'Welfare' went without \(count) actions a run (welfare/"))
    #expect(text.components(separatedBy: "Budget: ").count == 2)
    #expect(document.terminal(.zh, width: 10_000).contains("预算：“福利”平均每次运行有 \(count) 个动作因预算未执行"))
    let alone = [1, 2].map { study.runs.alone($0, by: goal).terminal(.en, width: 10_000) }
    #expect(!alone[0].contains("Budget: ") && alone[1].contains("Budget: 'Welfare' went"))
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
    let told = runs.alone(0, by: oddClub().goal)
    let en = told.terminal(.en, width: 10_000)
    #expect(en.contains("Staff: 'Short' went without 140 actions a run (content);"))
    #expect(!en.contains("Budget: "))
    #expect(told.terminal(.zh, width: 10_000).contains("人手：“人少”平均每次运行有 140 个动作因工时不足未执行（content）"))
    let ledger = try #require(
      ResultFiles(runs, goal: oddClub().goal).tables().first { $0.name == "ledger.csv" })
    #expect(Set(try CSV(ledger.text).column("kind")) == ["unstaffed"])
  }

  @Test("When pairing gained nothing, that is told too") func pairing() {
    // the baseline's runs in another order are no longer those of the same luck
    var runs = study.runs
    runs.plans.removeLast(2)
    let found = [[0, 1, 2], [1, 2, 0], [2, 0, 1], [0, 2, 1], [1, 0, 2], [2, 1, 0]].map { order in
      runs.plans[0].runs = RunList(order.map { study.runs.plans[0].runs[$0] })
      let text = runs.compared(by: goal).terminal(.en, width: 10_000, details: true)
      let gain = Comparison(runs, goal: goal).smallestVarianceReduction ?? .nan
      #expect(text.contains("gained nothing") == (gain < 1.05))
      #expect(text.contains("by a factor of at least") == (gain >= 1.05))
      return gain
    }
    #expect(found.contains { $0 < 1.05 } && found.contains { $0 >= 1.05 })
  }

  @Test("One replication gives a table without intervals and no verdict") func single() {
    var runs = study.runs
    for plan in runs.plans.indices { runs.plans[plan].runs.removeLast(2) }
    let text = runs.compared(by: goal).terminal(.en, width: 100, details: true)
    #expect(text.contains("Too few replications for a verdict"))
    #expect(!text.contains("Pairing: ") && !text.contains("nan"))
  }

  @Test(
    "Return on investment is told where something is sold, and nowhere else",
    arguments: Language.allCases)
  func shop(language: Language) {
    let header = Bilingual("ROI", "投资回报")[language]
    #expect(!document.terminal(language, width: 200, details: true).contains(header))
    var community = oddClub()
    community.shop.price = 20
    let plans = study.runs.plans.prefix(2).map { runs in
      Plan(
        id: runs.plan.id, title: runs.plan.title, community: community, levers: runs.plan.levers)
    }
    let runs = StudyRunner(plans: plans, options: RunOptions(seed: 3, replications: 3, threads: 2))
      .run()
    let text = runs.compared(by: goal).terminal(language, width: 200, details: true)
    let roi = Comparison(runs, goal: community.goal).lines[1].returns?.roi
    #expect(text.contains(header) && roi?.interval() != nil)
    #expect(text.contains(NumberText.difference(roi?.value ?? .nan)))
  }

  @Test("Segments and those who switch are told in detail", arguments: Language.allCases)
  func members(language: Language) throws {
    let text = document.terminal(language, width: 10_000, details: true)
    #expect(text.contains(Bilingual("members at the end [95 %]", "期末成员 [95%]")[language]))
    let best = try #require(study.comparison.ranking.first { $0 != 0 })
    let stayed = NumberText.short(Double(study.runs.plans[best].allSwitches.stayed) / 3)
    #expect(
      text.contains(
        Bilingual("a replication: \(stayed) stay under", "平均每次重复：\(stayed) 人在什么都不做时离开")[language]))
    #expect(text.contains("switchers.csv"))
    // a segment whose name could break a table does not
    #expect(!text.contains("路人\n甲"))
  }

  @Test(
    "No line is wider than the terminal, and nothing is lost with --details",
    arguments: Language.allCases, [80, 100, 140])
  func width(language: Language, width: Int) {
    for details in [false, true] {
      for line in document.lines(language, width: width, details: details) {
        #expect(TextTable.width(line) <= width, "\(line)")
      }
    }
    let all = document.terminal(language, width: width, details: true)
    for title in [
      Bilingual("stickiness", "黏性"), Bilingual("detectable", "可检出"), Bilingual("from day", "起始日"),
    ] { #expect(all.contains(title[language])) }
    let short = document.terminal(language, width: width)
    #expect(short.contains("--details"))
  }
}

@Suite struct OutcomeTextTests {
  private func runs(_ rule: ReplicationRule, metric: String = "dau") -> (StudyRuns, Goal) {
    let community = oddClub(days: 12)
    let plans = SmallStudy.plain.runs.plans.prefix(3).map { runs in
      Plan(
        id: runs.plan.id, title: runs.plan.title, community: community, levers: runs.plan.levers)
    }
    let goal = Goal(metric: metric, lastDays: nil, want: .high)
    let options = RunOptions(seed: 3, replications: 10, threads: 2, departures: .none)
    return (StudyRunner(plans: plans, options: options).run(rule, goal: goal), goal)
  }

  @Test(
    "How a study that decides itself ended is told in both languages",
    arguments: [
      (
        ReplicationRule.until(share: 5, atMost: 20), "dau", "Precise enough after 10",
        "重复 10 次后已足够精确"
      ),
      (.until(share: 1e-6, atMost: 12), "dau", "Not precise enough after 12", "重复 12 次（--at-most"),
      (.until(share: 0.1, atMost: 12), "total_cost", "Stopped after 10", "重复 10 次后停止"),
      (
        .choose(.amount(1e-6), confidence: 0.95, atMost: 11), "members", "Not decided after", "仍未决出"
      ),
      (
        .choose(.amount(20), confidence: 0.9, atMost: 99), "dau", "With 90 % confidence",
        "以 90 % 的置信度"
      ),
    ])
  func words(rule: ReplicationRule, metric: String, en: String, zh: String) throws {
    let (runs, goal) = runs(rule, metric: metric)
    let document = runs.compared(by: goal)
    #expect(document.terminal(.en, width: 10_000).contains(en))
    #expect(document.terminal(.zh, width: 10_000).contains(zh))
    let outcome = try #require(document.parsed()["outcome"] as? [String: Any])
    #expect(outcome["end"] as? String == runs.outcome?.end.rawValue)
    #expect((outcome["words"] as? [String: String])?["zh"]?.contains(zh) == true)
  }

  @Test("Plans that were eliminated have a column of replications") func uneven() {
    var study = SmallStudy.plain.runs
    let even = study.compared(by: oddClub().goal).terminal(.en, width: 200)
    #expect(!even.contains("  replications\n") && !even.contains("up to"))
    study.plans[2].runs.removeLast()
    let comparison = Comparison(study, goal: oddClub().goal)
    #expect(comparison.isUneven && comparison.ranking.last == 2)
    #expect(comparison.lines[2].difference?.count == 2)
    let text = study.compared(by: oddClub().goal).terminal(.en, width: 200)
    #expect(text.contains("  replications\n") && text.contains("× up to 3 replications"))
    let pairs = ResultFiles(study, goal: oddClub().goal).tables()
    #expect(pairs.contains { $0.name == "differences.csv" })
  }
}
