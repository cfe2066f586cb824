// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// What prompts do.
struct PromptLeverTests {
  private func prompt(_ kind: PromptLever.Kind, _ perDay: Double = 2) -> PromptLever {
    var lever = PromptLever.standard()
    (lever.kind, lever.perDay) = (kind, perDay)
    return lever
  }

  /// The same posts without the question.
  private var plain: ContentLever {
    var lever = posts(2)
    (lever.quality, lever.hour) = (0.3, 12)
    return lever
  }

  private let crowd = village(members: 1000)

  @Test(arguments: PromptLever.Kind.allCases)
  func `a prompt draws more comments than the same post that asks nothing`(kind: PromptLever.Kind) {
    let effect = Paired.difference([prompt(kind)], [plain], in: crowd) {
      $0.sum(1...40, \.comments)
    }
    #expect(effect.isPositive, "\(effect)")
  }

  @Test func `a poll draws fewer comments than a question and takes less time`() {
    let effect = Paired.difference([prompt(.poll)], [prompt(.question)], in: crowd) {
      $0.sum(1...40, \.comments)
    }
    #expect(effect.isNegative, "\(effect)")
    let cost = { (kind: PromptLever.Kind) in
      Paired.run([self.prompt(kind, 1)], in: village(days: 10)).days.last?.totalCost
    }
    #expect(cost(.question) == 10 * 1500 && cost(.discussion) == 10 * 1500)
    #expect(cost(.poll) == 10 * 1000)
  }

  @Test func `a discussion also makes members post`() {
    let effect = Paired.difference([prompt(.discussion)], [prompt(.question)], in: crowd) {
      $0.sum(1...40, \.posts)
    }
    #expect(effect.isPositive, "\(effect)")
  }

  @Test func `what the team has no hours for is not asked, and nothing is discussed`() {
    var team = StaffLever.standard()
    team.hoursPerDay = 0.3
    let found = boards([prompt(.discussion, 3), team], village(days: 3)) {
      [$0.posts.count, $0.incitements.count]
    }
    #expect(found == [[1, 1], [1, 1], [1, 1]])
    team.hoursPerDay = 0.2
    #expect(
      boards([prompt(.discussion, 3), team], village(days: 2), \.incitements.count) == [0, 0])
  }

  @Test func `the price of many prompts is overload in a chat`() {
    let effect = Paired.difference([prompt(.question, 20)], [prompt(.question)], in: crowd) {
      $0.visitMean(\.overload)
    }
    #expect(effect.isPositive, "\(effect)")
  }
}
