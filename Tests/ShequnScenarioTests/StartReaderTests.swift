// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnPlaybook
import ShequnRecords
import ShequnScenario
import Testing

/// `start:` of a community and the table that it names.
struct StartReaderTests {
  private static let community = """
    community:
      topics: [tea, cups]
      start: start.csv
      segments:
        - {name: {en: regulars, zh: 常客}, share: 40%}
        - {name: others, share: 60%}
    days: 30
    """

  private static let header = "member,joined,last_seen,active_days,posts\n"
  private static let table =
    header + "7,100,3,20,4\n2,30,30,0,0\n4294967295,12000,0,12000,10000000\n9,0,0,0,0\n"

  private static func folder(_ table: String?, _ community: String = community) throws
    -> ScenarioFolder
  {
    let folder = try ScenarioFolder(["community.yaml": community])
    if let table { try folder.write("start.csv", table) }
    return folder
  }

  @Test func `members are as the table has them, in order of their numbers`() throws {
    let folder = try Self.folder(Self.table)
    let study = try folder.read()
    #expect(study.community.members == 4)
    #expect(
      study.community.start.members == [
        Standing(number: 2, joined: 30, lastSeen: 30, activeDays: 0, posts: 0),
        Standing(number: 7, joined: 100, lastSeen: 3, activeDays: 20, posts: 4),
        Standing(number: 9, joined: 0, lastSeen: 0, activeDays: 0, posts: 0),
        Standing(
          number: .max, joined: 12_000, lastSeen: 0, activeDays: 12_000, posts: 10_000_000),
      ])
    #expect(study.warnings.isEmpty && study.doNothing.past != nil)
    #expect(study.sources.contains { $0.path.hasSuffix("start.csv") })
  }

  @Test(
    "Tables as people have them are read alike",
    arguments: [
      "\u{FEFF}member;joined;last_seen;active_days;posts\r\n7;100;3;20;4\r\n",
      "Member\tJoined (days)\tLast seen\tActive days\tPosts\n7\t100\t3\t20\t4",
      "成员,入群天数,未见天数,活跃天数,发言数\n7,100,3,20,4\n\n",
      "posts,member,segment,joined,active_days,last_seen\n4,7,,100,20,3\n",
    ])
  func spellings(_ table: String) throws {
    let members = try Self.folder(table).read().community.start.members
    #expect(
      members == [Standing(number: 7, joined: 100, lastSeen: 3, activeDays: 20, posts: 4)])
  }

  @Test func `segments go by either name, and may be left open`() throws {
    let rows = "1,5,0,2,0,others\n2,5,0,2,0,常客\n3,5,0,2,0,\n4,5,0,2,0,regulars\n"
    let table = "member,joined,last_seen,active_days,posts,segment\n" + rows
    let members = try Self.folder(table).read().community.start.members
    #expect(members.map(\.segment) == [1, 0, nil, 0])
  }

  @Test func `the day of joining may be counted as one of the active days`() throws {
    let members = try Self.folder(Self.header + "1,10,0,11,3\n2,10,10,1,1\n").read()
      .community.start.members
    #expect(members.map(\.activeDays) == [10, 0])
  }

  @Test(
    "Everything that is wrong with a table is said, each with its line",
    arguments: [
      Case("", " error: the file is empty; "),
      Case(header, " error: the table has no members; "),
      Case(
        "member,joined,posts\n1,2,3\n", "1:1: error: there is no column 'active_days'; ",
        "1:1: error: there is no column 'last_seen'; "),
      Case(
        "member,joind,last_seen,active_days,posts\n1,2,2,0,0\n",
        "1:1: error: there is no column 'joined'; rename 'joind' if it is that"),
      Case(
        "member,joined,last_seen,active_days,posts,Joined\n1,2,0,1,0,2\n",
        "1:1: error: two columns are named 'Joined'; "),
      Case(
        header + "1,2,0,1\n2,10,3,1,0\n2,9,3,1,0\n3,5,6,1,0\n4,5,1,7,0\n5,5,1,0,0\n",
        "2:1: error: the row has 4 fields, the header 5; ",
        "4:1: error: the member 2 stands in line 3 already; ",
        "5:1: error: last seen 6 days ago, before joining 5 days ago; ",
        "6:1: error: 7 active days within the 4 days from joining to the last visit; ",
        "7:1: error: joined 5 and last seen 1 days ago, but active on no day; "),
      Case(
        header + "Ann,2,0,1,0\n0,2,0,1,0\n1,2024-03-01,0,1,0\n2,12001,0,1,0\n3,2.5,0,1,0\n"
          + "4,2,0,1,\n5,2,-1,1,0\n6,2,0,1,n/a\n7,2,0,1e3,0\n99999999999999999999,2,0,1,0\n",
        "10:1: error: active_days: 1e3 is not a whole number; ",
        "11:1: error: member: 99999999999999999999 is not a whole number; ",
        "2:1: error: member: Ann is not a whole number; members are numbers, no names",
        "3:1: error: member: 0 is not between 1 and 4294967295",
        "4:1: error: joined: '2024-03-01' is a date; these are days up to the last day of the log",
        "5:1: error: joined: 12001 is not between 0 and 12000; ",
        "6:1: error: joined: 2.5 is not a whole number; ",
        "7:1: error: 'posts' has no value; ",
        "8:1: error: last_seen: -1 is not between 0 and 12000; ",
        "9:1: error: posts: 'n/a' stands for a value that is not known; "),
      Case(
        "member,joined,last_seen,active_days,posts,segment\n1,5,0,2,0,regular\n2,5,0,2,0,x\n",
        "2:1: error: the community has no segment 'regular'; did you mean 'regulars'?",
        "3:1: error: the community has no segment 'x'; "),
      Case(
        header + "\"1,2,0,1,0\n", "2:1: error: the quote that opens in this row is never closed; "),
      Case("PK\u{3}\u{4}", " error: this is "),
    ])
  func errors(_ example: Case) throws {
    let folder = try Self.folder(example.text)
    let problems = try folder.problems().sorted()
    #expect(problems.count == example.expected.count, "\(problems)")
    for (problem, expected) in zip(problems, example.expected(in: "start.csv").sorted()) {
      #expect(problem.hasPrefix(expected), "\(problem)")
    }
    #expect(try folder.problems("", in: .zh).allSatisfy { $0.contains("错误") })
  }

  @Test func `reading ends after a hundred wrong rows`() throws {
    let table = Self.header + (0..<5000).map { "\($0),x,0,1,0\n" }.joined()
    #expect(try Self.folder(table).problems().count == 100)
  }

  @Test(
    "Where the table is sought, and what stands beside it",
    arguments: [
      (
        "start: none.csv",
        "community.yaml:4:10: error: there is no file 'none.csv' with members; "
          + "the path counts from the folder of this file"
      ),
      (
        "start: ../../secret.csv",
        "community.yaml:4:10: error: '../../secret.csv' lies outside the scenario's folder; "
          + "name a table of this scenario's folder; 'shequn log EVENTS --start FILE' writes one"
      ),
      (
        "start: start.csv",
        "community.yaml:3:12: error: 'members' says 200, the start has 4; "
          + "leave 'members' out: the table says how many there are"
      ),
    ])
  func places(_ text: String, problem: String) throws {
    let folder = try Self.folder(Self.table, teaCommunity(text))
    #expect(try folder.problems() == [problem])
  }

  @Test func `a folder, a link out of the scenario, and no members at all are refused`() throws {
    let folder = try Self.folder(nil)
    try folder.write("start.csv/x", "")
    #expect(try folder.problems().count == 1)
    let linked = try Self.folder(nil)
    try linked.write("../members.csv", Self.table)
    try linked.link("start.csv", to: "../members.csv")
    #expect(try linked.problems().allSatisfy { $0.contains("outside") })
    let none = try ScenarioFolder(["community.yaml": "community: {topics: [tea]}\ndays: 3\n"])
    #expect(try none.problems().count { $0.contains("'members'") } == 1)
  }

  @Test func `columns that are not used are told`() throws {
    let table = "member,joined,last_seen,active_days,posts,city\n1,5,0,2,0,Wuhan\n"
    #expect(
      try Self.folder(table).warnings() == ["start.csv:1:1: warning: not used: city"])
  }

  @Test func `plans share the start, and others do not have its evening`() throws {
    let folder = try Self.folder(Self.table)
    try folder.write("plans/one.yaml", teaPlan("- content: {}"))
    let study = try folder.read()
    #expect(study.plans[0].community.start.members.count == 4)
    #expect(study.plans[0].past == study.doNothing.past)
    try folder.write("start.csv", Self.table.replacing("7,100", with: "7,101"))
    #expect(try folder.read().doNothing.past != study.doNothing.past)
  }

  @Test func `a start has the size of its table, a trial takes a part of it`() throws {
    let folder = try Self.folder(Self.table)
    let problems = try folder.problems("", Overrides(scale: 2))
    #expect(
      problems == [
        "--scale: error: a community with a start has the size of its table; "
          + "give it another table of members"
      ])
    let half = try folder.read().community.scaled(by: 0.5)
    #expect(half.members == 2 && half.start.members.count == 2)
  }
}
