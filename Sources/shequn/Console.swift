// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import ShequnKernel
import ShequnMetrics
import ShequnReports
import ShequnScenario
import ShequnTables

/// What goes to the terminal: results to stdout, everything else to stderr.
enum Console {
  static func error(_ text: String) {
    FileHandle.standardError.write(Data((text.forTerminal + "\n").utf8))
  }

  /// What is asked for, to stdout: names in it do nothing to a terminal.
  static func print(_ text: String, terminator: String = "\n") {
    Swift.print(text.forTerminal, terminator: terminator)
  }

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

  /// Reads a scenario; its problems are printed, all at once.
  static func read(_ path: String, overrides: Overrides, language: Language) throws -> Study {
    do {
      let study = try ScenarioReader.read(
        path: path, overrides: overrides, metricNames: MetricCatalog.names)
      for warning in study.warnings { error(warning.rendered(language)) }
      return study
    } catch let failure {
      for problem in failure.problems { error(problem.rendered(language)) }
      throw ExitCode(failure.exitCode)
    }
  }

  /// Writes result files, or says why not and ends.
  static func write(
    _ files: [(name: String, text: String)], to folder: ResultFolder, exports: Exports,
    language: Language
  ) throws {
    do {
      try folder.write(files, exports: exports)
    } catch {
      Console.error(Bilingual("error: ", "错误：")[language] + error.message[language])
      throw ExitCode(error.exitCode)
    }
  }

  /// Where the report is, and what to do if it has no charts.
  static func reportLine(_ folder: String, hasCharts: Bool) -> Bilingual {
    let path = "\(folder)/\(ReportPage.fileName)".onOneLine
    let charts =
      hasCharts
      ? Bilingual("", "")
      : Bilingual(
        " (tables only: install libjs-chart.js for charts)", "（只有表格：安装 libjs-chart.js 后才有图）")
    return Bilingual("To show others: \(path)\(charts.en)", "可展示的报告：\(path)\(charts.zh)")
  }
}

/// Commands print through the console, never past it.
func print(_ text: String, terminator: String = "\n") {
  Console.print(text, terminator: terminator)
}
