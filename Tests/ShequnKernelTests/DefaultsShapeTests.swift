// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// What the defaults look like: 4,000 members in groups of 200, six topics, 180 days, no arrivals;
/// a first cut without what members are to each other, and the full model. Shapes, not digits:
/// levers matter, in both directions.
@Suite(.serialized)
struct DefaultsShapeTests {
  /// One plan over four replications: remaining and active as shares of the start, leavers by cause.
  struct Outcome {
    var remaining: [Double] = []
    var active: [Double] = []
    var left = [Double](repeating: 0, count: Cause.allCases.count)

    func left(_ cause: Cause) -> Double { left[Int(cause.rawValue)] }
    var meanActive: Double { active.reduce(0, +) / Double(active.count) }
    var meanRemaining: Double { remaining.reduce(0, +) / Double(remaining.count) }
  }

  static let replications = 4

  /// Without arrivals, questions, violations; a first cut also without ties, replies, isolation and
  /// notifications.
  static func community(isFull: Bool = false) -> Community {
    var mechanisms = Mechanisms()
    let left = ["adoption", "service", "moderation"]
    let social = ["ties", "first-reply", "notifications"]
    for name in isFull ? left : left + social {
      Mechanisms.named(name)?.turnOff(&mechanisms)
    }
    return Community(
      name: "shape", topics: ["a", "b", "c", "d", "e", "f"], members: 4000,
      mechanisms: mechanisms, days: 180)
  }

  static func outcome(_ levers: [any Lever], _ community: Community = community()) -> Outcome {
    var outcome = Outcome()
    for replication in 0..<replications {
      let run = record(community, levers, seed: 20, replication: replication)
      outcome.remaining.append(Double(run.days[179].members) / 4000)
      outcome.active.append(Double(run.days.suffix(30).reduce(0) { $0 + $1.dau }) / 30 / 4000)
      for day in run.days {
        for cause in Cause.allCases {
          outcome.left[Int(cause.rawValue)] += Double(day.leftBy[Int(cause.rawValue)])
        }
      }
    }
    return outcome
  }

  /// Paired 95 % interval of a − b (t with 3 degrees of freedom).
  static func isBeyondLuck(_ a: [Double], over b: [Double]) -> Bool {
    let differences = zip(a, b).map { $0 - $1 }
    let mean = differences.reduce(0, +) / 4
    let variance = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 3
    return mean - 3.182 * (variance / 4).squareRoot() > 0
  }

