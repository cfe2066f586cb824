// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// What is wrong with a table of events and where. It never holds what stands there: that may be a name.
package struct EventTableError: Error, Hashable, Sendable {
  package enum Fault: Hashable, Sendable {
    case noHeader, time, member, kind, channel, to, amount, fields, longLine, fileSystem
  }

  package let fault: Fault
  /// From 1; 0 where it is the file as a whole.
  package let line: Int

  /// Of the file as a whole.
  package static let cannotWrite = EventTableError(fault: .fileSystem, line: 0)

  package var message: Bilingual {
    let (english, chinese) = words
    guard line > 0 else { return Bilingual(english, chinese) }
    return Bilingual("line \(line): \(english)", "第 \(line) 行：\(chinese)")
  }

  private var words: (String, String) {
    switch fault {
    case .noHeader:
      (
        "the first row must name the columns time, member and kind, and may name channel, to, amount;"
          + " make such a table with “shequn import”",
        "第一行应写列名 time、member、kind，还可以有 channel、to、amount；可用“shequn import”生成"
      )
    case .time:
      (
        "“time” is no date and no time with an offset; write 2024-03-01T14:56Z or 2024-03-01",
        "time 既不是日期，也不是带时差的时间；请写成 2024-03-01T14:56Z 或 2024-03-01"
      )
    case .member: whole("member")
    case .channel: whole("channel")
    case .to: whole("to")
    case .kind:
      (
        "“kind” must be one of " + EventKind.allCases.map(\.rawValue).joined(separator: ", "),
        "kind 应为以下之一：" + EventKind.allCases.map(\.rawValue).joined(separator: "、")
      )
    case .amount: ("“amount” must be a number", "amount 应为数字")
    case .fields:
      ("the row has not as many fields as the first one", "这一行的字段数与第一行不同")
    case .longLine:
      (
        "longer than \(EventReader.longestLine) bytes; a table of events holds numbers only",
        "超过 \(EventReader.longestLine) 字节；事件表只含数字"
      )
    case .fileSystem:
      (
        "the file cannot be read or written; is it there, is there room, and may you?",
        "无法读写该文件：请检查文件是否存在、磁盘空间和权限"
      )
    }
  }

  private func whole(_ column: String) -> (String, String) {
    (
      "“\(column)” must be a whole number from 1 to 4294967295",
      "\(column) 应为 1 到 4294967295 的整数"
    )
  }
}
