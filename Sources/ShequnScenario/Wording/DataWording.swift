// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// What can be wrong with a user's own table of stays.
extension Bilingual {
  static let splitData = Bilingual(
    "split it, or give rows alike once with a column 'count'", "请拆分文件，或用“count”列合并相同的行")
  static let isWorkbook = Bilingual("this is a workbook of Excel, not text", "这是 Excel 工作簿，不是文本")
  static let brokenUnicode = Bilingual(
    "this is UTF-16 that is cut or broken, or UTF-32", "这是不完整的 UTF-16，或是 UTF-32")
  static let isBinary = Bilingual(
    "this is a binary file, not comma-separated text", "这是二进制文件，不是逗号分隔的文本")
  static let exportAsCSV = Bilingual("export the table as CSV in UTF-8", "请将表格导出为 UTF-8 的 CSV")
  static let stayLayout = Bilingual(
    "the first line names the columns: 'duration' and 'event' (1 left, 0 still there), and if you "
      + "like 'cause', 'group' and 'count'; or 'period' and 'survivors' (or 'lost'); --columns says "
      + "which is which under other names",
    "第一行为列名：“时长”与“事件”（1 离开，0 仍在），可加“原因”“分组”“人数”；"
      + "或“期”与“仍在人数”（或“离开人数”）；列名不同时用 --columns 说明")

  static func missingColumn(_ column: StayColumn, _ header: [String]) -> Bilingual {
    Bilingual(
      "there is no column '\(column.name)'; there are: \(listed(header).en)",
      "没有“\(column.names[1])”列；现有：\(listed(header).zh)")
  }
  static func noStayColumns(_ header: [String]) -> Bilingual {
    Bilingual(
      "there is neither a column 'duration' nor columns 'period' and 'survivors'; there are: "
        + listed(header).en,
      "既没有“时长”列，也没有“期”与“仍在人数”列；现有：" + listed(header).zh)
  }
  private static func listed(_ header: [String]) -> Bilingual {
    let names = header.prefix(12).map { shown($0) }
    let more = header.count - names.count
    return Bilingual(
      names.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""),
      names.joined(separator: "、") + (more > 0 ? " 等 \(header.count) 列" : ""))
  }
  static func fieldCount(_ count: Int, _ expected: Int) -> Bilingual {
    Bilingual(
      "the row has \(count) field\(count == 1 ? "" : "s"), the header \(expected)",
      "该行有 \(count) 个字段，表头有 \(expected) 个")
  }
  static let quoteFields = Bilingual(
    "put a field that holds a comma in quotes", "含逗号的字段需加引号")
  static let shortRow = Bilingual(
    "add what is missing, or a separator for each empty field", "请补全缺少的字段；空字段也要有分隔符")
  static let headerAgain = Bilingual("the header stands here again", "此行重复了表头")
  static let removeRow = Bilingual("take this row out", "请删除此行")
  static let closeQuote = Bilingual(
    "close it, or take it out; a quote within a field is doubled", "请补上或删除；字段内的引号需写两次")
  static let openQuote = Bilingual(
    "the quote that opens in this row is never closed", "该行开始的引号没有闭合")
  static let noRows = Bilingual("the table has no members", "表中没有成员")

  static func notAStayNumber(_ column: String, _ text: String) -> Bilingual {
    Bilingual(
      "\(shown(column)): '\(shown(text))' is not a finite number",
      "\(shown(column))：“\(shown(text))”不是有限的数")
  }
  static func outOfRange(_ column: String, _ text: String, _ limit: Double) -> Bilingual {
    Bilingual(
      "\(shown(column)): \(shown(text)) is not between 0 and \(shown(limit))",
      "\(shown(column))：\(shown(text)) 不在 0 到 \(shown(limit)) 之间")
  }
  static func notWholeCount(_ column: String, _ text: String) -> Bilingual {
    Bilingual(
      "\(shown(column)): \(shown(text)) is not a whole number",
      "\(shown(column))：\(shown(text)) 不是整数")
  }
  static let countsNotShares = Bilingual(
    "give numbers of members, not shares: how sure the result is depends on how many there were",
    "请给出人数而非比例：结果的把握取决于人数")
  static func notAnEvent(_ column: String, _ text: String) -> Bilingual {
    Bilingual(
      "\(shown(column)): '\(shown(text))' is neither 1 (left) nor 0 (still there)",
      "\(shown(column))：“\(shown(text))”既不是 1（离开）也不是 0（仍在）")
  }
  static let eventWords = Bilingual(
    "write 1 and 0, yes and no, true and false, or left and stayed", "请写 1 与 0、是与否，或流失与在群")
  static let eventsFromOne = Bilingual(
    "if 1 means still there and 2 left, as in some tables of R, write 0 and 1",
    "若 1 表示仍在、2 表示离开（某些 R 数据如此），请改为 0 与 1")
  static func mixedEvents(_ column: String, _ first: String, _ other: String) -> Bilingual {
    Bilingual(
      "\(shown(column)): '\(shown(other))' stands beside '\(shown(first))'",
      "\(shown(column))：“\(shown(other))”与“\(shown(first))”混用")
  }
  static let oneVocabulary = Bilingual(
    "say who left in one way throughout, such as 1 and 0", "请统一写法，例如全部用 1 与 0")
  static func causeWithoutEvent(_ cause: String) -> Bilingual {
    Bilingual(
      "the cause '\(shown(cause))' is given for a member who has not left (event 0)",
      "未离开的成员（event 为 0）却写有原因“\(shown(cause))”")
  }
  static let emptyCause = Bilingual(
    "leave the cause empty, or say that the member left", "请将原因留空，或注明已离开")
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
  static let allPeriods = Bilingual(
    "give every period once and in order; survivors from 0 on, lost from 1 on",
    "各期须连续且只出现一次；仍在人数从第 0 期起，离开人数从第 1 期起")
  static let survivorsFall = Bilingual(
    "survivors are those of the first period who are still there; newcomers do not count",
    "仍在人数只计第 0 期的成员，不含后来者")
  static func lostDisagrees(_ lost: Double, _ fall: Double) -> Bilingual {
    Bilingual(
      "\(shown(lost)) are said to be lost, but survivors fall by \(shown(fall))",
      "离开人数为 \(shown(lost))，仍在人数却减少 \(shown(fall))")
  }
  static let oneOfLostAndSurvivors = Bilingual(
    "correct one, or take one of the two columns out; lost is of the period that ends with the row",
    "请改正，或去掉其中一列；离开人数指到该行为止的那一期")
}
