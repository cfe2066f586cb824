// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords
import ShequnTables

/// The parts of a lesson, in the order in which they are read.
package enum LessonSection: CaseIterable, Sendable {
  case question, model, predict, `try`, notice, why, sources, exercises, answers, limits

  /// The heading in the file, after `## `.
  package var title: Bilingual {
    switch self {
    case .question: Bilingual("The question", "问题")
    case .model: Bilingual("What is in the model", "模型里有什么")
    case .predict: Bilingual("Predict", "预测")
    case .try: Bilingual("Try", "动手")
    case .notice: Bilingual("Notice", "观察")
    case .why: Bilingual("Why", "为什么")
    case .sources: Bilingual("Where it comes from", "出处")
    case .exercises: Bilingual("Exercises", "练习")
    case .answers: Bilingual("Answers", "参考答案")
    case .limits: Bilingual("Limits", "局限")
    }
  }

  /// What is read before the first run.
  package static let beforeRun: [LessonSection] = [.question, .model, .predict]
}

/// A lesson in one language.
package struct LessonText: Sendable {
  package let title: String
  private let sections: [LessonSection: String]

  /// Without its heading.
  package subscript(section: LessonSection) -> String { sections[section] ?? "" }

  /// Reads `# Title` and then every section once, in order, each with something in it.
  init?(_ file: SourceFile, language: Language, problems: ProblemCollector) {
    var text = String.UnicodeScalarView()
    do throws(ProblemError) { text.append(contentsOf: try file.scalars()) } catch {
      problems.add(error.problem)
      return nil
    }
    let lines = String(text).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { $0.forTerminal[...] }
    var title = ""
    var found: [(heading: String, line: Int, body: [Substring])] = []
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("## ") {
        found.append((String(line.dropFirst(3)).trimmingBlanks, index + 1, []))
      } else if line.hasPrefix("# "), title.isEmpty {
        title = String(line.dropFirst(2)).trimmingBlanks
      } else if !found.isEmpty {
        found[found.count - 1].body.append(line)
      }
    }
    let before = problems.errorCount
    if title.isEmpty {
      problems.error(
        .noLessonTitle, at: Place(file: file.path, line: 1, column: 1),
        advice: .forExample("# " + Bilingual("Activity decays", "活跃会衰减")[language]))
    }
    let expected = LessonSection.allCases.map { $0.title[language] }
    for section in found where !expected.contains(section.heading) {
      problems.error(
        .noLessonSection(section.heading),
        at: Place(file: file.path, line: section.line, column: 1),
        advice: Nearest.advice(for: section.heading, among: expected))
    }
    for heading in expected where !found.contains(where: { $0.heading == heading }) {
      problems.error(
        .missingLessonSection(heading), at: Place(file: file.path),
        advice: .lessonOrder(expected.map { "## " + $0 }))
    }
    for section in found where section.body.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
      problems.error(
        .emptyLessonSection(section.heading),
        at: Place(file: file.path, line: section.line, column: 1))
    }
    guard problems.errorCount == before else { return nil }
    if let place = zip(found, expected).first(where: { $0.heading != $1 })?.0
      ?? found.dropFirst(expected.count).first
    {
      problems.error(
        .lessonSectionOutOfPlace(place.heading),
        at: Place(file: file.path, line: place.line, column: 1),
        advice: .lessonOrder(expected.map { "## " + $0 }))
      return nil
    }
    self.title = title
    sections = Dictionary(
      uniqueKeysWithValues: zip(LessonSection.allCases, found).map { section, read in
        let body = read.body.drop { $0.allSatisfy(\.isWhitespace) }.reversed()
          .drop { $0.allSatisfy(\.isWhitespace) }.reversed()
        return (section, body.joined(separator: "\n"))
      })
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = Substring(self)
    while text.last?.isWhitespace == true { text.removeLast() }
    while text.first?.isWhitespace == true { text.removeFirst() }
    return String(text)
  }
}
