// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnReports
import ShequnScenario
import ShequnStatistics
import ShequnTables
import Testing

@Suite struct ChurnDocumentTests {
  private static let study: ChurnStudy = {
    var study = ChurnStudy(SmallStudy.plain.runs)
    study.removeCauses(options: RunOptions(seed: 3, replications: 3, threads: 2))
    return study
  }()
  private var study: ChurnStudy { Self.study }
  private var document: Document {
    ChurnDocument(study, ResultFiles(study.runs, goal: oddClub().goal)).document
  }

  @Test("The table lists plans by stay, in columns that line up", arguments: Language.allCases)
  func table(language: Language) throws {
    let lines = document.lines(language)
    #expect(lines[0].hasPrefix(language == .en ? "Churn. 茶友会: 4 plans" : "流失。茶友会：4 个方案"))
    let rule = try #require(lines.firstIndex { $0.hasPrefix("──") })
    for (line, index) in zip(lines[(rule + 1)...], study.ranking) {
      #expect(line.hasPrefix(study.lines[index].plan.title[language] + " "))
      #expect(TextTable.width(line) == TextTable.width(lines[rule]))
    }
  }

  @Test("Both languages tell the same figures, and neither speaks the other") func languages() {
    let (en, zh) = (
      document.terminal(.en, width: 10_000, details: true),
      document.terminal(.zh, width: 10_000, details: true)
    )
    func percentages(_ text: String) -> [String] {
      text.matches(of: /\d+\.\d %/).map { String($0.0) }.sorted()
    }
    #expect(percentages(en) == percentages(zh) && percentages(en).count > 50)
    let han = en.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    #expect(han)  // the community's name
    #expect(!zh.contains("members") && !zh.contains("interval") && !zh.contains("retention"))
    for word in ["Log-rank", "Aalen–Johansen", "No forecast"] { #expect(en.contains(word)) }
    #expect(en.hasSuffix(ChurnVerdict(study).sentence.en) || en.contains("Beware: "))
    #expect(zh.contains(ChurnVerdict(study).sentence.zh))
  }

  @Test("One replication cannot tell plans apart, and the verdict says so") func single() {
    var runs = SmallStudy.plain.runs
    for plan in runs.plans.indices { runs.plans[plan].runs.removeLast(2) }
    #expect(ChurnVerdict(ChurnStudy(runs)).sentence.en.contains("run at least two"))
    #expect(ChurnVerdict(study).sentence.en.contains("95 % interval"))
  }

  @Test("No line is wider than the terminal", arguments: Language.allCases, [80, 100, 140])
  func width(language: Language, width: Int) {
    for details in [false, true] {
      for line in document.lines(language, width: width, details: details) {
        #expect(TextTable.width(line) <= width, "\(line)")
      }
    }
  }

  @Test("Incidences and survival in the files add up to everybody") func files() throws {
    let tables = Dictionary(
      uniqueKeysWithValues: try (ChurnFiles(study).tables() + document.files).map {
        try ($0.name, $0.text)
      }
    )
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
    let json = try document.parsed()
    let plans = try #require(json["plans"] as? [[String: Any]])
    #expect(plans.map { $0["plan"] as? String } == study.ranking.map { study.lines[$0].plan.id })
    #expect(json["digest"] as? String == study.runs.digest.text)
    let points = try #require(json["survival_kol"] as? [[String: Any]])
    #expect(points.map { $0["day"] as? Int } == [7, 30, 35])
    let stay = try #require(plans[0]["expected_stay"] as? [String: Double])
    let own = study.lines[study.ranking[0]].survival.expectedStays
    #expect(agree(try #require(stay["value"]), Moments(own).mean ?? .nan))
  }
}
