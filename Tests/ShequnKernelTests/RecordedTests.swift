// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

@Suite struct RecordedTests {
  private func unpacked<Part: Recorded>(_ part: Part) -> Part {
    var (packer, own) = (Packer(), part)
    packer.pass(&own)
    var (reader, found) = (Packer(packer.bytes), Part.blank)
    reader.pass(&found)
    return found
  }

  @Test("Numbers of every size come back to the last bit")
  func numbers() {
    let whole = [0, 1, -1, 127, 128, -64, 65_535, .max, .min]
    #expect(unpacked(whole) == whole)
    let real = [0, -0.0, 1, 0.1, -3.7, 1e300, .leastNonzeroMagnitude, .infinity, .pi]
    #expect(unpacked(real).map(\.bitPattern) == real.map(\.bitPattern))
    #expect(unpacked(Double.nan).isNaN)
    #expect(unpacked([Float(0.3), -2]) == [0.3, -2])
    #expect(unpacked([UInt8(255), 0]) == [255, 0])
    #expect(unpacked([UInt16?.none, 7]) == [nil, 7])
    #expect(unpacked(["", "茶友 club", "a/b"]) == ["", "茶友 club", "a/b"])
    #expect(unpacked([Cause?.none, .banned, .natural]) == [nil, .banned, .natural])
  }

  /// A run in which much happens.
  private var run: RunRecord {
    let community = Alone.community(members: 300, days: 40, activity: [2, 6]) {
      $0 = Mechanisms()
    }
    var test = ABTestLever.standard()
    test.share = 0.5
    test.tested = LeverList([posts(2)])
    return Simulation(
      community: community, levers: [posts(4), test], seed: 5, replication: 2, threads: 1
    ).run(survivors: true)
  }

  /// Every stored part of a value in words, parts of parts included.
  private func parts(_ value: Any) -> String {
    var text = ""
    dump(value, to: &text)
    return text
  }

  @Test("A packed run comes back with every part of it")
  func whole() {
    let run = run
    #expect(run.days.count == 40 && !run.departures.isEmpty && !run.tests.isEmpty)
    #expect(!run.firstPosts.isEmpty && !run.entries.isEmpty && run.postShares != nil)
    #expect(!run.cohorts.isEmpty && !run.testSums.isEmpty && !run.lastMessages.isEmpty)
    #expect(parts(unpacked(run)) == parts(run))
  }

  /// The parts of a value that reading leaves as they are.
  private func forgotten<Part: Recorded>(_ part: Part.Type) -> [String] {
    var reader = Packer(Array(repeating: 2, count: 2000))
    var found = Part.blank
    reader.pass(&found)
    return zip(Mirror(reflecting: found).children, Mirror(reflecting: Part.blank).children)
      .filter { parts($0.value) == parts($1.value) }.map { $0.0.label ?? "?" }
  }

  @Test("No part of a record is forgotten")
  func everyPart() {
    #expect(forgotten(DayRecord.self) == [])
    #expect(forgotten(ArmCounts.self) == [])
    #expect(forgotten(Cohort.self) == [])
    #expect(forgotten(Departure.self) == [])
    #expect(forgotten(FirstPost.self) == [])
    #expect(forgotten(PostShares.self) == [])
    #expect(forgotten(SegmentTotals.self) == [])
    #expect(forgotten(StayCounts.self) == [])
    #expect(forgotten(UnitSums.self) == [])
  }

  @Test("Bytes that nothing was packed into trap nowhere")
  func hostile() {
    for length in [0, 1, 7, 300] {
      for byte: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
        var reader = Packer(Array(repeating: byte, count: length))
        var found = RunRecord.blank
        reader.pass(&found)
        #expect(found.days.count <= length)
      }
    }
  }

  @Test("A day takes some hundred bytes")
  func size() {
    var (packer, days) = (Packer(), run.days)
    packer.pass(&days)
    #expect(packer.bytes.count / days.count < 600)
  }
}
