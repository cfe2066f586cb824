// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import Testing

/// Those who have left and come back (`acquisition.return`).
struct ReturnTests {
  private static func community(_ members: Int, days: Int, back: Double) -> Community {
    Alone.community(members: members, days: days, activity: Alone.always) {
      $0.leave.natural = -log(1 - 0.02)
      $0.acquisition.comeBack = -log(1 - back)
    }
  }

  @Test func `going with one chance a day and coming back with another leave a share in between`() {
    let members = 20_000
    let run = record(Self.community(members, days: 300, back: 0.03))
    let share = 0.03 / (0.02 + 0.03)
    let there = Double(run.days[299].members) / Double(members)
    #expect(abs(there - share) < 4 * (share * (1 - share) / Double(members)).squareRoot())
    var count = members
    for day in run.days {
      count += day.joined + day.returned - day.left
      #expect(day.members == count && day.joined == 0)
    }
  }

  @Test func `nobody comes back unless that is asked for`() {
    #expect(record(Self.community(500, days: 60, back: 0)).days.allSatisfy { $0.returned == 0 })
  }

  @Test func `a stay after coming back has a line of its own that begins on that day`() throws {
    let run = Simulation(
      community: Self.community(300, days: 200, back: 0.05), levers: [], seed: 1, replication: 0,
      threads: 1
    ).run(survivors: true)
    let lines = Dictionary(grouping: run.departures, by: \.id)
    #expect(lines.count == 300)
    #expect(lines.values.contains { $0.count > 2 })
    for stays in lines.values {
      let order = stays.sorted { $0.duration < $1.duration }
      #expect(order[0].entered == 0)
      for (stay, next) in zip(order, order.dropFirst()) {
        #expect(stay.hasReturned && stay.cause == .natural && next.entered > stay.duration)
        #expect(next.entered <= next.duration && next.visits >= stay.visits)
      }
      let last = try #require(order.last)
      #expect(!last.hasReturned)
    }
    // the cohort of day 0 counts each of them once
    let gone = run.departures.count { $0.cause != nil && !$0.hasReturned && $0.duration <= 91 }
    #expect(run.cohorts[0].left.reduce(0) { $0 + Int($1) } == gone)
  }

  @Test func `threads change nothing, nor does it whether a past is shared`() {
    var community = Self.community(3000, days: 40, back: 0.05)
    community.mechanisms.ties = .standard()
    community.mechanisms.contribute = .standard()
    #expect(record(community).digest == record(community, threads: 4).digest)
    community.history = History(days: 30)
    let run = record(community)
    #expect(run.digest == record(community, threads: 3).digest)
    #expect(run.days[0].returned > 0)
  }
}
