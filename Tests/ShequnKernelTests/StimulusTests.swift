// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// What reaches members, and what it costs, when it is on the board.
struct StimulusTests {
  private let community = Community(
    name: "stimuli", topics: ["a", "b"], members: 400, days: 60)

  private func growing(_ change: (inout Mechanisms) -> Void = { _ in }) -> Community {
    var community = community
    community.mechanisms.adoption.innovation = 2
    change(&community.mechanisms)
    return community
  }

  // MARK: contacts

  @Test func `no more of the dormant are contacted, and come for it, than the limit says`() {
    let lever = OrderLever { desk in
      guard desk.day == 50 else { return }
      desk.board.contact(
        Contact(account: "call", silence: 10, pull: 60, unitCost: 30, limit: 25, since: 10))
    }
    let run = record(community, [lever])
    // with such a pull everybody who is contacted comes
    #expect(run.days[49].wonBack == 25)
    #expect(run.entries.map(\.cents) == [25 * 30])
    // some of them would have come anyway
    let usual = record(community).days[49].dau
    #expect(run.days[49].dau > usual + 15 && run.days[49].dau <= usual + 25)
  }

  @Test func `without money nobody is contacted`() {
    let lever = OrderLever { desk in
      desk.ledger.limit(0)
      desk.board.contact(Contact(account: "call", silence: 10, pull: 60, unitCost: 30, limit: 25))
    }
    let run = record(community, [lever])
    #expect(run.digest == record(community).digest)
    #expect(run.days.allSatisfy { $0.wonBack == 0 })
  }

  @Test func `a rare call reaches all who fell silent since the last one`() {
    func reached(_ since: Int) -> Int {
      let lever = OrderLever { desk in
        guard desk.day == 50 else { return }
        desk.board.contact(
          Contact(account: "call", silence: 10, pull: 0, unitCost: 1, limit: 400, since: since))
      }
      return record(community, [lever]).entries.reduce(0) { $0 + $1.cents }
    }
    #expect(reached(1) > 0)
    #expect(reached(5) > reached(1))
    #expect(reached(10) > reached(5))
  }

  // MARK: welcome and exposure

  @Test func `newcomers are received in the share that is said, by those who have time`() {
    func welcomed(_ share: Float, hours: Double = .infinity) -> Int {
      let lever = OrderLever { desk in
        if desk.day == 1 && hours.isFinite {
          desk.ledger.employ(
            Team(account: "team", isSalaried: false, stages: [.init(from: 1, hours: hours)]))
        }
        desk.board.welcome(
          Welcome(
            account: "hall", hours: 1, hasBuddy: false, invitesPost: false, unitCost: 0, work: 0.02,
            share: share))
      }
      return record(growing(), [lever]).entries.reduce(0) { $0 + $1.cents } / 100
    }
    let joined = record(growing()).days.reduce(0) { $0 + $1.joined }
    #expect(joined > 500)
    #expect(welcomed(1) > joined * 9 / 10)
    #expect(welcomed(0) == 0)
    let half = Double(welcomed(0.5)) / Double(welcomed(1))
    #expect(abs(half - 0.5) < 4 * (0.25 / Double(joined)).squareRoot())
    // two minutes a day for each of 72 seconds: one newcomer a day at most, from the second day on
    #expect(welcomed(1, hours: 1.0 / 30) <= 59)
  }

  @Test func `an exposed activator costs trust on that day`() {
    let lever = OrderLever { desk in if desk.day == 20 { desk.board.exposeShill() } }
    let (exposed, plain) = (record(community, [lever]), record(community))
    #expect(exposed.days[18].trust == plain.days[18].trust)
    #expect(exposed.days[19].trust < plain.days[19].trust)
    var off = community
    off.mechanisms.belonging.shillEvent = 0
    #expect(record(off, [lever]).digest == record(off).digest)
  }

  // MARK: challenges

  private func challenge(
    length: Int = 21, deposit: Int = 0, misses: Int = 0, settlement: Challenge.Settlement = .refund,
    isSupervised: Bool = false
  ) -> Challenge {
    Challenge(
      account: "challenge", firstDay: 2, length: length, deposit: deposit, reward: 0,
      isLottery: false, isSupervised: isSupervised, missesInARow: misses, missesInAll: 0,
      isStrict: false, settlement: settlement, commission: 0)
  }

  @Test func `a challenge of a year does not end early for those who never come`() {
    var long = community
    long.days = 300
    long.members = 40
    long.mechanisms.checkIn.base = -19
    let open = challenge(length: 299)
    let lever = OrderLever { desk in if desk.day == 2 { desk.board.announce(open) } }
    #expect(record(long, [lever]).days.count == 300)
  }

