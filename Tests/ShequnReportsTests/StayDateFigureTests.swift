// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnImport
import ShequnKernel
import ShequnRecords
import ShequnReports
import ShequnScenario
import ShequnStatistics
import ShequnTables
import Testing

/// The figures of a table of dates, held against others that were worked out apart from this program: in Python, member
/// by member, by the formulas of Kaplan and Meier, Greenwood, Aalen and Johansen.
@Suite struct StayDateFigureTests {
  private static let table = """
    member,joined,last seen,left,cause
    1,2024-01-01,2024-01-21,,price
    2,2024-01-01,2024-06-25,,
    3,2024-01-05,2024-02-24,,no time
    4,2024-01-11,,2024-03-01,price
    5,2024-01-15,2024-06-29,,
    6,2024-02-01,2024-02-01,,
    7,2024-02-10,2024-05-10,,price
    8,2024-02-20,2024-06-20,2024-06-28,no time
    9,2024-03-01,2024-03-31,,no time
    10,2024-03-10,2024-04-20,,
    11,2024-04-01,2024-06-30,,
    12,2024-05-01,2024-05-31,,price
    13,2024-06-10,2024-06-15,,
    """

  private func data(_ text: String = table, observedFrom: String? = nil) throws -> SurvivalData {
    let folder = try TemporaryFolder()
    try folder.write("members.csv", text)
    var options = StayOptions()
    options.asOf = StayOptions.day("2024-06-30")
    options.goneAfter = StayOptions.days("30 days")
    options.observedFrom = observedFrom.flatMap { StayOptions.day($0) }
    let file = try StayFile.read(path: folder.path("members.csv"), options)
    #expect(file.reading.unit?.en == "days")
    return SurvivalData(file, holdOut: nil)
  }

  private func expect(
    _ group: SurvivalData.Group, times: [Double], atRisk: [Int], survival: [Double]
  ) {
    #expect(group.survival.steps.map(\.time) == times)
    #expect(group.survival.steps.map(\.atRisk) == atRisk)
    for (step, share) in zip(group.survival.steps, survival) {
      #expect(agree(step.survival, share))
    }
  }

  private func incidence(_ data: SurvivalData) throws -> [String: Double] {
    let last = try #require(data.groups[0].incidence.steps.last)
    return Dictionary(uniqueKeysWithValues: zip(data.causes, last.incidence))
  }

  @Test("Dates give the curve, the median and the causes that they must") func dates() throws {
    let data = try data()
    let group = data.groups[0]
    #expect(group.members == 12 && group.left == 8)
    expect(
      group, times: [0, 20, 30, 41, 50, 90], atRisk: [12, 11, 10, 8, 7, 4],
      survival: [11 / 12.0, 10 / 12.0, 8 / 12.0, 7 / 12.0, 5 / 12.0, 0.3125])
    // √Σ d / n(n − d) = .4472135954999579
    let last = try #require(group.survival.steps.last)
    #expect(agree(last.standardError, 0.3125 * 0.447_213_595_499_957_9))
    #expect(group.survival.median == 50)
    let interval = group.survival.medianInterval()
    #expect(interval.low == 20 && interval.high == nil)
    let incidence = try incidence(data)
    #expect(agree(incidence["price"] ?? 0, 0.354_166_666_666_666_63))
    #expect(agree(incidence["no time"] ?? 0, 1 / 6.0) && agree(incidence["silent"] ?? 0, 1 / 6.0))
  }

  @Test("Who had joined before watching began counts from then on (left truncation)")
  func truncation() throws {
    let data = try data(observedFrom: "2024-02-01")
    let group = data.groups[0]
    #expect(group.members == 11 && group.left == 7)
    expect(
      group, times: [0, 30, 41, 50, 90], atRisk: [7, 9, 8, 7, 4],
      survival: [6 / 7.0, 2 / 3.0, 7 / 12.0, 5 / 12.0, 0.3125])
    #expect(group.survival.median == 50 && group.survival.medianInterval().high == nil)
    let incidence = try incidence(data)
    #expect(agree(incidence["silent"] ?? 0, 0.226_190_476_190_476_2))
    #expect(agree(incidence["no time"] ?? 0, 0.178_571_428_571_428_6))
    #expect(agree(incidence["price"] ?? 0, 0.282_738_095_238_095_3))
  }

