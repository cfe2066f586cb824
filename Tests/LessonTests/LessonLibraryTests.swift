// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnReports
import ShequnScenario
import ShequnTables
import Testing

enum Shelf {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Scenarios/lessons").path
  static let all = LessonShelf(folder)
  static let names = all.names

  static func lesson(_ name: String) throws -> Lesson {
    try LessonReader.read(path: all.path(of: name))
  }
}

/// What holds for every lesson that comes with the tool.
@Suite(.serialized) struct LessonLibraryTests {
  @Test func `there are at least sixteen lessons, numbered in the order of teaching`() {
    #expect(Shelf.names.count >= 16)
    for (index, name) in Shelf.names.enumerated() {
      let number = index + 1
      let prefix = number < 10 ? "0\(number)-" : "\(number)-"
      #expect(name.hasPrefix(prefix))
    }
  }

  @Test func `every claim of every lesson holds, and would not if it said the opposite`() throws {
    let outcomes = try LessonLibrary.claims(in: Shelf.all)
    #expect(outcomes.map(\.lesson.name) == Shelf.names)
    for outcome in outcomes {
      #expect(!outcome.runs.isPartial)
      for claim in outcome.claims {
        let text = ClaimText(claim, in: outcome.lesson.study, language: .en).text
        #expect(claim.holds, "\(outcome.lesson.name): \(text)")
        switch claim.claim.expectation {
        case .higher, .lower: break
        // these have no opposite of their own form
        case .equivalent, .apart: continue
        }
        let reversed = ClaimOutcome(claim.claim.reversed, in: outcome.runs)
        #expect(!reversed.holds, "\(outcome.lesson.name), reversed: \(text)")
      }
    }
  }

  @Test func `claims do not depend on the number of threads`() throws {
    let lesson = try Shelf.lesson("18-luck-or-strategy")
    let one = LessonOutcome(lesson, threads: 1)
    let three = LessonOutcome(lesson, threads: 3)
    #expect(one.runs.digest == three.runs.digest)
    #expect(one.claims.map(\.difference) == three.claims.map(\.difference))
  }

  @Test(arguments: Shelf.names)
  func `a lesson is sound and short before its first run`(name: String) throws {
    let lesson = try Shelf.lesson(name)
    // one lesson is about doing too much, and is told so
    #expect(lesson.study.warnings.isEmpty || name == "02-how-often-to-post")
    #expect(lesson.claims.count >= 3)
    for language in Language.allCases {
      let sections = LessonSection.beforeRun.map { lesson[language][$0] }
      // two screens of 24 lines, headings and blank lines counted
      let lines = sections.reduce(2) { sum, text in
        text.split(separator: "\n", omittingEmptySubsequences: false).reduce(sum + 3) {
          $0 + 1 + max(0, TextTable.width(String($1)) - 1) / 80
        }
      }
      #expect(lines <= 48, "\(name), \(language)")
    }
  }

  @Test(arguments: Shelf.names)
  func `whoever reads one language never meets the other`(name: String) throws {
    let lesson = try Shelf.lesson(name)
    let outcome = LessonOutcome(lesson)
    for language in Language.allCases {
      let comparison = Comparison(outcome.runs, goal: lesson.study.community.goal)
      var parts = [lesson[language].title]
      parts += LessonSection.allCases.map { lesson[language][$0] }
      let files = ResultFiles(outcome.runs, goal: lesson.study.community.goal)
      parts.append(
        ComparisonDocument(comparison, files).document
          .terminal(language, width: 100, details: true))
      for prediction in Prediction.allCases {
        let told = LessonDocument(outcome, prediction: prediction).document
        for width in [80, 100, 140] {
          let lines = told.terminal(language, width: width)
            .split(separator: "\n", omittingEmptySubsequences: false)
          for line in lines { #expect(TextTable.width(String(line)) <= width, "\(name): \(line)") }
          parts += lines.map { String($0) }
        }
        #expect(told.terminal(language, width: 10_000).contains("▁"), "\(name)")
      }
      let text = parts.joined(separator: "\n")
      switch language {
      case .en: #expect(!text.contains(where: Self.isHan), "\(name)")
      case .zh:
        // code, names of files and authors may be written in Latin letters; sentences may not
        let prose = text.replacing(/`[^`]*`/, with: "`")
        let sentence = prose.firstMatch(of: /(?:[A-Za-z]+ ){4}[a-z]+/)
        #expect(sentence == nil, "\(name): \(sentence.map { String($0.0) } ?? "")")
      }
    }
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.contains { (0x3000...0x9FFF).contains($0.value) }
  }

  @Test(arguments: Shelf.names)
  func `every name in a lesson is told in both languages`(name: String) throws {
    let study = try Shelf.lesson(name).study
    var titles = [study.community.name]
    titles += study.plans.map(\.title)
    titles += study.community.segments.map(\.title)
    titles += study.community.topicTitles
    #expect(study.community.topicTitles.count == study.community.topics.count)
    for title in titles { #expect(title.en != title.zh, "\(title.en)") }
  }

  @Test func `the teachers' page names every lesson`()
    throws
  {
    for file in ["README.md", "README.zh-CN.md"] {
      let text = try String(contentsOfFile: Shelf.folder + "/" + file, encoding: .utf8)
      for name in Shelf.names {
        #expect(text.contains(name.prefix(2)), "\(file): \(name)")
      }
    }
  }
}
