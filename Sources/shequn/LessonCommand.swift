// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnReports
import ShequnScenario
import ShequnTables

extension Prediction: ExpressibleByArgument {}

struct LessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson",
    abstract: Bilingual("Learn community operations by predicting and trying.", "先预测、再动手，学社群运营。")
      .spoken,
    discussion: Bilingual(
      """
      Without NAME, lists the lessons. NAME is a lesson, its number, or a folder of your own made by \
      'shequn new lesson'.
      """,
      """
      不写 NAME 则列出全部课程；NAME 可以是课名、编号，或用 'shequn new lesson' 建的自己的课程文件夹。
      """
    ).spoken)

  @Argument(
    help: .words("A lesson.", "课程。"), completion: .custom { _, _, _ in Shipped.lessons.names })
  var name: String?

  @Flag(
    help: .words(
      "Only evaluate the claims, of all lessons without NAME; exit code 1 if one fails.",
      "只检验结论，不写名称则检验全部课程；有一条不成立则退出码为 1。"))
  var check = false

  @Flag(help: .words("Ask nothing.", "不提问。"))
  var noInput = false

  @Option(
    help: .words("Your prediction: higher, lower or same.", "你的预测：higher（更高）、lower（更低）或 same（差不多）。")
  )
  var predict: Prediction?

  @Option(
    name: .customLong("in"),
    help: .words(
      "Folder of lessons (default: those that come with the tool).", "课程所在文件夹（默认：随工具附带的课程）。"),
    completion: .directory)
  var folder: String?

  @Option(
    help: .words(
      "Folder of results (default: Results/<name>-lesson).", "结果文件夹（默认：Results/<名称>-lesson）。"),
    completion: .directory)
  var out: String?

  @OptionGroup var threadsOption: ThreadsOption

  @Flag(name: .shortAndLong, help: .words("No progress.", "不显示进度。"))
  var quiet = false

  @OptionGroup var languageOption: LanguageOption
  private var language: Language { languageOption.language }

  func run() throws {
    let lessons: [Lesson]
    do throws(ScenarioFailure) { lessons = try read() } catch {
      Console.error(error.rendered(language))
      throw ExitCode(error.exitCode)
    }
    if check {
      try checkClaims(of: lessons)
    } else if name == nil {
      try list(lessons)
    } else {
      for lesson in lessons { try teach(lesson) }
    }
  }

  private func read() throws(ScenarioFailure) -> [Lesson] {
    let shelf = folder.map { LessonShelf($0) } ?? Shipped.lessons
    guard let name else { return try shelf.lessons() }
    return [try LessonReader.read(path: try shelf.path(of: name))]
  }

  private func list(_ lessons: [Lesson]) throws {
    try Console.print(LessonDocument.list(lessons).terminal(language, width: Console.width))
  }

  private func checkClaims(of lessons: [Lesson]) throws {
    var failed = 0
    var count = 0
    for lesson in lessons {
      let outcome = try outcome(of: lesson)
      try show("\(lesson.name.onOneLine) · \(lesson.title[language])")
      for claim in outcome.claims {
        try show(ClaimText(claim, in: lesson.study, language: language).text)
      }
      count += outcome.claims.count
      failed += outcome.claims.count { !$0.holds }
    }
    try Console.print(
      Bilingual(
        "\n\(count - failed) of \(count) claims hold.", "\n\(count) 条结论中有 \(count - failed) 条成立。")[
          language])
    if failed > 0 { throw ExitCode(1) }
  }

  private func outcome(of lesson: Lesson) throws(ExitCode) -> LessonOutcome {
    let plans = [lesson.study.doNothing] + lesson.study.plans
    try Machine.check(
      plans, kept: plans.count * lesson.replications,
      RunOptions(threads: threadsOption.count, departures: .none), language)
    let progress = ProgressBar(isQuiet: quiet, language: language)
    let outcome = LessonOutcome(
      lesson, threads: threadsOption.count,
      goesOn: { !Interruption.isRaised }, progress: { progress.show($0) })
    progress.clear()
    if outcome.runs.isPartial {
      Console.error(Bilingual("interrupted", "已中断")[language])
      throw ExitCode(130)
    }
    return outcome
  }

  // MARK: - Teaching

  private var asks: Bool { !noInput && isatty(STDIN_FILENO) == 1 }

  private func teach(_ lesson: Lesson) throws {
    let folder = try LessonFolder(lesson, out: out, typed: name ?? lesson.name, language: language)
    let text = lesson[language]
    try show(text.title + "\n")
    for section in LessonSection.beforeRun { try show(section, of: text) }
    if predict != nil || asks { try show(question(of: lesson)) }
    if let predict {
      try Console.print(
        Bilingual("Your prediction: ", "你的预测：")[language]
          + predict.words[language] + "\n")
    }
    let prediction = try predict ?? (asks ? ask() : nil)
    try show(.try, of: text)
    let start = ContinuousClock.now
    let outcome = try outcome(of: lesson)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let told = LessonDocument(outcome, prediction: prediction).document
    try Console.print(told.terminal(language, width: Console.width) + "\n")
    for section in [LessonSection.notice, .why, .sources, .exercises] {
      try show(section, of: text)
    }
    try pause()
    for section in [LessonSection.answers, .limits] { try show(section, of: text) }
    let compare = ShellWords.line(["shequn", "compare", lesson.folder])
    try Console.print(
      Bilingual(
        "All numbers of the comparison: \(compare)", "比较的全部数字：\(compare)")[language])
    try Console.print(folder.write(outcome, prediction: prediction, seconds: seconds))
  }

  private func show(_ section: LessonSection, of text: LessonText) throws {
    let title = section.title[language]
    let rule = String(repeating: "─", count: TextTable.width(title))
    try show("\(title)\n\(rule)\n\(text[section])\n")
  }

  private func show(_ text: String) throws {
    try Console.print(Wrapping.text(text, width: Console.width))
  }

  /// The two numbers of which the reader foretells how they compare.
  private func question(of lesson: Lesson) -> String {
    ClaimWording(lesson.claims[0], in: lesson.study, language: language).question
  }

  /// What a reader types, in either language; nil: nothing, or no answer.
  private func ask() throws -> Prediction? {
    let prompt = Bilingual(
      "[h]igher, [l]ower, [s]ame; Enter skips: ", "1 更高，2 更低，3 差不多；回车跳过：")[language]
    for _ in 0..<3 {
      try Console.print(prompt, terminator: "")
      guard let line = readLine(), !line.allSatisfy(\.isWhitespace) else { break }
      if let prediction = Prediction(typed: line) {
        try Console.print("")
        return prediction
      }
    }
    try Console.print("")
    return nil
  }

  private func pause() throws {
    guard asks else { return }
    try Console.print(
      Bilingual("Enter shows the answers. ", "按回车查看参考答案。")[language], terminator: "")
    _ = readLine()
    try Console.print("")
  }
}

extension Prediction {
  /// A letter, a word or a number, in either language; nil: none of them.
  fileprivate init?(typed: String) {
    let word = typed.lowercased().filter { !$0.isWhitespace }
    let known: [(Prediction, [String])] = [
      (.higher, ["h", "higher", "more", "1", "高", "更高"]),
      (.lower, ["l", "lower", "less", "2", "低", "更低"]),
      (.same, ["s", "same", "3", "同", "差不多", "一样"]),
    ]
    guard let match = known.first(where: { $0.1.contains(word) })?.0 else { return nil }
    self = match
  }
}
