// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// 战队赛.
struct TeamContestLeverTests {
  private let community = village(members: 300, days: 60, market: 6000) {
    $0.mechanisms.contribute.level = 10
  }

  private var contest: TeamContestLever {
    var lever = TeamContestLever.standard()
    (lever.window.from, lever.window.until) = (11, 11)
    return lever
  }

  @Test func `a contest runs its days and ends with a meeting`() {
    let run = Paired.run([contest], in: community)
    #expect(run.entries.map(\.day) == [11] && run.booked() == 40_000)
    #expect(run.days.filter { $0.eventInvited > 0 }.map(\.day) == [31])
  }

  @Test func `members post more while it runs, and know more people when it is over`() {
    let posts = Paired.difference([contest], in: community) { $0.sum(11...31, \.posts) }
    #expect(posts.isPositive)
    let ties = Paired.difference([contest], in: community) { Double($0.days[31].ties) }
    #expect(ties.isPositive)
  }
}
