// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// A chat that LINE exports: a line for each day, and `time TAB name TAB text`. A person is a shown name.
package struct LINEText: LineFormat {
  package static let title = Bilingual("LINE chat", "LINE 聊天记录")

  private static let phrases = Phrasebook([
    (
      .join,
      [
        "@ joined the group", "@ joined the chat", "@ joined", "$ added @ to the group$",
        "$ added @ to the chat$", "@がグループに参加しました", "@がトークに参加しました", "@が参加しました", "$が@をグループに追加しました",
        "$が@を追加しました", "@已加入群組", "@加入群組", "@加入了群組", "@加入聊天", "@已加入聊天", "$新增@至群組", "$已將@加入群組",
        "@已加入群组",
        "@加入群组", "@님이 그룹에 참여했습니다", "@님이 그룹에 참여하였습니다", "@님이 들어왔습니다", "@님이 참여했습니다",
        "$님이 @님을 그룹에 추가했습니다",
      ]
    ),
    (
      .leave,
      [
        "@ left the group", "@ left the chat", "@ left", "@がグループを退会しました", "@がグループから退会しました",
        "@が退会しました",
        "@がトークから退出しました", "@が退出しました", "@已退出群組", "@退出群組", "@退出了群組", "@離開群組", "@已離開群組", "@已離開聊天",
        "@離開聊天",
        "@已退出群组", "@退出群组", "@님이 그룹을 나갔습니다", "@님이 나갔습니다", "@님이 그룹에서 나갔습니다",
      ]
    ),
    (
      .removed,
      [
        "$ removed @ from the group", "$ removed @ from the chat", "$ removed @",
        "$が@をグループから退会させました",
        "$が@を退会させました", "$が@をグループから削除しました", "$が@を削除しました", "$已將@退出群組", "$將@退出群組", "$已將@移出群組",
        "$將@移出群組",
        "$已讓@退出群組", "$已將@移出群组", "$님이 @님을 그룹에서 내보냈습니다", "$님이 @님을 내보냈습니다",
        "$님이 @님을 그룹에서 강퇴했습니다", "$님이 @님을 강퇴했습니다",
      ]
    ),
  ])

  /// How LINE calls those who are gone.
  private static let unknown: Set<String> = [
    "Unknown", "Unknown user", "不明", "メンバーがいません", "沒有成員", "没有成员", "알 수 없음", "(알 수 없음)", "unknown",
  ]

  private var chat: NamedChat
  private var day: WrittenTime.Date?
  /// Whether a text in quotes goes on, and the lines in it: if it is never closed, they were lines like others.
  private var isQuoted = false
  private var quoted: [(line: String, number: Int)] = []
  private static let longestQuote = 100

  package init(_ options: ImportOptions) { chat = NamedChat(Self.phrases, options) }

  package static func recognises(name: String, beginning: String) -> Bool {
    let lines = beginning.split(maxSplits: 60, omittingEmptySubsequences: true) { $0.isNewline }
    guard let first = lines.first else { return false }
    if first.hasPrefix("[LINE]") { return true }
    return lines.prefix(40).contains { timed($0) != nil }
      && lines.prefix(40).contains { day($0) != nil }
  }

  private static func day(_ line: some StringProtocol) -> WrittenTime.Date? {
    guard line.utf8.count < 60, line.first?.isNumber == true || line.first?.isLetter == true,
      !line.contains("\t"), let time = WrittenTime(line), time.secondOfDay == nil
    else { return nil }
    return time.date
  }

  /// The hour and what follows the tab behind it.
  private static func timed(_ line: some StringProtocol) -> (second: Int, rest: [Substring])? {
    guard let tab = line.firstIndex(of: "\t"), let time = WrittenTime(line[..<tab]),
      time.date == nil,
      let second = time.secondOfDay
    else { return nil }
    let rest = Substring(line[line.index(after: tab)...])
    return (second, rest.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false))
  }

  package mutating func begin(_ name: String) {
    chat.begin(name)
    (day, isQuoted, quoted) = (nil, false, [])
  }

  package mutating func read<Sink: ExportSink>(
    _ line: String, number: Int, into sink: inout Sink
  ) {
    if isQuoted {
      quoted.append((line, number))
      if line.last == "\"", !line.count(where: { $0 == "\"" }).isMultiple(of: 2) {
        (isQuoted, quoted) = (false, [])
      } else if quoted.count > Self.longestQuote || Self.day(line) != nil {
        readAgain(&sink)
      }
      return
    }
    if let day = Self.day(line) {
      self.day = day
      return
    }
    guard let (second, fields) = Self.timed(line) else { return }
    guard let day else { return sink.leaveOut(.time, line: number) }
    let time = WrittenTime(date: day, secondOfDay: second)
    guard fields.count == 2, !fields[0].isEmpty else {
      return chat.tell(String(fields.last ?? ""), at: time, line: number, into: &sink)
    }
    isQuoted = fields[1].first == "\"" && !fields[1].count { $0 == "\"" }.isMultiple(of: 2)
    let name = Phrasebook.shown(String(fields[0]))
    chat.take(Self.unknown.contains(name) ? "" : name, at: time, line: number, into: &sink)
  }

  package mutating func finish<Sink: ExportSink>(into sink: inout Sink) throws(ImportError) {
    readAgain(&sink)
    try chat.waiting.finish(into: &sink)
  }

  /// Reads what was taken for a part of a text in quotes.
  private mutating func readAgain(_ sink: inout some ExportSink) {
    while isQuoted {
      let lines = quoted
      (isQuoted, quoted) = (false, [])
      for (line, number) in lines { read(line, number: number, into: &sink) }
    }
  }
}
