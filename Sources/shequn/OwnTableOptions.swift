// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import ShequnImport
import ShequnRecords

/// Which columns of a table of one's own say who did what, and when.
struct OwnTableOptions: ParsableArguments {
  @Option(help: .words("Column of members in a table of your own.", "自己的表格中成员所在的列。"))
  var member: String?

  @Option(help: .words("Column of times in a table of your own.", "自己的表格中时间所在的列。"))
  var time: String?

  @Option(
    help: .words("Column of what was done in a table of your own.", "自己的表格中行为所在的列。"))
  var kind: String?

  /// Whether a column is named.
  var isGiven: Bool { member != nil || time != nil || kind != nil }

  func set(in options: inout ImportOptions) {
    (options.columns.member, options.columns.time) = (member, time)
    options.columns.kind = kind
  }
}