  @Test func `who was let stay in a challenge shares its pot`() {
    let open = challenge(deposit: 1000, misses: 3, settlement: .pot)
    let lever = OrderLever { desk in if desk.day == 2 { desk.board.announce(open) } }
    let run = record(community, [lever])
    let (taken, back) = (sum(run, .deposit), sum(run, .refund))
    #expect(run.days.reduce(0) { $0 + $1.completions } > 0)
    #expect(taken > 0 && back == taken)
  }

  @Test func `nobody is watched over on a day that was not paid for`() {
    let open = challenge(isSupervised: true)
    func checkIns(watchedUntil last: Int) -> Int {
      let lever = OrderLever { desk in
        if desk.day == 2 { desk.board.announce(open) }
        if desk.day > last { desk.board.leaveUnsupervised("challenge") }
      }
      return record(community, [lever]).days.reduce(0) { $0 + $1.checkIns }
    }
    #expect(checkIns(watchedUntil: 60) > checkIns(watchedUntil: 10))
    #expect(checkIns(watchedUntil: 10) > checkIns(watchedUntil: 0))
  }

  private func sum(_ run: RunRecord, _ kind: Booking.Kind) -> Int {
    run.entries.filter { $0.kind == kind }.reduce(0) { $0 + $1.cents }
  }

  // MARK: splitting

  @Test func `a split by topic follows the topic that the group cares for`() {
    var segment = Segment.standard()
    segment.interests = ["a": 0.01, "b": 1, "c": 1]
    var wide = Community(name: "split", topics: ["a", "b", "c"], members: 400, days: 3)
    wide.segments = [segment]
    wide.platform.groupCap = 500
    let lever = OrderLever { desk in
      if desk.day == 1 {
        desk.board.split(Splitting(account: "split", above: 350, way: .topic, unitCost: 0, work: 2))
      }
    }
    let run = record(wide, [lever])
    #expect(run.days[0].splits == 1 && run.days[0].groups == 2)
    #expect(run.entries.map(\.cents) == [10_000])
  }

  @Test func `spam in a group that invitations opened today is seen by nobody`() {
    var crowded = community
    (crowded.groups.size, crowded.market.size) = (20, 20_000)
    crowded.mechanisms.moderation.spam = 1
    crowded.mechanisms.referral.rate = 3
    let lever = OrderLever { desk in
      desk.board.ask(
        ReferralOffer(
          account: "ask", inviterValue: 1, invitedValue: 1, inviterCost: 0, invitedCost: 0, cap: 99,
          depth: 1))
    }
    let run = record(crowded, [lever])
    #expect(run.days.count == 60)
    #expect((run.days.last?.groups ?? 0) > 20)
  }

  // MARK: arms

  @Test(arguments: ABTest.Unit.allCases)
  func `the arms of a test add up to everybody`(unit: ABTest.Unit) {
    struct Trial: Lever {
      var unit = ABTest.Unit.members
      var window = Window.standard()
      static let name = "trial"
      static let title = Bilingual("Trial", "试验")
      static let area = LeverArea.running
      static let brief = Bilingual("Trial", "试验")
      static let summary = title
      static let neutral: (parameter: String, value: ParameterValue?) = ("", nil)
      static let parameters: [Parameter<Trial>] = []
      mutating func prepare(_ desk: inout Desk) {
        _ = desk.open(ABTest(account: "trial", share: 0.3, unit: unit))
      }
      mutating func act(_ desk: inout Desk) {}
    }
    var trial = Trial()
    trial.unit = unit
    var grouped = growing()
    grouped.groups.size = 20
    let run = record(grouped, [trial])
    #expect(run.tests.map(\.account) == ["trial"])
    for day in run.days {
      #expect(day.arms.count == 2)
      #expect(day.arms.reduce(0) { $0 + $1.members } == day.decisions)
      #expect(day.arms.reduce(0) { $0 + $1.visits } == day.dau)
      #expect(day.arms.reduce(0) { $0 + $1.posts } == day.posts)
      #expect(day.arms.reduce(0) { $0 + $1.comments } == day.comments)
      #expect(day.arms.reduce(0) { $0 + $1.left } == day.left)
    }
    #expect(run.days[0].arms[1].members > 40 && run.days[0].arms[1].members < 200)
    #expect(record(grouped).days.allSatisfy { $0.arms.isEmpty })
  }
}
