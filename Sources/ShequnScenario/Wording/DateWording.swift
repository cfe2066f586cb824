// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnImport
import ShequnKernel
import ShequnRecords
import ShequnTables

/// What is said of tables of dates and of events: columns, lines and counts, and nothing that stands in a cell.
extension Bilingual {
  static let days = Bilingual("days", "天")

  static let dateLayout = Bilingual(
    "a table of dates has columns 'joined' and 'last seen' or 'left', and if you like 'entered', 'member', "
      + "'cause' and 'group'; --columns says which is which under other names",
    "日期表应有“加入日期”与“最后来访”或“离开日期”两列，可加“观察起始日期”“成员”“原因”“分组”；列名不同时用 --columns 说明")
  static let datesForDurations = Bilingual(
    "the table holds durations, but --as-of, --gone-after and --observed-from are for dates and events",
    "该表是停留时长，而 --as-of、--gone-after、--observed-from 用于日期表与事件表")

  static func notADate(_ column: String) -> Bilingual {
    Bilingual("\(shown(column)): this is no date", "\(shown(column))：这不是日期")
  }
  static func noSuchDay(_ column: String, _ order: DateOrder) -> Bilingual {
    Bilingual(
      "\(shown(column)): there is no such day in the order \(order.rawValue)",
      "\(shown(column))：按 \(order.rawValue) 顺序没有这一天")
  }
  static let dateForms = Bilingual(
    "write 2024-03-01, or leave the cell empty if it is not known; --date-order dmy, mdy or ymd says what stands "
      + "first", "请写成 2024-03-01，未知则留空；用 --date-order dmy、mdy 或 ymd 说明顺序")
  static let dateOrderUnknown = Bilingual(
    "day and month cannot be told apart in its dates", "日期中日与月无法区分")
  static let sayDateOrder = Bilingual(
    "say which comes first with --date-order dmy, mdy or ymd",
    "请用 --date-order dmy、mdy 或 ymd 指明顺序")
  static func endsBeforeJoining(_ end: String, _ joined: String) -> Bilingual {
    Bilingual(
      "\(shown(end)) is before \(shown(joined))", "\(shown(end))早于\(shown(joined))")
  }
  static let swapDates = Bilingual(
    "correct one of the two, or say with --columns which column is which",
    "请改正其中之一，或用 --columns 说明哪一列是什么")
  static func memberTwice(_ line: Int) -> Bilingual {
    Bilingual(
      "this member stands in line \(line) too, with other dates", "该成员在第 \(line) 行也出现，日期不同")
  }
  static let firstAndLast = Bilingual(
    "keep one row a member: the first joining, and the last sign of them",
    "每名成员只保留一行：最早的加入日期与最后一次来访")

  // MARK: - What is missing

  static let lastSeenAlone = Bilingual(
    "that somebody was last seen on a day does not say whether they are gone: nothing says of which day the table "
      + "tells, and how long a silence counts as leaving",
    "最后来访日期不能说明是否已离开：还需说明数据截至哪一天，以及沉默多久算离开")
  static let noAsOf = Bilingual(
    "nothing says of which day the table tells: how long those without a day of leaving have stayed",
    "没有说明数据截至哪一天，无法得知未离开者已停留多久")
  static func type(_ command: String) -> Bilingual {
    Bilingual("type: \(command)", "请键入：\(command)")
  }
  static func noneLastSeen(_ header: [String]) -> Bilingual {
    let names = header.prefix(12).map { shown($0) }
    return Bilingual(
      "--gone-after counts from when members were last seen, and no column tells that; there are: "
        + names.joined(separator: ", "),
      "--gone-after 从最后来访算起，但没有这样的列；现有：" + names.joined(separator: "、"))
  }
  static let withoutGoneAfter = Bilingual(
    "leave it out, or name the column with --columns last-seen=…",
    "请去掉该选项，或用 --columns 最后来访=… 指定该列")
  static let nobodyLeaves = Bilingual(
    "no event says that anybody left for good, and nothing says how long a silence counts as leaving",
    "没有任何“离开”事件，也没有说明沉默多久算离开")
  static let allAfter = Bilingual("all events are after --as-of", "全部事件都晚于 --as-of")
  static let laterAsOf = Bilingual("name a later day", "请指定更晚的日期")
  static func nobodyKnown(_ rule: StayRule) -> Bilingual {
    let day = iso(rule.horizon)
    return Bilingual(
      "of nobody is it known by \(day) whether they were gone", "截至 \(day)，没有成员可以判断去留")
  }
  static let otherDays = Bilingual(
    "look at --as-of, --gone-after and --observed-from",
    "请核对 --as-of、--gone-after 与 --observed-from")
  static let nameTheFile = Bilingual(
    "a table of events is read from a file only: name it after --data",
    "事件表只能从文件读取：请在 --data 后写文件名")
  static func importFirst(_ path: String) -> Bilingual {
    let command = ShellWords.line(["shequn", "import", path, "--out", "my-log"])
    return Bilingual(
      "if its rows tell what members did and when, make a table of events of it: type \(command), and name "
        + "my-log/events.csv here",
      "若各行记录谁在何时做了什么，请先制成事件表：键入 \(command)，再在此指定 my-log/events.csv")
  }

  // MARK: - What was taken for what

  static func iso(_ day: Int) -> String { CalendarDate(number: day)?.iso ?? "?" }

