// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import Testing

/// The net promoter score: 100(Φ((μ − 8.5)/σ) − Φ((6.5 − μ)/σ)), μ = neutral + a(S − ½) + b(T − ½).
/// Values of Φ from a table.
struct PromoterTests {
  private func score(trust: Double, _ change: (inout Satisfaction) -> Void = { _ in }) -> Double {
    let community = Alone.community(members: 500, days: 3, activity: Alone.always) {
      $0.trust.start = trust
      change(&$0.satisfaction)
    }
    let day = record(community).days[2]
    return 100 * day.promotion / Double(day.members - day.dormant)
  }

  @Test func `answers follow trust as their distribution says`() {
    // μ = 7: Φ(−1) − Φ(−1/3)
    #expect(abs(score(trust: 0.5) - (15.8655 - 36.9441)) < 0.02)
    // μ = 8.6: Φ(.1/1.5) − Φ(−1.4)
    #expect(abs(score(trust: 0.9) - (52.6577 - 8.0757)) < 0.02)
    // μ = 5.4: Φ(−3.1/1.5) − Φ(1.1/1.5)
    #expect(abs(score(trust: 0.1) - (1.9389 - 76.8322)) < 0.02)
    // μ = 8.5 by the neutral answer, σ = 1: ½ − Φ(−2)
    let other = score(trust: 0.5) {
      ($0.promotionStart, $0.promotionSpread) = (8.5, 1)
    }
    #expect(abs(other - (50 - 2.2750)) < 0.02)
  }

  @Test func `an answer that hangs on nothing is the same for all`() {
    let flat = score(trust: 0.9) { ($0.promotionSatisfaction, $0.promotionTrust) = (0, 0) }
    #expect(abs(flat - (15.8655 - 36.9441)) < 0.02)
  }

  @Test func `only who came within 30 days is asked`() {
    let community = Alone.community(members: 3000, days: 60, activity: [1, 1e7])
    let days = record(community).days
    #expect(days[59].dormant > 2990 && abs(days[59].promotion) < 3)
    #expect(abs(days[10].promotion / 3000 + 0.210786) < 3e-4)
  }
}
