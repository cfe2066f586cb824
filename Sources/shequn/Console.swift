// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnReports
import ShequnScenario
import ShequnTables

/// Everything that is printed goes through here: results to stdout, everything else to stderr.
///
/// Nothing waits in a buffer: what could not be written is known at once and ends the command.
enum Console {
  /// Places in a line: what the environment says, else the terminal, else 80.
  static var width: Int {
    if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }),
      columns > 0
    {
      return max(20, columns)
    }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return max(20, Int(size.ws_col))
  }

  /// Standard output took no more.
  struct OutputError: Error { let reason: SystemError }

  /// Before anything else is opened: a standard stream that is closed would give its number to the next
  /// file, which would then hold what is printed. What stands there instead cannot be written to.
  static func open() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      _ = Foundation.open("/dev/null", O_RDONLY)
    }
    // a reader that goes away is told by the writing
    signal(SIGPIPE, SIG_IGN)
  }

  /// Ends a command that could print nothing, before it has cost time.
  static func check() throws {
    let mode = fcntl(STDOUT_FILENO, F_GETFL)
    guard mode != -1, mode & O_ACCMODE != O_RDONLY else {
      throw OutputError(reason: SystemError(EBADF))
    }
  }

  /// What is asked for: names in it do nothing to a terminal.
  static func print(_ text: String, terminator: String = "\n") throws {
    var text = text.forTerminal + terminator
    try text.withUTF8 { try write(UnsafeRawBufferPointer($0)) }
  }

  static func write(_ bytes: UnsafeRawBufferPointer) throws {
    do { try FileSteps.write(bytes, to: STDOUT_FILENO) } catch let reason as SystemError {
      throw OutputError(reason: reason)
    }
  }

  /// What is wrong, wrapped for who reads it in a terminal; a program finds a line for each.
  static func error(_ text: String) {
    let isTerminal = isatty(STDERR_FILENO) == 1
    note((isTerminal ? Wrapping.text(text, width: width, indent: 2) : text) + "\n")
  }

  /// Likewise, without the end of a line. Where stderr takes nothing, there is nobody to tell.
  static func note(_ text: String) {
    var text = text.forTerminal
    text.withUTF8 { try? FileSteps.write(UnsafeRawBufferPointer($0), to: STDERR_FILENO) }
  }

  // MARK: - The end of a command

  /// Ends the program; a disk that is full may say so only when the file is closed.
  static func end() -> Never {
    guard close(STDOUT_FILENO) == 0 || errno == EBADF else {
      end(OutputError(reason: SystemError()))
    }
    exit(EXIT_SUCCESS)
  }

  /// Says what is wrong, in the language of the command, and ends the program.
  static func end(_ error: any Error) -> Never {
    let language = LanguageOption.spoken
    let mark = Bilingual("error: ", "错误：")[language]
    switch error {
    case let error as OutputError where error.reason.code == EPIPE:
      // quietly, as a program ends that knows nothing of it
      signal(SIGPIPE, SIG_DFL)
      raise(SIGPIPE)
      exit(128 + SIGPIPE)
    case let error as OutputError:
      let reason = error.reason.reason
      note(
        mark
          + Bilingual(
            "cannot write to standard output: \(reason.en)\n", "无法写到标准输出：\(reason.zh)\n")[language])
      exit(74)
    case let error as ResultFolderError:
      // a folder's name that holds line breaks forges no line of ours
      note(mark + error.message[language].onOneLine + "\n")
      exit(error.exitCode)
    case let error as StoreError:
      note(error.rendered(language).onOneLine + "\n")
      exit(error.exitCode)
    default:
      // lines are broken here, where Chinese is known
      var message = Shequn.fullMessage(for: error, columns: 100_000).unicodeScalars
      // a word that was typed and holds line breaks forges no line of ours
      for word in CommandLine.arguments where word.fault != nil {
        message.replace(word.unicodeScalars, with: word.onOneLine.unicodeScalars)
      }
      let words = ParserWords(text: String(message))
      let text =
        words.isHelp ? words.wrapped(language, width: width) : words.told(language)
      let code = Shequn.exitCode(for: error)
      if !text.isEmpty {
        guard code == .success else {
          Self.error(text)
          exit(code.rawValue)
        }
        do { try print(text) } catch { end(error) }
      }
      if code == .success { end() }
      exit(code.rawValue)
    }
  }

  // MARK: - What commands share

  /// Reads a scenario; its problems are printed, all at once.
  static func read(_ path: String, overrides: Overrides, language: Language) throws -> Study {
    do {
      let study = try ScenarioReader.read(
        path: path, overrides: overrides, metricNames: MetricCatalog.names)
      for told in study.warnings + study.notes { error(told.rendered(language)) }
      return study
    } catch let failure {
      for problem in failure.problems { error(problem.rendered(language)) }
      throw ExitCode(failure.exitCode)
    }
  }

  /// Says which of the user's files made room for results.
  static func tell(_ moved: [(name: String, now: String)], _ language: Language) {
    for file in moved {
      let (name, now) = (file.name.onOneLine, file.now.onOneLine)
      error(
        Bilingual(
          "note: '\(name)' had been changed since it was written; it is kept as '\(now)'",
          "提示：“\(name)”写入后有过改动，已另存为“\(now)”")[language])
    }
  }

  /// Where the report is, and what to do if it has no charts.
  static func reportLine(
    _ folder: String, page: String = ReportPage.fileName, hasCharts: Bool
  ) -> Bilingual {
    let path = "\(folder)/\(page)".onOneLine
    let charts =
      hasCharts
      ? Bilingual("", "")
      : Bilingual(
        " (tables only: install libjs-chart.js for charts)", "（只有表格：安装 libjs-chart.js 后才有图）")
    return Bilingual("To show others: \(path)\(charts.en)", "可展示的报告：\(path)\(charts.zh)")
  }
}
