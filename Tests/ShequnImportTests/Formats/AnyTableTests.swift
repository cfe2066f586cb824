// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnImport
import Testing

@Suite struct AnyTableTests {
  private func told(_ text: String, _ options: ImportOptions = ImportOptions()) throws -> [String] {
    try Gathered(text, name: "a.csv", options).acts.map {
      "\($0.account.key) \($0.kind.rawValue) \($0.time.text)"
    }
  }

  @Test(
    "Columns are told by their names, in English and Chinese, whatever parts them",
    arguments: [
      "user_id,created_at,type\nann,2024-03-01 21:05,post\n",
      "Type;Created At;User ID\npost;2024-03-01 21:05;ann\n",
      "成员\t时间\t事件\nann\t2024年3月1日 晚上9:05\t发言\n", "会员，时间，类型\nann，2024/3/1 21:05，消息\n",
      "sep=;\nmember;time\nann;2024-03-01 21:05\n",
      "\n\nMembers of March\nmember,time\n\nann,2024-03-01 21:05\n",
      "Author|Timestamp\nann|2024-03-01 21:05:00\n",
      "\"user\",\"time\"\r\n\"ann\",\"2024-03-01\n21:05\"\r\n",
      "用户ID（QQ）,发言时间(北京时间)\nann,2024-03-01 21:05\n", "日期,时间,成员\n2024/3/1,21:05,ann\n",
      "date;time;user.name\n1.3.2024;9:05 PM;ann\n",
      // the first column of this name tells no time here
      "created_at,date,user\n,2024-03-01 21:05,ann\n",
      // what stands in a column of this name is no kind
      "user,time,type\nann,2024-03-01 21:05,gold\n",
    ])
  func columns(text: String) throws {
    #expect(try told(text) == ["ann post 2024-03-01T21:05:00"])
  }

  @Test(
    "Times come as numbers, days and texts",
    arguments: [
      ("45352.5", "2024-03-01T12:00:00"), ("45352", "2024-03-01"),
      ("1709298312", "2024-03-01T13:05:12Z"),
      ("1709298312.5", "2024-03-01T13:05:12Z"), ("1709298312123", "2024-03-01T13:05:12Z"),
      ("1709298312123456", "2024-03-01T13:05:12Z"), ("1709298312123456789", "2024-03-01T13:05:12Z"),
      ("20240301", "2024-03-01"), ("20240301210512", "2024-03-01T21:05:12"),
      ("202403012105", "2024-03-01T21:05:00"),
      ("2024-03-01", "2024-03-01"), ("2024-03-01T21:05+08:00", "2024-03-01T13:05:00Z"),
      ("45352,5", "2024-03-01T12:00:00"),
    ])
  func times(cell: String, expected: String) throws {
    #expect(try told("member;time\nann;\(cell)\n") == ["ann post \(expected)"])
  }

