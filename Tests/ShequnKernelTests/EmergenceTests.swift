// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// Effects that nobody wrote down as an equation: they come out of many members who act on each
/// other. Paired over replications at fixed seeds; the 95 % interval excludes zero.
@Suite(.serialized)
struct EmergenceTests {
  private static let replications = 8

  private func community(
    members: Int = 1500, days: Int = 90, _ change: (inout Community) -> Void = { _ in }
  ) -> Community {
    var community = Community(
      name: "emergence", topics: ["a", "b", "c", "d"], members: members, days: days)
    community.groups.size = 150
    Mechanisms.named("adoption")?.turnOff(&community.mechanisms)
    change(&community)
    return community
  }

  /// The paired 95 % interval of a measure: first minus second.
  private func difference(
    _ one: (Community, [any Lever]), _ other: (Community, [any Lever]),
    _ measure: (RunRecord) -> Double
  ) -> ClosedRange<Double> {
    let differences = (0..<Self.replications).map { replication in
      measure(record(one.0, one.1, seed: 31, replication: replication, threads: 2))
        - measure(record(other.0, other.1, seed: 31, replication: replication, threads: 2))
    }
    let count = Double(differences.count)
    let mean = differences.reduce(0, +) / count
    let squares = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let margin = 2.365 * (squares / (count - 1) / count).squareRoot()
    return mean - margin...mean + margin
  }

  private func left(_ cause: Cause, _ run: RunRecord) -> Double {
    Double(run.days.reduce(0) { $0 + $1.leftBy[Int(cause.rawValue)] })
  }

  private func remaining(_ run: RunRecord) -> Double { Double(run.days.last?.members ?? 0) }

  private func activeAtEnd(_ run: RunRecord) -> Double {
    run.days.suffix(30).reduce(0.0) { $0 + Double($1.dau) } / 30
  }

  // MARK: causes

  /// What makes one cause strong, and nothing else.
  static let strong: [Cause] = [
    .homogeneity, .isolation, .incentive, .overload, .shortage, .distrust, .service, .competitor,
    .farewell,
  ]

  /// A community in which `cause` is made strong, what the operator does there, and the same with
  /// the coefficient of the cause at zero.
  private func made(strong cause: Cause) -> (community: Community, levers: [any Lever]) {
    var levers: [any Lever] = [posts(4)]
    let community = community(days: 120) { community in
      switch cause {
      case .homogeneity:
        community.topics = ["a"]
        community.mechanisms.satiation.sensitivity = 0.08
        community.mechanisms.leave.homogeneity = 0.15
        community.mechanisms.attention.median = 200
        levers = [posts(12)]
      case .isolation:
        community.mechanisms.leave.isolation = 0.1
        community.mechanisms.contribute.level = 0
      case .incentive:
        var welfare = WelfareLever.standard()
        welfare.type = .cash
        welfare.value = 16
        welfare.recipients = .all
        welfare.window.every = 7
        welfare.window.until = 60
        community.mechanisms.leave.incentive = 0.6
        community.mechanisms.leave.isolation = 0.02
        levers.append(welfare)
      case .overload:
        community.mechanisms.attention.median = 3
        community.mechanisms.leave.overload = 0.2
        levers = [posts(20)]
      case .shortage:
        community.mechanisms.leave.shortage = 0.15
        levers = []
      case .distrust:
        community.market.shockRate = 60
        community.market.shockStrength = 5
        community.mechanisms.leave.distrust = 0.5
      case .service:
        community.mechanisms.service.rate = 0.3
        community.mechanisms.leave.service = 0.1
      case .competitor:
        community.market.competitor = 1
        community.mechanisms.leave.competitor = 0.15
      case .farewell:
        community.mechanisms.leave.farewell = 0.6
        community.mechanisms.kol.base = -2
        (community.mechanisms.kol.realFans, community.mechanisms.kol.novelty) = (1, 1)
        community.market.size = 60_000
        var kol = KOLLever.standard()
        kol.window.until = 30
        levers.append(kol)
      default: break
      }
    }
    return (community, levers)
  }

  @Test(arguments: strong)
  func `a cause that is made strong leads, by what leavers say and by what switching it off saves`(
    cause: Cause
  ) {
    let (community, levers) = made(strong: cause)
    let run = record(community, levers, seed: 5)
    let others = Cause.allCases.filter { $0 != .natural && !$0.isByRule }
    let leading = others.max { left($0, run) < left($1, run) }
    #expect(leading == cause)
    // the counterfactual: the same people and luck with one cause off at a time
    let saved = others.map { other -> (cause: Cause, members: Double) in
      var without = community
      without.mechanisms.leave.turnOff(other)
      return (other, remaining(record(without, levers, seed: 5)) - remaining(run))
    }
    #expect(saved.max { $0.members < $1.members }?.cause == cause)
  }

