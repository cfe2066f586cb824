// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnReports
import ShequnScenario
import ShequnStatistics
import ShequnTables
import Testing

@Suite struct RivalsTextTests {
  private let study = SmallStudy.plain

  private func text(_ language: Language) -> String {
    ComparisonText(study.comparison, language: language).text
  }

  /// The lines of the table that begins with these words, its header and rule left out.
  private func rows(_ beginning: String, _ language: Language) throws -> [String] {
    let lines = text(language).components(separatedBy: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix(beginning) })
    let width = TextTable.width(lines[start + 1])
    let rows = lines[(start + 2)...].prefix { TextTable.width($0) == width }
    return Array(rows)
  }

  @Test("Every rival stands against doing nothing, in columns that line up")
  func rivals() throws {
    for (language, beginning) in [
      (Language.en, "against doing nothing "), (.zh, "与什么都不做相比 "),
    ] {
      let rows = try rows(beginning, language)
      let ranking = study.comparison.ranking.filter { $0 != 0 }
      try #require(rows.count == 3)
      for (row, index) in zip(rows, ranking) {
        let line = study.comparison.lines[index]
        #expect(row.hasPrefix(study.runs.plans[index].plan.title[language] + " "))
        let detectable = try #require(line.difference?.detectable())
        #expect(row.contains(" " + NumberText.short(detectable) + " "))
        let day = try #require(line.branchDay)
        #expect(row.contains(" \(day) "))
      }
    }
  }

  @Test(
    "Where nothing is sold that is said, where something is there is a column",
    arguments: Language.allCases)
  func shop(language: Language) {
    let header = Bilingual("ROI [95 %]", "投资回报 [95%]")[language]
    #expect(!text(language).contains(header))
    #expect(
      text(language).contains(
        Bilingual("nothing is sold in this community", "该社群不销售任何东西")[language]))
    var community = oddClub()
    community.shop.price = 20
    let plans = study.runs.plans.prefix(2).map { runs in
      Plan(
        id: runs.plan.id, title: runs.plan.title, community: community, levers: runs.plan.levers)
    }
    let options = RunOptions(seed: 3, replications: 3, threads: 2)
    let comparison = Comparison(
      StudyRunner(plans: plans, options: options).run(), goal: community.goal)
    let text = ComparisonText(comparison, language: language).text
    #expect(text.contains(header))
    #expect(comparison.lines[1].returns?.roi?.interval() != nil)
    #expect(text.contains(NumberText.difference(comparison.lines[1].returns?.roi?.value ?? .nan)))
  }

  @Test("Segments and those who switch are told", arguments: Language.allCases)
  func members(language: Language) throws {
    let rows = try rows(
      Bilingual("members at the end [95 %]", "期末成员 [95%]")[language], language)
    #expect(rows.count == 4)
    let best = try #require(study.comparison.ranking.first { $0 != 0 })
    let switches = study.runs.plans[best].allSwitches
    let stayed = NumberText.short(Double(switches.stayed) / 3)
    #expect(
      text(language).contains(
        Bilingual("a replication: \(stayed) stay under", "平均每次重复：\(stayed) 人在什么都不做时离开")[
          language]))
    #expect(text(language).contains("switchers.csv"))
  }

  @Test("A segment whose name could break a table does not") func names() throws {
    #expect(!text(.en).contains("路人\n甲"))
  }
}

@Suite struct OutcomeTextTests {
  private func runs(_ rule: ReplicationRule, metric: String = "dau") -> Comparison {
    let community = oddClub(days: 12)
    let plans = SmallStudy.plain.runs.plans.prefix(3).map { runs in
      Plan(
        id: runs.plan.id, title: runs.plan.title, community: community, levers: runs.plan.levers)
    }
    let goal = Goal(metric: metric, lastDays: nil, want: .high)
    let options = RunOptions(seed: 3, replications: 10, threads: 2, departures: .none)
    return Comparison(
      StudyRunner(plans: plans, options: options).run(rule, goal: goal), goal: goal)
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
    let comparison = runs(rule, metric: metric)
    #expect(ComparisonText(comparison, language: .en).text.contains(en))
    #expect(ComparisonText(comparison, language: .zh).text.contains(zh))
    let json = try JSONSerialization.jsonObject(
      with: Data(ComparisonJSON(comparison).text.utf8))
    let outcome = try #require((json as? [String: Any])?["outcome"] as? [String: Any])
    #expect(outcome["end"] as? String == comparison.runs.outcome?.end.rawValue)
    #expect((outcome["words"] as? [String: String])?["zh"]?.contains(zh) == true)
  }

  @Test("Plans that were eliminated have a column of replications") func uneven() {
    var study = SmallStudy.plain.runs
    let even = ComparisonText(Comparison(study, goal: oddClub().goal), language: .en).text
    #expect(!even.contains("  replications\n") && !even.contains("up to"))
    study.plans[2].runs.removeLast()
    let comparison = Comparison(study, goal: oddClub().goal)
    #expect(comparison.isUneven && comparison.ranking.last == 2)
    #expect(comparison.lines[2].difference?.count == 2)
    let text = ComparisonText(comparison, language: .en).text
    #expect(text.contains("  replications\n") && text.contains("× up to 3 replications"))
    let pairs = ResultFiles(study, goal: oddClub().goal).tables()
    #expect(pairs.contains { $0.name == "differences.csv" })
  }
}
