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

/// A sweep of a tiny club: two plans, one with a factor of its own, by every design.
@Suite struct SweepDocumentTests {
  private static func outcome(_ design: SweepDesign, _ factors: String = SmallSweep.factors) throws
    -> SweepOutcome
  {
    let size = [.grid, .oneAtATime].contains(design) ? "" : "\nsize: \(design == .morris ? 4 : 8)"
    return try SmallSweep.outcome(design.rawValue + size, factors)
  }

  private static let outcomes: Result<[SweepDesign: SweepOutcome], any Error> = Result {
    Dictionary(
      uniqueKeysWithValues: try SweepDesign.allCases.map { ($0, try outcome($0)) })
  }

  private func outcome(_ design: SweepDesign) throws -> SweepOutcome {
    try #require(Self.outcomes.get()[design])
  }

  @Test("Plans stand from best to worst, and the verdict ends it", arguments: Language.allCases)
  func table(language: Language) throws {
    let outcome = try outcome(.lhs)
    let lines = SweepDocument(outcome).document.lines(language, width: 200)
    #expect(lines[0].hasPrefix(language == .en ? "Assumptions: 8 points" : "各种假设：8 个设计点"))
    let rule = try #require(lines.firstIndex { $0.hasPrefix("──") })
    for (line, plan) in zip(lines[(rule + 1)...], outcome.ranking) {
      #expect(line.hasPrefix(outcome.sweep.plans[plan].title[language] + " "))
      let mean = Moments(outcome.goals(of: plan)).mean ?? .nan
      #expect(line.contains(" \(NumberText.short(mean)) "))
    }
    let verdict = SweepVerdict(outcome).sentence[language]
    #expect(
      SweepDocument(outcome).document.terminal(language, width: 10_000)
        .contains("\n\n" + verdict))
  }

  @Test(
    "No line is wider than the terminal, by any design, and every path is whole or broken at a point",
    arguments: SweepDesign.allCases, [80, 100, 140])
  func width(design: SweepDesign, width: Int) throws {
    let document = SweepDocument(try outcome(design)).document
    for language in Language.allCases {
      for details in [false, true] {
        let lines = document.lines(language, width: width, details: details)
        for line in lines { #expect(TextTable.width(line) <= width, "\(line)") }
        for path in ["community.mechanisms.leave.natural", "plans.posts.levers.0.content"] {
          let parts = path.split(separator: ".")
          #expect(parts.allSatisfy { part in lines.contains { $0.contains(part) } }, "\(path)")
        }
      }
    }
  }

  @Test("Both languages tell the same numbers, and neither speaks the other")
  func languages() throws {
    for design in SweepDesign.allCases {
      let document = SweepDocument(try outcome(design)).document
      let (en, zh) = (
        document.terminal(.en, width: 10_000), document.terminal(.zh, width: 10_000)
      )
      func intervals(_ text: String) -> [String] {
        text.matches(of: /\[[^\]]*, [^\]]*\]/).map { String($0.0) }
      }
      #expect(intervals(en) == intervals(zh) && !intervals(en).isEmpty, "\(design)")
      #expect(!en.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
      #expect(!zh.contains("change") && !zh.contains("plan ") && !zh.contains("goal"))
    }
  }

  @Test("A factor of another plan is told apart from one that does nothing") func absent() throws {
    var outcome = try outcome(.lhs)
    let csv = try sensitivity(outcome)
    let nothing = try csv.filtered(["plan": "do-nothing", "against": ""])
    #expect(try nothing.column("measure").first == "not_in_plan")
    #expect(try nothing.filtered(["measure": "not_in_plan"]).numbers("value")[0].isNaN)
    // the plan that has no factor of its own comes first where little is wanted
    outcome = try Self.outcome(.oneAtATime)
    let text = SweepDocument(outcome).document.terminal(.en, width: 200)
    let best = outcome.sweep.planIDs[outcome.ranking[0]]
    #expect(text.contains("not in this plan") == (best == "do-nothing"))
  }

  @Test(
    "sensitivity.csv and JSON have every measure of every factor", arguments: SweepDesign.allCases)
  func files(design: SweepDesign) throws {
    let outcome = try outcome(design)
    let csv = try sensitivity(outcome)
    #expect(
      csv.header == [
        "plan", "against", "factor", "low", "high", "measure", "value", "ci_low", "ci_high",
      ])
    let json = try SweepDocument(outcome).document.parsed()
    let rows = try #require(json["sensitivity"] as? [[String: Any]])
    #expect(rows.count == csv.rows.count)
    // both plans and the lead; the first has but one of the two factors
    let perFactor = design == .morris ? 3 : 2
    #expect(rows.count == 5 * perFactor + 1)
    let study = Sensitivity(outcome, plan: 1)
    let values = try csv.filtered(["plan": "posts", "against": ""]).numbers("value")
    switch study.effects[0] {
    case .morris(let effect): #expect(agree(values[0], effect.meanSize))
    case .sobol(let index): #expect(agree(values[1], index.total.value))
    case .joint(let slope): #expect(agree(values[0], slope?.value ?? .nan))
    case .slope(let slope): #expect(agree(values[0], slope?.value ?? .nan))
    case .absent: Issue.record("the plan has the factor")
    }
  }

  private func sensitivity(_ outcome: SweepOutcome) throws -> CSV {
    let files = SweepDocument(outcome).document.files
    return try CSV(try #require(files.first { $0.name == "sensitivity.csv" }).text)
  }

  @Test("plans.csv, JSON and the table have the same plans in the same order") func plans() throws {
    let outcome = try outcome(.sobol)
    let document = SweepDocument(outcome).document
    let csv = try CSV(try #require(document.files.first { $0.name == "plans.csv" }).text)
    #expect(
      csv.header == ["plan", "probability_best", "mean", "sd", "ci_low", "ci_high", "q05", "q95"])
    let ids = outcome.ranking.map { outcome.sweep.planIDs[$0] }
    #expect(try csv.column("plan") == ids)
    let json = try document.parsed()
    let plans = try #require(json["plans"] as? [[String: Any]])
    #expect(plans.map { $0["plan"] as? String } == ids)
    #expect(try agree(#require(plans[0]["mean"] as? Double), csv.numbers("mean")[0]))
    #expect(json["points"] as? Int == 8 && json["runs_finished"] as? Int == 32)
    #expect(json["digest"] as? String == outcome.digest.text)
    #expect((json["verdict"] as? [String: String])?["zh"] == SweepVerdict(outcome).sentence.zh)
  }

  @Test("Runs that could not be done are told with what kept them", arguments: Language.allCases)
  func failures(language: Language) throws {
    let outcome = try Self.outcome(
      .grid,
      """
        plans.posts.levers.0.content.from: [day 1, day 3]
        plans.posts.levers.0.content.until: [day 2, day 3]
      """)
    #expect(outcome.failed == 4 && outcome.problems.count == 1)
    let document = SweepDocument(outcome).document
    let text = document.terminal(language, width: 10_000)
    #expect(
      text.contains(
        Bilingual(
          "Beware: 4 of 16 runs could not be done",
          "注意：16 次运行中有 4 次无法进行")[language]))
    for problem in outcome.problems { #expect(text.contains(problem[language])) }
    let problems = try document.parsed()["problems"] as? [[String: String]]
    #expect(problems?.count == outcome.problems.count)
  }
}
