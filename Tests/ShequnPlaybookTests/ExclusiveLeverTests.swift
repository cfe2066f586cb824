// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// What members-only content does.
struct ExclusiveLeverTests {
  private func exclusive(_ perWeek: Double = 7) -> ExclusiveLever {
    var lever = ExclusiveLever.standard()
    lever.postsPerWeek = perWeek
    return lever
  }

  @Test func `it posts as often a week as it says and pays the hours of any such post`() {
    let run = Paired.run([exclusive(3)], in: village(days: 28))
    #expect(run.days.reduce(0) { $0 + $1.operatorPosts } == 12)
    #expect(run.days[0].operatorPosts == 1)
    // a text of quality .6: half an hour × 1.72 at 50 yuan
    #expect(run.days.last?.totalCost == 12 * 4300)
  }

  @Test func `those who meet it belong more than those who meet the same content open to all`() {
    // the same posts but for being exclusive: one a day at the same hour, quality and topic
    var members = exclusive()
    (members.topics, members.strength) = (["a": 1], 0)
    var open = posts(1)
    open.topics = ["a": 1]
    let effect = Paired.difference([members], [open], in: village()) {
      $0.visitMean(\.embeddedness)
    }
    #expect(effect.isPositive, "\(effect)")
  }

  @Test func `members order first only while the posts that say so are paid for`() {
    let strengths = { (cap: Double) in
      var budget = BudgetLever.standard()
      budget.caps = ["exclusive": cap]
      return boards([exclusive(), budget], village(days: 3), \.privilege)
    }
    #expect(strengths(1000) == [0.5, 0.5, 0.5])
    #expect(strengths(0) == [0, 0, 0])
  }
}
