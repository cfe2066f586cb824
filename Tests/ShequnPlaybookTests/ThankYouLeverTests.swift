// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// 私信感谢.
struct ThankYouLeverTests {
  private let community = village(members: 300, days: 60, market: 6000) {
    $0.mechanisms.contribute.level = 10
  }

  private func thanks(_ perWeek: Double) -> ThankYouLever {
    var lever = ThankYouLever.standard()
    lever.perWeek = perWeek
    return lever
  }

  @Test func `so many a week are thanked, at five minutes each`() {
    let run = Paired.run([thanks(14)], in: community)
    // nobody has contributed before the first day, everybody who did is recorded in the evening
    #expect(run.entries.allSatisfy { $0.cents == 2 * 417 || $0.cents == 417 })
    #expect(run.entries.count > 50)
  }

  @Test func `the thanked come more often`() {
    let lift = Paired.difference([thanks(350)], in: community) { $0.mean(\.enthusiasm) }
    #expect(lift.isPositive)
  }
}
