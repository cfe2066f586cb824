// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom
import ShequnRecords

/// A challenge that was announced, and how it stands.
struct OpenChallenge: Sendable {
  let challenge: Challenge
  /// What all who are in it feel today: incentives, supervision, peers.
  var logit: Float = 0
  /// What those feel besides who missed the day before.
  var comeback: Float = 0
  /// Yesterday's share of check-ins among those still in.
  var rate: Float = 0.5
  var enrolled = 0
  var isSettled = false

  func isRunning(on day: Int) -> Bool {
    !isSettled && day >= challenge.firstDay && day <= challenge.lastDay
  }
}

extension Simulation {
  /// Part of phase 2: a challenge is announced and members enrol, each by their own drive.
  ///
  /// Reads the board's challenges, the block's visits; writes the ledger, the challenges.
  /// Columns read: id, cell.
  /// Columns written: hazardLeft, checkIn, cost.
  mutating func announceChallenges() {
    for challenge in desk.board.challenges.sorted(by: { $0.account < $1.account }) {
      challenges.append(OpenChallenge(challenge: challenge))
      enrol(challenges.count - 1)
    }
    let equation = community.mechanisms.checkIn
    let money = community.mechanisms.motivation
    for index in challenges.indices where challenges[index].isRunning(on: desk.day) {
      let challenge = challenges[index].challenge
      let pay = money.value(ofYuan: Double(challenge.reward) / 100)
      let allowed = max(1, challenge.missesAllowed(share: equation.misses))
      let stake = money.value(ofYuan: Double(challenge.deposit) / 100 / allowed)
      var logit = Float(equation.base)
      logit += Float((challenge.isLottery ? equation.lottery : equation.gain) * pay)
      logit += Float(equation.loss * stake)
      let isLeftAlone = desk.board.unsupervised.contains(challenge.account)
      if challenge.isSupervised && !isLeftAlone { logit += Float(equation.supervised) }
      logit += Float(equation.peers) * (challenges[index].rate - 0.5)
      challenges[index].logit = logit
      let bonus = Float(Double(challenge.comeback) / 100 / equation.comebackScale)
      challenges[index].comeback = Float(equation.comeback) * probability(ofHazard: bonus)
    }
  }

  private mutating func enrol(_ index: Int) {
    let challenge = challenges[index].challenge
    let equation = community.mechanisms.checkIn
    guard equation.base > -20 else { return }
    let money = community.mechanisms.motivation
    let total = Double(challenge.reward * challenge.length) / 100
    let risk = logarithm(Float(1 + Double(challenge.deposit) / 100 / equation.depositScale))
    let base =
      Float(equation.enrol + equation.enrolReward * money.value(ofYuan: total))
      - Float(equation.enrolDeposit) * risk
    let name = key(named: challenge.account)
    for row in 0..<members.count where members.checkIn[row].challenge == 0 {
      let arm = cells.arm(of: Int(members.cell[row]))
      guard challenge.audience.includes(arm: arm) else { continue }
      let id = UInt64(members.id[row])
      // drive is the person's own, the same for every challenge
      let own = source.block(.enrolment, entity: id, tick: 0).double(0)
      let drive = Float(equation.spread * InverseDistribution.normal(own))
      let luck = source.block(.enrolment, entity: id ^ name, tick: day)
      today.saturation[.enrol].note(drive)
      guard luck[0] < logistic(base + Float(equation.enrolDrive) * drive) else { continue }
      var state = CheckInState()
      state.challenge = UInt32(index + 1)
      state.drive = drive
      members.checkIn[row] = state
      challenges[index].enrolled += 1
      today.enrolled += 1
      desk.ledger.hold(challenge.deposit, on: challenge.account)
    }
  }

  /// Part of phase 6: today's check-ins are counted, those who missed too often are out, and a
  /// challenge that is over is settled.
  mutating func runChallenges() {
    for index in challenges.indices where challenges[index].isRunning(on: desk.day) {
      count(index)
      if desk.day == challenges[index].challenge.lastDay { settle(index) }
    }
  }

  private mutating func count(_ index: Int) {
    let challenge = challenges[index].challenge
    var (there, done) = (0, 0)
    for row in 0..<members.count where Int(members.checkIn[row].challenge) == index + 1 {
      var state = members.checkIn[row]
      guard !state.isOut else { continue }
      there += 1
      today.saturation[.checkIn].note(
        challenges[index].logit - Float(community.mechanisms.checkIn.base) + state.drive)
      if state.isDone {
        done += 1
        pay(challenge, row, challenge.reward + (state.missesInARow > 0 ? challenge.comeback : 0))
        state.days += 1
        state.streak += 1
        state.missesInARow = 0
        state.justLost = false
      } else {
        state.justLost = state.streak > 0
        state.streak = 0
        state.misses += 1
        if state.missesInARow < .max { state.missesInARow += 1 }
        let isTooOften =
          (challenge.missesInARow > 0 && Int(state.missesInARow) >= challenge.missesInARow)
          || (challenge.missesInAll > 0 && Int(state.misses) >= challenge.missesInAll)
        if isTooOften {
          state.isOut = true
          if challenge.isStrict { rule(row, .eliminated) }
        }
      }
      state.isDone = false
      members.checkIn[row] = state
    }
    challenges[index].rate = there > 0 ? Float(done) / Float(there) : 0.5
    today.entrants += challenges[index].enrolled
    today.challengers += there
    today.checkIns += done
  }

  private mutating func pay(_ challenge: Challenge, _ row: Int, _ cents: Int) {
    guard cents > 0 else { return }
    if desk.ledger.spend(cents, on: challenge.account) {
      members.cost[row] = Int32(clamping: Int(members.cost[row]) + cents)
    }
  }

  /// Deposits go back in proportion to the days, or what is lost is shared among those who completed.
  /// Deposits of those who left the community are lost. Every fen goes to somebody.
  private mutating func settle(_ index: Int) {
    let challenge = challenges[index].challenge
    let allowed = challenge.missesAllowed(share: community.mechanisms.checkIn.misses)
    var states: [(id: UInt32, row: Int, days: Int, isComplete: Bool)] = []
    for row in 0..<members.count where Int(members.checkIn[row].challenge) == index + 1 {
      let state = members.checkIn[row]
      // whom the rules have let stay, or without rules, who missed no more than a few days
      let isComplete =
        !state.isOut && (challenge.hasElimination || Double(state.misses) <= allowed)
      states.append((members.id[row], row, Int(state.days), isComplete))
      members.checkIn[row] = CheckInState()
      if isComplete { today.completions += 1 }
    }
    challenges[index].isSettled = true
    today.settledEntrants += challenges[index].enrolled
    guard challenge.deposit > 0 else { return }
    let held = challenge.deposit * challenges[index].enrolled
    states.sort { $0.id < $1.id }
    var payouts = states.map { state in
      switch challenge.settlement {
      case .refund: challenge.deposit * min(state.days, challenge.length) / challenge.length
      case .pot: state.isComplete ? challenge.deposit : 0
      }
    }
    let lost = held - payouts.reduce(0, +)
    if challenge.settlement == .pot {
      let winners = states.indices.filter { states[$0].isComplete }
      let kept = Int((Double(lost) * challenge.commission).rounded())
      let pot = winners.isEmpty ? 0 : lost - kept
      for (rank, winner) in winners.enumerated() {
        payouts[winner] += pot / winners.count + (rank < pot % winners.count ? 1 : 0)
      }
    }
    let returned = payouts.reduce(0, +)
    desk.ledger.release(held, returning: returned, on: challenge.account)
  }
}
