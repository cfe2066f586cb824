// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import ShequnExperiments
import ShequnImport
import ShequnKernel
import ShequnRecords
import ShequnReports
import ShequnScenario
import ShequnTables

struct ChurnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "churn",
    abstract: Bilingual("Who stays, how long, and why others leave.", "谁会留下、留多久，其他人为何离开。").spoken,
    discussion: Bilingual(
      """
      PATH is a folder with community.yaml and plans/*.yaml: every plan and doing nothing; or a single \
      plan file: that plan. --data reads a table of your own instead: columns duration and event (and \
      entry, cause, group, count), or period and survivors; our departures.csv is one. It may be a table \
      of dates (joined, and last seen or left) with --as-of and --gone-after, or a table of events from \
      shequn import. '-' reads standard input. --columns says which column is which, by name or number.
      """,
      """
      PATH 是含 community.yaml 与 plans/*.yaml 的文件夹：逐个方案，以及什么都不做；或单个方案文件：只看该方案。--data 改读你自己的表：含 \
      duration 与 event 两列（还可有 entry、cause、group、count），或 period 与 survivors 两列；本工具的 departures.csv 就是这样的表。也可以是\
      日期表（加入日期，最后来访或离开日期），配合 --as-of 与 --gone-after；或 shequn import 写出的事件表。“-”读标准输入。\
      --columns 按列名或列号指定哪一列是什么。
      """
    ).spoken)

  @Argument(
    help: .words("A scenario folder or file.", "场景文件夹或文件。"), completion: .file())
  var path: String?

  @Option(
    help: .words("A table of stays (CSV) instead of a scenario.", "不用场景，改用自己的停留时长表（CSV）。"),
    completion: .file(extensions: ["csv"]))
  var data: String?

  @Option(
    parsing: .singleValue,
    help: .words(
      "With --data: such as duration=tenure,event=Churn.", "与 --data 同用：指定各列，如 时长=tenure,事件=Churn。")
  )
  var columns: [String] = []

  @Option(
    help: .words("With --data: times to show, such as 7,30,90.", "与 --data 同用：要显示的时刻，如 7,30,90。"))
  var at: String?

  @Option(
    help: .words(
      "With --data, dates or events: the last day that they tell of, such as 2024-06-30.",
      "与 --data 同用（日期、事件）：数据截至哪一天，如 2024-06-30。"))
  var asOf: String?

  @Option(
    help: .words(
      "With --data, dates or events: silence after which a member is gone, such as '30 days' or 4w.",
      "与 --data 同用（日期、事件）：沉默多久算离开，如 30天 或 4w。"))
  var goneAfter: String?

  @Option(
    help: .words(
      "With --data, dates or events: the day on which watching began; who left before is not there.",
      "与 --data 同用（日期、事件）：从哪一天起观察；此前离开者不在其中。"))
  var observedFrom: String?

  @Option(
    help: .words(
      "With --data: order of dates such as 3/4/24: dmy, mdy or ymd (default: told from all dates).",
      "与 --data 同用：3/4/24 这类日期的顺序：dmy、mdy 或 ymd（默认：由全部日期推断）。"))
  var dateOrder: DateOrder?

  @Option(
    help: .words(
      "With --data: a table of two columns, your reasons for leaving and the causes that they are.",
      "与 --data 同用：两列的表，你的离开原因与对应的离开原因名。"), completion: .file(extensions: ["csv"]))
  var causeMap: String?

  @Flag(
    help: .words(
      "With --data: show numbers of fewer than 5 people too.", "与 --data 同用：不足 5 人的数目也显示。"))
  var allCells = false

  @Flag(
    help: .words("With --data: fit the sBG model to whole periods.", "与 --data 同用：以整期拟合 sBG 模型。"))
  var sbg = false

  @Option(
    help: .words(
      "Last periods (months of a scenario) to hold out from the sBG fit.",
      "拟合 sBG 模型时留出的最后期数（场景以月计）。"))
  var holdout: Int?

  @Option(help: .words("Days without a visit that count as inactive.", "多少天未来访算作不活跃。"))
  var inactiveDays = 30

  @Flag(
    inversion: .prefixedNo,
    help: .words(
      "Run again without each cause (default: if it takes seconds).", "逐一关闭各原因重新运行（默认：数秒内可完成时才做）。"))
  var counterfactual: Bool?

  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard (path == nil) != (data == nil) else {
      throw ValidationError("Give either a PATH or --data", "请给出 PATH 或 --data 之一")
    }
    if let holdout, !(0...1000).contains(holdout) {
      throw ValidationError(
        "--holdout takes a whole number from 0 to 1,000", "--holdout 取 0 到 1,000 的整数")
    }
    guard (1...10_000).contains(inactiveDays) else {
      throw ValidationError(
        "--inactive-days takes a whole number from 1 to 10,000", "--inactive-days 取 1 到 10,000 的整数")
    }
    guard data != nil || (at == nil && !sbg && columns.isEmpty) else {
      throw ValidationError(
        "--at, --sbg and --columns go with --data", "--at、--sbg 与 --columns 须与 --data 同用")
    }
    let saysDays = [asOf, goneAfter, observedFrom, dateOrder?.rawValue].contains { $0 != nil }
    guard data != nil || !(saysDays || causeMap != nil || allCells) else {
      throw ValidationError(
        "--as-of, --gone-after, --observed-from, --date-order, --cause-map and --all-cells go with --data",
        "--as-of、--gone-after、--observed-from、--date-order、--cause-map 与 --all-cells 须与 --data 同用")
    }
    _ = try stayOptions()
    _ = try times()
  }

  /// The columns of `--columns`.
  private func chosenColumns() throws -> [StayColumn: String] {
    do {
      return try StayColumn.chosen(columns)
    } catch {
      throw ValidationError(
        "--columns takes pairs such as duration=tenure,event=Churn",
        "--columns 取 时长=tenure,事件=Churn 这样的成对写法")
    }
  }

  /// What is said of the table of `--data`.
  private func stayOptions() throws -> StayOptions {
    var said = StayOptions()
    (said.columns, said.members) = (try chosenColumns(), options.members)
    func day(_ text: String?, _ name: String) throws -> CalendarDate? {
      guard let text else { return nil }
      guard let day = StayOptions.day(text) else {
        throw ValidationError(
          "\(name) takes a day such as 2024-06-30", "\(name) 取 2024-06-30 这样的日期")
      }
      return day
    }
    said.asOf = try day(asOf, "--as-of")
    said.observedFrom = try day(observedFrom, "--observed-from")
    if let asOf = said.asOf, let from = said.observedFrom, from.number >= asOf.number {
      throw ValidationError(
        "--observed-from must be before --as-of", "--observed-from 须早于 --as-of")
    }
    if let goneAfter {
      said.goneAfter = StayOptions.days(goneAfter)
      guard said.goneAfter != nil else {
        throw ValidationError(
          "--gone-after takes whole days or weeks such as '30 days' or 4w",
          "--gone-after 取整天或整周，如 30天 或 4w")
      }
    }
    (said.dateOrder, said.causeMap) = (dateOrder, causeMap)
    return said
  }

  /// The times of `--at`.
  private func times() throws -> [Double] {
    guard let at else { return [] }
    let times = at.split(separator: ",").map { Double($0.filter { $0 != " " }) }
    let good = times.compactMap { $0 }.filter { $0.isFinite && $0 >= 0 }
    guard good.count == times.count, (1...100).contains(good.count) else {
      throw ValidationError("--at takes times such as 7,30,90", "--at 取 7,30,90 这样的时刻")
    }
    return good.sorted()
  }

  func run() throws {
    if let data { return try analyse(data) }
    guard let path = path.map({ Shipped.scenario($0) }) else { return }
    let study = try options.read(path)
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let isAlone = !isFolder.boolValue && !study.plans.isEmpty
    let session = StudySession(
      command: "churn", options: options, study: study,
      plans: (isAlone ? [] : [study.doNothing]) + study.plans, name: "\(study.name)-churn",
      typed: [path])
    var files: [FileTable] = []
    var isCut = false
    try session.carryOut(extra: { files }) { runs, results in
      var churn = ChurnStudy(runs, inactiveDays: inactiveDays, holdOut: holdout)
      if counterfactual ?? (churn.counterfactualMemberDays <= ChurnStudy.counterfactualLimit) {
        let progress = ProgressBar(isQuiet: options.output.quiet, language: options.language)
        Interruption.keeps(true)
        churn.removeCauses(
          options: options.runOptions, goesOn: { !Interruption.isRaised },
          progress: { progress.show($0) })
        progress.clear()
        Interruption.keeps(false)
        isCut = Interruption.isRaised
      }
      files = ChurnFiles(churn).tables()
      return ChurnDocument(churn, results).document
    }
    if isCut {
      Console.error(
        Bilingual(
          "interrupted: not every cause was switched off; the rest is complete",
          "已中断：未能逐一关闭全部原因；其余结果完整")[options.language])
      throw ExitCode(130)
    }
  }

  /// The user's own table: told, and with --out written too.
  private func analyse(_ path: String) throws {
    let said = try stayOptions()
    let file: StayFile
    do throws(ScenarioFailure) {
      file = try StayFile.read(path: path, said)
    } catch {
      Console.error(error.rendered(options.language))
      throw ExitCode(error.exitCode)
    }
    let times = try times()
    let told = SurvivalDataDocument(
      SurvivalData(
        file, holdOut: sbg ? holdout ?? 0 : holdout, times: times,
        tellsAll: allCells || file.isSimulated), of: file, times: times)
    let place = try options.out.map { "\n" + (try write(told, file, to: $0)) }
    try options.output.show(told.document, ending: place)
  }

  /// Writes the page and the tables of a table of stays.
  ///
  /// - Returns: a line that says where the page is.
  private func write(_ told: SurvivalDataDocument, _ file: StayFile, to out: String) throws
    -> String
  {
    var words = ["shequn", "churn", "--data", file.path] + columns.flatMap { ["--columns", $0] }
    for (name, value) in [
      ("--as-of", asOf), ("--gone-after", goneAfter), ("--observed-from", observedFrom),
      ("--date-order", dateOrder?.rawValue), ("--cause-map", causeMap),
    ] {
      if let value { words += [name, value] }
    }
    if allCells { words.append("--all-cells") }
    if let at { words += ["--at", at] }
    if sbg { words.append("--sbg") }
    if let holdout { words += ["--holdout", "\(holdout)"] }
    if let members = options.members { words += ["--members", "\(members)"] }
    let manifest = SurvivalDataManifest(file, version: Shequn.version)
    let charts = ChartLibrary.find()
    let document = told.document
    let page = document.page(
      options.language, charts: charts,
      ending: told.ending(manifest, typed: ShellWords.line(words)))
    let moved = try ResultFolder(out, for: StudyOrigin(command: "churn", scenario: file.path))
      .write(
        [(ReportPage.fileName, page)], tables: document.files,
        exports: options.exportOptions.exports, manifest: manifest)
    Console.tell(moved, options.language)
    return Console.reportLine(out, hasCharts: charts != nil)[options.language]
  }
}
