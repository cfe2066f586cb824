// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords
package import ShequnScenario

/// Carries out lists of runs: the one place in which runs are started. A run is a function of its plan,
/// the seed and the replication, whatever the number of threads.
package struct RunPool: Sendable {
  package let seed: UInt64
  package let threads: Int
  /// Takes what members of a single run do.
  private let watch: MemberAct.Watch?
  /// Asked between days; false ends all.
  package let goesOn: @Sendable () -> Bool

  package init(
    seed: UInt64, threads: Int, watch: MemberAct.Watch? = nil,
    goesOn: @escaping @Sendable () -> Bool = { true }
  ) {
    self.seed = seed
    self.threads = max(1, threads)
    self.watch = watch
    self.goesOn = goesOn
  }

  /// Members from which on a community is large: such run one after another, each on all threads, so
  /// that memory stays that of one.
  static let largeCommunity = 50_000

  /// How many runs of some plans go side by side.
  package func workers(_ plans: [Plan], runs: Int) -> Int {
    plans.contains { $0.community.members >= Self.largeCommunity }
      ? 1 : min(threads, max(1, runs))
  }

  /// One run; nil if it was cut short.
  ///
  /// - Parameters:
  ///   - past: where the plan goes on from, if it is known already.
  ///   - threads: of this run.
  ///   - members: whether the record lists those who are still there at the end too.
  package func run(
    _ plan: Plan, after past: Past? = nil, replication: Int, threads: Int, members: Bool = false
  ) -> RunRecord? {
    if plan.past != nil {
      guard let past = past ?? self.past(of: plan, replication: replication, threads: threads)
      else { return nil }
      return Simulation(after: past, levers: plan.levers, threads: threads)
        .run(survivors: members, while: goesOn)
    }
    return Simulation(
      community: plan.community, levers: plan.levers, seed: seed, replication: replication,
      threads: threads, watch: watch
    ).run(survivors: members, while: goesOn)
  }

  private func past(of plan: Plan, replication: Int, threads: Int) -> Past? {
    Past(
      of: plan.community, seed: seed, replication: replication, threads: threads, watch: watch,
      while: goesOn)
  }

  /// Does the runs of a list batch by batch, several side by side, and gives each to the sink.
  ///
  /// - Parameter plans: all plans as they are at a point.
  func carryOut(
    _ batches: [RunBatch], workers: Int, to sink: some RunSink,
    plans: @escaping @Sendable (_ point: Int) -> Result<[Plan], ScenarioFailure>
  ) {
    Workers.share(
      batches.count, among: workers, while: { [goesOn] in goesOn() && sink.isOpen }
    ) { [self] index in
      let read = plans(batches[index].point)
      // kept while plans follow that go on from it
      var past: (key: String, past: Past)?
      for key in batches[index].keys {
        switch read {
        case .failure(let failure): sink.take(.failure(failure), key)
        case .success(let plans):
          let plan = plans[key.plan]
          if let own = plan.past, past?.key != own {
            past = nil
            let lived = self.past(
              of: plan, replication: key.replication, threads: threads / workers)
            guard let lived else { return }
            past = (own, lived)
          }
          let record = run(
            plan, after: plan.past == nil ? nil : past?.past, replication: key.replication,
            threads: threads / workers,
            members: sink.wantsMembers(key))
          guard let record else { return }
          sink.take(.success(record), key)
        }
      }
    }
  }
}
