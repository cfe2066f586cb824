// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords
import ShequnTables

/// Columns of a table of one's own that are not there.
package struct MissingColumns: Hashable, Sendable {
  /// The options with the names that they gave; without one: no name is known for it.
  package let wanted: [String]
  /// The names of the columns that there are; empty: the first row may hold something else.
  package let there: [String]

  private static let most = 12

  /// nil: none is missing.
  init?(_ head: TableHead) {
    let said = head.options.columns
    var wanted: [String] = []
    func note(_ option: String, _ name: String?, _ known: [String]?) {
      if let name {
        if !head.isThere(name) { wanted.append("\(option) \(name.cut(to: 60).onOneLine)") }
      } else if let known, head.column(known) == nil {
        wanted.append(option)
      }
    }
    note("--member", said.member, ColumnNames.member)
    note("--time", said.time, ColumnNames.time)
    note("--kind", said.kind, nil)
    guard !wanted.isEmpty else { return nil }
    self.wanted = wanted
    // a table without a header begins with somebody's data
    there = head.isHeader ? head.names.filter { !$0.isEmpty }.map { $0.cut(to: 40).onOneLine } : []
  }

  var words: Bilingual {
    let wanted = wanted.joined(separator: ", ")
    guard !there.isEmpty else {
      return Bilingual(
        "no such column: \(wanted); its first row does not look like names of columns: put them there, "
          + "such as member,time,kind",
        "没有这样的列：\(wanted)；首行不像列名：请在首行写列名，例如 member,time,kind")
    }
    let more = there.count > Self.most ? " …" : ""
    let shown = there.prefix(Self.most)
    return Bilingual(
      "no such column: \(wanted); there are: \(shown.joined(separator: ", "))\(more)",
      "没有这样的列：\(wanted)；现有：\(shown.joined(separator: "、"))\(more)")
  }
}

extension TableHead {
  /// Whether a column is called so.
  func isThere(_ name: String) -> Bool { names.contains(name) || column(name) != nil }

  /// Whether a name of a column that is known here stands in it.
  var isHeader: Bool {
    [
      ColumnNames.member, ColumnNames.time, ColumnNames.kind, ColumnNames.channel, ColumnNames.to,
      ColumnNames.amount, ColumnNames.id,
    ].contains { column($0) != nil }
  }
}
