// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import Testing

/// Mechanisms alone that `shequn verify` does not look at in this way, to 4.5 standard errors at fixed
/// seeds. What it does look at, ShequnVerificationTests carry out.
struct ClosedFormTests {
  @Test func `posting alone has mean e^(μ+σ²/2) a day online`() {
    let community = Alone.community(members: 20_000, days: 20, activity: Alone.always) {
      $0.contribute.level = 1
      $0.contribute.logMean = -2
      $0.contribute.logSD = 1
    }
    let posts = record(community).days.reduce(0) { $0 + $1.posts }
    let mean = exp(-2 + 0.5)
    let variance = (exp(1) - 1) * exp(-4 + 1) + mean / 20
    let simulated = Double(posts) / 20 / 20_000
    #expect(abs(simulated - mean) < 4.5 * (variance / 20_000).squareRoot())
  }

  @Test func `organic adoption follows Bass`() {
    var community = Alone.community(members: 1, days: 730) {
      $0.adoption.innovation = 0.3
      $0.adoption.imitation = 3.8
    }
    community.market.size = 50_000
    let run = record(community)
    for years in [0.5, 1, 1.5] {
      let expected =
        (1 - exp(-4.1 * years)) / (1 + 3.8 / 0.3 * exp(-4.1 * years))
      let simulated = Double(run.days[Int(365 * years) - 1].members) / 50_000
      // imitation spreads early luck: sd about 2 (N·F(1−F))^½; a daily step lags by half a day
      #expect(
        abs(simulated - expected) < 4.5 * 2 * (expected * (1 - expected) / 50_000).squareRoot()
          + 0.006)
    }
  }
}
