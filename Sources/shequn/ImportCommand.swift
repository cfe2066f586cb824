// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import ShequnImport
import ShequnRecords
import ShequnReports
import ShequnScenario
import ShequnTables

extension DateOrder: ExpressibleByArgument {}

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: Bilingual(
      "Exports of chat tools and forums in, a table of events out.", "读入聊天工具、论坛的导出文件，写出事件表。"
    ).spoken,
    discussion: Bilingual(
      """
      EXPORT is a file, a folder, a .zip or a .gz, as the tool made it; what kind it is shows from its \
      content. --out gets events.csv (numbers instead of names, times to the minute, for your eyes only) \
      and import.md, which says what was read, what was left out and why. No name and no text is written.
      """,
      """
      EXPORT 是导出工具生成的文件、文件夹、.zip 或 .gz，类型由内容判断。--out 中会写入 events.csv（名字换成编号，时间到分钟，仅本人可读）\
      和 import.md（读了什么、哪些未采用、为何）。不写出任何名字与内容。
      """
    ).spoken)

  @Argument(
    help: .words("Exported files, folders or archives.", "导出的文件、文件夹或压缩包。"),
    completion: .file())
  var exports: [String]

  @Option(
    help: .words("Folder to write into.", "写入的文件夹。"), completion: .directory)
  var out: String

  @Option(
    help: .words(
      "Zone of the community's clocks, such as Asia/Shanghai or +08:00.",
      "社群所在时区，如 Asia/Shanghai 或 +08:00。"))
  var zone: String?

  @Option(
    help: .words(
      "Order of dates such as 3/4/24: dmy, mdy or ymd (default: told from all dates).",
      "3/4/24 这类日期的顺序：dmy、mdy 或 ymd（默认：由全部日期推断）。"))
  var dateOrder: DateOrder?

  @Option(
    help: .words(
      "The day of a log whose lines tell the hour only and whose name tells no day (IRC, one file).",
      "各行只有时刻、文件名也不含日期的日志（IRC，单个文件）是哪一天。"))
  var day: String?

  @OptionGroup var table: OwnTableOptions

  @Option(
    help: .words(
      "A list of ids or names that are no people, one a line; !name is a person.",
      "非真人账号的编号或名字，每行一个；写作 !名字 则视为真人。"), completion: .file())
  var notPeople: String?

  @Option(
    help: .words(
      "Write here which member is who. Keep it apart from the log.", "把成员编号与名字的对照写到这里；请与事件表分开保管。"),
    completion: .file())
  var names: String?

  @Flag(help: .words("Print JSON instead of text.", "输出 JSON 而非文字。"))
  var json = false

  @OptionGroup var languageOption: LanguageOption
  private var language: Language { languageOption.language }

  func validate() throws {
    if let zone, Zone(zone) == nil {
      throw ValidationError(
        "--zone takes a name such as Asia/Shanghai, Europe/Berlin, or an offset such as +08:00",
        "--zone 取 Asia/Shanghai、Europe/Berlin 这样的名称，或 +08:00 这样的时差")
    }
    if let day, StayOptions.day(day) == nil {
      throw ValidationError(
        "--day takes a day such as 2024-03-01", "--day 取 2024-03-01 这样的日期")
    }
  }

  func run() throws {
    let folder = ResultFolder(out)
    try folder.check()
    try checkNames(folder.url)
    let log = try read()
    let report = log.report
    let manifest = ImportManifest(
      exports: exports.count, rows: report.rows, version: Shequn.version)
    let table = ResultFile(
      ImportManifest.table,
      .made { url in
        do throws(EventTableError) { try log.write(to: url) } catch {
          throw ResultFolderError(message: error.message, exitCode: 74)
        }
      })
    let moved = try folder.write(
      [(ImportManifest.page, report.markdown(language))], more: [table], manifest: manifest)
    Console.tell(moved, language)
    if let names {
      do throws(EventTableError) { try NamesFile.write(log.names, to: names) } catch {
        try fail(
          Bilingual("--names: \(error.message.en)", "--names：\(error.message.zh)"), 74)
      }
    }
    try tell(log)
  }

  private func read() throws -> ImportedLog {
    var options = ImportOptions()
    options.zone = zone.flatMap { Zone($0) }
    (options.dateOrder, options.day) = (dateOrder, day.flatMap { StayOptions.day($0) })
    table.set(in: &options)
    if let notPeople {
      guard let data = FileManager.default.contents(atPath: notPeople), data.count <= 64 << 20
      else {
        try fail(Bilingual("--not-people: the file cannot be read", "--not-people：无法读取该文件"), 66)
      }
      options.people = PeopleList(ExportText.beginning(Array(data)))
    }
    var reading = Import(options)
    do throws(ImportError) {
      for path in exports { try reading.read(path) }
      return try reading.log()
    } catch {
      try fail(error.message, error.exitCode)
    }
  }

  /// Names may not stand where the log does: who passes the one on would pass the other on, too.
  private func checkNames(_ folder: URL) throws {
    guard let names else { return }
    let place = URL(fileURLWithPath: names).standardizedFileURL.deletingLastPathComponent()
    let inside = [folder, folder.standardizedFileURL].map { Self.real($0) + "/" }
    guard !inside.contains(where: { (Self.real(place) + "/").hasPrefix($0) }) else {
      try fail(
        Bilingual(
          "--names: the file would stand in the folder of --out; name a place outside of it",
          "--names：文件会落在 --out 的文件夹内；请另选位置"), 73)
    }
    guard (try? FileManager.default.attributesOfItem(atPath: names)) == nil else {
      try fail(Bilingual("--names: the file exists; name a new one", "--names：文件已存在；请换一个"), 73)
    }
  }

  /// Where a folder is, whatever links lead to it; one that is not there yet is where it is named.
  private static func real(_ folder: URL) -> String {
    guard let real = realpath(folder.path, nil) else { return folder.path }
    defer { free(real) }
    return String(cString: real)
  }

  private func fail(_ message: Bilingual, _ code: Int32) throws -> Never {
    Console.error(Bilingual("error: ", "错误：")[language] + message[language])
    throw ExitCode(code)
  }

  private func tell(_ log: ImportedLog) throws {
    if json { return try Console.print(log.report.json.written) }
    try say(log.report.lines(language).joined(separator: "\n"))
    let machines = log.machines
    if !machines.isEmpty {
      // for the screen alone: no file and no JSON gets a name
      let comma = Bilingual(", ", "、")[language]
      let shown = machines.prefix(20).map { $0.onOneLine.cut(to: 40) }.joined(separator: comma)
      let more = machines.count > 20 ? " …" : ""
      try say(
        Bilingual(
          "Taken for machines (correct that with --not-people): \(shown)\(more)",
          "视为机器（可用 --not-people 更正）：\(shown)\(more)")[language])
    }
    try say(
      Bilingual(
        "Written: \(out.onOneLine)/\(ImportManifest.table), and what was left out in "
          + "\(ImportManifest.page). It is personal data: keep it as such.",
        "已写入：\(out.onOneLine)/\(ImportManifest.table)；未采用的内容见 \(ImportManifest.page)。属个人数据，请妥善保管。")[
          language])
  }

  private func say(_ text: String) throws {
    try Console.print(Wrapping.text(text, width: Console.width, indent: 2))
  }
}
