// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation
package import ShequnRecords
package import ShequnScenario

/// How a study is run. None of it but seed and replications changes a result.
package struct RunOptions: Sendable {
  package enum Departures: String, CaseIterable, Sendable {
    /// Of the first replication.
    case first
    case all
    case none
  }

  package var seed: UInt64
  package var replications: Int
  package var threads: Int
  package var departures: Departures
  /// Where runs may be put aside that are too many for memory; nil: nowhere.
  package var room: URL?
  /// Bytes of runs that are kept in memory, about.
  package var memory = 128.0 * 1024 * 1024
  /// Takes what members do, day by day, where a single run is made; nil: nobody watches.
  package var watch: MemberAct.Watch?
  /// Ends the program when the disk does not give back what was put aside, and says why.
  package var loss: @Sendable (_ reason: String) -> Never = { fatalError($0) }

  package init(
    seed: UInt64 = 1, replications: Int = 30,
    threads: Int = ProcessInfo.processInfo.activeProcessorCount,
    departures: Departures = .first, room: URL? = nil
  ) {
    self.seed = seed
    self.replications = replications
    self.threads = max(1, threads)
    self.departures = departures
    self.room = room
  }
}

/// How far a study has come.
package struct StudyProgress: Sendable {
  package let done: Int
  package let total: Int
  /// How many of them were done before the program began.
  package var before = 0

  package init(done: Int, total: Int, before: Int = 0) {
    (self.done, self.total, self.before) = (done, total, before)
  }
}

/// Runs plans × replications on all threads. Every replication has its own people and luck, the same
/// for all plans.
package struct StudyRunner: Sendable {
  package let plans: [Plan]
  package let options: RunOptions
  /// Asked between days; false ends the study early, and what is finished is kept.
  package let goesOn: @Sendable () -> Bool
  package let progress: @Sendable (StudyProgress) -> Void

  package init(
    plans: [Plan], options: RunOptions, goesOn: @escaping @Sendable () -> Bool = { true },
    progress: @escaping @Sendable (StudyProgress) -> Void = { _ in }
  ) {
    self.plans = plans
    self.options = options
    self.goesOn = goesOn
    self.progress = progress
  }

  /// As many replications of every plan as the options say.
  package func run() -> StudyRuns {
    var study = untouched
    _ = extend(&study, plans: Array(plans.indices), to: options.replications)
    return study
  }

  /// A study in which nothing has run yet.
  var untouched: StudyRuns {
    StudyRuns(plans: plans.map { PlanRuns(plan: $0, runs: []) }, asked: 0)
  }

  /// Runs further replications of some plans, which have the same number of them, up to `target`;
  /// those that are there already are not run again. Of what was cut short, the unbroken first
  /// replications that all these plans finished are kept: a shorter study.
  ///
  /// - Returns: whether it was carried to the end.
  func extend(_ study: inout StudyRuns, plans chosen: [Int], to target: Int) -> Bool {
    study.asked = max(study.asked, target)
    let start = chosen.first.map { study.plans[$0].runs.count } ?? target
    // replication by replication, so that an interrupted study is still balanced
    let replications = start..<max(start, target)
    let batches = replications.flatMap { replication in
      sharingPasts(chosen).map {
        RunBatch(point: 0, replication: replication, plans: $0)
      }
    }
    let runs = replications.count * chosen.count
    let done = study.plans.reduce(0) { $0 + $1.runs.count }
    let (plans, goesOn, progress) = (plans, goesOn, progress)
    let sink = StudySink(
      chosen, replications, departures: options.departures,
      file: file(runs: done + runs)
    ) { count in
      // who was left behind tells nobody
      if goesOn() { progress(StudyProgress(done: done + count, total: done + runs)) }
    }
    let pool = RunPool(
      seed: options.seed, threads: options.threads, watch: options.watch, goesOn: goesOn)
    pool.carryOut(batches, workers: pool.workers(plans, runs: batches.count), to: sink) { _ in
      .success(plans)
    }
    return sink.collect(into: &study)
  }

  /// Plans that go on from the same past together, all others one by one.
  private func sharingPasts(_ chosen: [Int]) -> [[Int]] {
    var groups: [[Int]] = []
    for plan in chosen {
      let group = plans[plan].past.flatMap { past in
        groups.firstIndex { plans[$0[0]].past == past }
      }
      if let group { groups[group].append(plan) } else { groups.append([plan]) }
    }
    return groups
  }

  /// For a study of so many runs; nil: they fit into memory.
  private func file(runs: Int) -> RunFile? {
    guard MemoryNeed.bytes(of: runs, plans) > options.memory else { return nil }
    return options.room.flatMap { RunFile(in: $0, loss: options.loss) }
  }
}
