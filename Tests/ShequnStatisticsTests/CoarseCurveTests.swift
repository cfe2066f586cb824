// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnStatistics
import Testing

@Suite struct CoarseCurveTests {
  private func lifetimes(left: [Double: Int], there: [Double: Int]) -> [Lifetime] {
    left.map { Lifetime(duration: $0, event: true, count: $1) }
      + there.map { Lifetime(duration: $0, event: false, count: $1) }
  }

  /// 100 joined; 3, 4, 6, 2 and 5 leave at 1 to 5, 80 are there at 6. 3 are too few to be told of, 3 + 4 are not; 2 and
  /// 5 are told together.
  @Test func timesAreToldTogetherUntilEnoughLeft() throws {
    let stays = lifetimes(left: [1: 3, 2: 4, 3: 6, 4: 2, 5: 5], there: [6: 80])
    let curve = KaplanMeier(stays)
    let told = curve.coarse(stays, least: 5)
    #expect(told.steps.map(\.time) == [2, 3, 5] && told.steps.map(\.events) == [7, 6, 7])
    #expect(told.steps.map(\.atRisk) == [100, 93, 87])
    for step in told.steps { #expect(step.survival == curve.survival(at: step.time)) }
  }

  /// After 3 two would be left, and they could be counted.
  @Test func theRestIsEnoughToo() {
    let stays = lifetimes(left: [1: 5, 2: 5, 3: 2], there: [4: 20])
    // the two at 3 are told of with the five at 2
    #expect(KaplanMeier(stays).coarse(stays, least: 5).steps.map(\.events) == [5, 7])
    // two whose watch ends at 1.5 are told of with others
    let other = lifetimes(left: [1: 5, 2: 5, 3: 5], there: [1.5: 2, 2.5: 3, 4: 20])
    #expect(KaplanMeier(other).coarse(other, least: 5).steps.map(\.events) == [5, 10])
  }

  @Test func wantedTimesComeFirst() {
    let stays = lifetimes(left: [1: 5, 2: 5, 3: 5, 4: 5], there: [9: 20])
    let told = KaplanMeier(stays).coarse(stays, least: 5, at: [2.5])
    #expect(told.steps.map(\.time) == [1, 2, 3, 4])
    let wide = lifetimes(left: [1: 3, 2: 3, 3: 3, 4: 6], there: [9: 20])
    #expect(KaplanMeier(wide).coarse(wide, least: 5).steps.map(\.time) == [2, 4])
    #expect(KaplanMeier(wide).coarse(wide, least: 5, at: [3]).steps.map(\.time) == [3, 4])
  }

  @Test func aHandfulIsNotToldOf() {
    let stays = lifetimes(left: [1: 2, 2: 2], there: [3: 90])
    #expect(KaplanMeier(stays).coarse(stays, least: 5).steps.isEmpty)
  }
}
