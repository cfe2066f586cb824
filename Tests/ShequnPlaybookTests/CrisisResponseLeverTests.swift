// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// 舆情监控/应急.
struct CrisisResponseLeverTests {
  private let community = village(members: 300, market: 6000) { $0.market.shockDay = 15 }

  private func response(quality: Double = 0.7, delay: Double = 1) -> CrisisResponseLever {
    var lever = CrisisResponseLever.standard()
    (lever.quality, lever.delay) = (quality, delay)
    return lever
  }

  @Test func `watching costs the same with and without a shock`() {
    var calm = community
    calm.market.shockDay = nil
    for community in [community, calm] {
      let run = Paired.run([response()], in: community)
      #expect(run.booked() == 40 * Int((5000.0 * 2 / 7).rounded()))
    }
    let (with, without) = (Paired.run([response()], in: calm), Paired.run([], in: calm))
    #expect(with.days.last?.trust == without.days.last?.trust)
  }

  @Test func `an answer saves trust: the better, the sooner, the more`() {
    let saved = { (levers: [any Lever], other: [any Lever]) in
      Paired.difference(levers, other, in: self.community) { run in
        run.days[19].trust / Double(run.days[19].members)
      }.lowerBound
    }
    #expect(saved([response()], []) > 0)
    #expect(saved([response(quality: 1)], [response(quality: 0.4)]) > 0)
    #expect(saved([response(delay: 0)], [response(delay: 4)]) > 0)
  }
}
