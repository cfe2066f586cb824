// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnReports
import ShequnScenario
import ShequnTables

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: Bilingual("Start a scenario or a lesson of your own.", "新建自己的场景或课程。").spoken,
    subcommands: [NewScenarioCommand.self, NewLessonCommand.self],
    defaultSubcommand: NewScenarioCommand.self)
}

struct NewScenarioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario",
    abstract: Bilingual("A scenario: the folder to make.", "新建场景文件夹。").spoken)

  @Argument(help: .words("Folder to make.", "要新建的文件夹。"), completion: .directory)
  var path: String

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let language = languageOption.language
    try NewFolder.write(
      ScenarioTemplate.files.map { ($0.name, $0.text[language]) }, to: path, language: language)
    let (made, next) = (path.onOneLine, ShellWords.line(["shequn", "compare", path]))
    try Console.print(
      Bilingual(
        "Made \(made): edit community.yaml and plans/*.yaml, then type: \(next)",
        "已新建 \(made)：编辑 community.yaml 与 plans/*.yaml，然后输入：\(next)")[language])
  }
}

struct NewLessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: Bilingual("A lesson: the folder to make.", "新建课程文件夹。").spoken)

  @Argument(help: .words("Folder to make.", "要新建的文件夹。"), completion: .directory)
  var path: String

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let language = languageOption.language
    let schema = try FileKind.lesson.schema(language).written + "\n"
    try NewFolder.write(
      LessonTemplate.files + [(LessonTemplate.schema, schema)], to: path, language: language)
    let own = path.utf8.contains(UInt8(ascii: "/")) ? path : "./" + path
    let (made, next) = (path.onOneLine, ShellWords.line(["shequn", "lesson", own, "--check"]))
    try Console.print(
      Bilingual(
        "Made \(made), a small working lesson. Rewrite its files, then type: \(next)",
        "已新建 \(made)，一个可以运行的小课程。改写其中的文件，然后输入：\(next)")[language])
  }
}

/// A folder that is made whole, or not at all.
enum NewFolder {
  static func write(
    _ files: [(name: String, text: String)], to path: String, language: Language
  ) throws {
    let folder = URL(fileURLWithPath: path)
    let shown = path.onOneLine
    let manager = FileManager.default
    func checkFree() throws {
      // a link that leads nowhere is something, too
      guard (try? manager.attributesOfItem(atPath: folder.path)) != nil else { return }
      Console.error(
        Bilingual("error: '\(shown)' exists; name a new folder", "错误：“\(shown)”已存在；请换一个文件夹名")[
          language])
      throw ExitCode(73)
    }
    try checkFree()
    // two that make the same folder would take each other's files away
    let lock: FolderLock
    do { lock = try ResultFolder(path).occupy(patience: .seconds(10)) } catch {
      try checkFree()
      throw error
    }
    defer { withExtendedLifetime(lock) {} }
    try checkFree()
    let fresh = folder.deletingLastPathComponent()
      .appendingPathComponent(".\(folder.lastPathComponent).shequn-start")
    try? manager.removeItem(at: fresh)
    do {
      let plans = fresh.appendingPathComponent("plans")
      try manager.createDirectory(at: plans, withIntermediateDirectories: true)
      for (name, text) in files {
        try Data(text.utf8).write(to: fresh.appendingPathComponent(name))
      }
      try manager.moveItem(at: fresh, to: folder)
    } catch {
      try? manager.removeItem(at: fresh)
      throw ResultFolderError(error, path: shown, exitCode: 73)
    }
  }
}
