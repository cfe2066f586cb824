// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnReports
import ShequnScenario
import ShequnStatistics
import ShequnTables
import Testing

@Suite struct ChurnOutputTests {
  private static let study: ChurnStudy = {
    var study = ChurnStudy(SmallStudy.plain.runs)
    study.removeCauses(options: RunOptions(seed: 3, replications: 3, threads: 2))
    return study
  }()
  private var study: ChurnStudy { Self.study }

  @Test("The table lists plans by stay, in columns that line up", arguments: Language.allCases)
  func table(language: Language) {
    let lines = ChurnText(study, language: language).text
      .split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    #expect(lines[0].hasPrefix(language == .en ? "茶友会, churn: 4 plans" : "茶友会，流失：4 个方案"))
    for (line, index) in zip(lines[4...7], study.ranking) {
      #expect(line.hasPrefix(study.lines[index].plan.title[language] + " "))
      #expect(TextTable.width(line) == TextTable.width(lines[3]))
    }
  }

  @Test("Both languages tell the same figures, and neither speaks the other") func languages() {
    // a name with a line break is the small study's own
    let (en, zh) = (
      ChurnText(study, language: .en, isFull: true).text,
      ChurnText(study, language: .zh, isFull: true).text
    )
    func percentages(_ text: String) -> [String] {
      text.matches(of: /\d+\.\d %/).map { String($0.0) }.sorted()
    }
    #expect(percentages(en) == percentages(zh) && percentages(en).count > 50)
    let han = en.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    #expect(han)  // the community's name
    #expect(!zh.contains("members") && !zh.contains("interval") && !zh.contains("retention"))
    for word in ["Log-rank", "Aalen–Johansen", "No forecast"] { #expect(en.contains(word)) }
    #expect(en.hasSuffix(ChurnVerdict(study).sentence.en))
    #expect(zh.hasSuffix(ChurnVerdict(study).sentence.zh))
  }

  @Test("Incidences and survival in the files add up to everybody") func files() throws {
    let tables = Dictionary(
      uniqueKeysWithValues: ChurnFiles(study).tables().map { ($0.name, $0.text) })
    let incidence = try CSV(try #require(tables["incidence.csv"]))
    let survival = try SmallStudy.plain.table("survival.csv")
    for plan in ["do-nothing", "kol"] {
      for day in ["1", "20", "35"] {
        for column in ["pooled", "incidence"] {
          let shares = try incidence.filtered(["plan": plan, "day": day]).numbers(column)
          let there = try survival.filtered(["plan": plan, "day": day])
            .numbers(column == "pooled" ? "pooled" : "survival")
          #expect(agree(shares.reduce(there[0], +), 1))
        }
      }
    }
    let causes = try CSV(try #require(tables["causes.csv"]))
    #expect(agree(try causes.filtered(["plan": "kol"]).numbers("share").reduce(0, +), 1))
    #expect(try causes.filtered(["cause": "shortage"]).numbers("members_gained_without")[0] > 0)
  }

  @Test("The JSON tells what the text tells") func json() throws {
    let object = try JSONSerialization.jsonObject(with: Data(try ChurnJSON(study).text.utf8))
    let document = try #require(object as? [String: Any])
    let plans = try #require(document["plans"] as? [[String: Any]])
    #expect(plans.map { $0["plan"] as? String } == study.ranking.map { study.lines[$0].plan.id })
    #expect(document["digest"] as? String == study.runs.digest.text)
    let points = try #require(plans[0]["survival"] as? [[String: Any]])
    #expect(points.map { $0["day"] as? Int } == [7, 30, 35])
  }
}
