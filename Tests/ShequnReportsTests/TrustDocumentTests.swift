// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnReports
import ShequnScenario
import ShequnTables
import Testing

/// What a verdict can be trusted for.
struct TrustDocumentTests {
  private var plans: [Plan] { SmallStudy.plain.runs.plans.map(\.plan) }

  private func document(_ turning: TurningStudy? = nil) -> Document {
    TrustDocument(
      plans, scenario: "tea club", forms: ["satiation": ["satiation", "best-cadence"]],
      turning: turning, outcomes: []
    ).document
  }

  private var turning: TurningStudy? {
    TurningStudy(Array(plans.prefix(3)), mechanisms: ["satiation", "habit"], seed: 1, threads: 2)
  }

  @Test(arguments: Language.allCases)
  func `it fits eighty columns, with and without trials of assumptions`(language: Language) throws {
    for document in [document(), document(try #require(turning))] {
      let lines = document.lines(language, width: 80)
      #expect(lines.allSatisfy { TextTable.width($0) <= 80 })
    }
  }

  @Test(arguments: Language.allCases)
  func `it ends with five lines: purpose, numbers, patterns, what would turn it, and more`(
    language: Language
  ) {
    let text = document().terminal(language, width: 10_000)
    let marks =
      language == .en
      ? ["Purpose: ", "Numbers: ", "Patterns: ", "What would turn it: ", "More: "]
      : ["用途：", "数值：", "模式：", "什么会改变结论：", "更多："]
    let last = text.components(separatedBy: "\n").suffix(5)
    for (line, mark) in zip(last, marks) { #expect(line.hasPrefix(mark), "\(line)") }
    // a name with a blank is quoted so that it can be typed
    #expect(text.contains("shequn trust 'tea club'"))
  }

  @Test func `what is measured, in range and assumed adds up to what is in use`() {
    let numbers = ParametersInUse(plans)
    let counts = ParametersInUse.Footing.allCases.map { numbers.count($0) }
    #expect(counts.reduce(0, +) == numbers.parameters.count && counts.allSatisfy { $0 > 0 })
    #expect(numbers.mechanisms.contains("kol") && !numbers.mechanisms.contains("check-in"))
    #expect(!numbers.mechanisms.contains("purchase"))
    #expect(numbers.sentence.en.contains("\(counts[2]) are assumed, most of them about "))
    #expect(numbers.sentence.zh.contains("\(counts[2]) 个是假设，其中最多的是"))
  }

  @Test func `a mechanism that has had no check says nought`() throws {
    let json = try document().parsed()
    let rows = try #require(json["mechanisms"] as? [[String: Any]])
    let forms = Dictionary(
      uniqueKeysWithValues: rows.map {
        ($0["mechanism"] as? String ?? "", $0["closed_forms"] as? Int ?? -1)
      })
    #expect(forms["satiation"] == 2 && forms["habit"] == 0)
    #expect(json["assumed"] as? Int == ParametersInUse(plans).count(.assumed))
  }

  @Test func `assumptions that would turn the verdict are three at most, told with their leads`()
    throws
  {
    let study = try #require(turning)
    let json = try document(study).parsed()
    let rows = try #require(json["turning"] as? [[String: Any]])
    #expect(rows.count == min(3, study.turnings.count) && !rows.isEmpty)
    let names = study.turnings.prefix(3).map(\.assumption.name)
    #expect(rows.map { $0["assumption"] as? String } == names)
    for language in Language.allCases {
      let text = document(study).terminal(language, width: 200)
      for turning in study.turnings.prefix(3) { #expect(text.contains(turning.assumption.name)) }
    }
  }

  @Test func `the page of a comparison begins and ends with what it rests on`() {
    let study = SmallStudy.plain
    let page = study.runs.compared(by: study.community.goal).page(.en, charts: nil)
    let escaped = ParametersInUse(plans).sentence.en.replacingOccurrences(of: "'", with: "&#39;")
    #expect(page.contains(escaped) || page.contains(ParametersInUse(plans).sentence.en))
  }
}