  // MARK: contagion of leaving

  @Test func `clustered ties pass leaving on, scattered ones of the same strength do not as much`()
  {
    // the same exchanges; in one community friends meet again and again, in the other never
    func made(_ tie: Double) -> Community {
      community(days: 120) {
        $0.mechanisms.contribute.logMean = -2
        $0.mechanisms.ties.tie = tie
        $0.mechanisms.ties.contagion = 5
        $0.mechanisms.leave.natural = 0.01
      }
    }
    func without(_ community: Community) -> Community {
      var community = community
      community.mechanisms.ties.contagion = 0
      return community
    }
    let lost = { (run: RunRecord) in Double(run.days.reduce(0) { $0 + $1.left }) }
    // what contagion costs where ties are clustered, and where they are not
    let clustered = difference((made(10), [posts(4)]), (without(made(10)), [posts(4)]), lost)
    let scattered = difference((made(0), [posts(4)]), (without(made(0)), [posts(4)]), lost)
    #expect(clustered.lowerBound > 0)
    #expect(
      clustered.lowerBound > scattered.upperBound || clustered.upperBound < scattered.lowerBound)
  }

  // MARK: what operators know

  @Test func `a KOL's farewell takes members along when the contract ends`() {
    let plain = community(days: 100) { $0.market.size = 100_000 }
    var kol = KOLLever.standard()
    kol.audience = 50_000
    kol.window.until = 40
    var going = kol
    going.window.until = 100
    going.fee = 0
    kol.fee = 0
    let change = difference((plain, [posts(3), kol]), (plain, [posts(3), going])) {
      left(.farewell, $0)
    }
    #expect(change.lowerBound > 0)
  }

  @Test func `withdrawn cash leaves fewer active than cash never paid`() {
    let plain = community(days: 150)
    var cash = WelfareLever.standard()
    cash.type = .cash
    cash.value = 16
    cash.recipients = .all
    cash.window.every = 7
    cash.window.from = 15
    cash.window.until = 90
    let (with, without) = (
      (plain, [posts(3), cash] as [any Lever]), (plain, [posts(3)] as [any Lever])
    )
    #expect(difference(with, without, activeAtEnd).upperBound < 0)
    #expect(difference(with, without) { left(.incentive, $0) }.lowerBound > 0)
  }

  @Test func `twice the cadence past the optimum leaves fewer`() {
    let plain = community(days: 120)
    #expect(difference((plain, [posts(40)]), (plain, [posts(20)]), remaining).upperBound < 0)
  }

  @Test func `an unanswered first post costs posts to come`() {
    // everybody is answered, or nobody; and it may not matter to a first post
    func made(_ share: Double, matters: Bool = true) -> Community {
      community(days: 120) {
        if !matters { $0.mechanisms.firstReply.answered = 0 }
        $0.mechanisms.contribute.logMean = -3
        $0.mechanisms.ties.base = 2
        $0.mechanisms.ties.limit = share
      }
    }
    let later = { (run: RunRecord) in run.days.suffix(60).reduce(0.0) { $0 + Double($1.posts) } }
    #expect(difference((made(0.001), [posts(4)]), (made(0.7), [posts(4)]), later).upperBound < 0)
    // part of it is the first post alone, all else that comes of answers set aside
    let answered = difference(
      (made(0.7), [posts(4)]), (made(0.7, matters: false), [posts(4)]), later)
    let unanswered = difference(
      (made(0.001), [posts(4)]), (made(0.001, matters: false), [posts(4)]), later)
    #expect(answered.lowerBound > max(0, unanswered.upperBound))
  }

  @Test func `a chat group past the size that its members can follow loses more of them`() {
    func made(_ size: Double) -> Community {
      community(members: 2000, days: 120) {
        $0.groups.size = size
        $0.mechanisms.contribute.logMean = -3
        $0.mechanisms.contribute.loafing = 0
      }
    }
    let change = difference((made(1000), [posts(4)]), (made(50), [posts(4)])) {
      left(.overload, $0)
    }
    #expect(change.lowerBound > 0)
    #expect(
      difference((made(1000), [posts(4)]), (made(100), [posts(4)]), remaining).upperBound < 0)
  }
}
