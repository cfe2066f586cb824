// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import ShequnReports

/// Other forms of the result files.
struct ExportOptions: ParsableArguments {
  @Flag(
    help: .words("Begin CSV files with a byte-order mark, for Excel.", "CSV 文件带 BOM，便于 Excel 打开。"))
  var excel = false

  @Flag(help: .words("Put the tables into shequn.sqlite too.", "同时把各表写入 shequn.sqlite。"))
  var sqlite = false

  var exports: Exports { Exports(excel: excel, sqlite: sqlite) }
}
