// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnScenario
import Synchronization

/// Keeps the runs of a study, whole or packed, and compares every rival with the first plan as soon as
/// both are there: lists of members are long and are forgotten then, but for those that were asked for.
final class StudySink: RunSink {
  private let plans: [Int]
  private let replications: Range<Int>
  private let departures: RunOptions.Departures
  private let file: RunFile?
  /// Told how many runs have ended.
  private let ended: @Sendable (Int) -> Void
  private let state: Mutex<State>

  private struct State {
    var done = 0
    /// By plan and new replication.
    var runs: [Int: [KeptRun?]]
    var switches: [Int: [Switches?]]
    /// By replication: the fates under the first plan, and those of rivals that were faster.
    var first: [Int: Fates] = [:]
    var waiting: [Int: [(plan: Int, fates: Fates)]] = [:]
    var compared: [Int: Int] = [:]
  }

  /// - Parameters:
  ///   - plans: those that are run, in order; only what has the first one with it is compared.
  ///   - file: where runs go; nil: they stay in memory.
  init(
    _ plans: [Int], _ replications: Range<Int>, departures: RunOptions.Departures, file: RunFile?,
    ended: @escaping @Sendable (Int) -> Void
  ) {
    self.plans = plans
    self.replications = replications
    self.departures = departures
    self.file = file
    self.ended = ended
    let count = replications.count
    state = Mutex(
      State(
        runs: Dictionary(
          uniqueKeysWithValues: plans.map { ($0, Array(repeating: nil, count: count)) }),
        switches: Dictionary(
          uniqueKeysWithValues: plans.map { ($0, Array(repeating: nil, count: count)) })))
  }

  private var compares: Bool { plans.first == 0 && plans.count > 1 }

  private func isListed(_ key: RunKey) -> Bool {
    departures == .all || (departures == .first && key.replication == 0)
  }

  func wantsMembers(_ key: RunKey) -> Bool { isListed(key) || compares }

  func take(_ run: Result<RunRecord, ScenarioFailure>, _ key: RunKey) {
    guard case .success(var record) = run else { return }
    let fates = compares ? Fates(record) : nil
    if !isListed(key) { record.departures = [] }
    let kept = KeptRun(record, in: file)
    let index = key.replication - replications.lowerBound
    if let fates { compare(fates, key.plan, index) }
    let done = state.withLock { state in
      state.runs[key.plan]?[index] = kept
      state.done += 1
      return state.done
    }
    ended(done)
  }

  private func compare(_ fates: Fates, _ plan: Int, _ index: Int) {
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
      if state.compared[index] == plans.count - 1 { state.first[index] = nil }
    }
  }

  /// Adds the unbroken first replications that all plans have finished.
  ///
  /// - Returns: whether these are all.
  func collect(into study: inout StudyRuns) -> Bool {
    state.withLock { state in
      let complete = replications.indices.prefix { replication in
        let index = replication - replications.lowerBound
        return plans.allSatisfy { state.runs[$0]?[index] != nil }
      }.count
      for plan in plans {
        for run in (state.runs[plan] ?? []).prefix(complete) {
          if let run { study.plans[plan].runs.append(run) }
        }
        guard compares, plan != 0 else { continue }
        study.plans[plan].switches += (state.switches[plan] ?? []).prefix(complete)
          .compactMap { $0 }
      }
      return complete == replications.count
    }
  }
}
