// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnImport
import ShequnKernel
import ShequnRecords
import ShequnScenario
import Testing

@Suite struct StayDateTests {
  private func options(
    _ asOf: String? = "2024-06-30", _ goneAfter: String? = "30d", from: String? = nil
  ) -> StayOptions {
    var options = StayOptions()
    options.asOf = asOf.flatMap { StayOptions.day($0) }
    options.goneAfter = goneAfter.flatMap { StayOptions.days($0) }
    options.observedFrom = from.flatMap { StayOptions.day($0) }
    return options
  }

  private func read(_ text: String, _ options: StayOptions, map: String? = nil) throws -> StayFile {
    let folder = try ScenarioFolder(["members.csv": text])
    var options = options
    if let map {
      try folder.write("map.csv", Array(map.utf8))
      options.causeMap = folder.path + "/map.csv"
    }
    return try StayFile.read(path: folder.path + "/members.csv", options)
  }

  private func problems(_ text: String, _ options: StayOptions, map: String? = nil) -> [String] {
    do {
      _ = try read(text, options, map: map)
      Issue.record("it was read")
      return []
    } catch let error as ScenarioFailure {
      for problem in error.problems {
        #expect(problem.message.zh.unicodeScalars.contains { $0.value > 0x4E00 })
      }
      return error.problems.map { "\($0.place.line): \($0.message.en); \($0.advice?.en ?? "")" }
    } catch {
      Issue.record(error)
      return []
    }
  }

  private static let plain = "joined,last seen\n2024-01-01,2024-01-21\n2024-01-01,2024-06-20\n"

  /// Duration, whether they left, and entry of each.
  private func stays(_ file: StayFile) -> [[Double]] {
    file.stays.flatMap { stay, count in
      Array(repeating: [stay.duration, stay.hasLeft ? 1 : 0, stay.entry], count: count)
    }
  }

  @Test(
    "Columns go by many names, in both languages",
    arguments: [
      "joined,last seen", "Joined At,Last Seen At", "created_at,last_login", "加入时间,最后活跃时间",
      "注册时间,最近登录时间", "signup_date,last_active", "入群时间,最后发言时间",
    ])
  func names(header: String) throws {
    let file = try read(header + "\n2024-01-01,2024-01-21\n2024-01-01,2024-06-20\n", options())
    #expect(stays(file) == [[20, 1, 0], [151, 0, 0]])
  }

  @Test(
    "Dates are read as import reads them",
    arguments: [
      ("2024-01-01 09:00", "2024-01-21T23:00:00+08:00"), ("2024/1/1", "2024/1/21"),
      ("1/1/2024", "21/1/2024"), ("1/1/2024", "1/21/2024"), ("45292", "45312"),
      ("1704067200", "1705795200"), ("1704067200000", "1705795200000"), ("2024年1月1日", "2024年1月21日"),
      ("Jan 1, 2024", "Jan 21, 2024"),
    ])
  func forms(joined: String, seen: String) throws {
    let file = try read("joined;last seen\n\(joined);\(seen)\n", options())
    #expect(stays(file) == [[20, 1, 0]])
  }

  @Test("Days and weeks of silence are typed in many ways") func silence() {
    for text in ["28", "28 days", "28d", "4w", "4 weeks", "28天", "4周", "4 个星期"] {
      #expect(StayOptions.days(text) == 28, "\(text)")
    }
    for text in ["0", "-3", "soon", "2.5 days", "1 month", "", "w"] {
      #expect(StayOptions.days(text) == nil, "\(text)")
    }
    #expect(StayOptions.day("3/4/2024") == nil && StayOptions.day("2024-02-30") == nil)
  }

