// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
package import ShequnScenario
import ShequnStatistics
import ShequnTables

extension Check {
  /// What every lesson claims. The seeds and the replications are the lessons' own, also when
  /// verification is to be quick: they take seconds together.
  ///
  /// - Parameter scenarios: the folder with `lessons` in it.
  /// - Throws: everything that is wrong with any lesson, or that there is none.
  package static func lessons(in scenarios: String) throws(ScenarioFailure) -> [Check] {
    try LessonShelf(scenarios + "/lessons").lessons().map { lesson($0) }
  }

  /// The name of a lesson's check.
  package static func lessonName(_ lesson: String) -> String { "lesson-" + lesson }

  private static func lesson(_ lesson: Lesson) -> Check {
    Check(
      name: lessonName(lesson.name), family: .lesson, title: lesson.title,
      formula: Bilingual(formula(of: lesson, .en), formula(of: lesson, .zh)),
      reason: Bilingual(
        Markdown.flowing(lesson.english[.why]), Markdown.flowing(lesson.chinese[.why])),
      scenario: "lessons/\(lesson.name)", points: []
    ) { verification, parameters in
      let set = parameters.set + parameters.mistake
      let lesson =
        set.isEmpty
        ? lesson : try LessonReader.read(path: lesson.folder, overrides: Overrides(set: set))
      let outcome = LessonOutcome(
        lesson, threads: verification.threads, goesOn: verification.goesOn)
      guard !outcome.runs.isPartial else { throw Interrupted() }
      return outcome.claims.enumerated().map { finding($0 + 1, $1, in: lesson) }
    }
  }

  /// Its claims in words, a line each, numbered as the findings are.
  private static func formula(of lesson: Lesson, _ language: Language) -> String {
    let lines = lesson.claims.enumerated().map { index, claim in
      let formula = ClaimWording(claim, in: lesson.study, language: language).formula
      return "\n  \(index + 1). \(claim.sentence[language].onOneLine)\n     \(formula)"
    }
    return lines.joined()
  }

  private static func finding(_ number: Int, _ outcome: ClaimOutcome, in lesson: Lesson) -> Finding
  {
    let quantity = ClaimWording.quantity(outcome.claim.measurement)
    func text(_ language: Language) -> String {
      ClaimText(outcome, in: lesson.study, language: language).text
    }
    return .interval(
      Bilingual("\(number). difference: \(quantity.en)", "\(number). 差值：\(quantity.zh)"),
      within: outcome.claim.expectation.range, simulated: outcome.difference.mean ?? .nan,
      standardError: outcome.difference.difference.standardError ?? .nan, holds: outcome.holds,
      note: Bilingual(text(.en), text(.zh)))
  }
}
