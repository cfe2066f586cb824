// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
package import ShequnScenario

/// A lesson that was run, with all its claims.
package struct LessonOutcome: Sendable {
  package let lesson: Lesson
  /// Doing nothing and every plan, on the lesson's own seed.
  package let runs: StudyRuns
  package let claims: [ClaimOutcome]

  package init(
    _ lesson: Lesson, threads: Int = ProcessInfo.processInfo.activeProcessorCount,
    goesOn: @escaping @Sendable () -> Bool = { true },
    progress: @escaping @Sendable (StudyProgress) -> Void = { _ in }
  ) {
    self.lesson = lesson
    let runs = StudyRunner(
      plans: [lesson.study.doNothing] + lesson.study.plans,
      options: RunOptions(
        seed: lesson.seed, replications: lesson.replications, threads: threads,
        departures: .none),
      goesOn: goesOn, progress: progress
    ).run()
    self.runs = runs
    claims = lesson.claims.map { ClaimOutcome($0, in: runs) }
  }
}

/// All lessons at once.
package enum LessonLibrary {
  /// Runs every lesson of a folder and evaluates every claim.
  ///
  /// - Throws: everything that is wrong with any lesson.
  package static func claims(
    in shelf: LessonShelf, threads: Int = ProcessInfo.processInfo.activeProcessorCount
  ) throws(ScenarioFailure) -> [LessonOutcome] {
    try shelf.lessons().map { LessonOutcome($0, threads: threads) }
  }
}
