// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import Testing

@Suite struct DeparturesTests {
  private let study = SmallStudy.plain

  @Test("Departures have the layout that tools of survival analysis read") func layout() throws {
    let table = try study.table("departures.csv")
    #expect(
      table.header == [
        "plan", "replication", "id", "segment", "channel", "joined", "entry", "duration", "event",
        "cause", "actives", "recency", "cost_cents", "posts", "purchases", "spend_cents", "trust",
        "satisfaction",
      ])
    #expect(Set(try table.column("replication")) == ["1"])
    #expect(Set(try table.column("event")) == ["0", "1"])
    #expect(Set(try table.column("channel")) == ["start", "organic", "kol"])
    let causes = Set(Cause.allCases.map(\.name))
    for (event, cause) in zip(try table.column("event"), try table.column("cause")) {
      #expect(event == "1" ? causes.contains(cause) : cause.isEmpty)
    }
  }

  @Test("Leavers were at risk for a day or more, the others until the end") func durations() throws
  {
    let table = try study.table("departures.csv")
    let (joined, durations) = (try table.numbers("joined"), try table.numbers("duration"))
    let (actives, recency) = (try table.numbers("actives"), try table.numbers("recency"))
    for (row, event) in try table.column("event").enumerated() {
      let last = joined[row] + durations[row]
      if event == "1" {
        #expect(durations[row] >= 1 && last <= 35)
      } else {
        #expect(last == 35 && durations[row] >= 1)
      }
      #expect((0...durations[row]).contains(actives[row]))
      #expect((0...durations[row]).contains(recency[row]))
      #expect((actives[row] == 0) == (recency[row] == 0))
    }
  }

  @Test("Everyone who was ever at risk is listed once, leavers in order, then who is still there")
  func everyone() throws {
    let table = try study.table("departures.csv")
    for plan in study.runs.plans {
      let own = try table.filtered(["plan": plan.plan.id])
      let run = plan.runs[0]
      let ids = try own.column("id")
      #expect(Set(ids).count == ids.count)
      // who joins on the last day has not been at risk and is not listed
      let joined = run.days.dropLast().reduce(0) { $0 + $1.joined }
      #expect(ids.count == run.startingMembers + joined)
      let left = run.days.reduce(0) { $0 + $1.left }
      #expect(try own.column("event").prefix(left).allSatisfy { $0 == "1" })
      #expect(
        try own.filtered(["event": "0"]).rows.count == run.days[34].members - run.days[34].joined)
      for cause in Cause.allCases {
        let byCause = run.days.reduce(0) { $0 + $1.leftBy[Int(cause.rawValue)] }
        #expect(try own.filtered(["cause": cause.name]).rows.count == byCause)
      }
    }
  }

  @Test("What members received is what welfare cost") func rewards() throws {
    let received = try study.table("departures.csv").filtered(["plan": "welfare"])
      .numbers("cost_cents").reduce(0, +)
    let paid = try study.table("ledger.csv").filtered(["plan": "welfare", "kind": "cost"])
      .numbers("cents").reduce(0, +)
    #expect(received == paid && paid > 0)
  }

  @Test("What members had felt and done when they left, or at the end, is told") func states()
    throws
  {
    let table = try study.table("departures.csv")
    for name in ["trust", "satisfaction"] {
      let states = try table.numbers(name)
      #expect(states.allSatisfy { (0...1).contains($0) } && Set(states).count > 20)
    }
    // whoever is there at the end makes up the means of the last day, but for those who joined on it
    for plan in study.runs.plans {
      let run = plan.runs[0]
      let there = try table.filtered(["plan": plan.plan.id, "event": "0"])
      let last = run.days[run.days.count - 1]
      let newcomers = Double(last.joined) * 0.5
      let total = try there.numbers("trust").reduce(0, +) + newcomers
      #expect(abs(total - last.trust) < 1e-4 * Double(last.members) + 1e-9)
      // posts of leavers and of those who stay are all posts but the newcomers' none
      let posts = try table.filtered(["plan": plan.plan.id]).numbers("posts").reduce(0, +)
      #expect(Int(posts) == run.days.reduce(0) { $0 + $1.posts })
    }
  }

  @Test("On request every replication is listed, or none") func request() throws {
    let all = SmallStudy(days: 5, departures: .all)
    #expect(Set(try all.table("departures.csv").column("replication")) == ["1", "2", "3"])
    #expect(SmallStudy(days: 5, departures: .none).tables["departures.csv"] == nil)
  }
}
