// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnReports
import ShequnScenario
import Testing

/// What `shequn new` writes is sound as it stands.
@Suite struct TemplateTests {
  private func folder(_ files: [(name: String, text: String)]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.makeFolder("plans")
    for (name, text) in files { try folder.write(name, text) }
    return folder
  }

  @Test("A new scenario is read without a problem or a warning", arguments: Language.allCases)
  func scenario(language: Language) throws {
    let folder = try folder(ScenarioTemplate.files.map { ($0.name, $0.text[language]) })
    let study = try ScenarioReader.read(path: folder.url.path)
    #expect(study.plans.map(\.id) == ["content", "welfare"] && study.warnings.isEmpty)
  }

  @Test("A new lesson is read, has every part in both languages and a claim") func lesson() throws {
    let folder = try folder(LessonTemplate.files)
    let lesson = try LessonReader.read(path: folder.url.path)
    #expect(lesson.claims.count == 1 && lesson.study.plans.map(\.id) == ["posts"])
    for language in Language.allCases {
      for section in LessonSection.allCases { #expect(!lesson[language][section].isEmpty) }
    }
    #expect(
      try folder.text("expect.yaml").hasPrefix(
        "# yaml-language-server: $schema=\(LessonTemplate.schema)\n"))
  }
}