  @Test("A column of when watching began does what one day for all does") func entered() throws {
    let lines = Self.table.split(separator: "\n").map(String.init)
    let text = ([lines[0] + ",entered"] + lines.dropFirst().map { $0 + ",2024-02-01" })
      .joined(separator: "\n")
    let (own, one) = (try data(text), try data(observedFrom: "2024-02-01"))
    #expect(own.groups[0].survival == one.groups[0].survival)
  }
}

/// No number of 1 to 4 people is told of a table of one's own, nor can one be worked out.
@Suite struct SmallStayCellTests {
  /// By cause and duration.
  private func told(
    _ rows: [(duration: Int, cause: String?, count: Int)], group: String = "a",
    and other: [(duration: Int, cause: String?, count: Int)] = [], tellsAll: Bool = false
  ) throws -> Document {
    let folder = try TemporaryFolder()
    func lines(_ rows: [(duration: Int, cause: String?, count: Int)], _ group: String) -> [String] {
      rows.map {
        "\($0.duration),\($0.cause == nil ? 0 : 1),\($0.cause ?? ""),\(group),\($0.count)"
      }
    }
    let all = ["duration,event,cause,group,count"] + lines(rows, group) + lines(other, "b")
    try folder.write("stays.csv", all.joined(separator: "\n"))
    let file = try StayFile.read(path: folder.path("stays.csv"))
    return SurvivalDataDocument(
      SurvivalData(file, holdOut: nil, tellsAll: tellsAll), of: file, times: []
    ).document
  }

  private func column(_ column: String, of table: String, _ document: Document) throws -> [String] {
    let file = try #require(document.files.first { $0.name == table + ".csv" })
    return try CSV(file.text).column(column)
  }

  @Test("A cause of few is hidden, and the smallest other one with it") func causes() throws {
    let rows =
      [(5, "price", 3), (6, "silent", 20), (7, "left", 40), (9, nil, 100)]
      as [(Int, String?, Int)]
    let hidden = try told(rows)
    #expect(try column("left", of: "causes", hidden) == ["40", "≥ 5", "< 5"])
    #expect(try column("incidence", of: "causes", hidden).dropFirst() == ["", ""])
    #expect(try column("left", of: "groups", hidden) == ["63"])
    let all = try told(rows, tellsAll: true)
    #expect(try column("left", of: "causes", all) == ["40", "20", "3"])
    #expect(!all.terminal(.en, width: 200).contains("not shown"))
    for language in Language.allCases {
      #expect(hidden.terminal(language, width: 200).contains("--all-cells"))
    }
  }

  @Test("The curve is told at times between which enough left") func curve() throws {
    let rows =
      [(1, "x", 2), (2, "x", 2), (3, "x", 2), (4, "x", 9), (5, "x", 1), (9, nil, 50)]
      as [(Int, String?, Int)]
    let hidden = try told(rows)
    #expect(try column("time", of: "survival", hidden) == ["3", "5"])
    #expect(try column("left", of: "survival", hidden) == ["6", "10"])
    let page = hidden.page(.en, charts: nil)
    #expect(page.contains("survival-chart"))
    #expect(try column("left", of: "survival", try told(rows, tellsAll: true)).count == 5)
  }

  @Test("Of groups that add up to a known whole none can be worked out") func groups() throws {
    let small = [(3, "x", 1), (9, nil, 2)] as [(Int, String?, Int)]
    let large = [(3, "x", 30), (9, nil, 60)] as [(Int, String?, Int)]
    let hidden = try told(large, and: small)
    let (members, left) = (
      try column("members", of: "groups", hidden), try column("left", of: "groups", hidden)
    )
    #expect(members[1] == "< 5" && Int(members[0]) == nil)
    #expect(left[1] == "< 5" && Int(left[0]) == nil)
    #expect(try column("left_if_alike", of: "groups", hidden)[1].isEmpty)
  }
}
