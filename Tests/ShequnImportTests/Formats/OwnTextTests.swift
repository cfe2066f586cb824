// SPDX-License-Identifier: GPL-3.0-or-later
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
      "", "hello", "hello - there: you", "2024-03-01", "a,b,c\n1,2,3\n", "name,age\nann,12\n", "{\"a\": 1}",
      "From here on, it is text: 12:00", "12:00 - lunch: with Ann", "[1] a note: see there", "\u{0}\u{0}\u{0}",
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
    #expect(throws: ImportError(.undated)) {
      try Gathered("[10:00:00] <ann> MARKER\n", name: "irc.log")
    }
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
    "Damaged texts are read or refused, and errors never tell what stands there", arguments: 0..<40)
  func mutations(seed: UInt64) throws {
    var random = Stirred(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    for own in OwnText.all {
      for _ in 0..<4 {
        let bytes = mutated(Array(own.text.utf8), &random)
        do throws(any Error) {
          _ = try Gathered(bytes, name: own.name, blocks: Int.random(in: 1...300, using: &random))
        } catch let error as ImportError {
          let words = error.message
          #expect(!words.en.contains("MARKER") && !words.zh.contains("MARKER"))
        }
      }
    }
  }

  private func mutated(_ bytes: [UInt8], _ random: inout Stirred) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<8, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      case 3: bytes.removeSubrange(place...)
      case 4: bytes.insert(contentsOf: bytes[place...].prefix(200), at: place)
      case 5: bytes.insert(contentsOf: Array(repeating: 0x22, count: 3), at: place)
      case 6: bytes.removeSubrange(place..<min(bytes.count, place + 40))
      default:
        let signs: [[UInt8]] = [
          [0], [0xFF, 0xFE], [0xE2, 0x80, 0xA8], [0x39, 0x39, 0x39], [0x0D],
        ]
        bytes.insert(contentsOf: signs.randomElement(using: &random) ?? [], at: place)
      }
    }
    return bytes
  }
}

/// A stream of numbers that is the same in every run (SplitMix64).
private struct Stirred: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
