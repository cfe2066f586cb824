// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnScenario
import ShequnStatistics

/// How checks are carried out. None of it but the seed and `isQuick` changes a number.
package struct Verification: Sendable {
  /// The folder of scenarios, with `verification` in it.
  package var scenarios: String
  package var seed: UInt64
  package var threads: Int
  /// A quarter of the replications, and no other values of the parameters.
  package var isQuick: Bool
  /// Asked between days.
  package var goesOn: @Sendable () -> Bool
  /// What all invariants look at.
  let rehearsals = Rehearsals()

  package init(
    scenarios: String, seed: UInt64 = 1,
    threads: Int = ProcessInfo.processInfo.activeProcessorCount, isQuick: Bool = false,
    goesOn: @escaping @Sendable () -> Bool = { true }
  ) {
    self.scenarios = scenarios
    self.seed = seed
    self.threads = max(1, threads)
    self.isQuick = isQuick
    self.goesOn = goesOn
  }

  /// Replications: those asked for, or a quarter of them and at least six.
  func replications(_ count: Int) -> Int { isQuick ? max(min(6, count), count / 4) : count }

  /// The plan of a single file of the folder.
  func plan(_ path: String, set: [String]) throws(ScenarioFailure) -> Plan {
    let study = try study(path, Overrides(set: set))
    return study.plans.first ?? study.doNothing
  }

  /// A scenario of the folder.
  func study(_ path: String, _ overrides: Overrides = Overrides()) throws(ScenarioFailure) -> Study
  {
    try ScenarioReader.read(
      path: scenarios + "/" + path, overrides: overrides, metricNames: MetricCatalog.names)
  }

  /// Names of the scenarios with a community and plans, in order.
  var library: [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: scenarios)) ?? []
    return all.sorted().filter {
      FileManager.default.fileExists(atPath: "\(scenarios)/\($0)/community.yaml")
    }
  }

  /// One run on some threads.
  func record(_ plan: Plan, replication: Int, threads: Int, survivors: Bool = false) throws
    -> RunRecord
  {
    let run = RunPool(seed: seed, threads: threads, goesOn: goesOn)
      .run(plan, replication: replication, threads: threads, members: survivors)
    guard let run else { throw Interrupted() }
    return run
  }

  /// Numbers of each replication, in order of replications; records are not kept.
  func measure(
    _ plan: Plan, replications: Int, survivors: Bool = false,
    _ values: @escaping @Sendable (RunRecord) -> [Double]
  ) throws -> [[Double]] {
    let workers = RunPool(seed: seed, threads: threads).workers([plan], runs: replications)
    return try sideBySide(Array(0..<replications), workers: workers) { replication in
      values(
        try record(
          plan, replication: replication, threads: threads / workers, survivors: survivors))
    }
  }

  /// What comes of each item, in their order; several are worked on at a time.
  ///
  /// - Throws: what came first, in the order of items, of what went wrong.
  func sideBySide<Item: Sendable, Value: Sendable>(
    _ items: [Item], workers: Int? = nil,
    progress: @escaping @Sendable (Int) -> Void = { _ in },
    _ work: @escaping @Sendable (Item) throws -> Value
  ) throws -> [Value] {
    let found = Workers.map(
      items.count, among: workers ?? threads, while: goesOn, progress: progress
    ) { index in Result { try work(items[index]) } }
    return try found.map { result in
      guard let result else { throw Interrupted() }
      return try result.get()
    }
  }
}
