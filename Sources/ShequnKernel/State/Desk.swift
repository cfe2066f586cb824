// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom
package import ShequnRecords

/// The operator's desk on one day: what may be read and where orders go.
package struct Desk {
  /// The plan's day, 1…D; a history's plan has days of its own, 1…H.
  package internal(set) var day: Int
  /// The day since the founding: each day that is lived has its own.
  package internal(set) var tick = 0
  /// The day of the week of day 1, 0 (Monday) … 6: a history of 10 days begins on a Friday.
  package internal(set) var weekdayShift = 0
  /// Draws of this replication, for what happens to a lever by luck (never a shared stream).
  let luck: RandomSource
  @Boxed package private(set) var community: Community
  /// What was known last night.
  package internal(set) var dashboard: Dashboard
  /// What was known on each night up to the last one.
  package internal(set) var history: [Dashboard] = []
  /// Whether levers may start anything now; false while the rule that they stand in does not hold.
  package var isActive = true
  /// Names of levers that act after all others, the first of them last of all.
  package var actsLast: [String] = []
  /// The stimuli of today.
  package var board: Board
  /// Every cost and revenue so far.
  package var ledger: Ledger
  /// Points handed out and not yet worth less: yuan of face value.
  package internal(set) var outstandingPoints = 0.0
  /// A/B tests that run, from the first day on.
  package private(set) var tests: [ABTest] = []
  /// Mean interests of members over topics, as the latest survey found them; nil: never asked.
  package internal(set) var surveyedInterests: [Double]?
  /// By place of a selective reward, the key of its account; at most 8.
  private(set) var slotKeys: [UInt64] = []

  init(community: Community, luck: RandomSource) {
    day = 0
    self.luck = luck
    _community = Boxed(wrappedValue: community)
    dashboard = Dashboard()
    dashboard.members = community.members
    board = Board()
    ledger = Ledger(hourlyWage: community.hourlyWage)
  }

  /// For a plan that begins where another one ends. What the operator knows of the community stays known,
  /// but for the money.
  init(after past: Desk) {
    self.init(community: past.community, luck: past.luck)
    (dashboard, history) = (past.dashboard, past.history)
    dashboard.spent = 0
    for index in history.indices { history[index].spent = 0 }
    board = Board(after: past.board, tick: past.tick)
    outstandingPoints = past.outstandingPoints
    surveyedInterests = past.surveyedInterests
  }

  /// Uniform numbers of a decision about `account` today; `number` tells apart several of a day.
  package func luck(_ decision: Decision, account: String, number: Int = 0) -> SIMD2<Double> {
    let block = luck.block(
      decision, entity: key(named: account), tick: tick, draw: number % RandomSource.blockLimit)
    return SIMD2(block.double(0), block.double(1))
  }

  /// Sets up an A/B test, before the first day; nil when as many run as can.
  package mutating func open(_ test: ABTest) -> Audience? {
    let arms = 1 << (tests.count + 1)
    guard tests.count < Audience.testLimit, arms * community.segments.count <= Cells.limit else {
      return nil
    }
    tests.append(test)
    return Audience(treatedBy: tests.count - 1)
  }

  /// A place for a reward that only some hold (up to eight); nil when none is left.
  package mutating func selectiveSlot(for account: String) -> Int? {
    guard slotKeys.count < 8 else { return nil }
    slotKeys.append(key(named: account))
    return slotKeys.count - 1
  }

  /// Indices of levers in the order in which they act.
  func order(of levers: [any Lever]) -> [Int] {
    let ranks = levers.map { lever in
      actsLast.firstIndex(of: type(of: lever).name).map { actsLast.count - $0 } ?? 0
    }
    return levers.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
  }
}
