// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// 沉默召回.
struct WinBackLeverTests {
  private let community = village(members: 500, days: 60, market: 6000)

  private func winBack(_ change: (inout WinBackLever) -> Void = { _ in }) -> WinBackLever {
    var lever = WinBackLever.standard()
    (lever.silence, lever.window.every) = (14, 1)
    change(&lever)
    return lever
  }

  @Test func `contacts are paid for one by one, up to the limit of a campaign`() {
    let lever = winBack {
      ($0.limit, $0.unitCost) = (20, 0.5)
      ($0.window.from, $0.window.every) = (30, 15)
    }
    let run = Paired.run([lever], in: community)
    #expect(run.entries.map(\.day) == [30, 45, 60])
    #expect(run.entries.allSatisfy { $0.cents == 20 * 50 })
    #expect(run.days.allSatisfy { $0.wonBack <= 20 })
  }

  @Test func `silent members come back for it`() {
    #expect(
      Paired.difference([winBack()], in: community) { Double($0.total(\.dau)) }.lowerBound > 0)
    #expect(
      Paired.difference([winBack()], in: community) { -Double($0.days.last?.dormant ?? 0) }
        .lowerBound > 0)
  }

  @Test func `a gift pulls harder and costs more`() {
    let gift = winBack { $0.gift = 16 }
    #expect(
      Paired.difference([gift], [winBack()], in: community) { Double($0.total(\.wonBack)) }
        .lowerBound > 0)
    #expect(
      Paired.run([gift], in: community).booked() > Paired.run([winBack()], in: community).booked())
  }

  @Test func `a campaign reaches everybody who is silent, a daily one each when it is time`() {
    let late = winBack { ($0.limit, $0.window.from, $0.window.every) = (500, 50, 50) }
    let daily = winBack { ($0.limit, $0.window.from) = (500, 50) }
    let run = Paired.run([late], in: community)
    let silent = Paired.run([daily], in: community)
    #expect(run.entries.count == 1)
    // on the first day both reach the same people
    #expect(run.entries[0] == silent.entries[0])
    #expect(run.entries[0].cents > 100 * 50)
  }
}
