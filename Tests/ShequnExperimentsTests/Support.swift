// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import ShequnScenario
import Synchronization

/// Whether a computed value is there and within `tolerance` of the expected one, relative to it when
/// that is above 1.
func isClose(_ value: Double?, _ expected: Double, within tolerance: Double = 1e-9) -> Bool {
  guard let value else { return false }
  return (value - expected).magnitude <= tolerance * max(1, expected.magnitude)
}

/// A club of 200 for 40 days.
let teaClub = Community(name: "茶友会", topics: ["tea", "cups", "chat"], members: 200, days: 40)

func plan(_ id: String, _ levers: [any Lever] = []) -> Plan {
  Plan(id: id, title: Bilingual("plan \(id)", "方案 \(id)"), community: teaClub, levers: levers)
}

/// Content every day, a reward every week from day 14 on, a KOL from day 10 on.
let rivalPlans: [Plan] = {
  var content = ContentLever.standard()
  content.postsPerDay = 3
  var welfare = WelfareLever.standard()
  welfare.type = .cash
  welfare.window.from = 14
  welfare.window.every = 7
  var kol = KOLLever.standard()
  kol.audience = 1000
  kol.window.from = 10
  return [
    plan("do-nothing"), plan("content", [content]), plan("welfare", [content, welfare]),
    plan("kol", [kol, content]),
  ]
}()

/// Something that several threads may set and ask.
final class Flag: Sendable {
  private let isSet = Atomic<Bool>(false)

  var value: Bool { isSet.load(ordering: .sequentiallyConsistent) }
  func raise() { isSet.store(true, ordering: .sequentiallyConsistent) }
}

/// A study whose runs are given, not simulated: by plan, a record for each replication.
func study(_ plans: [Plan], _ records: [[RunRecord]]) -> StudyRuns {
  let replications = records.first?.count ?? 0
  let options = RunOptions(replications: replications, threads: 1)
  var runs = StudyRunner(plans: plans, options: options, goesOn: { false }).run()
  for (plan, records) in records.enumerated() { runs.plans[plan].runs = RunList(records) }
  return runs
}

/// A run of a single day.
func oneDay(visitors: Int, members: Int) -> RunRecord {
  var day = DayRecord()
  day.day = 1
  day.dau = visitors
  day.members = members
  var record = RunRecord()
  record.days = [day]
  return record
}

/// Plans "do nothing", "A", "B" … compared by their visitors on the last day.
///
/// - Parameters:
///   - visitors: by plan, in each replication.
///   - members: likewise; a hundred everywhere if not given.
func comparison(
  _ visitors: [[Int]], members: [[Int]]? = nil, want: Goal.Direction = .high
) -> Comparison {
  let plans = visitors.indices.map { index in
    let letter = index == 0 ? "" : String(UnicodeScalar(UInt8(64 + index)))
    return Plan(
      id: index == 0 ? "do-nothing" : letter,
      title: index == 0 ? Bilingual("do nothing", "什么都不做") : Bilingual(letter, letter + "案"),
      community: teaClub, levers: [])
  }
  let records = visitors.enumerated().map { plan, visitors in
    visitors.enumerated().map { replication, count in
      oneDay(visitors: count, members: members?[plan][replication] ?? 100)
    }
  }
  return Comparison(
    study(plans, records), goal: Goal(metric: "dau", lastDays: nil, want: want))
}
