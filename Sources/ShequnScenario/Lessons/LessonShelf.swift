// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords

/// A folder of lessons, each a folder with `expect.yaml`.
package struct LessonShelf: Sendable {
  /// As a user would write it.
  package let folder: String

  package init(_ folder: String) { self.folder = folder }

  /// Names of the lessons, in the order of teaching (`01-…` before `02-…`); none if there is no such
  /// folder.
  package var names: [String] {
    let all = try? FileManager.default.contentsOfDirectory(atPath: folder)
    return (all ?? []).sorted().filter { Self.isLesson(Path.join(folder, $0)) }
  }

  private static func isLesson(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: Path.join(path, "expect.yaml"))
  }

  /// The folder of a lesson: a path, a lesson's name, or its number or the words after it.
  ///
  /// - Throws: that there is none, with the nearest name.
  package func path(of name: String) throws(ScenarioFailure) -> String {
    if Path.isFolder(name), name.utf8.contains(UInt8(ascii: "/")) || Self.isLesson(name) {
      return Path.normalised(name)
    }
    let names = names
    let number = Int(name)
    let found = names.first { candidate in
      let parts = candidate.split(separator: "-", maxSplits: 1)
      return candidate == name || (parts.count == 2 && parts[1] == name)
        || (number != nil && parts.first.flatMap { Int($0) } == number)
    }
    if let found { return Path.join(folder, found) }
    let words = names.map { $0.drop { $0.isNumber || $0 == "-" } }.map { String($0) }
    let near =
      Nearest.name(to: name, among: names)
      ?? Nearest.name(to: name, among: words)
    throw ScenarioFailure(problems: [
      names.isEmpty
        ? Problem(
          at: Place(file: folder), .noLessonFolder(folder), advice: .nameLessonFolder,
          isMissingInput: true)
        : Problem(
          at: Place(file: folder), .noLesson(name),
          advice: near.map { .didYouMean($0, $0) } ?? .makeLesson, isMissingInput: true)
    ])
  }

  /// All lessons, each read whole.
  ///
  /// - Throws: everything that is wrong with any of them.
  package func lessons() throws(ScenarioFailure) -> [Lesson] {
    var problems: [Problem] = []
    var lessons: [Lesson] = []
    for name in names {
      do throws(ScenarioFailure) {
        lessons.append(try LessonReader.read(path: Path.join(folder, name)))
      } catch {
        problems += error.problems
      }
    }
    if lessons.isEmpty && problems.isEmpty {
      problems.append(
        Problem(
          at: Place(file: folder), .noLessonFolder(folder), advice: .nameLessonFolder,
          isMissingInput: true))
    }
    guard problems.isEmpty else { throw ScenarioFailure(problems: problems) }
    return lessons
  }
}