  @Test("Who was last seen on a day may be there: the command to type is told") func recipe() {
    let told = problems(Self.plain, options(nil, nil))
    #expect(told.count == 1 && told[0].hasPrefix("0: "))
    #expect(told[0].contains("members.csv --as-of 2024-06-20 --gone-after 30d"))
    #expect(told[0].contains("type: shequn churn --data "))
    let half = problems(Self.plain, options("2024-06-30", nil))
    #expect(half[0].contains("--as-of 2024-06-30 --gone-after 30d"))
    let left = problems("joined,left\n2024-01-01,2024-02-01\n2024-01-01,\n", options(nil, nil))
    #expect(left[0].contains("--as-of 2024-02-01") && !left[0].contains("--gone-after"))
  }

  @Test("A day of leaving needs no silence, and no day of it means there") func left() throws {
    let text = "joined,left,last seen\n2024-01-01,2024-02-01,\n2024-01-01,,2024-01-05\n"
    let file = try read(text, options("2024-06-30", nil))
    #expect(stays(file) == [[31, 1, 0], [181, 0, 0]])
    #expect(file.causes == ["left"])
    #expect(file.reading.words.en.contains("Only who is said to have left counts as gone"))
    let told = problems("joined,left\n2024-01-01,2024-02-01\n", options())
    #expect(told[0].contains("no column tells that; there are: joined, left"))
  }

  @Test("What cannot be is refused, all of it, with the line") func impossible() {
    let text = """
      member,joined,left
      1,2024-03-01,2024-02-01
      2,2024-03-01,soon
      3,2024-03-01,2024-04-01
      3,2024-03-02,2024-04-01
      """
    let dates = problems(text, options("2024-06-30", nil))
    #expect(dates.count == 1 && dates[0].hasPrefix("3: left: this is no date"))
    #expect(!dates[0].contains("soon"))
    let rest = problems(text.replacing("soon", with: ""), options("2024-06-30", nil))
    #expect(rest.count == 2)
    #expect(rest[0].hasPrefix("2: left is before joined") && rest[0].contains("--columns"))
    #expect(rest[1].hasPrefix("5: this member stands in line 4 too, with other dates"))
  }

  @Test("What is missing, double or later is counted and said") func counted() throws {
    let text = """
      member,joined,last seen
      1,2024-01-01,2024-01-21
      1,2024-01-01,2024-01-21
      2,,2024-01-21
      3,2024-07-05,2024-07-06
      4,2024-06-15,2024-06-20
      5,2024-01-01,NULL
      6,2024-01-01,2024-08-01
      """
    let file = try read(text, options())
    #expect(stays(file) == [[0, 1, 0], [20, 1, 0], [151, 0, 0]])
    let words = file.reading.words
    for part in [
      "Left out, without a day of joining: 1.", "Left out, the same member again: 1.",
      "Joined after --as-of: 1.", "Left out, joined after 2024-05-31: 2.",
      "last on the day of joining: < 5.", "still there then: < 5.", "Times are in days.",
    ] {
      #expect(words.en.contains(part), "\(part)")
    }
    #expect(words.zh.contains("时间以天计"))
  }

  @Test("Day and month that cannot be told apart are asked for") func order() throws {
    let text = "joined,last seen\n3/4/24,5/6/24\n2/3/24,7/8/24\n"
    #expect(problems(text, options("2024-12-31"))[0].contains("--date-order dmy, mdy or ymd"))
    var said = options("2024-12-31")
    said.dateOrder = .monthDayYear
    #expect(try stays(read(text, said)) == [[63, 1, 0], [156, 1, 0]])
  }

  @Test("A table of durations stays one, whatever else stands in it") func durations() throws {
    let file = try read(
      "tenure,churned,created_at\n3,1,2024-01-01\n5,0,2024-01-02\n", StayOptions())
    #expect(stays(file) == [[3, 1, 0], [5, 0, 0]] && file.reading.unit == nil)
    #expect(problems("duration,event\n3,1\n", options())[0].contains("holds durations"))
    let unknown = problems("who,begin,end\n1,2024-01-01,2024-02-01\n", StayOptions())
    #expect(unknown[0].contains("--columns joined=begin --columns left=end"))
    let flag = problems("joined,left\n2024-01-01,1\n2024-01-02,0\n", StayOptions())
    #expect(!flag.isEmpty)
  }