  @Test("What is said of columns counts, and a missing one is an error") func said() throws {
    var options = ImportOptions()
    options.columns.member = "b"
    options.columns.time = "c"
    var found = Gathered.empty
    let source = BytesInMemory(Array("user,b,c\nx,ann,2024-03-01\n".utf8))
    try ExportTable.read(source, as: AnyTable.self, options, into: &found)
    #expect(found.acts.map(\.account.key) == ["ann"])
    options.columns.time = "MARKER"
    #expect(throws: ImportError(.missingColumn)) {
      try ExportTable.read(source, as: AnyTable.self, options, into: &found)
    }
  }

  @Test("Rows without a member, a time or a known kind are left out and counted") func leftOut()
    throws
  {
    let found = try Gathered(
      "member,time,kind\nann,2024-03-01,post\n,2024-03-01,post\nann,soon,post\nann,2024-03-02,MARKER\nann\n"
    )
    #expect(found.acts.count == 1)
    #expect(found.leftOut == [.nobody: 1, .time: 2, .notice: 1])
  }

  @Test("A table of orders tells purchases; clocks of UTC are told by the name of the column")
  func orders() throws {
    #expect(
      try told("客户,下单时间(UTC),金额\nann,2024-03-01 21:05,9.5\n") == [
        "ann purchase 2024-03-01T21:05:00Z"
      ])
  }

  @Test("A row that stands twice under one id counts once; ids of something else do not count")
  func doubles() throws {
    let found = try Gathered(
      "message_id,user,time\n1,ann,2024-03-01\n2,ann,2024-03-01\n1,ann,2024-03-01\n")
    #expect(found.acts.count == 2)
    #expect(found.leftOut == [.double: 1])
    #expect(try told("id,user,time\n1,ann,2024-03-01\n1,bob,2024-03-01\n").count == 2)
  }

  @Test("Ids are told apart as they are written") func ids() throws {
    let found = try Gathered("member,time\n007,2024-03-01\n7,2024-03-01\n 7 ,2024-03-01\n")
    #expect(found.members == ["007", "7"])
    let guarded = try Gathered(
      "member,time\n\"=\"\"007\"\"\",2024-03-01\n'007,2024-03-01\nNULL,2024-03-01\n\"007\t\",2024-03-01\n"
    )
    #expect(guarded.members == ["007"])
    #expect(guarded.leftOut == [.nobody: 1])
  }

  @Test(
    "Ids that a spreadsheet has rounded are refused",
    arguments: [
      ("qq,time\n1.81E+17,2024-03-01\n", 2),
      ("member;time\nann;2024-03-01\n\"1,81E+17\";2024-03-01\n", 3),
      (
        "member,time\n181000000000001000,2024-03-01\n181000000000002000,2024-03-01\n"
          + "181000000000003000,2024-03-01\n181000000000004000,2024-03-01\n", 0
      ),
    ])
  func rounded(text: String, line: Int) {
    #expect(throws: ImportError(.roundedIDs, line: line)) { try Gathered(text) }
  }

  @Test(
    "Day and month are told from all dates together",
    arguments: [
      ("1/2/2024,13/2/2024", "2024-02-01"), ("1/2/2024,1/13/2024", "2024-01-02"),
      ("1/3/2024,2/3/2024,5/3/2024,9/3/2024", "2024-03-01"),
      ("3/1/2024,3/2/2024,3/5/2024,3/9/2024", "2024-03-01"),
      ("5/3/2024,6/3/2024,1/4/2024", "2024-03-05"),
      ("3/3/2024,4/4/2024", "2024-03-03"), ("24/3/14,25/3/14", "2014-03-24"),
    ])
  func orders(dates: String, first: String) throws {
    let rows = dates.split(separator: ",").map { "ann,\($0)\n" }.joined()
    #expect(try told("member,time\n" + rows).first == "ann post \(first)")
  }

  @Test(
    "Where they cannot be told it is asked for",
    arguments: ["1/2/2024", "1/2/2024,3/4/2024,5/6/2024,7/8/2024"])
  func noOrder(dates: String) throws {
    let text = "member,time\n" + dates.split(separator: ",").map { "ann,\($0)\n" }.joined()
    #expect(throws: ImportError(.dateOrder)) { try Gathered(text) }
    var options = ImportOptions()
    options.dateOrder = .monthDayYear
    #expect(try told(text, options).first == "ann post 2024-01-02")
  }

  @Test("Channels, answers and amounts go along") func more() throws {
    let acts = try Gathered(
      "user,time,event,channel,to,amount\nann,2024-03-01,reply,tea,bob,\nann,2024-03-01,购买,,,\"¥1,234.50\"\n"
    ).acts
    #expect(acts[0].channel == "tea")
    #expect(acts[0].answers == .account("bob"))
    #expect(acts[1].kind == .purchase)
    #expect(acts[1].amount == 1234.5)
  }

  @Test("A spreadsheet's own text, UTF-16 with tabs, is read") func wide() throws {
    let text = "\u{FEFF}用户\t时间\r\n小梅\t2024/3/1 21:05\r\n"
    let bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try Gathered(bytes, name: "a.txt").members == ["小梅"])
  }

  @Test("A quote that is never closed is refused with its line") func openQuote() {
    #expect(throws: ImportError(.openQuote, line: 3)) {
      try Gathered("member,time\nann,2024-03-01\n\"MARKER,2024-03-01\n")
    }
  }
}
