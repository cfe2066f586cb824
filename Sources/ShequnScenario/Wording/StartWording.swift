// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// What can be wrong with the members that a community starts with.
extension Bilingual {
  static func noStartFile(_ path: String) -> Bilingual {
    Bilingual("there is no file '\(shown(path))' with members", "没有成员文件“\(shown(path))”")
  }
  static let ownStartFile = Bilingual(
    "name a table of this scenario's folder; 'shequn log EVENTS --start FILE' writes one",
    "请写本场景文件夹内的表格；“shequn log 事件表 --start 文件”可生成")
  static let startLayout = Bilingual(
    "the first line names the columns member, joined, last_seen, active_days, posts, and if you like "
      + "segment; 'shequn log EVENTS --start FILE' writes such a table",
    "第一行为列名 member（成员）、joined（入群天数）、last_seen（未见天数）、active_days（活跃天数）、posts（发言数），"
      + "可加 segment（分群）；“shequn log 事件表 --start 文件”可生成")
  static let fewerMembers = Bilingual(
    "take a sample of the members, and as small a part of the market", "请抽取部分成员，并相应缩小市场")

  static func noStartColumn(_ name: Bilingual) -> Bilingual {
    Bilingual("there is no column '\(name.en)'", "没有“\(name.en)”（\(name.zh)）列")
  }
  static func renameColumn(_ name: String) -> Bilingual {
    Bilingual("rename '\(shown(name))' if it is that", "若“\(shown(name))”即此列，请改名")
  }
  static func unusedStartColumns(_ names: [String]) -> Bilingual {
    let some = names.prefix(6).map { shown($0) }
    let more = names.count - some.count
    return Bilingual(
      "not used: \(some.joined(separator: ", "))" + (more > 0 ? " and \(more) more" : ""),
      "未使用：\(some.joined(separator: "、"))" + (more > 0 ? " 等 \(names.count) 列" : ""))
  }
  static func outsideStart(_ column: Bilingual, _ text: String, _ range: ClosedRange<Int>)
    -> Bilingual
  {
    Bilingual(
      "\(column.en): \(shown(text)) is not between \(range.lowerBound) and \(range.upperBound)",
      "\(column.zh)：\(shown(text)) 不在 \(range.lowerBound) 到 \(range.upperBound) 之间")
  }
  static let daysSince = Bilingual(
    "these are days up to the last day of the log: 0 is that day itself, 30 a month before",
    "应为距日志最后一天的天数：0 即当天，30 即一个月前")
  static let plainWholeNumber = Bilingual("write a whole number, such as 12", "请写整数，例如 12")
  static let memberNumbers = Bilingual(
    "members are numbers, no names: 'shequn import' gives them", "成员以编号表示，不写姓名；“shequn import”会给出编号"
  )
  static func memberTwice(_ member: Int, _ line: Int) -> Bilingual {
    Bilingual(
      "the member \(member) stands in line \(line) already", "成员 \(member) 已出现在第 \(line) 行")
  }
  static let oneRowEach = Bilingual("keep one row a member", "每名成员只留一行")
  static func seenBeforeJoining(_ lastSeen: Int, _ joined: Int) -> Bilingual {
    Bilingual(
      "last seen \(lastSeen) days ago, before joining \(joined) days ago",
      "\(lastSeen) 天前最后出现，早于 \(joined) 天前的加入")
  }
  static func moreDaysThanThere(_ days: Int, _ seen: Int) -> Bilingual {
    Bilingual(
      "\(days) active days within the \(seen) days from joining to the last visit",
      "从加入到最后出现只有 \(seen) 天，活跃天数却为 \(days)")
  }
  static func seenOnNoDay(_ joined: Int, _ lastSeen: Int) -> Bilingual {
    Bilingual(
      "joined \(joined) and last seen \(lastSeen) days ago, but active on no day",
      "\(joined) 天前加入、\(lastSeen) 天前最后出现，活跃天数却为 0")
  }
  static let activeDaysMeaning = Bilingual(
    "active_days counts the days after that of joining on which the member was seen, the last one with it",
    "active_days 为加入次日起出现过的天数，包括最后出现的那天")
  static func noSegment(_ name: String) -> Bilingual {
    Bilingual(
      "the community has no segment '\(shown(name))'", "社群没有名为“\(shown(name))”的分群")
  }
  static func tooManyStartRows(_ limit: Int) -> Bilingual {
    Bilingual("the table has more than \(limit) members", "表中成员超过 \(limit) 人")
  }
  static func startHasOthers(_ members: Int, _ rows: Int) -> Bilingual {
    Bilingual(
      "'members' says \(members), the start has \(rows)", "members 为 \(members)，起始成员表有 \(rows) 人")
  }
  static let leaveMembersOut = Bilingual(
    "leave 'members' out: the table says how many there are", "请去掉 members：人数以成员表为准")
  static let startHasASize = Bilingual(
    "a community with a start has the size of its table", "有起始成员表的社群，规模以该表为准")
  static let otherStart = Bilingual(
    "give it another table of members", "请换一份成员表")
}
