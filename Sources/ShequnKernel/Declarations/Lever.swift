// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom

/// A type of action an operator can take. A lever sees what an operator sees (the dashboard) and
/// acts by putting stimuli on the day's board and costs on the ledger; it never touches a member.
package protocol Lever: Parameterized {
  /// The word in a scenario, kebab-case.
  static var name: String { get }
  static var title: Bilingual { get }
  /// One or two sentences: what pulling it does.
  static var summary: Bilingual { get }
  /// The parameter that says how hard the lever is pulled, and the value at which the community
  /// is bit for bit as if the lever were not there.
  static var neutral: (parameter: String, value: ParameterValue?) { get }

  /// When the lever acts.
  var window: Window { get set }
  /// The parameters of the window that mean something to it.
  static var windowParameters: [String] { get }
  /// Parameters without which the lever makes no sense.
  static var required: [String] { get }
  /// What the lever's random draws and ledger account go by; independent of its place in the plan.
  var account: String { get }

  /// Before the first day: caps and other standing orders.
  mutating func prepare(_ desk: inout Desk)
  /// One day's work. Called every day, also outside the window (something may have to end).
  mutating func act(_ desk: inout Desk)
}

extension Lever {
  package var account: String { Self.name }
  package static var windowParameters: [String] { Window.parameters.map(\.name) }
  package static var required: [String] { [] }
  package mutating func prepare(_ desk: inout Desk) {}

  /// Name, declaration and all, without the type.
  package static var description: LeverDescription {
    LeverDescription(
      name: name, title: title, summary: summary, neutral: neutral,
      parameters: parameters.map(\.declaration),
      window: Window.parameters.map(\.declaration).filter { windowParameters.contains($0.name) },
      required: required)
  }
}

/// A lever's declaration for those who list and describe.
package struct LeverDescription: Sendable {
  package let name: String
  package let title: Bilingual
  package let summary: Bilingual
  package let neutral: (parameter: String, value: ParameterValue?)
  package let parameters: [ParameterDeclaration]
  package let window: [ParameterDeclaration]
  /// Names of the parameters that must be given.
  package let required: [String]
}

/// The operator's desk on one day: what may be read and where orders go.
package struct Desk {
  /// The day, 1…D.
  package internal(set) var day: Int
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
  package var board: Board
  package var ledger: Ledger
  /// Points handed out and not yet worth less: yuan of face value.
  package internal(set) var outstandingPoints = 0.0
  /// A/B tests that run, from the first day on.
  package private(set) var tests: [Test] = []
  /// Mean interests of members over topics, as the latest survey found them; nil: never asked.
  package internal(set) var surveyedInterests: [Double]?
  private var slots = 0

  init(community: Community, luck: RandomSource) {
    day = 0
    self.luck = luck
    _community = Boxed(wrappedValue: community)
    dashboard = Dashboard()
    dashboard.members = community.members
    board = Board()
    ledger = Ledger(hourlyWage: community.hourlyWage)
  }

  /// Uniform numbers of a decision about `account` today; `number` tells apart several of a day.
  package func luck(_ decision: Decision, account: String, number: Int = 0) -> SIMD2<Double> {
    let block = luck.block(
      decision, entity: key(named: account), tick: day, draw: number % RandomSource.blockLimit)
    return SIMD2(block.double(0), block.double(1))
  }

  /// Sets up an A/B test, before the first day; nil when as many run as can.
  package mutating func open(_ test: Test) -> Audience? {
    let arms = 1 << (tests.count + 1)
    guard tests.count < Audience.testLimit, arms * community.segments.count <= Cells.limit else {
      return nil
    }
    tests.append(test)
    return Audience(treatedBy: tests.count - 1)
  }

  /// A place for a reward that only some hold (up to eight); nil when none is left.
  package mutating func selectiveSlot() -> Int? {
    guard slots < 8 else { return nil }
    slots += 1
    return slots - 1
  }

  /// Indices of levers in the order in which they act.
  func order(of levers: [any Lever]) -> [Int] {
    let ranks = levers.map { lever in
      actsLast.firstIndex(of: type(of: lever).name).map { actsLast.count - $0 } ?? 0
    }
    return levers.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
  }
}

/// When a lever acts: from a day, until a day, every so many days, on some weekdays, while a
/// condition on the dashboard holds. Day 1 of a run is a Monday.
package struct Window: Parameterized {
  package var from: Double?
  package var until: Double?
  package var every: Double = 0
  package var weekdays: [String] = []
  package var when: Condition?

  package init() {}

  package static let weekdayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  package static let parameters: [Parameter<Window>] = [
    .optional(
      "from", zh: "起始日 从", \.from, .day, in: 1...100_000,
      "First day on which the lever acts; the first day of the run if not given.",
      "起始日；不写则从第一天开始。"),
    .optional(
      "until", zh: "截止日 到", \.until, .day, in: 1...100_000,
      "Last day on which the lever acts; the last day of the run if not given.",
      "截止日；不写则到最后一天。"),
    .number(
      "every", zh: "间隔", \.every, .days, 1, in: 1...3650, evidence: .choice,
      "Rhythm: the lever acts on its first day and every so many days after.",
      "节奏：从起始日起每隔这么多天执行一次。"),
    .words(
      "weekdays", zh: "星期 星期几",
      words: [
        "mon": "周一 星期一 礼拜一", "tue": "周二 星期二 礼拜二", "wed": "周三 星期三 礼拜三", "thu": "周四 星期四 礼拜四",
        "fri": "周五 星期五 礼拜五", "sat": "周六 星期六 礼拜六", "sun": "周日 星期日 星期天 周天 礼拜天 礼拜日",
      ], \.weekdays, of: weekdayNames,
      "Only on these days of the week (day 1 is a Monday); every day if not given.",
      "只在这些星期几执行（第 1 天是星期一）；不写则每天。"),
    .condition(
      "when", zh: "条件", \.when,
      "Only on days on which this held up to last night; metrics: "
        + Dashboard.metrics.map(\.name).joined(separator: ", ") + ".",
      "只在截至昨晚满足此条件的日子执行；可用指标："
        + Dashboard.metrics.map { "\($0.name) \($0.title.zh)" }.joined(separator: "、") + "。"),
  ]

  /// First day, at least 1.
  package var firstDay: Int { max(1, Int(from ?? 1)) }
  /// Last day.
  package var lastDay: Int { until.map { Int($0) } ?? .max }

  /// Whether the lever acts today: a day of its window, its condition holds, and so does the rule
  /// that it stands in.
  package func acts(_ desk: Desk) -> Bool { acts(on: desk.day) && isOpen(desk) }

  /// Whether nothing but the calendar keeps the lever from acting today.
  package func isOpen(_ desk: Desk) -> Bool {
    desk.isActive && (when?.holds(desk.history) ?? true)
  }

  /// Whether the calendar has the lever act on `day`.
  package func acts(on day: Int) -> Bool {
    guard day >= firstDay && day <= lastDay else { return false }
    if !weekdays.isEmpty && !weekdays.contains(Self.weekdayNames[(day - 1) % 7]) { return false }
    return (day - firstDay) % max(1, Int(every)) == 0
  }
}
