// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import ShequnKernel
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
      Template.files.map { ($0.name, $0.text[language]) }, to: path, language: language)
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

/// A small sound scenario to start from.
enum Template {
  static let files: [(name: String, text: Bilingual)] = [
    (
      "community.yaml",
      Bilingual(
        """
        # Who is there before you do anything. `shequn describe parameter` explains the parameters.
        community:
          name: My community
          type: interest                # product | interest | brand | knowledge | tool
          goal: {metric: dau, over: last 30 days, want: high}
          platform: wechat-group        # shequn describe platform
          topics: [news, how-to, offers, chat]
          members: 1000
          segments:
            - {name: fans, share: 40%, interests: {news: 3, how-to: 3}, activity: {beta: [0.8, 2]}}
            - {name: passers-by, share: 60%}
          market: {size: 20000}
        days: 120

        """,
        """
        # 在你采取任何行动之前，社群里有谁。`shequn describe parameter` 解释各个参数。
        community:
          name: 我的社群
          type: interest                # product | interest | brand | knowledge | tool
          goal: {metric: dau, over: last 30 days, want: high}
          platform: wechat-group        # shequn describe platform
          topics: [资讯, 教程, 优惠, 闲聊]
          members: 1000
          segments:
            - {name: 爱好者, share: 40%, interests: {资讯: 3, 教程: 3}, activity: {beta: [0.8, 2]}}
            - {name: 路人, share: 60%}
          market: {size: 20000}
        days: 120

        """)
    ),
    (
      "plans/content.yaml",
      Bilingual(
        """
        plan: Four posts a day
        extends: ../community.yaml
        levers:
          - content: {posts-per-day: 4, quality: 0.6}

        """,
        """
        plan: 每天四帖
        extends: ../community.yaml
        levers:
          - content: {posts-per-day: 4, quality: 0.6}

        """)
    ),
    (
      "plans/welfare.yaml",
      Bilingual(
        """
        plan: Content and learning welfare
        extends: ../community.yaml
        levers:
          - content: {posts-per-day: 2, quality: 0.6}
          - welfare: {type: learning, to: active, value: 2 yuan, every: 7 days, from: day 14}

        """,
        """
        plan: 内容加学习福利
        extends: ../community.yaml
        levers:
          - content: {posts-per-day: 2, quality: 0.6}
          - welfare: {type: learning, to: active, value: 2 yuan, every: 7 days, from: day 14}

        """)
    ),
  ]
}
