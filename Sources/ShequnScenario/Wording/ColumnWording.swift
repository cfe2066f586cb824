// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// Which column of a table of stays is which.
extension Bilingual {
  static func columnTwice(_ name: String) -> Bilingual {
    Bilingual("two columns are named '\(shown(name))'", "有两列同名“\(shown(name))”")
  }
  static func sayWhichPlace(_ column: StayColumn, _ place: Int) -> Bilingual {
    Bilingual(
      "rename one, or say which by its number: --columns \(column.name)=\(place)",
      "请改名，或用列号说明：--columns \(column.names[1])=\(place)")
  }
  static func twoColumns(_ column: StayColumn, _ names: [String]) -> Bilingual {
    Bilingual(
      "each of these could be the \(column.name): "
        + names.map { "'\(shown($0))'" }.joined(separator: ", "),
      "以下各列都可能是\(column.names[1])：" + names.map { "“\(shown($0))”" }.joined(separator: "、"))
  }
  static func sayWhich(_ column: StayColumn, _ name: String) -> Bilingual {
    Bilingual(
      "rename the others, or say which: --columns \(typed(column.name, name))",
      "请改其余列名，或说明：--columns \(typed(column.names[1], name))")
  }
  /// nil: it is known which that is.
  static func couldBe(duration: String?, event: String?) -> Bilingual {
    var (en, zh): ([String], [String]) = ([], [])
    var (typedEn, typedZh): ([String], [String]) = ([], [])
    if let duration {
      en.append("'\(shown(duration))' could be the duration")
      zh.append("“\(shown(duration))”可能是时长")
      typedEn.append(typed("duration", duration))
      typedZh.append(typed("时长", duration))
    }
    if let event {
      en.append(
        "'\(shown(event))' \(duration == nil ? "could be " : "")the event (1 left, 0 still there)")
      zh.append("“\(shown(event))”可能是事件（1 离开，0 仍在）")
      typedEn.append(typed("event", event))
      typedZh.append(typed("事件", event))
    }
    return Bilingual(
      en.joined(separator: ", ") + ": rename \(en.count == 1 ? "it" : "them"), or give --columns "
        + typedEn.joined(separator: " --columns "),
      zh.joined(separator: "，") + "：请改列名，或加 --columns "
        + typedZh.joined(separator: " --columns "))
  }
  static func couldBeDates(_ joined: String, _ end: String) -> Bilingual {
    Bilingual(
      "if '\(shown(joined))' is the day of joining and '\(shown(end))' that of leaving or of the last visit, give "
        + "--columns \(typed("joined", joined)) --columns \(typed("left", end)) (or "
        + "\(typed("last-seen", end))) and --as-of with the last day that the table tells of",
      "若“\(shown(joined))”是加入日期、“\(shown(end))”是离开日期或最后来访，请加 --columns \(typed("加入日期", joined)) "
        + "--columns \(typed("离开日期", end))（或 \(typed("最后来访", end))），并用 --as-of 说明数据截至哪一天")
  }
  static func couldBePeriods(_ period: String, survivors: String) -> Bilingual {
    Bilingual(
      "'\(shown(period))' could be the period, '\(shown(survivors))' how many of the first are still "
        + "there: rename them, or give --columns \(typed("period", period)) --columns "
        + typed("survivors", survivors),
      "“\(shown(period))”可能是期，“\(shown(survivors))”可能是仍在人数：请改列名，或加 --columns "
        + "\(typed("期", period)) --columns \(typed("仍在人数", survivors))")
  }
  static func eventIsOpposite(_ name: String) -> Bilingual {
    Bilingual(
      "'\(shown(name))' says who was still there, the opposite: give a column 'event' with 1 for those "
        + "who left and 0 for all others",
      "“\(shown(name))”表示仍在，与事件相反：请给出“事件”列，离开者为 1，其余为 0")
  }
  static let noHeader = Bilingual(
    "the first line already holds values: put the names of the columns above it, such as "
      + "'duration,event'",
    "第一行已是数据：请在其上方加一行列名，例如“时长,事件”")
  static let blanksPart = Bilingual(
    "part the columns by commas or tabs, not by blanks", "请用逗号或制表符分隔各列，不要用空格")
  /// A choice of a column as it is typed in a shell.
  private static func typed(_ column: String, _ name: String) -> String {
    let pair = "\(column)=\(shown(name))"
    let isPlain = name.allSatisfy { $0.isLetter || $0.isNumber || "_-.".contains($0) }
    return isPlain ? pair : "'" + pair.replacing("'", with: "'\\''") + "'"
  }
  static func noColumnNamed(_ name: String, _ header: [String]) -> Bilingual {
    Bilingual(
      "there is no column '\(shown(name))'; there are: "
        + header.prefix(12).map { shown($0) }.joined(separator: ", "),
      "没有“\(shown(name))”列；现有：" + header.prefix(12).map { shown($0) }.joined(separator: "、"))
  }
  static func columnForTwo(_ name: String) -> Bilingual {
    Bilingual(
      "the column '\(shown(name))' is given for two things", "“\(shown(name))”列被指定了两种用途")
  }
  static func tooManyColumns(_ count: Int, _ limit: Int) -> Bilingual {
    Bilingual(
      "the first row has \(count) fields; at most \(limit) are read",
      "首行有 \(count) 个字段；最多 \(limit) 个")
  }
  static let plainSeparator = Bilingual(
    "part the columns by a plain comma, not by ，、；｜", "请用半角逗号分隔各列，不要用 ，、；｜")
  static let isItATable = Bilingual(
    "is the first line the header of a table?", "第一行是表头吗？")
  static func countIsIndex(_ name: String) -> Bilingual {
    Bilingual(
      "the column '\(shown(name))' holds 1, 2, 3 …: is it a number of the row, or how many members a row "
        + "stands for?", "“\(shown(name))”列依次为 1、2、3……：是行号，还是该行代表的人数？")
  }
  static let renameToCount = Bilingual(
    "take it out if it numbers the rows; name it 'count' if it counts members",
    "若为行号请删除；若为人数请改名为“count”或“人数”")
}