  @Test func `cadence has an interior optimum, and none and forty are both worse`() {
    let cadences = [0.0, 1, 2, 3, 5, 8, 12, 20, 40]
    let outcomes = cadences.map { Self.outcome([posts($0)]) }
    let best = outcomes.indices.max { outcomes[$0].meanActive < outcomes[$1].meanActive } ?? 0
    #expect((3...12).contains(cadences[best]))
    for measure in [\Outcome.active, \Outcome.remaining] {
      #expect(
        Self.isBeyondLuck(outcomes[best][keyPath: measure], over: outcomes[0][keyPath: measure]))
      #expect(
        Self.isBeyondLuck(outcomes[best][keyPath: measure], over: outcomes[8][keyPath: measure]))
    }
    // shortage gives way to sameness and overload as cadence grows
    let shortage = outcomes.map { $0.left(.shortage) }
    let overload = outcomes.map { $0.left(.overload) }
    #expect(shortage == shortage.sorted(by: >))
    #expect(overload == overload.sorted())
    let main = Cause.allCases.filter { $0 != .natural && $0 != .fading }
    func leading(_ index: Int) -> Cause? {
      main.max { outcomes[index].left($0) < outcomes[index].left($1) }
    }
    #expect(leading(0) == .shortage && leading(1) == .shortage)
    #expect(leading(5) == .homogeneity)
    #expect(leading(8) == .overload)
  }

  @Test func `with ties, replies, isolation and notifications the shape stays, and fewer remain`() {
    let full = Self.community(isFull: true)
    let cadences = [0.0, 5, 8, 12, 40]
    let outcomes = cadences.map { Self.outcome([posts($0)], full) }
    let first = Self.outcome([posts(5)])
    for index in 1...3 {
      for worse in [0, 4] {
        #expect(Self.isBeyondLuck(outcomes[index].remaining, over: outcomes[worse].remaining))
        #expect(Self.isBeyondLuck(outcomes[index].active, over: outcomes[worse].active))
      }
    }
    #expect(Self.isBeyondLuck(first.remaining, over: outcomes[1].remaining))
    #expect(outcomes[1].left(.isolation) > outcomes[1].left(.homogeneity))
  }

  @Test func `eight posts a day on one topic are worse than over all, for sameness`() {
    var narrow = posts(8)
    narrow.topics = ["a": 1]
    let wide = Self.outcome([posts(8)])
    let one = Self.outcome([narrow])
    #expect(Self.isBeyondLuck(wide.active, over: one.active))
    #expect(one.left(.homogeneity) > 1.3 * wide.left(.homogeneity))
  }

  @Test(arguments: [WelfareType.cash, .material, .learning, .virtual])
  func `a withdrawn welfare drives people out for incentive, one that goes on does not`(
    type: WelfareType
  ) {
    var welfare = WelfareLever.standard()
    welfare.type = type
    welfare.recipients = .all
    welfare.value = 8
    welfare.window.from = 30
    welfare.window.every = 7
    var ended = welfare
    ended.window.until = 90
    let plain = Self.outcome([posts(2)])
    let goesOn = Self.outcome([posts(2), welfare])
    let stopped = Self.outcome([posts(2), ended])
    #expect(Self.isBeyondLuck(goesOn.active, over: plain.active))
    #expect(Self.isBeyondLuck(goesOn.active, over: stopped.active))
    #expect(Self.isBeyondLuck(goesOn.remaining, over: stopped.remaining))
    #expect(stopped.left(.incentive) > 80 * Double(Self.replications))
    #expect(goesOn.left(.incentive) < 0.1 * stopped.left(.incentive))
    // cash and goods crowd out some posting, and with it content: no more than 2 points of members
    #expect(goesOn.meanRemaining > plain.meanRemaining - 0.02)
  }

  @Test func `learning welfare that goes on keeps more members than none`() {
    var welfare = WelfareLever.standard()
    welfare.type = .learning
    welfare.recipients = .all
    welfare.window.from = 30
    welfare.window.every = 7
    let plain = Self.outcome([posts(2)])
    let goesOn = Self.outcome([posts(2), welfare])
    #expect(Self.isBeyondLuck(goesOn.remaining, over: plain.remaining))
  }

  @Test func `activity decays without operations`() {
    for replication in 0..<Self.replications {
      let days = record(Self.community(), seed: 20, replication: replication).days
      let first = Double(days.prefix(30).reduce(0) { $0 + $1.dau }) / 30 / 4000
      let last = Double(days.suffix(30).reduce(0) { $0 + $1.dau }) / 30 / 4000
      #expect(first > 0.15 && first < 0.25)
      #expect(last < 0.5 * first)
    }
  }

  @Test func `some of those whom a KOL brought go when the contract ends`() {
    var community = Self.community()
    community.market.size = 100_000
    var star = KOLLever.standard()
    star.audience = 60_000
    star.window.from = 20
    star.window.until = 60
    for replication in 0..<Self.replications {
      let run = record(community, [posts(3), star], seed: 20, replication: replication)
      let joined = run.days.reduce(0) { $0 + $1.joinedBy[Int(Channel.kol.rawValue)] }
      let farewells = run.days.map { $0.leftBy[Int(Cause.farewell.rawValue)] }
      #expect(joined > 50)
      #expect(farewells[..<60].reduce(0, +) == 0)
      let gone = farewells[60...].reduce(0, +)
      #expect(gone > 0 && gone < joined)
    }
  }

  @Test func `more visits by themselves do not raise churn where nothing satiates`() {
    // who comes more often is satiated sooner: that is a cause, so it is switched off here
    var calm = Self.community()
    Mechanisms.named("satiation")?.turnOff(&calm.mechanisms)
    var eager = calm
    eager.mechanisms.attend.weekend = 1.5
    let plain = Self.outcome([posts(5)], calm)
    let more = Self.outcome([posts(5)], eager)
    #expect(Self.isBeyondLuck(more.active, over: plain.active))
    #expect(more.meanRemaining > plain.meanRemaining - 0.02)
  }

  @Test func `attendance effects rarely leave the range in which a logit means what it says`() {
    let days = record(InvariantTests.full(members: 4000, days: 180), InvariantTests.plan).days
    let share =
      Double(days.reduce(0) { $0 + $1.saturation[.attend].beyond })
      / Double(days.reduce(0) { $0 + $1.saturation[.attend].of })
    #expect(share < 0.05)
  }
}
