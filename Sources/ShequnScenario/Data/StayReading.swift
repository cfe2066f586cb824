// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords

/// What was understood of a user's table, to be said beside its results: a wrong guess is then seen.
package struct StayReading: Sendable, Equatable {
  /// The names of the columns that were used, with what they were taken for.
  package let columns: [(name: String, column: StayColumn)]
  /// The names of those that were not.
  package let unused: [String]
  package let separator: Character
  /// As encodings are called.
  package let encoding: String
  /// Rows that were read, without the header.
  package let rows: Int
  /// Rows that held nothing.
  package let blankRows: Int
  /// Whether a comma stands for the decimal point.
  package let hasDecimalComma: Bool
  /// The first number with its thousands parted, and what it was read as; nil: there is none.
  package let grouped: (text: String, number: Double)?
  /// What times are counted in; nil: in the unit of the table.
  package var unit: Bilingual?
  /// How days became stays: sentences.
  package var remarks: [Bilingual] = []

  package static func == (a: StayReading, b: StayReading) -> Bool { a.words == b.words }

  /// In two sentences.
  package var words: Bilingual {
    let used = columns.map { name, column in
      name == column.names[0] || name == column.names[1]
        ? Bilingual(shown(name), shown(name))
        : Bilingual("\(shown(name)) (\(column.names[0]))", "\(shown(name))（\(column.names[1])）")
    }
    var en = "Read \(rows) row\(rows == 1 ? "" : "s"), \(encoding), \(Self.parted(separator).en)"
    var zh = "已读 \(rows) 行，\(encoding)，\(Self.parted(separator).zh)"
    if hasDecimalComma {
      en += ", decimal commas"
      zh += "，小数用逗号"
    }
    if let grouped {
      en += ", '\(shown(grouped.text))' as \(shown(grouped.number))"
      zh += "，“\(shown(grouped.text))”读作 \(shown(grouped.number))"
    }
    if blankRows > 0 {
      en += ", \(blankRows) blank row\(blankRows == 1 ? "" : "s") left out"
      zh += "，略去空行 \(blankRows) 行"
    }
    en += ". Columns: " + used.map(\.en).joined(separator: ", ") + "."
    zh += "。列：" + used.map(\.zh).joined(separator: "、") + "。"
    if !unused.isEmpty {
      let limit = 8
      let names = unused.prefix(limit).map { shown($0) }
      let more = unused.count - names.count
      en += " Not used: " + names.joined(separator: ", ") + (more > 0 ? " and \(more) more." : ".")
      zh += "未用：" + names.joined(separator: "、") + (more > 0 ? " 等 \(unused.count) 列。" : "。")
    }
    for remark in remarks {
      en += " " + remark.en
      zh += remark.zh
    }
    return Bilingual(en, zh)
  }

  private static func parted(_ separator: Character) -> Bilingual {
    switch separator {
    case ",": Bilingual("parted by commas", "逗号分隔")
    case ";": Bilingual("parted by semicolons", "分号分隔")
    case "\t": Bilingual("parted by tabs", "制表符分隔")
    case "|": Bilingual("parted by bars", "竖线分隔")
    default: Bilingual("parted by '\(separator)'", "以“\(separator)”分隔")
    }
  }
}

extension StayColumn {
  /// What messages and files call it.
  package var name: String { names[0] }
}