/// Cells of a table of stays that are no plain number.
extension Bilingual {
  static let plainNumber = Bilingual(
    "write a plain number, such as 12 or 3.5", "请写普通数字，例如 12 或 3.5")
  static let valueOrNoRow = Bilingual(
    "write a value, or take the row out", "请补上值，或删除该行")
  static let eventOrNoRow = Bilingual(
    "write 1 if the member left and 0 if still there, or take the row out",
    "已离开请写 1，仍在请写 0，或删除该行")
  static func missingMark(_ column: String, _ text: String) -> Bilingual {
    Bilingual(
      "\(shown(column)): '\(shown(text))' stands for a value that is not known",
      "\(shown(column))：“\(shown(text))”表示未知")
  }
  static func isPercentage(_ column: String, _ text: String) -> Bilingual {
    Bilingual(
      "\(shown(column)): '\(shown(text))' is a percentage", "\(shown(column))：“\(shown(text))”是百分比")
  }
  static func isDate(_ column: String, _ text: String) -> Bilingual {
    Bilingual(
      "\(shown(column)): '\(shown(text))' is a date", "\(shown(column))：“\(shown(text))”是日期")
  }
  static let durationsNotDates = Bilingual(
    "give how long each member stayed, such as the days from joining to leaving; or two columns of dates, "
      + "'joined' and 'left' or 'last seen', with --as-of",
    "请给出每位成员的停留时长，例如从加入到离开的天数；或两列日期“加入日期”与“离开日期”（或“最后来访”），并加 --as-of")
  static func isClock(_ column: String, _ text: String) -> Bilingual {
    Bilingual(
      "\(shown(column)): '\(shown(text))' is a time of day, or hours and minutes",
      "\(shown(column))：“\(shown(text))”是时刻或时分")
  }
  static func hasUnit(_ column: String, _ text: String) -> Bilingual {
    Bilingual(
      "\(shown(column)): '\(shown(text))' is a number with words",
      "\(shown(column))：“\(shown(text))”带有文字")
  }
  static let oneUnit = Bilingual(
    "write numbers alone, all of them in one unit, such as days", "请只写数字，并统一单位，例如天")
  static func ambiguousComma(_ column: String, _ text: String) -> Bilingual {
    Bilingual(
      "\(shown(column)): '\(shown(text))' may be thousands or decimals",
      "\(shown(column))：“\(shown(text))”中的逗号可能是千分位，也可能是小数点")
  }
  static func writePlainly(_ text: String) -> Bilingual {
    let plain = PlainText.of(text)
    let (thousands, decimals) = (plain.replacing(",", with: ""), plain.replacing(",", with: "."))
    return Bilingual(
      "write \(shown(thousands)) or \(shown(decimals))",
      "请写成 \(shown(thousands)) 或 \(shown(decimals))")
  }
  static func mixedSigns(_ column: String, _ text: String) -> Bilingual {
    Bilingual(
      "\(shown(column)): '\(shown(text))' has another decimal sign than other rows",
      "\(shown(column))：“\(shown(text))”的小数点与其他行不同")
  }
  static let oneDecimalSign = Bilingual(
    "write all decimals with a point, and thousands without a sign", "请统一用小数点，千分位不加符号")
  static func entryAfterEnd(
    _ entry: String, _ from: Double, _ end: String, _ to: Double
  ) -> Bilingual {
    Bilingual(
      "\(shown(entry)) \(shown(from)) is not before \(shown(end)) \(shown(to))",
      "\(shown(entry)) \(shown(from)) 不早于 \(shown(end)) \(shown(to))")
  }
  static let entryBeforeEnd = Bilingual(
    "the watch of a member begins before it ends; both count from joining",
    "观察的起点须早于终点；两者都从加入时算起")
}
