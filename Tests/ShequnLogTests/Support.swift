// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnImport
import ShequnKernel
import ShequnLog
import ShequnPlaybook
import ShequnRecords
import Synchronization
import Testing

/// A small log, written as a few words a row: day, hour, member, kind, who is answered.
func log(
  _ rows: [(day: Int, hour: Int, member: UInt32, kind: EventKind, to: UInt32?)],
  from first: String = "2024-01-01", ignoring ignored: Set<EventKind> = []
) throws -> EventLog {
  var events = EventColumns()
  let start = try #require(day(first))
  for row in rows {
    let seconds = Int64(start + row.day - 1) * 86_400 + Int64(row.hour) * 3600
    let time = try #require(EventTime(seconds: seconds, offset: 0))
    events.add(Event(time: time, member: row.member, kind: row.kind, to: row.to))
  }
  events.close()
  return try EventLog(events, ignoring: ignored)
}

/// Days since 1970 of a date such as 2024-01-31.
func day(_ date: String) -> Int? {
  let parts = date.split(separator: "-").compactMap { Int($0) }
  return CalendarDate(year: parts[0], month: parts[1], day: parts[2])?.number
}

/// A run and its own log.
struct Watched {
  let run: RunRecord
  let log: EventLog

  init(
    _ community: Community, _ levers: [any Lever] = [], seed: UInt64 = 1, threads: Int = 1
  ) throws {
    let acts = Acts()
    run =
      Simulation(
        community: community, levers: levers, seed: seed, replication: 0, threads: threads,
        watch: { acts.add($0) }
      ).run()
    var events = EventColumns()
    let first = SimulatedLog.first
    for act in acts.all { events.add(try #require(Event(act, first: first))) }
    events.close()
    let mark = SimulationMark(first: CalendarDate(number: first), days: community.days)
    log = try EventLog(events, mark: mark)
  }
}

/// What a simulation has told.
final class Acts: Sendable {
  private let found = Mutex<[MemberAct]>([])

  var all: [MemberAct] { found.withLock { $0 } }
  func add(_ acts: [MemberAct]) { found.withLock { $0 += acts } }
}

/// Communities in which everything is at work.
enum Lively {
  static func community(members: Int = 600, days: Int = 70, history: Int = 0) -> Community {
    var platform = Platform.standard()
    platform.groupCap = 250
    var market = Market.standard()
    market.size = 20_000
    var community = Community(
      name: "lively", platform: platform, topics: ["t0", "t1", "t2"], members: members,
      segments: [Segment.standard()], market: market, days: days)
    community.mechanisms.leave.natural = 0.01
    community.mechanisms.acquisition.comeBack = 0.02
    community.shop.price = 30
    community.history = History(days: history, levers: [])
    return community
  }

  /// Without staff who answer: their answers are in no log of members.
  static var plan: [any Lever] {
    [
      ContentLever.standard(), ReferralLever.standard(), WelfareLever.standard(),
      CullLever.standard(), AdsLever.standard(),
    ]
  }
}
