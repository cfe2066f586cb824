// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// 打卡.
struct CheckInLeverTests {
  private let community = village(members: 600, days: 30)

  private func checkIn(_ change: (inout CheckInLever) -> Void = { _ in }) -> CheckInLever {
    var lever = CheckInLever.standard()
    change(&lever)
    return lever
  }

  /// The stakes of Halpern et al. 2015 in yuan: part of the same sum is put down, or all of it won.
  private func deposit() -> CheckInLever {
    checkIn { ($0.deposit, $0.reward, $0.missesInAll) = (1065, 220, 8) }
  }
  private func reward() -> CheckInLever {
    checkIn { ($0.reward, $0.missesInAll) = (270, 8) }
  }

  @Test func `one in seven takes a deposit and nine in ten a reward`() {
    let deposits = Double(Paired.run([deposit()], in: community).total(\.enrolled)) / 600
    let rewards = Double(Paired.run([reward()], in: community).total(\.enrolled)) / 600
    #expect(abs(deposits - 0.137) < 4 * (0.137 * 0.863 / 600).squareRoot())
    #expect(abs(rewards - 0.90) < 4 * (0.9 * 0.1 / 600).squareRoot())
  }

  @Test func `a deposit is strong for those who take it and weak for those who are offered it`() {
    let rate = { (run: RunRecord) in
      Double(run.total(\.checkIns)) / Double(max(1, run.total(\.enrolled) * 21))
    }
    #expect(Paired.difference([deposit()], [reward()], in: community, rate).lowerBound > 0)
    let completions = { (run: RunRecord) in Double(run.total(\.completions)) / 600 }
    #expect(Paired.difference([deposit()], [reward()], in: community, completions).upperBound < 0)
  }

  @Test(arguments: Challenge.Settlement.allCases, [0.0, 0.15])
  func `every cent of the deposits is returned, kept or held, whoever leaves in between`(
    settlement: Challenge.Settlement, commission: Double
  ) {
    var restless = community
    restless.mechanisms.leave.natural = 0.02
    let lever = checkIn {
      ($0.deposit, $0.reward, $0.missesInARow) = (33.33, 0, 3)
      ($0.length, $0.every, $0.settlement, $0.commission) = (7, 9, settlement, commission)
      $0.isStrict = true
    }
    for days in [6, 7, 12, 30] {
      restless.days = days
      let run = Paired.run([lever], in: restless)
      let taken = run.booked(.deposit)
      #expect(taken == run.total(\.enrolled) * 3333)
      #expect(
        taken == run.booked(.refund) + run.booked(.revenue) + (run.days.last?.depositsHeld ?? -1))
      #expect(run.total(\.left) > 0)
      #expect(days != 6 || run.booked(.refund) == 0)
      #expect(days != 7 || run.days[6].depositsHeld == 0)
    }
  }

  @Test func `a challenge comes again on its rhythm, never before the last is over`() {
    let often = checkIn { ($0.length, $0.every) = (7, 2) }
    let days = Paired.run([often], in: community).days.filter { $0.enrolled > 0 }.map(\.day)
    #expect(days == [1, 8, 15, 22, 29])
    let once = checkIn { $0.window.from = 4 }
    #expect(Paired.run([once], in: community).days.filter { $0.enrolled > 0 }.map(\.day) == [4])
  }

  @Test func `check-ins bring visits, and more of them when somebody watches`() {
    let plain = checkIn()
    let watched = checkIn { $0.supervision = 1 }
    #expect(
      Paired.difference([plain], in: community) { Double($0.total(\.dau)) }.lowerBound > 0)
    #expect(
      Paired.difference([watched], [plain], in: community) { Double($0.total(\.checkIns)) }
        .lowerBound > 0)
    let run = Paired.run([watched], in: community)
    #expect(run.booked() == 21 * 5000 + run.total(\.checkIns) * 100)
  }

  @Test func `nobody watches when there is no time for it`() {
    var staff = StaffLever.standard()
    staff.hoursPerDay = 0.5
    let watched = checkIn { $0.supervision = 1 }
    #expect(
      Paired.run([staff, watched], in: community).digest
        == Paired.run([staff, checkIn()], in: community).digest)
  }

  @Test func `strict elimination makes those leave who miss too often`() {
    let strict = checkIn { ($0.missesInARow, $0.isStrict) = (2, true) }
    let run = Paired.run([strict], in: community)
    #expect(run.total { $0.leftBy[Int(Cause.eliminated.rawValue)] } > 0)
  }
}
