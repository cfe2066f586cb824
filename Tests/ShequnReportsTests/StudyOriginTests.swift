// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnReports
import Testing

@Suite struct StudyOriginTests {
  private let temporary: TemporaryFolder

  init() throws {
    temporary = try TemporaryFolder()
    for name in ["tea club", "tea-club", "deep/tea-club"] { try temporary.makeFolder(name) }
    for name in ["tea club", "tea-club"] { try temporary.write(name + "/community.yaml", "") }
  }

  private func folder(_ command: String, _ scenario: String, at path: String = "Results/tea-club")
    -> ResultFolder
  {
    ResultFolder(
      temporary.path(path),
      for: StudyOrigin(command: command, scenario: temporary.path(scenario)))
  }

  private func write(_ command: String, _ scenario: String) throws {
    try folder(command, scenario)
      .write([("a.csv", scenario)], manifest: SmallManifest(command: command))
  }

  @Test("A scenario whose name becomes the same folder's is refused, and the results stay")
  func sameName() throws {
    try write("compare", "tea club")
    let before = try temporary.contents(of: "Results/tea-club")
    for other in ["tea-club", "deep/tea-club"] {
      let error = try #require(throws: ResultFolderError.self) { try write("compare", other) }
      #expect(error.exitCode == 73)
      #expect(error.message.en.contains("another scenario") && error.message.en.contains("--out"))
      #expect(error.message.en.contains("tea club'") && error.message.zh.contains("--out"))
    }
    #expect(try temporary.contents(of: "Results/tea-club") == before)
  }

  @Test(
    "The same scenario is known however it is named, from wherever",
    arguments: [
      "tea club", "./tea club/", "tea-club/../tea club", "tea club/community.yaml", "link",
    ])
  func sameScenario(spelling: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: temporary.path("link"), withDestinationPath: "tea club")
    try write("compare", "tea club")
    try write("run", spelling)
    #expect(try temporary.text("Results/tea-club/a.csv") == spelling)
    #expect(try temporary.text("Results/tea-club/manifest.json").contains("\"../../tea club\""))
  }

  @Test("Results and scenario may be moved together") func moved() throws {
    try write("compare", "tea club")
    try temporary.makeFolder("project")
    for name in ["tea club", "Results"] {
      try FileManager.default.moveItem(
        atPath: temporary.path(name), toPath: temporary.path("project/" + name))
    }
    try folder("compare", "project/tea club", at: "project/Results/tea-club").check()
  }

  @Test("Neither a sweep's results nor a study's make room for the other's")
  func sweep() throws {
    for (first, second) in [("sweep", "compare"), ("compare", "sweep"), ("sweep", "lesson")] {
      try? FileManager.default.removeItem(atPath: temporary.path("Results"))
      try write(first, "tea club")
      let error = try #require(throws: ResultFolderError.self) { try write(second, "tea club") }
      #expect(error.exitCode == 73 && error.message.en.contains("holds results of '\(first)'"))
      #expect(try temporary.text("Results/tea-club/a.csv") == "tea club")
    }
  }

  @Test("Results of a version that did not name its scenario are known by the scenario's files")
  func earlier() throws {
    try temporary.makeFolder("Results/tea-club")
    try temporary.write(
      "Results/tea-club/manifest.json",
      """
      {"tool": "shequn", "command": "compare",
       "scenario_files": [{"path": "\(temporary.path("tea club/community.yaml"))"}]}
      """)
    #expect(throws: ResultFolderError.self) { try folder("compare", "tea-club").check() }
    try folder("compare", "tea club").check()
  }
}