  @Test("Columns are said by name or number") func columns() throws {
    var said = options()
    said.columns = try StayColumn.chosen(["joined=a", "last-seen=2"])
    #expect(try stays(read("a,b\n2024-01-01,2024-01-21\n", said)) == [[20, 1, 0]])
    var slip = options()
    slip.columns = try StayColumn.chosen(["joined=joind"])
    #expect(problems(Self.plain, slip)[0].contains("did you mean 'joined'?"))
  }

  @Test("Own reasons become causes; those that are not on the map are told all at once")
  func causes() throws {
    let text = """
      joined,left,cause
      2024-01-01,2024-02-01,Too dull
      2024-01-01,2024-03-01,too  dull
      2024-01-01,2024-04-01,rude
      2024-01-01,2024-05-01,
      """
    let rule = options("2024-06-30", nil)
    let file = try read(text, rule, map: "reason,cause\nToo dull,shortage\nrude,不信任\n")
    #expect(Set(file.causes) == ["shortage", "distrust", "left"])
    let told = problems(text, rule, map: "other,shortage\n")
    #expect(told.count == 1 && told[0].contains("'Too dull'") && told[0].contains("'rude'"))
    let slips = problems(text, rule, map: "rude,distrusst\ndull,shortage\nx,nonsense\ny\n")
    #expect(slips.count == 3 && slips[0].contains("did you mean 'distrust'?"))
    // a table of durations has causes, too
    let stays = try read(
      "duration,event,cause\n3,1,rude\n4,0,\n", StayOptions(), map: "rude,distrust\n")
    #expect(stays.causes == ["distrust"])
  }

  // MARK: - Events

  private static let events = """
    time,member,kind,channel,to,amount
    2024-01-01T10:00Z,1,join,1,,
    2024-01-02T10:00Z,2,post,1,,
    2024-01-21T10:00Z,1,post,1,,
    2024-02-01,3,join,,,
    2024-02-11T10:00Z,3,leave,1,,
    2024-06-25T10:00Z,2,reply,1,1,
    2024-06-30T10:00Z,4,join,1,,

    """

  @Test("A table of events tells who joined, was last seen and left") func eventTable() throws {
    let file = try read(Self.events, options(nil))
    // 1 is silent since 21 January, 2 is there, 3 left, 4 joined too late
    #expect(stays(file) == [[10, 1, 0], [20, 1, 0], [150, 0, 0]])
    #expect(Set(file.causes) == ["left", "silent"] && !file.isSimulated)
    #expect(file.reading.words.en.contains("Left out, joined after 2024-05-31: 1."))
    let leavers = try read(Self.events, options(nil, nil))
    #expect(stays(leavers).count == 4 && stays(leavers).count { $0[1] == 1 } == 1)
    let early = try read(Self.events, options("2024-02-05", "2w"))
    // by 22 January 1 and 2 had fallen silent, and 3 was not there yet
    #expect(stays(early) == [[0, 1, 0], [20, 1, 0]])
  }

  @Test("Events without leaving need a silence; a simulated log says that it is one") func silent()
    throws
  {
    let quiet = Self.events.replacing("leave", with: "post")
    #expect(problems(quiet, options(nil, nil))[0].contains("--gone-after 30d"))
    let simulated = try read("# shequn: simulated\n" + Self.events, options(nil))
    #expect(simulated.isSimulated)
    let broken = problems(Self.events.replacing(",post,", with: ",MARKER,"), options(nil))
    #expect(broken[0].hasPrefix("3: ") && !broken[0].contains("MARKER"))
  }

  @Test("Another table of what members did is to be imported first") func imported() {
    let told = problems("user,created_at,text\n1,2024-01-01,x\n", StayOptions())
    #expect(told[0].contains("shequn import ") && told[0].contains("my-log/events.csv"))
  }
}
