// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnStatistics
import Synchronization
import Testing

private let visitors = Goal(metric: "dau", lastDays: 30, want: .high)

private func runner(
  _ plans: [Plan] = rivalPlans, replications: Int = 10, threads: Int = 2,
  goesOn: @escaping @Sendable () -> Bool = { true },
  progress: @escaping @Sendable (StudyProgress) -> Void = { _ in }
) -> StudyRunner {
  StudyRunner(
    plans: plans, options: RunOptions(seed: 7, replications: replications, threads: threads),
    goesOn: goesOn, progress: progress)
}

private func digests(_ runs: StudyRuns) -> [[String]] {
  runs.plans.map { $0.runs.map(\.digest.text) }
}

@Suite struct UntilTests {
  /// The widest half-width against doing nothing, worked out from the goals alone.
  private func widest(_ runs: StudyRuns) throws -> Double {
    let comparison = Comparison(runs, goal: visitors)
    let widths = comparison.lines.compactMap { $0.difference?.interval()?.halfWidth }
    return try #require(widths.max()) / abs(comparison.lines[0].goal)
  }

  @Test("Replications are added in tens until every difference is precise enough, none run twice")
  func precise() throws {
    let started = Mutex(0)
    let first = try widest(runner().run())
    // somewhat less than what ten give
    let share = first * 0.75
    let runs = runner(progress: { _ in started.withLock { $0 += 1 } })
      .run(.until(share: share, atMost: 200), goal: visitors)
    let count = runs.replications
    #expect(count > 10 && count.isMultiple(of: 10))
    #expect(started.withLock { $0 } == count * rivalPlans.count)
    #expect(runs.outcome?.end == .reached && !runs.isPartial)
    let found = try widest(runs)
    #expect(found < share)
    #expect(isClose(runs.outcome?.widest, found))

    let fixed = runner(replications: count).run()
    #expect(runs.digest == fixed.digest && digests(runs) == digests(fixed))
    #expect(runs.plans.map(\.switches) == fixed.plans.map(\.switches))
    let before = runner(replications: count - 10).run()
    #expect(try widest(before) >= share)
  }

  @Test("At most as many as allowed, and at least ten") func cap() {
    let capped = runner(replications: 4).run(.until(share: 1e-9, atMost: 13), goal: visitors)
    #expect(capped.outcome?.end == .cap && capped.replications == 13 && !capped.isPartial)
    let easy = runner(replications: 4).run(.until(share: 9, atMost: 100), goal: visitors)
    #expect(easy.outcome?.end == .reached && easy.replications == 10)
  }

  @Test("A goal that is 0 without any plan gives no scale") func noScale() {
    let cost = Goal(metric: "total_cost", lastDays: nil, want: .low)
    for rule in [
      ReplicationRule.until(share: 0.02, atMost: 50),
      .choose(.share(0.02), confidence: 0.95, atMost: 50),
    ] {
      let runs = runner().run(rule, goal: cost)
      #expect(runs.outcome?.end == .noScale && runs.replications == 10)
    }
  }

  @Test("Interrupted, it is a shorter study and says so") func interrupted() {
    let isOver = Flag()
    let runs = runner(
      threads: 1, goesOn: { !isOver.value }, progress: { if $0.done >= 50 { isOver.raise() } }
    ).run(.until(share: 1e-9, atMost: 100), goal: visitors)
    #expect(runs.outcome?.end == .interrupted && runs.isPartial)
    #expect(runs.replications == 12 && runs.asked == 20)
  }
}

@Suite struct ChooseTests {
  @Test(
    "The best plan is chosen, and those eliminated have only their first replications",
    arguments: [Goal.Direction.high, .low])
  func choose(want: Goal.Direction) throws {
    let goal = Goal(metric: "dau", lastDays: 30, want: want)
    let rule = ReplicationRule.choose(.amount(0.4), confidence: 0.95, atMost: 400)
    let runs = runner().run(rule, goal: goal)
    let outcome = try #require(runs.outcome)
    try #require(outcome.end == .reached)
    let chosen = try #require(outcome.chosen)
    let comparison = Comparison(runs, goal: goal)
    #expect(comparison.ranking.first == chosen)
    #expect(comparison.isUneven == (Set(runs.plans.map(\.runs.count)).count > 1))
    #expect(!runs.isPartial)
    // two of the plans with content are too much alike to be told apart at once
    if want == .high { #expect(comparison.isUneven) }
    for (plan, eliminated) in zip(runs.plans, outcome.eliminatedAfter) {
      #expect(plan.runs.count == eliminated ?? runs.replications)
    }
    // doing nothing has fewest visitors, and all others have content
    #expect((chosen == 0) == (want == .low))

    let fixed = runner(replications: runs.replications).run()
    for (own, whole) in zip(digests(runs), digests(fixed)) {
      #expect(own == Array(whole.prefix(own.count)))
    }
    let means = Comparison(fixed, goal: goal).lines.map(\.goal)
    let best = want == .high ? means.max() : means.min()
    #expect(abs(means[chosen] - (best ?? .nan)) <= 1)
  }

  @Test("The choice and its runs do not depend on the number of threads", arguments: [1, 3, 8])
  func threads(count: Int) {
    let rule = ReplicationRule.choose(.share(0.03), confidence: 0.95, atMost: 60)
    let runs = runner(threads: count).run(rule, goal: visitors)
    let reference = runner().run(rule, goal: visitors)
    #expect(runs.digest == reference.digest && digests(runs) == digests(reference))
    #expect(runs.outcome?.chosen == reference.outcome?.chosen)
    #expect(runs.asked == reference.asked)
  }

  @Test("What cannot be told apart ends at the most allowed") func cap() {
    let rule = ReplicationRule.choose(.amount(1e-6), confidence: 0.95, atMost: 14)
    let runs = runner(Array(rivalPlans[1...2])).run(rule, goal: visitors)
    #expect(runs.outcome?.end == .cap && runs.outcome?.chosen == nil)
    #expect(runs.replications == 14 && !runs.isPartial)
  }

  @Test("Two plans that are the same end in a tie at once") func tie() {
    let rule = ReplicationRule.choose(.amount(1), confidence: 0.95, atMost: 50)
    let runs = runner([plan("do-nothing"), plan("same")]).run(rule, goal: visitors)
    #expect(runs.outcome?.chosen == 0 && runs.replications == 10)
  }

  @Test("A rule is written as it is typed") func words() {
    #expect(ReplicationRule.fixed.words == nil)
    #expect(ReplicationRule.until(share: 0.02, atMost: 300).words == "--until 2% --at-most 300")
    #expect(
      ReplicationRule.choose(.share(0.015), confidence: 0.9, atMost: 50).words
        == "--choose --indifference 1.5% --confidence 90% --at-most 50")
  }
}
