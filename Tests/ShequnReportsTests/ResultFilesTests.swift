// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnReports
import ShequnScenario
import ShequnStatistics
import ShequnTables
import Testing

@Suite struct ResultFilesTests {
  private let study = SmallStudy.plain
  private let plans = ["do-nothing", "content", "welfare", "kol"]
  private static let names = [
    "bands.csv", "cohorts.csv", "departures.csv", "differences.csv", "ledger.csv", "plans.csv",
    "segments.csv", "series.csv", "summary.csv", "survival.csv", "switchers.csv",
  ]

  @Test("A comparison has eleven tables, one plan alone no differences") func tables() {
    #expect(study.tables.keys.sorted() == Self.names)
    var alone = study.runs
    alone.plans.removeLast(3)
    alone.plans[0].runs[0].departures = []
    let names = ResultFiles(alone, goal: study.community.goal).tables().map(\.name)
    #expect(
      names == [
        "series.csv", "bands.csv", "summary.csv", "ledger.csv", "survival.csv", "cohorts.csv",
      ])
  }

  @Test("Every row has as many fields as the header", arguments: Self.names)
  func fields(name: String) throws {
    let table = try study.table(name)
    #expect(table.rows.count >= 4)
    #expect(Set(table.header).count == table.header.count)
    #expect(table.header.allSatisfy { (try? /[a-z][a-z0-9_]*/.wholeMatch(in: $0)) != nil })
    #expect(table.rows.allSatisfy { $0.count == table.header.count })
    #expect(study.tables[name]?.contains("\r") == false)
    #expect(study.tables[name]?.contains("nan") == false)
  }

  @Test("The series has every metric on every day of every plan, in order") func series() throws {
    let table = try study.table("series.csv")
    #expect(table.header == ["plan", "day"] + MetricCatalog.all.map(\.name))
    #expect(try table.column("plan") == plans.flatMap { Array(repeating: $0, count: 35) })
    #expect(try table.column("day") == plans.flatMap { _ in (1...35).map { String($0) } })
  }

  @Test("The series holds means over replications and blanks before a window is filled")
  func means() throws {
    let table = try study.table("series.csv")
    for metric in [SizeMetrics.members, ActivityMetrics.mau, FeelingMetrics.trust] {
      let expected = study.runs.plans.flatMap { plan in
        (0..<35).map { day in plan.runs.reduce(0) { $0 + metric.value($1, day) } / 3 }
      }
      let found = try table.numbers(metric.name)
      #expect(zip(found, expected).allSatisfy { agree($0, $1) }, "\(metric.name)")
    }
    let blanks = try table.filtered(["plan": "kol"]).numbers("mau").prefix { $0.isNaN }
    #expect(blanks.count == 29)
  }

  @Test("Those who left by cause add up to all who left") func causes() throws {
    let table = try study.table("series.csv")
    let byCause = try Cause.allCases.map { try table.numbers("left_\($0)") }
    let left = try table.numbers("left")
    #expect(left.contains { $0 > 0 })
    for row in left.indices {
      #expect(agree(byCause.reduce(0) { $0 + $1[row] }, left[row]))
    }
  }

  @Test("The bands lie around the series") func bands() throws {
    let bands = try study.table("bands.csv")
    let series = try study.table("series.csv")
    let metrics = MetricCatalog.all.map(\.name)
    #expect(
      bands.header
        == ["plan", "day", "metric", "mean", "sd", "ci_low", "ci_high", "q05", "q95"])
    #expect(bands.rows.count == 4 * 35 * metrics.count)
    #expect(try bands.column("metric").prefix(metrics.count) == metrics[...])
    #expect(try bands.column("mean") == series.rows.flatMap { $0.dropFirst(2) })
    let columns = try ["ci_low", "mean", "ci_high", "q05", "q95"].map { try bands.numbers($0) }
    for row in bands.rows.indices where !columns[1][row].isNaN {
      #expect(columns[3][row] <= columns[4][row])
      // a single replication has a mean and no interval
      guard !columns[0][row].isNaN else { continue }
      #expect(columns[0][row] <= columns[1][row] && columns[1][row] <= columns[2][row])
    }
  }

  @Test("A band is worked out over replications") func oneBand() throws {
    let row = try study.table("bands.csv")
      .filtered(["plan": "content", "day": "20", "metric": "dau"])
    let values = study.runs.plans[1].runs.map { Double($0.days[19].dau) }.sorted()
    let mean = values.reduce(0, +) / 3
    let sd = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 2).squareRoot()
    // t(.975; 2) = 4.302653; quantiles between order statistics, the 5 % one a tenth of the way
    let halfWidth = 4.302652729696 * sd / 3.0.squareRoot()
    let expected = [
      mean, sd, mean - halfWidth, mean + halfWidth, values[0] + 0.1 * (values[1] - values[0]),
      values[2] - 0.1 * (values[2] - values[1]),
    ]
    for (name, expected) in zip(["mean", "sd", "ci_low", "ci_high", "q05", "q95"], expected) {
      #expect(agree(try #require(row.numbers(name).first), expected), "\(name)")
    }
  }

  @Test("The summary has the goal, and every metric at the end and over the run")
  func summary() throws {
    let table = try study.table("summary.csv")
    #expect(table.rows.count == 4 * (1 + 2 * MetricCatalog.all.count))
    let comparison = study.comparison
    let goals = try table.filtered(["span": "goal"])
    #expect(try goals.column("metric") == Array(repeating: "dau", count: 4))
    for (mean, line) in zip(try goals.numbers("mean"), comparison.lines) {
      #expect(agree(mean, line.goal))
    }
    let posts = try table.filtered(["plan": "content", "metric": "posts"])
    try #require(posts.column("span") == ["end", "run"])
    let runs = study.runs.plans[1].runs
    let totals = runs.map { Double($0.days.reduce(0) { $0 + $1.posts }) }
    let ends = runs.map { Double($0.days[34].posts) }
    let means = try posts.numbers("mean")
    #expect(agree(means[0], ends.reduce(0, +) / 3) && agree(means[1], totals.reduce(0, +) / 3))
  }

  @Test("The differences hold every pair of plans, the later one against the earlier one")
  func differences() throws {
    let table = try study.table("differences.csv")
    let spans = 1 + 2 * MetricCatalog.all.count
    // and two ratios of money
    #expect(table.rows.count == 6 * (spans + 2))
    let goals = try table.filtered(["span": "goal"])
    let pairs = zip(try goals.column("plan"), try goals.column("against")).map { "\($0)-\($1)" }
    try #require(
      pairs == [
        "content-do-nothing", "welfare-do-nothing", "welfare-content", "kol-do-nothing",
        "kol-content", "kol-welfare",
      ])
    let comparison = study.comparison
    let found = try goals.numbers("difference")
    let reductions = try goals.numbers("variance_reduction")
    for (row, plan) in [(0, 1), (1, 2), (3, 3)] {
      let expected = try #require(comparison.lines[plan].difference)
      #expect(agree(found[row], try #require(expected.mean)))
      #expect(agree(reductions[row], try #require(expected.varianceReduction)))
    }
    #expect(agree(found[5], try #require(comparison.goalDifference(3, 2).mean)))
  }

  @Test("A difference has what could be detected, the unpaired test and the day of the branch")
  func measures() throws {
    let goals = try study.table("differences.csv").filtered(["span": "goal"])
    let found = try ["detectable", "p_unpaired", "branch_day", "replications"].map {
      try goals.numbers($0)
    }
    let comparison = study.comparison
    for (row, plan) in [(0, 1), (1, 2), (3, 3)] {
      let difference = try #require(comparison.lines[plan].difference)
      #expect(agree(found[0][row], try #require(difference.detectable())))
      let welch = try #require(WelchTest(comparison.goals[plan], comparison.goals[0]))
      #expect(agree(found[1][row], welch.pValue))
      #expect(found[2][row] == comparison.lines[plan].branchDay.map { Double($0) })
      #expect(found[3][row] == 3)
    }
    // the KOL comes on day 5
    #expect(found[2][3] == 5)
  }

  @Test("What a plan gives for its money is there for every pair, blank where nothing is sold")
  func ratios() throws {
    let ratios = try study.table("differences.csv").filtered(["span": "ratio"])
    #expect(try ratios.filtered(["metric": "roi"]).numbers("difference").allSatisfy { $0.isNaN })
    let costs = try ratios.filtered(["metric": "cost_per_extra_member"])
    let found = try costs.numbers("difference")
    for (row, plan) in [(0, 1), (1, 2), (3, 3)] {
      let expected = study.comparison.lines[plan].returns?.costPerExtraMember?.value
      #expect(agree(found[row], expected ?? .nan))
    }
    #expect(found.contains { $0 > 0 })
  }

  @Test("Segments add up to all members, and doing nothing is not compared with itself")
  func segments() throws {
    let members = try study.table("segments.csv").filtered(["measure": "members"])
    #expect(members.rows.count == 8)
    let means = try members.numbers("mean")
    for (plan, line) in study.comparison.lines.enumerated() {
      #expect(agree(means[2 * plan] + means[2 * plan + 1], line.members))
    }
    let differences = try members.numbers("difference")
    #expect(differences.prefix(2).allSatisfy { $0.isNaN })
    for row in 2..<8 { #expect(isNear(differences[row], means[row] - means[row % 2])) }
    let p = try members.numbers("p_holm")
    #expect(p.dropFirst(2).allSatisfy { (0...1).contains($0) })
  }

  @Test("Switchers are members a replication, in order, and add up") func switchers() throws {
    let table = try study.table("switchers.csv")
    for (index, plan) in study.runs.plans.enumerated().dropFirst() {
      let own = try table.filtered(["plan": plans[index], "against": "do-nothing"])
      let all = plan.allSwitches
      let stayed = try own.filtered(["outcome": "stayed"]).numbers("members").reduce(0, +)
      let left = try own.filtered(["outcome": "left"]).numbers("members").reduce(0, +)
      #expect(isNear(stayed, Double(all.stayed) / 3) && isNear(left, Double(all.left) / 3))
    }
    #expect(try table.filtered(["plan": "do-nothing"]).rows.isEmpty)
    let known = Set(Cause.allCases.map(\.name))
    #expect(try table.column("cause").allSatisfy { known.contains($0) })
  }

  /// Sums and differences of numbers that were rounded to six digits.
  private func isNear(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= 1e-3 * max(1, abs(other))
  }

  @Test("The files do not depend on the number of threads") func threads() throws {
    let goal = study.community.goal
    for threads in [1, 5] {
      let tables = ResultFiles(study.runs, goal: goal, threads: threads).tables()
      for table in tables { #expect(try table.text == study.tables[table.name], "\(table.name)") }
    }
  }

  @Test("P-values are corrected over the pairs of a metric") func holm() throws {
    let goals = try study.table("differences.csv").filtered(["span": "goal"])
    let alone = try goals.numbers("p").sorted()
    let adjusted = try goals.numbers("p_holm").sorted()
    var floor = 0.0
    for (rank, (p, found)) in zip(alone, adjusted).enumerated() {
      floor = max(floor, min(1, Double(6 - rank) * p))
      #expect(agree(found, floor))
    }
  }

  @Test("The ledger balances with the cost so far, and what was refused is apart")
  func ledger() throws {
    let table = try study.table("ledger.csv")
    #expect(table.header == ["plan", "day", "account", "kind", "cents"])
    #expect(Set(try table.column("kind")) == ["cost", "refused"])
    #expect(try table.filtered(["plan": "do-nothing"]).rows.isEmpty)
    for (id, plan) in zip(plans, study.runs.plans) {
      let booked = try table.filtered(["plan": id, "kind": "cost"])
      let cents = try booked.numbers("cents")
      let days = try booked.numbers("day")
      let run = plan.runs[0]
      #expect(cents.reduce(0, +) == Double(run.days[34].totalCost))
      for (index, day) in run.days.enumerated() {
        let today = zip(days, cents).filter { $0.0 == Double(index + 1) }.map(\.1).reduce(0, +)
        #expect(today == Double(day.cost))
        #expect(MoneyMetrics.cost.value(run, index) == today / 100)
      }
    }
    let welfare = try table.filtered(["plan": "welfare"])
    #expect(try welfare.filtered(["kind": "refused"]).rows.isEmpty == false)
    let spent = try welfare.filtered(["kind": "cost"]).numbers("cents").reduce(0, +)
    #expect(spent > 0 && spent <= 50_000)
  }

  @Test("Names are quoted and kept from being taken for formulas") func quoting() throws {
    let ledger = try #require(study.tables["ledger.csv"])
    #expect(ledger.contains(",\"content/a, \"\"b\"\"\",cost,"))
    #expect(
      try study.table("ledger.csv").filtered(["plan": "content"]).column("account")
        .allSatisfy { $0 == "content/a, \"b\"" })
    let departures = try #require(study.tables["departures.csv"])
    #expect(departures.contains(",'=1+1,"))
    #expect(!departures.contains(",=1+1"))
    #expect(departures.contains(",\"路人\n甲\","))
    #expect(
      Set(try study.table("departures.csv").column("segment")) == ["'=1+1", "路人\n甲"])
  }

  @Test("Every sign that begins a formula is guarded", arguments: ["=", "+", "-", "@"])
  func formulas(sign: String) throws {
    var community = oddClub(days: 2)
    community.members = 20
    community.segments[0].title = Bilingual(stringLiteral: sign + "SUM(A1)")
    let plan = Plan(id: "x", title: Bilingual("x", "x"), community: community, levers: [])
    let runs = StudyRunner(plans: [plan], options: RunOptions(replications: 1)).run()
    let tables = ResultFiles(runs, goal: community.goal).tables()
    let text = try #require(tables.first { $0.name == "departures.csv" }).text
    #expect(text.contains(",'\(sign)SUM(A1),"))
    #expect(!text.contains(",\(sign)"))
  }
}