  static func daysKnown(_ rule: StayRule) -> Bilingual {
    let (asOf, horizon) = (iso(rule.asOf), iso(rule.horizon))
    var (en, zh) = ("Times are in days.", "时间以天计。")
    if let days = rule.goneAfter {
      en +=
        " Who was silent for \(days) days before \(asOf) is gone since they were last seen; all are watched up to "
        + "\(horizon), for of later days it is not yet known who fell silent."
      zh += "\(asOf) 之前沉默满 \(days) 天者，视为自最后来访起离开；观察截至 \(horizon)，此后谁会沉默尚不可知。"
    } else {
      en += " All are watched up to \(asOf)."
      zh += "观察截至 \(asOf)。"
    }
    if let from = rule.observedFrom {
      en +=
        " Watching began on \(iso(from)): who had joined before counts from then on (left truncation)."
      zh += "自 \(iso(from)) 起观察：此前加入者自那时起才计入（左截断）。"
    }
    return Bilingual(en, zh)
  }

  static func leftOut(_ count: Int, _ obstacle: StayRule.Obstacle, _ rule: StayRule) -> Bilingual {
    switch obstacle {
    case .tooNew:
      Bilingual(
        "Left out, joined after \(iso(rule.horizon)): \(count).",
        "未计入（\(iso(rule.horizon)) 之后加入）：\(count)。")
    case .goneBefore:
      Bilingual("Left out, gone before they were watched: \(count).", "未计入（观察开始前已离开）：\(count)。")
    }
  }

  static func odd(_ oddity: StayDateRows.Oddity, _ rows: Int) -> Bilingual {
    // rows that were dropped are always told; people of a kind are not if they are few
    let isOfRows = oddity == .noJoining || oddity == .double || oddity == .joinedLater
    let count = isOfRows ? "\(rows)" : SmallCells([.init(rows)]).shown[0].text
    return switch oddity {
    case .noJoining:
      Bilingual("Left out, without a day of joining: \(count).", "未计入（无加入日期）：\(count)。")
    case .double: Bilingual("Left out, the same member again: \(count).", "未计入（重复的成员）：\(count)。")
    case .neverSeen:
      Bilingual(
        "Never seen since, so last on the day of joining: \(count).", "无最后来访日期、按加入当日计：\(count)。")
    case .joinedLater: Bilingual("Joined after --as-of: \(count).", "加入晚于 --as-of：\(count)。")
    case .seenLater:
      Bilingual(
        "Seen or left after --as-of, so still there then: \(count).",
        "最后来访或离开晚于 --as-of、当时仍在：\(count)。")
    case .reasonOfOneWhoIsThere:
      Bilingual("Reasons of those still there, passed over: \(count).", "仍在者的原因，已忽略：\(count)。")
    }
  }

  static func dateOrderTaken(_ order: DateOrder) -> Bilingual {
    Bilingual(
      "Dates were read in the order \(order.rawValue); --date-order says otherwise.",
      "日期按 \(order.rawValue) 顺序读取，可用 --date-order 更改。")
  }
  static let onlyLeavers = Bilingual(
    "Only who is said to have left counts as gone; --gone-after 30d counts the silent too.",
    "只计明确离开者；加 --gone-after 30d 可计入沉默者。")
  static let withoutJoin = Bilingual(
    "For some no joining stands there: their first event counts as such.",
    "部分成员没有加入事件，以首次活动为加入。")
  static let returned = Bilingual(
    "Some left and came back: they count as having stayed.", "部分成员离开后又回来，视为一直在群。")
  static func laterEvents(_ count: Int) -> Bilingual {
    Bilingual("Events after --as-of, not counted: \(count).", "晚于 --as-of 而未计入的事件：\(count)。")
  }

  // MARK: - Causes

  static let mapLayout = Bilingual(
    "a row has two columns: your reason, and the cause it is; each reason once",
    "每行两列：你的原因、对应的离开原因；每个原因只写一次")
  static func mapFields(_ count: Int) -> Bilingual {
    Bilingual("two filled fields are wanted, not \(count)", "应为两个非空字段，而不是 \(count) 个")
  }
  static func noCause(_ word: String) -> Bilingual {
    Bilingual("there is no cause '\(shown(word))'", "没有离开原因“\(shown(word))”")
  }
  static func reasonTwice(_ reason: String) -> Bilingual {
    Bilingual(
      "the reason '\(shown(reason))' stands for two causes", "原因“\(shown(reason))”对应了两个离开原因")
  }
  static let emptyMap = Bilingual("there is no reason in it", "其中没有任何原因")
  static func reasonsNotInMap(_ reasons: [String]) -> Bilingual {
    Bilingual(
      "these reasons of the table are not in it: "
        + reasons.map { "'\(shown($0))'" }.joined(separator: ", "),
      "表中的以下原因未列入：" + reasons.map { "“\(shown($0))”" }.joined(separator: "、"))
  }
  static let completeMap = Bilingual(
    "add a row for each; 'shequn describe mechanisms' and Documentation/Churn.md name the causes",
    "请为每个原因加一行；离开原因见 Documentation/Churn.zh-CN.md")
}

extension String {
  /// What to type to have a table of dates or events read.
  static func recipe(
    _ path: String, _ options: StayOptions, asOf: CalendarDate? = nil, goneAfter: String?
  ) -> String {
    var words = ["shequn", "churn", "--data", path]
    for column in StayColumn.allCases {
      if let name = options.columns[column] { words += ["--columns", "\(column.name)=\(name)"] }
    }
    if let day = asOf ?? options.asOf { words += ["--as-of", day.iso] }
    if let goneAfter { words += ["--gone-after", goneAfter] }
    if let day = options.observedFrom { words += ["--observed-from", day.iso] }
    if let order = options.dateOrder { words += ["--date-order", order.rawValue] }
    if let map = options.causeMap { words += ["--cause-map", map] }
    return ShellWords.line(words)
  }
}
