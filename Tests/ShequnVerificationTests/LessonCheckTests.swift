// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnStatistics
import ShequnVerification
import Testing

/// The claims of the lessons as checks.
struct LessonCheckTests {
  private let shelf = LessonShelf(scenarios + "/lessons")

  private func check(_ lesson: String) throws -> Check {
    let all = try CheckCatalog.all(in: scenarios)
    return try #require(all.first { $0.name == Check.lessonName(lesson) })
  }

  @Test func `every lesson is a check, at the end of the list, told in both languages`() throws {
    let all = try CheckCatalog.all(in: scenarios)
    #expect(Set(all.map(\.name)).count == all.count)
    let lessons = all.suffix(shelf.names.count)
    #expect(lessons.map(\.name) == shelf.names.map { Check.lessonName($0) })
    #expect(all.filter { $0.family == .lesson }.count == lessons.count)
    for check in lessons {
      for text in [check.title, check.formula, check.reason] { #expect(text.en != text.zh) }
      let han = try Regex("\\p{Han}")
      #expect(check.formula.en.firstMatch(of: han) == nil, "\(check.name)")
      #expect(!check.reason.en.contains("\n") && !check.reason.zh.contains("\n"))
    }
  }

  @Test func `a check finds what the lesson finds, quick or not, whatever the seed`() throws {
    let name = "18-luck-or-strategy"
    let outcome = LessonOutcome(try LessonReader.read(path: shelf.path(of: name)), threads: 2)
    for isQuick in [false, true] {
      let verification = Verification(
        scenarios: scenarios, seed: isQuick ? 7 : 1, threads: 2, isQuick: isQuick)
      let checked = try CheckOutcome(check(name), verification)
      #expect(checked.elsewhere.isEmpty && checked.passes)
      #expect(checked.findings.map(\.simulated) == outcome.claims.map { $0.difference.mean })
      #expect(checked.findings.map(\.passes) == outcome.claims.map(\.holds))
      for (finding, claim) in zip(checked.findings, outcome.claims) {
        guard case .interval(let error, let range) = finding.measure else {
          Issue.record("no interval: \(finding.quantity.en)")
          continue
        }
        #expect(error > 0 && range.contains(finding.simulated))
        #expect(range == claim.claim.expectation.range && finding.strain < 1.2)
      }
    }
  }

  @Test func `a model with a mistake in it fails a lesson`() throws {
    // nobody minds how many posts there are
    let parameters = Check.Parameters(mistake: ["community.mechanisms.overload=off"])
    let outcome = try CheckOutcome(
      check("02-how-often-to-post"), Verification(scenarios: scenarios, threads: 2), parameters)
    #expect(!outcome.passes)
    #expect(outcome.findings.contains { !$0.passes && $0.note?.en.contains("✗") == true })
  }

  @Test func `a folder without lessons is said to be one`() {
    let failure = #expect(throws: ScenarioFailure.self) {
      try CheckCatalog.all(in: scenarios + "/verification")
    }
    #expect(failure?.rendered(.en).contains("there are no lessons in") == true)
    #expect(failure?.exitCode == 66)
  }
}
