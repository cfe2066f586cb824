// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnImport
import Testing

@Suite struct StayRuleTests {
  private func watch(_ dates: StayDates, _ rule: StayRule) -> [Int]? {
    guard case .success(let watch) = rule.watch(dates) else { return nil }
    return [watch.duration, watch.entry, StayRule.End.allCases.firstIndex(of: watch.end) ?? -1]
  }

  private let there = 0
  private let left = 1
  private let silent = 2

  /// As of day 100, gone after 30: known up to day 70, and who was last seen on day 70 was silent for 30 days.
  @Test func whoWasSilentForSoLongIsGoneSinceTheyWereLastSeen() {
    let rule = StayRule(asOf: 100, goneAfter: 30)
    #expect(watch(StayDates(joined: 10, seen: 70), rule) == [60, 0, silent])
    #expect(watch(StayDates(joined: 10, seen: 71), rule) == [60, 0, there])
    #expect(watch(StayDates(joined: 10, seen: 10), rule) == [0, 0, silent])
    #expect(watch(StayDates(joined: 71, seen: 90), rule) == nil)
  }

  @Test func whoIsSaidToHaveLeftLeftThenAndWithoutSilenceAllAreWatchedToTheEnd() {
    let rule = StayRule(asOf: 100)
    #expect(watch(StayDates(joined: 10, seen: 12, left: 90), rule) == [80, 0, left])
    #expect(watch(StayDates(joined: 10, seen: 12), rule) == [90, 0, there])
    #expect(watch(StayDates(joined: 10, left: 101), rule) == [90, 0, there])
    #expect(
      watch(StayDates(joined: 10, left: 90), StayRule(asOf: 100, goneAfter: 30)) == [60, 0, there])
  }

  @Test func aWatchThatBeganLaterEntersLaterAndOneThatSawNothingIsNone() {
    let rule = StayRule(asOf: 100, observedFrom: 40)
    #expect(watch(StayDates(joined: 10, left: 60), rule) == [50, 30, left])
    #expect(watch(StayDates(joined: 50, left: 60), rule) == [10, 0, left])
    #expect(watch(StayDates(joined: 10, left: 40), rule) == nil)
    #expect(watch(StayDates(joined: 10, left: 60, entered: 55), rule) == [50, 45, left])
  }

  /// A thousand members who join one a day and stay 0 to 99 days each in turn: by the days on which they were last
  /// seen, the hazard is that of all of them. Were those who fell silent in the last 50 days taken for there, it would
  /// come out too low.
  @Test func silenceThatCannotBeToldYetDoesNotCount() {
    let rule = StayRule(asOf: 1000, goneAfter: 50)
    var (gone, days) = (0, 0)
    for joined in 0..<1000 {
      let seen = min(joined + joined * 37 % 100, 1000)
      guard case .success(let watch) = rule.watch(StayDates(joined: joined, seen: seen)) else {
        continue
      }
      gone += watch.end == .silent ? 1 : 0
      days += watch.duration
    }
    // stays of 0…99 days: one gone in 49.5 days
    let mean = Double(days) / Double(gone)
    #expect((mean - 49.5).magnitude < 1.5)
  }
}
