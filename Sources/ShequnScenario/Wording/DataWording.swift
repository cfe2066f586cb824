// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel

/// What can be wrong with a user's own table of stays.
extension Bilingual {
  static let splitData = Bilingual(
    "split it, or give rows alike once with a column 'count'", "请拆分文件，或用“count”列合并相同的行")
  static let isBinary = Bilingual(
    "this is a binary file, not comma-separated text", "这是二进制文件，不是逗号分隔的文本")
  static let exportAsCSV = Bilingual("export the table as CSV in UTF-8", "请将表格导出为 UTF-8 的 CSV")
  static let stayLayout = Bilingual(
    "the first line names the columns: 'duration' and 'event' (1 left, 0 still there), and if you "
      + "like 'cause', 'group' and 'count'; or 'period' and 'survivors' (or 'lost')",
    "第一行为列名：“duration”与“event”（1 离开，0 仍在），可加“cause”“group”“count”；"
      + "或“period”与“survivors”（或“lost”）")

  static func missingColumn(_ name: String) -> Bilingual {
    Bilingual("there is no column '\(name)'", "没有“\(name)”列")
  }
  static func noStayColumns(_ header: [String]) -> Bilingual {
    let names = header.prefix(12).map { shown($0) }
    return Bilingual(
      "there is neither a column 'duration' nor columns 'period' and 'survivors'; there are: "
        + names.joined(separator: ", "),
      "既没有“duration”列，也没有“period”与“survivors”列；现有：" + names.joined(separator: "、"))
  }
  static func fieldCount(_ count: Int, _ expected: Int) -> Bilingual {
    Bilingual(
      "the row has \(count) field\(count == 1 ? "" : "s"), the header \(expected)",
      "该行有 \(count) 个字段，表头有 \(expected) 个")
  }
  static let quoteFields = Bilingual(
    "put a field that holds a comma in quotes", "含逗号的字段需加引号")
  static let openQuote = Bilingual(
    "the quote that opens in this row is never closed", "该行开始的引号没有闭合")
  static let noRows = Bilingual("the table has no members", "表中没有成员")

  static func notAStayNumber(_ column: String, _ text: String) -> Bilingual {
    Bilingual(
      "\(column): '\(shown(text))' is not a finite number", "\(column)：“\(shown(text))”不是有限的数")
  }
  static func outOfRange(_ column: String, _ text: String, _ limit: Double) -> Bilingual {
    Bilingual(
      "\(column): \(shown(text)) is not between 0 and \(shown(limit))",
      "\(column)：\(shown(text)) 不在 0 到 \(shown(limit)) 之间")
  }
  static func notWholeCount(_ column: String, _ text: String) -> Bilingual {
    Bilingual("\(column): \(shown(text)) is not a whole number", "\(column)：\(shown(text)) 不是整数")
  }
  static let countsNotShares = Bilingual(
    "give numbers of members, not shares: how sure the result is depends on how many there were",
    "请给出人数而非比例：结果的把握取决于人数")
  static func notAnEvent(_ text: String) -> Bilingual {
    Bilingual(
      "event: '\(shown(text))' is neither 1 (left) nor 0 (still there)",
      "event：“\(shown(text))”既不是 1（离开）也不是 0（仍在）")
  }
  static func causeWithoutEvent(_ cause: String) -> Bilingual {
    Bilingual(
      "the cause '\(shown(cause))' is given for a member who has not left (event 0)",
      "未离开的成员（event 为 0）却写有原因“\(shown(cause))”")
  }
  static func tooManyNames(_ column: String, _ limit: Int) -> Bilingual {
    Bilingual(
      "the column '\(column)' holds more than \(limit) different names",
      "“\(column)”列的不同名称超过 \(limit) 个")
  }
  static let chooseOtherColumn = Bilingual(
    "rename the column if it means something else", "若该列另有含义，请改列名")

  static func periodOrder(_ period: Double, expected: Double) -> Bilingual {
    Bilingual(
      "period \(shown(period)) stands where \(shown(expected)) should",
      "此处应为第 \(shown(expected)) 期，而不是第 \(shown(period)) 期")
  }
  static let moreSurvivors = Bilingual(
    "there are more survivors than in the period before", "仍在人数多于上一期")
  static let moreLostThanThere = Bilingual(
    "more are lost than were there", "离开人数多于在群人数")
  static let lostOfHowMany = Bilingual(
    "the table says how many were lost, but not how many there were at first",
    "表中有离开人数，但没有最初的人数")
  static let sayMembers = Bilingual(
    "say so with --members, or give a column 'survivors' from period 0 on",
    "请用 --members 说明，或改用从第 0 期开始的“survivors”列")
}
