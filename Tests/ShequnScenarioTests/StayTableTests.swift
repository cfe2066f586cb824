// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnScenario
import Testing

/// Tables as people have them: under other names, from other programs, in other words.
@Suite struct StayTableTests {
  private func read(
    _ bytes: [UInt8], columns: [StayColumn: String] = [:], members: Int? = nil
  ) throws -> StayFile {
    let folder = try ScenarioFolder()
    try folder.write("stays.csv", bytes)
    var options = StayOptions()
    (options.members, options.columns) = (members, columns)
    return try StayFile.read(path: folder.path + "/stays.csv", options)
  }

  private func read(_ text: String, columns: [StayColumn: String] = [:]) throws -> StayFile {
    try read(Array(text.utf8), columns: columns)
  }

  /// Line, message and advice of each problem; every one has words in both languages.
  private func problems(
    _ text: String, columns: [StayColumn: String] = [:], members: Int? = nil
  ) throws -> [String] {
    do {
      _ = try read(Array(text.utf8), columns: columns, members: members)
      return []
    } catch let failure as ScenarioFailure {
      #expect(failure.exitCode == 65)
      return failure.problems.map { problem in
        #expect(problem.message.zh.unicodeScalars.contains { $0.value > 0x4E00 })
        return "\(problem.place.line): \(problem.message.en); \(problem.advice?.en ?? "")"
      }
    }
  }

  /// Durations, those of leavers with an asterisk.
  private func stays(_ file: StayFile) -> [String] {
    file.stays.map { "\($0.stay.duration)\($0.stay.hasLeft ? "*" : "")" }
  }

  @Test(
    "Columns under the names of other tools and in Chinese are understood",
    arguments: [
      "customerID,tenure,Contract,Churn\na,3,x,Yes\nb,4,y,No\n", "时长,流失,原因\n3,1,太吵\n4,0,\n",
      "T,E\n3,1\n4,0\n", "停留时长（天）,是否流失\n3,是\n4,否\n", "Duration (days),Event\n3,1\n4,0\n",
      "在群天数;状态\n3;流失\n4;在群\n", "stay|status\n3|churned\n4|active\n",
      "\"duration\",\"left\"\n3,T\n4,F\n", "start,stop,event\n0,3,1\n0,4,0\n",
      "duration,time,event\n3,9,1\n4,9,0\n", "DURATION\tEVENT\n3\tY\n4\tN\n",
    ])
  func names(text: String) throws {
    #expect(stays(try read(text)) == ["3.0*", "4.0"])
  }

  @Test(
    "Each way of saying who left is read",
    arguments: [
      ("1", "0"), ("yes", "no"), ("Y", "N"), ("TRUE", "false"), ("t", "f"), ("是", "否"),
      ("流失", "在"), ("已离开", "仍在"), ("Left", "stayed"), ("churned", "active"), ("１", "０"),
    ])
  func events(left: String, stayed: String) throws {
    #expect(stays(try read("duration,event\n3,\(left)\n4,\(stayed)\n")) == ["3.0*", "4.0"])
  }

  @Test(
    "Numbers are read as they are written in one place or another",
    arguments: [
      ("duration;event\n3,5;1\n12,25;0\n", ["3.5*", "12.25"]),
      ("duration,event\n\"1,234\",1\n\"2,345.5\",0\n", ["1234.0*", "2345.5"]),
      ("duration,event\n\"1,234\",1\n100,0\n", ["100.0", "1234.0*"]),
      ("duration;event\n1 234;1\n1\u{A0}235;0\n", ["1234.0*", "1235.0"]),
      ("duration;event\n1.234;1\n3,5;0\n", ["3.5", "1234.0*"]),
      ("duration;event\n1.234.567;1\n3;0\n", ["3.0", "1234567.0*"]),
      ("duration,event\n1'234,1\n３．５,0\n", ["3.5", "1234.0*"]),
      ("duration,event\n1.234,1\n1e3,0\n", ["1.234*", "1000.0"]),
      ("duration;event\n0,125;1\n,5;0\n", ["0.125*", "0.5"]),
    ])
  func numbers(text: String, expected: [String]) throws {
    #expect(stays(try read(text)) == expected)
  }

  @Test(
    "Encodings, byte-order marks, line ends and rows of nothing are no hindrance",
    arguments: [
      Array("\u{FEFF}时长,流失\r3,1\r,\r4,0\r".utf8), Array("时长,流失,,\r\n3,1,,\r\n,,,\r\n4,0\r\n".utf8),
      Array("sep=;\r\n时长;流失\r\n3;1\r\n4;0".utf8),
      Array("\"sep=\t\"\n\n时长\t流失\n\u{FEFF}3\t1\n4\t0\n".utf8),
      [0xFF, 0xFE] + utf16("时长\t流失\n3\t1\n4\t0\n"), utf16("duration,event\n3,1\n4,0\n"),
      [0xFE, 0xFF] + utf16("时长,流失\n3,1\n4,0\n", isBig: true),
      utf16("时长,流失\n3,1\n4,0\n", isBig: true),
      // 时长,流失 in GBK
      [0xCA, 0xB1, 0xB3, 0xA4, 0x2C, 0xC1, 0xF7, 0xCA, 0xA7] + Array("\n3,1\n4,0\n".utf8),
    ])
  func bytes(bytes: [UInt8]) throws {
    let file = try read(bytes)
    #expect(stays(file) == ["3.0*", "4.0"] && file.reading.rows == 2)
  }

