// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Logs of IRC as ZNC and its like keep them, a file a day: `[hh:mm:ss] <nick> text`, `* nick waves`, `*** Joins: …`.
package struct IRCLog: LineFormat {
  package static let title = Bilingual("IRC log", "IRC 日志")
  package static let remarks = [
    Bilingual(
      "On IRC joins and leaves are connections and no memberships: the same people come and go many times.",
      "IRC 的加入与离开只是连接与断开，并非成员身份：同一批人会反复进出。")
  ]

  private var nicks = IRCNicks()
  private var channel: String?
  /// Of the lines that follow.
  private var day: CalendarDate?
  private var lastSecond = 0
  /// Whether the day was said for a file and is used up.
  private var isDayUsed = false
  private let dayOfOne: CalendarDate?
  /// Lines that told an hour while nothing told the day, and lines of which the day was known.
  private var (undated, dated) = (0, 0)
  private var isSecondUndated = false

  package init(_ options: ImportOptions) { dayOfOne = options.day }

  package static func recognises(name: String, beginning: String) -> Bool {
    let lines = beginning.split(maxSplits: 60, omittingEmptySubsequences: true) { $0.isNewline }
    return lines.prefix(40).contains { line in
      guard let (_, _, rest) = timed(String(line)) else { return false }
      return rest.hasPrefix("<") && rest.contains(">") || rest.hasPrefix("*** ")
    }
  }

  /// The day, if the line tells one, and the second of the day in brackets, and what follows.
  private static func timed(_ line: String) -> (CalendarDate?, Int, Substring)? {
    guard line.first == "[", let end = line.prefix(40).firstIndex(of: "]") else { return nil }
    let time = WrittenTime(line[line.index(after: line.startIndex)..<end])
    guard let time, let second = time.secondOfDay else { return nil }
    if !time.isSure && time.date != nil { return nil }
    return (time.day(.yearMonthDay), second, line[line.index(after: end)...].drop { $0 == " " })
  }

  package mutating func begin(_ name: String) {
    let parts = name.split(separator: "/")
    // moddata/log/user/network/#channel/2024-03-01.log
    channel = parts.dropLast().last.map(String.init)
    if parts.count == 1 {
      channel = parts[0].split { $0.isNumber || $0 == "." }.first.map(String.init)
    }
    day = Self.day(of: name)
    lastSecond = 0
  }

  /// The last eight figures that are a day: 2024-03-01.log, #tea_20240301.log.
  private static func day(of name: String) -> CalendarDate? {
    let figures = name.unicodeScalars.split { !(0x30...0x39).contains($0.value) }.map(String.init)
    for place in figures.indices.reversed() {
      if figures[place].count == 8, let day = WrittenTime(figures[place])?.day(.yearMonthDay) {
        return day
      }
      guard place + 2 < figures.count, figures[place].count == 4 else { continue }
      let text = figures[place...(place + 2)].joined(separator: "-")
      if let day = WrittenTime(text)?.day(.yearMonthDay) { return day }
    }
    return nil
  }

  package mutating func read<Sink: ExportSink>(
    _ line: String, number: Int, into sink: inout Sink
  ) {
    guard let (said, second, rest) = Self.timed(line) else { return readDay(line) }
    if day == nil, said == nil, let dayOfOne {
      if isDayUsed { isSecondUndated = true } else { (day, isDayUsed) = (dayOfOne, true) }
    }
    if let said { day = said } else if second < lastSecond - 3600 { day = day?.next }
    lastSecond = second
    guard let day else {
      undated += 1
      return sink.leaveOut(.undated, line: number)
    }
    dated += 1
    let time = ExportedTime.clock(seconds: Int64(day.number * 86_400 + second))
    switch nicks.read(rest) {
    case .act(let nick, let kind):
      sink.take(
        ExportedAct(Account(key: nick.key, name: nick.shown), kind, at: time, channel: channel))
    case .leftOut(let reason): sink.leaveOut(reason, line: number)
    }
  }

  /// `Session Start: Fri Mar 01 2024`, `--- Day changed Fri Mar 01 2024`, `**** BEGIN LOGGING AT Fri Mar  1 20:00:00 2024`
  private mutating func readDay(_ line: String) {
    for start in [
      "Session Start: ", "--- Day changed ", "--- Log opened ", "**** BEGIN LOGGING AT ",
    ]
    where line.hasPrefix(start) {
      guard let time = WrittenTime(line.dropFirst(start.count)), time.isSure else { return }
      day = time.day(.yearMonthDay)
      lastSecond = 0
    }
  }

  package mutating func finish<Sink: ExportSink>(into sink: inout Sink) throws(ImportError) {
    if isSecondUndated { throw ImportError(.twoUndated) }
    if undated > 0 && dated == 0 { throw ImportError(.undated) }
  }
}

extension CalendarDate {
  /// Nil at the end of the calendar.
  fileprivate var next: CalendarDate? { CalendarDate(number: number + 1) }
}
