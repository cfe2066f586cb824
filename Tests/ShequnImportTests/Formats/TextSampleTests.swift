// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnImport
import Testing

@Suite(.enabled("skipped: ../shared/data is absent") { Samples.areThere })
struct TextSampleTests {
  /// Messages, members, joins, leaves.
  typealias Numbers = (Int, ClosedRange<Int>, Int, Int)

  @Test(
    "A text or table gives what a careful reader gets",
    arguments: [
      // three accounts that only a list tells: two bots, and one that stands for all who are deleted
      ("discordchatexporter.csv", (6, 6...6, 2, 0)),
      ("whatsapp-ios-en-us.txt", (7, 3...4, 1, 2)), ("whatsapp-android-de.txt", (7, 3...3, 1, 2)),
      ("whatsapp-android-en-gb.txt", (6, 4...4, 2, 1)),
      ("whatsapp-ios-zh-cn.txt", (5, 3...3, 1, 1)),
      ("wechat-memotrace-all.csv", (6, 5...5, 4, 1)), ("qq-messages.txt", (6, 4...5, 1, 1)),
      // those who were seen after they had joined
      ("discourse-user-list.csv", (0, 4...4, 6, 0)),
      ("discourse-data-explorer.csv", (3, 3...3, 0, 0)), ("matrix-element.txt", (2, 2...2, 2, 1)),
      ("irc-znc.log", (4, 3...3, 2, 1)), ("mail.mbox", (3, 2...3, 0, 0)),
      ("operator-excel-gbk.csv", (4, 4...4, 1, 0)),
    ] as [(String, Numbers)])
  func sample(name: String, numbers: Numbers) throws {
    let bytes = try Array(Data(contentsOf: Samples.folder.appending(path: name)))
    // a log of IRC tells its day by its name alone
    let called = name == "irc-znc.log" ? "2024-03-01.log" : name
    for size in [1 << 18, 7] {
      let found = try Gathered(bytes, name: called, blocks: size)
      #expect(found.messages.count == numbers.0)
      #expect(numbers.1.contains(found.members.count), "\(found.members.count)")
      #expect(found.joins.count == numbers.2)
      #expect(found.leaves.count == numbers.3)
    }
  }

  private struct Count: ExportSink {
    var (acts, leftOut) = (0, 0)
    mutating func take(_ act: ExportedAct) { acts += 1 }
    mutating func leaveOut(_ reason: LeftOut, line: Int?) { leftOut += 1 }
  }

  @Test("Logs of real communities are tables, too, and lose no row") func events() throws {
    let folder = Samples.folder.deletingLastPathComponent().appending(path: "events")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where name.hasSuffix(".csv") {
      let bytes = try Array(Data(contentsOf: folder.appending(path: name)))
      guard bytes.count < 20_000_000 else { continue }
      var count = Count()
      try ExportTable.read(
        BytesInMemory(bytes), as: AnyTable.self, ImportOptions(), into: &count)
      #expect(count.acts == bytes.count { $0 == 0x0A } - 1, "\(name)")
      #expect(count.leftOut == 0)
    }
  }
}
