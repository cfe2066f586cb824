// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnStatistics
import Testing

@Suite struct CumulativeIncidenceTests {
  /// Two causes and censoring, with ties.
  private let mixed = CumulativeIncidence(
    causes: [
      watched(ended: [1, 3, 4, 7], censored: []), watched(ended: [2, 4, 6], censored: []),
    ], censored: watched(ended: [], censored: [2, 5, 8]))

  @Test("The shares of all causes and survival add up to one at every step") func sum() {
    #expect(mixed.steps.count == 6)
    for step in mixed.steps {
      #expect(isClose(step.incidence.reduce(step.survival, +), 1))
    }
  }

  @Test("Shares and errors are those of the delta method of Marubini and Valsecchi")
  func deltaMethod() throws {
    let last = try #require(mixed.steps.last)
    #expect(isClose(last.survival, 0.15238095238095242))
    #expect(isClose(last.incidence[0], 0.480952380952381))
    #expect(isClose(last.incidence[1], 0.3666666666666667))
    #expect(isClose(last.standardErrors[0], 0.17800105431551963))
    #expect(isClose(last.standardErrors[1], 0.17213917974512885))
    let early = try #require(mixed.step(at: 3.5))
    #expect(early.time == 3 && early.atRisk == 7 && early.events == [1, 0])
    #expect(isClose(early.incidence[0], 0.2142857142857143))
    #expect(isClose(early.standardErrors[0], 0.1350412959190578))
    #expect(isClose(early.standardErrors[1], 0.09486832980505137))
  }

  @Test("With one cause it is 1 − Kaplan–Meier, and the error is Greenwood's") func oneCause() {
    let ended = Gehan.mercaptopurine.filter(\.event)
    let incidence = CumulativeIncidence(
      causes: [ended], censored: Gehan.mercaptopurine.filter { !$0.event })
    let curve = KaplanMeier(Gehan.mercaptopurine)
    #expect(incidence.steps.count == curve.steps.count)
    for (step, fall) in zip(incidence.steps, curve.steps) {
      #expect(isClose(step.incidence[0], 1 - fall.survival))
      #expect(isClose(step.standardErrors[0], fall.standardError))
    }
  }

  @Test("Without anybody there is no step") func nobody() {
    #expect(CumulativeIncidence(causes: [[], []], censored: []).steps.isEmpty)
    #expect(mixed.step(at: 0.5) == nil)
  }
}
