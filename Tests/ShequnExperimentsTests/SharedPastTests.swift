// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import ShequnScenario
import ShequnStatistics
import Testing

/// Plans of a replication go on from one past.
struct SharedPastTests {
  private let plans: [Plan] = {
    var club = teaClub
    var content = ContentLever.standard()
    content.postsPerDay = 1
    club.history = History(days: 30, levers: [content])
    return rivalPlans.map { Plan(id: $0.id, title: $0.title, community: club, levers: $0.levers) }
  }()

  private func digests(_ plans: [Plan], threads: Int) -> [[Digest]] {
    let options = RunOptions(seed: 4, replications: 3, threads: threads)
    return StudyRunner(plans: plans, options: options).run().plans.map { $0.runs.map(\.digest) }
  }

  @Test(arguments: [1, 2, 8])
  func `a plan alone gives what it gives among others, on any number of threads`(threads: Int) {
    let together = digests(plans, threads: threads)
    #expect(together == plans.map { digests([$0], threads: 1)[0] })
    #expect(Set(together.joined().map(\.value)).count == plans.count * 3)
    #expect(together == digests(plans.reversed(), threads: threads).reversed())
  }

  @Test func `plans of communities with different pasts do not share one`() {
    var other = plans[1].community
    other.history.days = 20
    let mixed = [
      plans[0], Plan(id: "other", title: "other", community: other, levers: plans[1].levers),
      plans[2], rivalPlans[1],
    ]
    #expect(digests(mixed, threads: 2) == mixed.map { digests([$0], threads: 1)[0] })
  }

  @Test func `where a sweep gives one plan another past, each goes on from its own`() throws {
    let folder = try TinySweep()
    try folder.write(
      "community.yaml",
      "community:\n  topics: [tea, cups]\n  members: 30\n  history: {days: 4}\ndays: 3\n")
    let sweep = try folder.sweep(
      "design: grid", factors: "factors: {plans.posts.community.history.days: [4, 9]}")
    let outcome = try folder.outcome(sweep)
    let pool = RunPool(seed: sweep.seed, threads: 1)
    for (point, cells) in zip(outcome.points, outcome.cells) {
      for (plan, cell) in zip(try sweep.plans(at: point), cells) {
        let visits = (0..<2).compactMap {
          pool.run(plan, replication: $0, threads: 1)?.days.last?.dau
        }
        #expect(cell.goal.mean == Double(visits.reduce(0, +)) / 2)
      }
    }
  }

  @Test func `what was cut short within a history leaves no run`() {
    let runner = StudyRunner(
      plans: plans, options: RunOptions(replications: 2, threads: 2), goesOn: { false })
    #expect(runner.run().replications == 0)
    #expect(
      RunPool(seed: 1, threads: 1, goesOn: { false })
        .run(plans[0], replication: 0, threads: 1) == nil)
  }

  @Test func `a past that is kept takes memory`() {
    let options = RunOptions(replications: 4, threads: 4)
    let new = MemoryNeed(rivalPlans, kept: 16, options).bytes
    #expect(MemoryNeed(plans, kept: 16, options).bytes > new)
  }
}
