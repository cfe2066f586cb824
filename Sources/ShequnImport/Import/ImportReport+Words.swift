// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords
package import ShequnTables

extension ImportReport {
  /// A page of what was read and what was left out, in Markdown: no name, no text, no file.
  package func markdown(_ language: Language) -> String {
    func say(_ english: String, _ chinese: String) -> String {
      Bilingual(english, chinese)[language]
    }
    var parts = [
      "# " + say("What was imported", "导入了什么"),
      say(
        "`events.csv` holds numbers only: no names, no texts, no addresses. It still is personal data, for who "
          + "knows the community may know a member by the times; keep it as such.",
        "`events.csv` 只含数字，没有名字、内容和地址；但熟悉社群的人仍可能从时间认出某人，因此它仍属个人数据，请妥善保管。"
      ),
      "## " + say("Read", "读取"),
      MarkdownTable(
        [say("kind", "类型"), say("files", "文件数")],
        kinds.map { [$0.title[language], "\($0.files)"] }
      ).text,
    ]
    parts += fileLines.map { $0[language] }
    parts += [
      "## " + say("Events", "事件"),
      MarkdownTable(
        [say("what", "内容"), say("number", "数量")], counts.map { [$0.what[language], $0.number] }
      ).text,
      "## " + say("Left out", "未采用"),
      leftOut.isEmpty
        ? say("Nothing.", "无。")
        : MarkdownTable(
          [say("what", "内容"), say("number", "数量"), say("first", "首次出现于")],
          leftOutRows.map { [$0.reason.words[language], "\($0.count)", $0.first[language]] }
        ).text,
      "## " + say("Times", "时间"),
    ]
    parts += timeLines.map { $0[language] }
    let remarks = kinds.flatMap(\.remarks) + standingRemarks
    parts += ["## " + say("What to know", "须知")]
    parts.append(remarks.map { "- " + $0[language] }.joined(separator: "\n"))
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The same in short, for a screen.
  package func lines(_ language: Language) -> [String] {
    let comma = Bilingual(", ", "，")[language]
    let read = kinds.map { "\($0.title[language]) × \($0.files)" }.joined(separator: comma)
    let events = counts.map { "\($0.what[language]) \($0.number)" }.joined(separator: comma)
    let left = leftOutRows.map {
      $0.reason.words[language] + Bilingual(": ", "：")[language] + "\($0.count)"
    }
    return [
      Bilingual("Read: ", "读取：")[language] + read,
      Bilingual("Events: ", "事件：")[language] + events,
    ] + left.map { Bilingual("Left out, ", "未采用，")[language] + $0 }
      + (fileLines + timeLines).map { $0[language] }
  }

  package var json: JSONValue {
    let reasons = leftOut.map { ($0.key.rawValue, JSONValue.number(Double($0.value.count))) }
    let kinds = events.map { ($0.key.rawValue, JSONValue.number(Double($0.value))) }
    func number(_ count: Int) -> JSONValue { .number(Double(count)) }
    return .object([
      "files": .object(
        Dictionary(self.kinds.map { ($0.title.en, number($0.files)) }) { $1 }),
      "unknown_files": number(unknownFiles), "links": number(links),
      "rows": number(rows), "events": .object(Dictionary(kinds) { $1 }),
      "left_out": .object(Dictionary(reasons) { $1 }),
      "members": number(members), "active_members": number(active), "channels": number(channels),
      "machines": number(machines), "strays": number(strays),
      "first": .text(first?.written ?? ""), "last": .text(last?.written ?? ""),
      "zone": .text(zone ?? ""),
      "times": .object([
        "with_offset": number(offsets), "utc": number(moments), "without_zone": number(clocks),
        "days": number(days), "missing_hours": number(missingHours),
        "double_hours": number(doubleHours),
      ]),
    ])
  }

  // MARK: - Parts

  private var counts: [(what: Bilingual, number: String)] {
    EventKind.allCases.compactMap { kind in
      events[kind].map { (kind.title, NumberText.grouped(Double($0))) }
    } + [
      (Bilingual("members", "成员"), NumberText.grouped(Double(members))),
      (
        Bilingual("members who did more than join or leave", "除加入、退出外还有活动的成员"),
        NumberText.grouped(Double(active))
      ),
      (Bilingual("channels", "频道"), NumberText.grouped(Double(channels))),
      (
        Bilingual("accounts taken for machines", "视为机器的账号"),
        NumberText.grouped(Double(machines))
      ),
    ]
  }

  private var leftOutRows: [(reason: LeftOut, count: Int, first: Bilingual)] {
    LeftOut.allCases.compactMap { reason in
      leftOut[reason].map { (reason, $0.count, $0.first.words) }
    }
  }

  private var fileLines: [Bilingual] {
    var lines: [Bilingual] = []
    if unknownFiles > 0 {
      lines.append(
        Bilingual(
          "\(unknownFiles) files are of no kind that is known here and were passed over.",
          "有 \(unknownFiles) 个文件类型无法识别，已跳过。"))
    }
    if links > 0 {
      lines.append(
        Bilingual(
          "\(links) links, or entries with a path that leads out of the archive, were not followed.",
          "有 \(links) 个链接或指向压缩包外的条目，未予跟随。"))
    }
    return lines
  }

  /// What is known of the hours that stand in the table.
  private var timeLines: [Bilingual] {
    var lines: [Bilingual] = []
    func add(_ count: Int, _ english: String, _ chinese: String) {
      if count > 0 { lines.append(Bilingual(english, chinese)) }
    }
    if let first, let last {
      lines.append(
        Bilingual(
          "From \(first.written) to \(last.written).", "从 \(first.written) 到 \(last.written)。"))
    }
    if let zone {
      lines.append(
        Bilingual("Hours are those of \(zone), as was asked for.", "时刻按 \(zone) 的时间写出（依 --zone）。"))
    } else {
      add(
        offsets,
        "\(offsets) times came with an offset; their hours are those of the clock that was exported.",
        "\(offsets) 个时间自带时差，时刻按导出时的钟写出。")
      add(
        moments,
        "\(moments) times are moments of UTC, and hours are those of UTC; name the place with --zone.",
        "\(moments) 个时间为 UTC 时刻，时刻按 UTC 写出；可用 --zone 指明地点。")
      add(
        clocks,
        "\(clocks) times name no zone; they were taken for UTC. If the clock stood elsewhere, name the place with "
          + "--zone.",
        "\(clocks) 个时间未注明时区，已按 UTC 处理；如不是，请用 --zone 指明地点。")
    }
    if zone != nil {
      add(
        clocks, "\(clocks) times named no zone and were read in it.", "\(clocks) 个时间未注明时区，按该时区读取。")
    }
    add(days, "Of \(days) events only the day is known.", "\(days) 个事件只知道日期。")
    add(
      missingHours,
      "\(missingHours) times fall into an hour that clocks there passed over; they were moved to the hour after.",
      "\(missingHours) 个时间落在夏令时跳过的一小时内，已顺延一小时。")
    add(
      doubleHours,
      "\(doubleHours) times fall into an hour that clocks there showed twice; the first one was taken.",
      "\(doubleHours) 个时间落在夏令时重复的一小时内，取第一次。")
    add(
      strays,
      "\(strays) events ten years or more away from all others were dropped: a clock was wrong.",
      "\(strays) 个事件与其余相差十年以上，应是时钟有误，已舍去。")
    return lines
  }

  private var standingRemarks: [Bilingual] {
    [
      Bilingual(
        "Members of before the first day look like newcomers in the first weeks, unless the log begins with the "
          + "community.",
        "除非记录从社群建立时开始，否则最初几周里老成员看起来像新人。"),
      Bilingual(
        "Who reads and says nothing is not in such a log, unless it holds visits.",
        "只看不说的人不在这类记录里，除非其中有来访。"),
    ]
  }
}

extension ImportReport.Place {
  fileprivate var words: Bilingual {
    guard export > 0 else { return "" }
    var (english, chinese) = ("export \(export)", "第 \(export) 个导出")
    if file > 0 {
      english += ", file \(file)"
      chinese += "第 \(file) 个文件"
    }
    if let line {
      english += ", line \(line)"
      chinese += "第 \(line) 行"
    }
    return Bilingual(english, chinese)
  }
}

extension EventTime {
  /// As it stands in the table.
  fileprivate var written: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
