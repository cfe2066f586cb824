// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnScenario
import Synchronization

extension StudyRunner {
  /// Members from which on a community is large.
  static let largeCommunity = 50_000

  /// What several workers share, and outlives those that are left behind.
  private final class Shared: Sendable {
    let state: Mutex<State>

    init(_ state: consuming State) { self.state = Mutex(state) }
  }

  /// Jobs still to be taken, and what is finished.
  private struct State {
    var next = 0
    var done = 0
    /// By plan and new replication.
    var records: [Int: [RunRecord?]]
    var switches: [Int: [Switches?]]
    /// By replication: the fates under the first plan, and those of rivals that were faster.
    var first: [Int: Fates] = [:]
    var waiting: [Int: [(plan: Int, fates: Fates)]] = [:]
    var compared: [Int: Int] = [:]
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
    let fresh = max(0, target - start)
    let jobs = chosen.count * fresh
    let before = study.plans.reduce(0) { $0 + $1.runs.count }
    let isCompared = chosen.first == 0 && chosen.count > 1
    // large communities run one after another, each on all threads, so that memory stays that of one
    let isLarge = plans.contains { $0.community.members >= Self.largeCommunity }
    let workers = isLarge ? 1 : min(options.threads, max(1, jobs))
    let none = Array<RunRecord?>(repeating: nil, count: fresh)
    let shared = Shared(
      State(
        records: Dictionary(uniqueKeysWithValues: chosen.map { ($0, none) }),
        switches: Dictionary(
          uniqueKeysWithValues: chosen.map { ($0, Array(repeating: nil, count: fresh)) })))
    Workers.run(workers, while: goesOn) {
      // replication by replication, so that an interrupted study is still balanced
      while goesOn(), let job = shared.state.withLock({ take(&$0, of: jobs) }) {
        let (index, place) = job.quotientAndRemainder(dividingBy: chosen.count)
        let plan = chosen[place]
        guard
          let (record, fates) = run(
            plans[plan], start + index, fates: isCompared, threads: options.threads / workers)
        else { return }
        if let fates { compare(fates, plan, index, rivals: chosen.count - 1, shared.state) }
        let done = shared.state.withLock { state in
          state.records[plan]?[index] = record
          state.done += 1
          return state.done
        }
        // who was left behind tells nobody
        if goesOn() { progress(StudyProgress(done: before + done, total: before + jobs)) }
      }
    }
    return shared.state.withLock { collect($0, chosen, fresh, isCompared, into: &study) }
  }

  private func take(_ state: inout State, of jobs: Int) -> Int? {
    guard state.next < jobs else { return nil }
    defer { state.next += 1 }
    return state.next
  }

  private func run(_ plan: Plan, _ replication: Int, fates isCompared: Bool, threads: Int)
    -> (RunRecord, Fates?)?
  {
    let isListed =
      options.departures == .all || (options.departures == .first && replication == 0)
    guard
      var record = Simulation(
        community: plan.community, levers: plan.levers, seed: options.seed,
        replication: replication, threads: threads
      ).run(survivors: isListed || isCompared, while: goesOn)
    else { return nil }
    let fates = isCompared ? Fates(record) : nil
    // lists of members are long: only what was asked for stays
    if !isListed { record.departures = [] }
    return (record, fates)
  }

  /// Compares a rival with the first plan as soon as both are there, and forgets their members.
  private func compare(
    _ fates: Fates, _ plan: Int, _ index: Int, rivals: Int, _ state: borrowing Mutex<State>
  ) {
    var first: Fates?
    var ready: [(plan: Int, fates: Fates)] = []
    state.withLock { state in
      if plan == 0 {
        state.first[index] = fates
        first = fates
        ready = state.waiting.removeValue(forKey: index) ?? []
      } else if let known = state.first[index] {
        first = known
        ready = [(plan, fates)]
      } else {
        state.waiting[index, default: []].append((plan, fates))
      }
    }
    guard let first else { return }
    let found = ready.map { ($0.plan, Switches($0.fates, against: first)) }
    state.withLock { state in
      for (plan, switches) in found { state.switches[plan]?[index] = switches }
      state.compared[index, default: 0] += found.count
      if state.compared[index] == rivals { state.first[index] = nil }
    }
  }

  private func collect(
    _ state: State, _ chosen: [Int], _ fresh: Int, _ isCompared: Bool,
    into study: inout StudyRuns
  ) -> Bool {
    let complete = (0..<fresh).prefix { index in
      chosen.allSatisfy { state.records[$0]?[index] != nil }
    }
    for plan in chosen {
      study.plans[plan].runs += complete.compactMap { state.records[plan]?[$0] }
      guard isCompared, plan != 0 else { continue }
      study.plans[plan].switches += complete.compactMap { state.switches[plan]?[$0] }
    }
    return complete.count == fresh
  }
}
