// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import ShequnImport
import ShequnLog
import ShequnRecords
import ShequnReports
import ShequnTables

extension EventKind: ExpressibleByArgument {}

struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: Bilingual("What the log of a community says.", "一个社群的日志说明了什么。").spoken,
    discussion: Bilingual(
      """
      EVENTS is a table of events, as 'import' and 'run --events' write it, the folder that holds one, or any \
      table with a column of members and one of times. Numbers of one to four people are not shown, unless a \
      simulation wrote the log or --all-cells asks for them.
      """,
      """
      EVENTS 是“import”与“run --events”写出的事件表、含有它的文件夹，或任何含成员列与时间列的表格。\
      除非日志由模拟生成或加 --all-cells，不显示 1 到 4 人的数。
      """
    ).spoken)

  @Argument(help: .words("A table of events.", "事件表。"), completion: .file())
  var events: String

  @Option(
    help: .words("Folder to write tables and a page into.", "写入表格与页面的文件夹。"),
    completion: .directory)
  var out: String?

  @Flag(
    help: .words(
      "Show numbers of one to four people, too.", "也显示 1 到 4 人的数。"))
  var allCells = false

  @Option(
    parsing: .singleValue,
    help: .words(
      "A kind of events that shows no activity, such as visit where that is a connection.",
      "不算活跃的事件种类；例如 visit 只是连接时。"))
  var ignore: [EventKind] = []

  @OptionGroup var table: OwnTableOptions

  @Option(
    help: .words(
      "Zone of the clocks of a table of your own, such as Asia/Shanghai or +08:00.",
      "自己的表格的时钟所在时区，如 Asia/Shanghai 或 +08:00。"))
  var zone: String?

  @Option(
    help: .words(
      "Order of dates such as 3/4/24 in it: dmy, mdy or ymd (default: told from all dates).",
      "其中 3/4/24 这类日期的顺序：dmy、mdy 或 ymd（默认：由全部日期推断）。"))
  var dateOrder: DateOrder?

  @OptionGroup var starting: StartOptions

  @OptionGroup var output: OutputOptions
  private var language: Language { output.language }

  func validate() throws {
    if let zone, Zone(zone) == nil {
      throw ValidationError(
        "--zone takes a name such as Asia/Shanghai, Europe/Berlin, or an offset such as +08:00",
        "--zone 取 Asia/Shanghai、Europe/Berlin 这样的名称，或 +08:00 这样的时差")
    }
  }

  func run() throws {
    let folder = out.map { ResultFolder($0) }
    try folder?.check()
    try refused { () throws(StartRefusal) in try starting.check() }
    let log = try read()
    let told = LogDocument(LogAnalysis(log), allCells: allCells || log.isSimulated)
    let document = told.document
    let place = try folder.map { "\n" + (try write(told, document, log, to: $0)) }
    try output.show(document, ending: place)
    for sentence in try refused({ () throws(StartRefusal) in try starting.write(log) }) {
      // the screen may be taken by JSON
      Console.note(
        Wrapping.text(sentence[language], width: Console.width, indent: 2) + "\n")
    }
  }

  private func refused<Value>(_ work: () throws(StartRefusal) -> Value) throws -> Value {
    do throws(StartRefusal) { return try work() } catch { try fail(error.message, error.exitCode) }
  }

  // MARK: - Reading

  /// A table of events as it is, anything else as `import` reads a table.
  private func read() throws -> EventLog {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: events, isDirectory: &isFolder)
    let path = isFolder.boolValue ? events + "/" + ImportManifest.table : events
    do {
      // which says, too, why a file cannot be read
      guard !table.isGiven, FileManager.default.fileExists(atPath: path)
      else { return try imported(path) }
      do { return try EventLog(URL(fileURLWithPath: path), ignoring: Set(ignore)) } catch let error
        as EventTableError where error.fault == .noHeader
      {
        return try imported(path)
      }
    } catch let error as EventTableError {
      try fail(error.message, error.fault == .fileSystem ? 66 : 65)
    } catch let error as EventLogError {
      try fail(error.message, 65)
    } catch let error as ImportError {
      try fail(error.message, error.exitCode)
    }
  }

  private func imported(_ path: String) throws -> EventLog {
    var options = ImportOptions()
    options.zone = zone.flatMap { Zone($0) }
    options.dateOrder = dateOrder
    table.set(in: &options)
    var reading = Import(options)
    try reading.read(path)
    let log = try reading.log()
    var events = EventColumns()
    for event in log.events { events.add(event) }
    events.close()
    if !output.quiet {
      for line in log.report.lines(language) { Console.error(line) }
    }
    return try EventLog(events, ignoring: Set(ignore))
  }

  private func fail(_ message: Bilingual, _ code: Int32) throws -> Never {
    Console.error(Bilingual("error: ", "错误：")[language] + message[language])
    throw ExitCode(code)
  }

  // MARK: - Writing

  /// - Returns: a line that says where the page is.
  private func write(
    _ told: LogDocument, _ document: Document, _ log: EventLog, to folder: ResultFolder
  ) throws -> String {
    let charts = ChartLibrary.find()
    let page = document.page(
      language, charts: charts, ending: told.ending(version: Shequn.version, typed: typed))
    let manifest = LogManifest(
      events: told.events, allCells: allCells || log.isSimulated, version: Shequn.version)
    let moved = try folder.write(
      [(LogManifest.page, page)], tables: document.files, manifest: manifest)
    Console.tell(moved, language)
    return Console.reportLine(
      out ?? "", page: LogManifest.page, hasCharts: charts != nil)[language]
  }

  /// Without the name of the log: a file may be called after somebody.
  private var typed: String {
    var words = ["shequn", "log", "EVENTS"] + ignore.flatMap { ["--ignore", $0.rawValue] }
    if allCells { words.append("--all-cells") }
    return ShellWords.line(words)
  }
}
