// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnImport
import ShequnRecords
import Testing

@Suite struct OwnTextTests {
  @Test("A text or table gives what its tool means by it", arguments: OwnText.all)
  func counts(own: OwnText) throws {
    for text in [
      own.text, own.text.replacing("\n", with: "\r\n"), own.text.replacing("\n", with: "\r"),
    ] {
      let found = try Gathered(text, name: own.name)
      let counts = [
        found.messages.count, found.members.count, found.joins.count, found.leaves.count,
      ]
      #expect(counts == own.counts, "\(found.leftOut)")
    }
  }

  @Test(
    "What is no export is not taken for one",
    arguments: [
      "", "hello", "hello - there: you", "2024-03-01", "a,b,c\n1,2,3\n", "name,age\nann,12\n",
      "{\"a\": 1}",
      "From here on, it is text: 12:00", "12:00 - lunch: with Ann", "[1] a note: see there",
      "\u{0}\u{0}\u{0}",
      "<html><body>time</body></html>", "MARKER 9:16:13 PM",
    ])
  func others(text: String) {
    #expect(throws: ImportError(.unknownKind)) { try Gathered(text, name: "notes.txt") }
  }

  @Test("A table is told from a chat that looks like it") func tableOrChat() throws {
    let table = "user, note, time\nann, b c, 2024-03-01 21:05:12\n"
    #expect(try Gathered(table).format == AnyTable.self)
    #expect(try Gathered(table).acts.map(\.time.text) == ["2024-03-01T21:05:12"])
  }

  @Test("A text that does not tell its day is refused with the cure") func undated() throws {
    let text = "[10:00:00] <ann> MARKER\n"
    #expect(throws: ImportError(.undated)) { try Gathered(text, name: "irc.log") }
    var options = ImportOptions()
    options.day = CalendarDate(year: 2024, month: 3, day: 1)
    let said = try Gathered(text, name: "irc.log", options)
    #expect(said.acts.map(\.time.text) == ["2024-03-01T10:00:00"])
    // the name goes before what is said
    let named = try Gathered(text, name: "2024-05-06.log", options)
    #expect(named.acts.map(\.time.text) == ["2024-05-06T10:00:00"])
    let dated = try Gathered(
      "--- Day changed Fri Mar 01 2024\n[10:00:00] <ann> hi\n", name: "irc.log")
    #expect(dated.acts.map(\.time.text) == ["2024-03-01T10:00:00"])
  }

  @Test("An hour past midnight is of the next day") func midnight() throws {
    let text = "[23:59:59] <ann> hi\n[00:00:01] <ann> hi\n"
    let times = try Gathered(text, name: "2024-02-28.log").acts.map(\.time.text)
    #expect(times == ["2024-02-28T23:59:59", "2024-02-29T00:00:01"])
  }

  @Test("Mails tell whom they answer, and a wrong clock is mended by the mails around") func mail()
    throws
  {
    let text = try #require(OwnText.all.first { $0.name == "2024-March.txt" }).text
    let acts = try Gathered(text, name: "list/2024-March.txt").acts
    #expect(acts.map(\.kind) == [.post, .reply, .reply])
    #expect(acts[1].answers == .message("1@MARKER.org"))
    #expect(acts[1].account.name == "MÄRKER")
    #expect(acts[1].time.text == "2024-03-02T03:10:00Z")
    #expect(acts[2].time.text.hasPrefix("2024-03-0"))
    #expect(acts[2].account.key == acts[0].account.key)
  }

  @Test("A very long line costs no more than its beginning") func longLine() throws {
    let long = String(repeating: "x", count: 3_000_000)
    let text =
      "13/03/2024, 21:05 - Ann: \(long)\n13/03/2024, 21:06 - \(long)\n13/03/2024, 21:07 - Bob: hi"
    #expect(try Gathered(text).members == ["Ann", "Bob"])
  }

  @Test(
    "Damaged texts are read or refused, and errors never tell what stands there", arguments: 0..<50)
  func mutations(seed: UInt64) throws {
    var lucky = Lucky(seed: seed)
    for own in OwnText.all {
      for _ in 0..<3 { try readDamaged(own.name, Array(own.text.utf8), &lucky) }
    }
  }

  @Test(
    "Damaged samples are read or refused",
    .enabled("skipped: ../shared/data is absent") { Samples.areThere }, arguments: 100..<110)
  func samples(seed: UInt64) throws {
    var lucky = Lucky(seed: seed)
    for name in try FileManager.default.contentsOfDirectory(atPath: Samples.folder.path).sorted()
    where ["csv", "txt", "log", "mbox"].contains(where: { name.hasSuffix($0) }) {
      let bytes = try Array(Data(contentsOf: Samples.folder.appending(path: name)))
      for _ in 0..<5 { try readDamaged(name, bytes, &lucky) }
    }
  }

  private func readDamaged(_ name: String, _ bytes: [UInt8], _ lucky: inout Lucky) throws {
    let damaged = lucky.damaged(lucky.below(2) == 0 ? bytes : lucky.damaged(bytes))
    do {
      _ = try Gathered(damaged, name: name, blocks: 1 + lucky.below(300))
    } catch let error as ImportError {
      #expect(!error.message.en.contains("MARKER") && !error.message.zh.contains("MARKER"))
    }
  }
}
