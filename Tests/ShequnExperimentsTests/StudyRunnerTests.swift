// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import Synchronization
import Testing

@Suite struct StudyRunnerTests {
  private static func runs(
    _ plans: [Plan] = rivalPlans, seed: UInt64 = 7, replications: Int = 3, threads: Int = 1,
    departures: RunOptions.Departures = .first
  ) -> StudyRuns {
    let options = RunOptions(
      seed: seed, replications: replications, threads: threads, departures: departures)
    return StudyRunner(plans: plans, options: options).run()
  }

  private static let reference = runs()
  private var reference: StudyRuns { Self.reference }

  private func digests(_ runs: StudyRuns) -> [[String]] {
    runs.plans.map { $0.runs.map(\.digest.text) }
  }

  @Test("The digest does not depend on the number of threads", arguments: [1, 2, 5])
  func threads(count: Int) {
    let runs = Self.runs(threads: count)
    #expect(runs.digest == reference.digest)
    #expect(digests(runs) == digests(reference))
    #expect(!runs.isPartial)
  }

  @Test("Threads beyond the number of runs share the blocks of a run and change nothing")
  func sharedRun() {
    var town = teaClub
    town.members = 20_000
    town.days = 8
    let plans = [Plan(id: "a", title: Bilingual("a", "a"), community: town, levers: [])]
    let one = Self.runs(plans, replications: 1, threads: 1)
    #expect(Self.runs(plans, replications: 1, threads: 4).digest == one.digest)
  }

  @Test("Another seed gives another digest") func seeds() {
    #expect(Self.runs(seed: 8).digest != reference.digest)
  }

  @Test("Every replication and every plan is a run of its own") func distinct() {
    let all = digests(reference).flatMap { $0 }
    #expect(all.count == 12)
    #expect(Set(all).count == 12)
    for plan in reference.plans { #expect(plan.runs.map(\.replication) == [0, 1, 2]) }
  }

  @Test("The order of plans does not move the digest") func order() {
    let reversed = Self.runs(rivalPlans.reversed())
    #expect(reversed.digest == reference.digest)
    #expect(digests(reversed) == digests(reference).reversed())
  }

  @Test("A longer study begins with the replications of a shorter one") func prefix() {
    let shorter = digests(Self.runs(replications: 2))
    #expect(shorter == digests(reference).map { Array($0.prefix(2)) })
  }

  @Test("Until a plan does something else, it lives the very days of the other")
  func branch() {
    let content = reference.plans[1].runs
    let welfare = reference.plans[2].runs
    for (content, welfare) in zip(content, welfare) {
      func visits(_ run: RunRecord) -> [[Int]] {
        run.days.map { [$0.members, $0.dau, $0.posts, $0.likes, $0.left] }
      }
      // a promise due on day 14 is felt from day 14 on
      #expect(visits(content).prefix(13) == visits(welfare).prefix(13))
      #expect(visits(content) != visits(welfare))
    }
  }

  @Test("Members are listed for the first replication, for all or for none")
  func departures() {
    func listed(_ departures: RunOptions.Departures) -> [Bool] {
      Self.runs(departures: departures).plans.flatMap { $0.runs.map { !$0.departures.isEmpty } }
    }
    #expect(listed(.first) == Array(repeating: [true, false, false], count: 4).flatMap { $0 })
    #expect(listed(.all) == Array(repeating: true, count: 12))
    #expect(listed(.none) == Array(repeating: false, count: 12))
    #expect(Self.runs(departures: .none).digest == reference.digest)
  }

  @Test("Progress is told after every run, up to all of them", arguments: [1, 2])
  func progress(threads: Int) {
    let told = Mutex<[Int]>([])
    let options = RunOptions(seed: 7, replications: 3, threads: threads)
    _ = StudyRunner(
      plans: rivalPlans, options: options,
      progress: { progress in
        #expect(progress.total == 12)
        told.withLock { $0.append(progress.done) }
      }
    ).run()
    #expect(told.withLock { $0.sorted() } == Array(1...12))
  }

  @Test("Member-days are the sum of the members at the start of each day") func memberDays() {
    let expected = reference.plans.flatMap(\.runs).reduce(0) { sum, run in
      sum + run.startingMembers + run.days.dropLast().reduce(0) { $0 + $1.members }
    }
    #expect(reference.memberDays == expected)
  }
}

@Suite struct InterruptionTests {
  /// Stops a study of 4 plans × 5 replications as soon as `limit` runs are done.
  private func interrupted(after limit: Int, threads: Int) -> StudyRuns {
    let isOver = Flag()
    return StudyRunner(
      plans: rivalPlans, options: RunOptions(seed: 7, replications: 5, threads: threads),
      goesOn: { !isOver.value }, progress: { if $0.done >= limit { isOver.raise() } }
    ).run()
  }

  @Test(
    "An interrupted study keeps the replications that every plan has finished",
    arguments: [(0, 0), (3, 0), (4, 1), (7, 1), (8, 2), (19, 4)])
  func balanced(done: Int, kept: Int) {
    let runs =
      done > 0
      ? interrupted(after: done, threads: 1)
      : StudyRunner(
        plans: rivalPlans, options: RunOptions(seed: 7, replications: 5, threads: 1),
        goesOn: { false }
      ).run()
    #expect(runs.plans.map(\.runs.count) == [kept, kept, kept, kept])
    #expect(runs.plans.map(\.plan.id) == rivalPlans.map(\.id))
    #expect(runs.asked == 5)
    #expect(runs.isPartial)
  }

  @Test("With several threads too, what is kept is balanced and the same as in a whole study")
  func threads() {
    let whole = StudyRunner(
      plans: rivalPlans, options: RunOptions(seed: 7, replications: 5, threads: 2)
    ).run()
    #expect(!whole.isPartial)
    for limit in [5, 9, 14] {
      let part = interrupted(after: limit, threads: 3)
      let kept = part.plans[0].runs.map(\.replication)
      #expect(part.isPartial && kept.count < 5)
      for (plan, wholePlan) in zip(part.plans, whole.plans) {
        #expect(plan.runs.map(\.replication) == kept)
        for run in plan.runs { #expect(run.digest == wholePlan.runs[run.replication].digest) }
      }
    }
  }

  @Test("A run is given up between two days") func midRun() {
    let asked = Mutex(0)
    let runs = StudyRunner(
      plans: [rivalPlans[1]], options: RunOptions(replications: 1, threads: 1),
      goesOn: {
        asked.withLock {
          $0 += 1
          return $0 <= 20
        }
      }
    ).run()
    #expect(runs.plans[0].runs.isEmpty)
    // before the run, on the 19 days of it, when it had to end, and whether another is to begin
    #expect(asked.withLock { $0 } == 22)
  }

  @Test("An interruption after the last run leaves a whole study") func tooLate() {
    #expect(!interrupted(after: 20, threads: 1).isPartial)
  }

  @Test("There is at least one thread") func oneThread() {
    #expect(RunOptions(threads: 0).threads == 1)
    #expect(RunOptions(threads: -3).threads == 1)
  }
}
