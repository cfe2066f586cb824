// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnScenario
import Testing

@Suite struct StayFileTests {
  private func read(_ text: String, members: Int? = nil) throws -> StayFile {
    let folder = try ScenarioFolder(["stays.csv": text])
    var options = StayOptions()
    options.members = members
    return try StayFile.read(path: folder.path + "/stays.csv", options)
  }

  /// Line and English text of each problem.
  private func problems(_ bytes: [UInt8], members: Int? = nil) throws -> [String] {
    let folder = try ScenarioFolder()
    try folder.write("stays.csv", bytes)
    do {
      var options = StayOptions()
      options.members = members
      _ = try StayFile.read(path: folder.path + "/stays.csv", options)
      Issue.record("it was read")
      return []
    } catch {
      #expect(error.exitCode == 65)
      #expect(
        error.problems.allSatisfy { $0.message.zh.unicodeScalars.contains { $0.value > 0x4E00 } })
      return error.problems.map { "\($0.place.line): \($0.message.en)" }
    }
  }

  private func problems(_ text: String) throws -> [String] { try problems(Array(text.utf8)) }

  @Test("A row a member: durations, events, causes and groups") func members() throws {
    let file = try read(
      "id,duration,event,cause,plan\n1,3,1,\"too dull, really\",a\n2,3,1,\"too dull, really\",a\n"
        + "3,5.5,0,,\"b \"\"x\"\"\"\n4,2,1,,a\n")
    #expect(file.groups == ["a", "b \"x\""] && file.causes == ["too dull, really"])
    #expect(!file.isByPeriod)
    #expect(file.stays.map(\.count) == [1, 2, 1])
    #expect(file.stays.map(\.stay.duration) == [2, 3, 5.5])
    #expect(file.stays.map(\.stay.hasLeft) == [true, true, false])
    #expect(file.stays.map(\.stay.cause) == [nil, 0, nil])
    #expect(file.stays.map(\.stay.group) == [0, 0, 1])
  }

  @Test(
    "Columns go by other names, separators and line ends too",
    arguments: [
      "Time;Status;n\r\n3;1;2\r\n4;0;1\r\n", "\u{FEFF}时长,是否离开,人数\n3,是,2\n4,否,1\n",
      "tenure\tchurned\tcount\n3\tyes\t2\n4\tno\t1", " days , event,count\n\n 3 , 1 ,2\n4,0,1\n",
    ])
  func aliases(text: String) throws {
    let file = try read(text)
    #expect(file.stays.map(\.stay.duration) == [3, 4])
    #expect(file.stays.map(\.count) == [2, 1])
  }

  @Test("A row a period: survivors, or those lost of so many") func periods() throws {
    for file in [
      try read("year,survivors\n0,1000\n1,869\n2,743\n"),
      try read("period,lost\n1,131\n2,126\n", members: 1000),
    ] {
      #expect(file.isByPeriod)
      #expect(file.stays.map(\.count) == [131, 743, 126])
      #expect(file.stays.map(\.stay.duration) == [1, 2, 2])
      #expect(file.stays.map(\.stay.hasLeft) == [true, false, true])
    }
  }

  @Test("All problems are told with their lines") func allProblems() throws {
    let found = try problems(
      "duration,event,cause\n-3,1,a\n4,2,b\nx,0,\ninf,1,\nnan,1,\n5,0,late\n1,1\n,1,\n1e13,1,\n"
        + "\"3\n\",1,a\n2,1,\"b")
    #expect(
      found == [
        "2: duration: -3 is not between 0 and 1000000000000",
        "3: event: '2' is neither 1 (left) nor 0 (still there)",
        "4: duration: 'x' is not a finite number", "5: duration: 'inf' is not a finite number",
        "6: duration: 'nan' is not a finite number",
        "7: the cause 'late' is given for a member who has not left (event 0)",
        "8: the row has 2 fields, the header 3", "9: 'duration' has no value",
        "10: duration: 1e13 is not between 0 and 1000000000000",
        "13: the quote that opens in this row is never closed",
      ])
  }

  @Test(
    "What is no table of stays is refused",
    arguments: [
      ("", "0: the file is empty"), ("\n\n", "0: the file is empty"),
      ("duration,event\n", "0: the table has no members"),
      ("duration\n3\n", "1: there is no column 'event'; there are: duration"),
      (
        "a,b\n1,2\n",
        "1: there is neither a column 'duration' nor columns 'period' and 'survivors'; there are: a, b"
      ),
      ("duration,event\n1,1\0\n", "0: this is a binary file, not comma-separated text"),
      ("year,survivors\n0,10\n2,9\n", "3: period 2 stands where 1 should"),
      ("year,survivors\n0,10\n1,11\n", "3: there are more survivors than in the period before"),
      ("year,survivors\n0,1\n1,.869\n", "3: survivors: .869 is not a whole number"),
      (
        "year,lost\n1,10\n",
        "0: the table says how many were lost, but not how many there were at first"
      ),
      ("duration,event,n\n1,1,0\n", "0: the table has no members"),
      ("duration,event,n\n1,1,9e18\n", "2: n: 9e18 is not between 0 and 1000000000"),
    ])
  func refused(text: String, problem: String) throws {
    #expect(try problems(text) == [problem])
  }

  @Test("Bytes that are not UTF-8 are pointed at, and names cannot steer a terminal")
  func hostile() throws {
    #expect(
      try problems(Array("duration,event\n3,".utf8) + [0xFF]) == ["2: the byte 0xFF is not UTF-8"])
    let file = try read("duration,event,group\n1,1,\u{1B}[2J\n")
    #expect(file.groups == ["\u{FFFD}[2J"])
    let many = (0..<60).map { "1,1,g\($0)\n" }.joined()
    #expect(
      try problems("duration,event,group\n" + many)
        == ["0: the column 'group' holds more than 50 different names"])
  }

  @Test("A file that is not there is missing input") func missing() throws {
    let folder = try ScenarioFolder()
    do {
      _ = try StayFile.read(path: folder.path + "/none.csv")
      Issue.record("it was read")
    } catch { #expect(error.exitCode == 66) }
  }
}
