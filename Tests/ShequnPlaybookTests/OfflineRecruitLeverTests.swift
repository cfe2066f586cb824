// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// 线下引流.
struct OfflineRecruitLeverTests {
  private let community = village(members: 300, market: 6000)

  private func recruit(_ change: (inout OfflineRecruitLever) -> Void = { _ in })
    -> OfflineRecruitLever
  {
    var lever = OfflineRecruitLever.standard()
    change(&lever)
    return lever
  }

  private func came(_ run: RunRecord) -> Double {
    Double(run.total { $0.joinedBy[Int(Channel.offline.rawValue)] })
  }

  @Test func `hours of work reach so many people each`() {
    let run = Paired.run([recruit()], in: community)
    #expect(run.booked() == 40 * 5000)
    #expect(run.days.allSatisfy { $0.reachedOutside == 10 || $0.reachedOutside == 11 })
    #expect(Paired.difference([recruit()], in: community, came).lowerBound > 0)
  }

  @Test func `the hours of a week fall on the days on which the lever acts`() {
    let weekend = recruit { $0.window.weekdays = ["sat", "sun"] }
    let days = Paired.run([weekend], in: community).days.filter { $0.cost > 0 }
    #expect(days.allSatisfy { $0.cost == 17_500 && ($0.day - 1) % 7 >= 5 })
  }

  @Test func `a talk convinces more often than an advertisement seen as often`() {
    var ads = AdsLever.standard()
    ads.dailyBudget = 0.5
    #expect(
      Paired.difference([recruit()], [ads], in: community) { Double($0.total(\.joined)) }
        .lowerBound > 0)
  }

  @Test func `a small place is soon exhausted`() {
    let small = recruit { ($0.audience, $0.hoursPerWeek) = (50, 70) }
    let large = recruit { ($0.audience, $0.hoursPerWeek) = (5000, 70) }
    #expect(Paired.difference([small], [large], in: community, came).upperBound < 0)
    #expect((0..<8).allSatisfy { came(Paired.run([small], in: community, replication: $0)) <= 50 })
  }

  @Test func `without hours nobody is talked to`() {
    var staff = StaffLever.standard()
    staff.hoursPerDay = 0.5
    #expect(Paired.run([staff, recruit()], in: community).total(\.reachedOutside) == 0)
  }
}