  private static func utf16(_ text: String, isBig: Bool = false) -> [UInt8] {
    text.utf16.flatMap { unit in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isBig ? pair.reversed() : pair
    }
  }

  @Test("What was understood is said, in both languages") func reading() throws {
    let file = try read(
      "id;tenure;Churn\na;1.234;Yes\n;;\nb;3,5;No\n")
    #expect(
      file.reading.words.en
        == "Read 2 rows, UTF-8, parted by semicolons, decimal commas, '1.234' as 1234, 1 blank row left "
        + "out. Columns: tenure (duration), Churn (event). Not used: id.")
    #expect(
      file.reading.words.zh
        == "已读 2 行，UTF-8，分号分隔，小数用逗号，“1.234”读作 1234，略去空行 1 行。"
        + "列：tenure（时长）、Churn（事件）。未用：id。")
  }

  @Test("A watch that begins late is read, and must begin before it ends") func entries() throws {
    let file = try read("entry,duration,event\n0,5,1\n2.5,6,1\n")
    #expect(file.stays.map(\.stay.entry) == [0, 2.5])
    #expect(
      try problems("start,stop,event\n0,5,1\n3,3,0\n4,2,1\n") == [
        "3: start 3 is not before stop 3; the watch of a member begins before it ends; both count from "
          + "joining",
        "4: start 4 is not before stop 2; the watch of a member begins before it ends; both count from "
          + "joining",
      ])
  }

  @Test("A choice of columns settles what names do not") func choice() throws {
    let twice = "duration,duration,event\n3,30,1\n4,50,0\n"
    #expect(stays(try read(twice, columns: [.duration: "1"])) == ["3.0*", "4.0"])
    #expect(stays(try read(twice, columns: [.duration: "2"])) == ["30.0*", "50.0"])
    let other = "lived,gone,n\n3,Y,1\n4,N,2\n5,N,3\n"
    #expect(
      stays(try read(other, columns: [.duration: "lived", .event: "gone", .count: "n"])) == [
        "3.0*", "4.0", "5.0",
      ])
    #expect(try StayColumn.chosen(["时长=lived,event=gone"]) == [.duration: "lived", .event: "gone"])
    for wrong in ["lived", "age=3", "duration=", "duration=a,时长=b"] {
      #expect(throws: StayColumn.ChoiceError.self) { try StayColumn.chosen([wrong]) }
    }
    #expect(
      try problems(twice, columns: [.duration: "4"])[0]
        .hasPrefix("1: there is no column '4'; there are: duration, duration, event; "))
  }

  @Test(
    "Each of these is refused with its own cure",
    arguments: [
      (
        "time,days,event\n3,4,1\n",
        "1: each of these could be the duration: 'time', 'days'; rename the others, or say which: "
          + "--columns duration=time"
      ),
      (
        "duration,duration,event\n3,4,1\n",
        "1: two columns are named 'duration'; rename one, or say which by its number: --columns "
          + "duration=1"
      ),
      (
        "lived,gone\n3,Y\n5,N\n",
        "1: there is neither a column 'duration' nor columns 'period' and 'survivors'; there are: "
          + "lived, gone; 'lived' could be the duration, 'gone' the event (1 left, 0 still there): "
          + "rename them, or give --columns duration=lived --columns event=gone"
      ),
      (
        "duration,event,n\n3,1,1\n4,0,2\n5,1,3\n",
        "0: the column 'n' holds 1, 2, 3 …: is it a number of the row, or how many members a row stands "
          + "for?; take it out if it numbers the rows; name it 'count' if it counts members"
      ),
      (
        "period,survivors,lost\n0,100,\n1,90,10\n2,80,9\n",
        "4: 9 are said to be lost, but survivors fall by 10; correct one, or take one of the two columns "
          + "out; lost is of the period that ends with the row"
      ),
      (
        "duration;event\n1,234;1\n2;0\n",
        "2: duration: '1,234' may be thousands or decimals; write 1234 or 1.234"
      ),
      (
        "duration;event\n3,5;1\n3.5;0\n",
        "2: duration: '3,5' has another decimal sign than other rows; write all decimals with a point, "
          + "and thousands without a sign"
      ),
      (
        "duration,event\n30%,1\n",
        "2: duration: '30%' is a percentage; write numbers alone, all of them in one unit, such as days"
      ),
      (
        "period,survivors\n0,100%\n1,90%\n",
        "2: survivors: '100%' is a percentage; give numbers of members, not shares: how sure the result "
          + "is depends on how many there were"
      ),
      (
        "duration,event\n3个月,1\n5个月,0\n",
        "2: duration: '3个月' is a number with words; write numbers alone, all of them in one unit, such "
          + "as days"
      ),
      (
        "duration,event\n12:30,1\n",
        "2: duration: '12:30' is a time of day, or hours and minutes; write numbers alone, all of them in "
          + "one unit, such as days"
      ),
      (
        "duration,event\nN/A,1\n",
        "2: duration: 'N/A' stands for a value that is not known; write a value, or take the row out"
      ),
      (
        "duration,event\n3,2\n4,1\n",
        "2: event: '2' is neither 1 (left) nor 0 (still there); if 1 means still there and 2 left, as in "
          + "some tables of R, write 0 and 1"
      ),
      (
        "duration,event\n3,yes\n4,1\n",
        "3: event: '1' stands beside 'yes'; say who left in one way throughout, such as 1 and 0"
      ),
      (
        "duration,event\n3,1\nduration,event\n4,0\n",
        "3: the header stands here again; take this row out"
      ),
      (
        "duration,event\n3,1,x\n",
        "2: the row has 3 fields, the header 2; put a field that holds a comma in quotes"
      ),
      (
        "duration,event\n3\n",
        "2: the row has 1 field, the header 2; add what is missing, or a separator for each empty field"
      ),
      (
        "duration,event\n0x10,1\n",
        "2: duration: '0x10' is a number with words; write numbers alone, all of them in one unit, such "
          + "as days"
      ),
      (
        "时长，流失\n3，1\n",
        "1: there is neither a column 'duration' nor columns 'period' and 'survivors'; there are: "
          + "时长，流失; part the columns by a plain comma, not by ，、；｜"
      ),
      (
        "duration,event\n3，1\n",
        "2: the row has 1 field, the header 2; part the columns by a plain comma, not by ，、；｜"
      ),
      (
        "duration event\n3 1\n5 0\n",
        "1: there is neither a column 'duration' nor columns 'period' and 'survivors'; there are: "
          + "duration event; part the columns by commas or tabs, not by blanks"
      ),
      (
        "3,1\n5,0\n",
        "1: there is neither a column 'duration' nor columns 'period' and 'survivors'; there are: 3, 1; the "
          + "first line already holds values: put the names of the columns above it, such as "
          + "'duration,event'"
      ),
      (
        "period,retention\n0,100%\n1,80%\n2,70%\n",
        "1: there is neither a column 'duration' nor columns 'period' and 'survivors'; there are: period, "
          + "retention; give numbers of members, not shares: how sure the result is depends on how many "
          + "there were"
      ),
      (
        "week_no,retained,rate\n0,1000,1\n1,800,0.8\n2,800,0.8\n",
        "1: there is neither a column 'duration' nor columns 'period' and 'survivors'; there are: week_no, "
          + "retained, rate; 'week_no' could be the period, 'retained' how many of the first are still "
          + "there: rename them, or give --columns period=week_no --columns survivors=retained"
      ),
      (
        "week_no,users\n0,1000\n1,800\n2,800\n",
        "1: there is neither a column 'duration' nor columns 'period' and 'survivors'; there are: week_no, "
          + "users; 'week_no' could be the period, 'users' how many of the first are still there: rename "
          + "them, or give --columns period=week_no --columns survivors=users"
      ),
      (
        "时长,删失\n3,否\n5,是\n",
        "1: there is no column 'event'; there are: 时长, 删失; '删失' says who was still there, the opposite: "
          + "give a column 'event' with 1 for those who left and 0 for all others"
      ),
      (
        "duration,gone\n3,1\n5,0\n",
        "1: there is no column 'event'; there are: duration, gone; 'gone' could be the event (1 left, 0 "
          + "still there): rename it, or give --columns event=gone"
      ),
      (
        "duration,event\n3,NA\n",
        "2: event: 'NA' stands for a value that is not known; write 1 if the member left and 0 if still "
          + "there, or take the row out"
      ),
      (
        "PK\u{3}\u{4}", "0: this is a workbook of Excel, not text; export the table as CSV in UTF-8"
      ),
    ])
  func refused(text: String, problem: String) throws {
    #expect(try problems(text) == [problem])
  }

  @Test(
    "Dates are known in every form",
    arguments: [
      "2024-01-05", "2024/1/5", "05.01.2024", "1/5/24", "2024年1月5日", "2024-01-05 10:00:00",
      "2024-01-05T10:00:00Z", "5-Jan-2024", "Jan 5, 2024", "２０２４－０１－０５",
    ])
  func dates(text: String) throws {
    let found = try problems("duration\tevent\n\(text)\t1\n\(text)\t0\n")
    // once for the column
    #expect(found.count == 1 && found[0].hasPrefix("2: duration: '"), "\(found)")
    #expect(found[0].contains("is a date; give how long each member stayed"), "\(found)")
  }

  @Test("A table of too many columns is not taken for one") func width() throws {
    let names = (0..<2_001).map { "c\($0)" }.joined(separator: ",")
    #expect(
      try problems(names + "\n") == [
        "1: the first row has 2001 fields; at most 2000 are read; is the first line the header of a table?"
      ])
  }
}
