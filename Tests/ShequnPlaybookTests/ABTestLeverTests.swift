// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// A/B 测试.
struct ABTestLeverTests {
  private let community = village(members: 600, days: 30)

  private func test(
    _ inner: [any Lever], share: Double = 0.5, unit: ABTest.Unit = .members,
    name: String = ""
  ) -> ABTestLever {
    var lever = ABTestLever.standard()
    (lever.tested, lever.share, lever.unit, lever.label) = (LeverList(inner), share, unit, name)
    return lever
  }

  private func cash() -> WelfareLever {
    var lever = WelfareLever.standard()
    (lever.type, lever.value) = (.cash, 16)
    (lever.recipients, lever.window.every) = (.active, 7)
    return lever
  }

  private func visits(_ run: RunRecord, arm: Int) -> Double {
    let arms = run.days.map { $0.arms[arm] }
    return Double(arms.reduce(0) { $0 + $1.visits })
      / Double(max(1, arms.reduce(0) { $0 + $1.members }))
  }

  @Test func `the treated come more for a reward, the others do not`() {
    let lever = test([cash()])
    let gap = Paired.difference([lever], [lever], in: community) { _ in 0 }
    #expect(gap == 0...0)
    let nothing = test([cash()], share: 0.5)
    var neutral = nothing
    neutral.tested = LeverList([
      {
        var none = cash(); none.value = 0; return none
      }()
    ])
    // each arm against itself without the reward
    #expect(
      Paired.difference([nothing], [neutral], in: community) { self.visits($0, arm: 1) }.lowerBound
        > 0)
    let others = Paired.difference([nothing], [neutral], in: community) { self.visits($0, arm: 0) }
    let treated = Paired.difference([nothing], [neutral], in: community) { self.visits($0, arm: 1) }
    #expect(others.upperBound < treated.lowerBound)
  }

  @Test func `given to all it is the lever itself`() {
    let (all, plain) = (
      Paired.run([test([cash()], share: 1)], in: community), Paired.run([cash()], in: community)
    )
    #expect(all.days.map(\.dau) == plain.days.map(\.dau))
    #expect(all.entries == plain.entries)
  }

  @Test func `given to nobody it is as if it were not there`() {
    #expect(
      Paired.run([test([cash()], share: 0)], in: community).digest
        == Paired.run([], in: community).digest)
  }

  @Test func `it acts in its window and leaves the levers beside it alone`() {
    var content = ContentLever.standard()
    content.postsPerDay = 1
    var inner = content
    inner.label = "inner"
    var lever = test([inner])
    (lever.window.from, lever.window.until) = (5, 9)
    let days = Paired.run([lever, content], in: community).days
    for day in days { #expect(day.operatorPosts == ((5...9).contains(day.day) ? 2 : 1)) }
    #expect(
      Paired.run([lever, content], in: community).digest
        == Paired.run([content, lever], in: community).digest)
  }

  @Test func `whole groups are treated when groups are drawn`() {
    var grouped = community
    grouped.groups.size = 30
    let run = Paired.run([test([cash()], unit: .groups)], in: grouped)
    // 600 members in groups of 30: both arms start with whole groups
    #expect(run.days[0].arms.allSatisfy { $0.members % 30 == 0 })
    #expect(run.days[0].arms.reduce(0) { $0 + $1.members } == 600)
  }

  @Test func `three tests run at a time, and a fourth does nothing`() {
    let tests = (1...4).map { number -> ABTestLever in
      var content = ContentLever.standard()
      content.label = "\(number)"
      return test([content], name: "\(number)")
    }
    let run = Paired.run(tests, in: community)
    #expect(run.tests.map(\.account) == ["ab-test/1", "ab-test/2", "ab-test/3"])
    #expect(run.days.allSatisfy { $0.arms.count == 8 && $0.operatorPosts == 3 })
  }
}
