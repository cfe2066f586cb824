// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnScenario
import ShequnStatistics
import Testing

/// What a sweep concludes where the answer is known by hand: posts cost the same each, so that a plan with
/// a varied number of them is cheaper than one with five until it has five itself.
@Suite struct SweepVerdictTests {
  private func outcome(_ values: String, _ design: String) throws -> SweepOutcome {
    let folder = try TinySweep()
    try folder.write(
      "plans/other.yaml",
      "plan: Other\nextends: ../community.yaml\nlevers:\n  - content: {posts-per-day: 5}\n")
    return try folder.outcome(
      folder.sweep(
        design, factors: "factors: {plans.posts.levers.0.content.posts-per-day: \(values)}",
        goal: "{metric: cost, over: end, want: low}", more: "plans: [posts, other]"))
  }

  @Test(
    "The plans change places where it is known that they do",
    arguments: [
      ("design: lhs\nsize: 8", "with all other assumptions at their mean", "其余假设取均值时"),
      ("design: one-at-a-time", "with all else as in the scenario", "其余保持场景原样时"),
    ])
  func range(design: String, en: String, zh: String) throws {
    let outcome = try outcome("{from: 1, to: 9}", design)
    let threshold = try #require(Threshold(outcome))
    #expect(!threshold.isBetween)
    // at whole numbers of posts the cost is a straight line; between them it goes in steps
    #expect(
      threshold.interval.map { $0.contains(0.5) } ?? isClose(threshold.place, 0.5, within: 1e-9))
    let sentence = SweepVerdict(outcome).sentence
    #expect(
      sentence.en.contains(
        ", \(en), 'Posts' leads at first and 'Other' in the end; they change places at "),
      "\(sentence.en)")
    #expect(sentence.zh.contains("\(zh)，起初“Posts”领先，最后“Other”领先；两者在 "), "\(sentence.zh)")
  }

  @Test("Between two values of a list, the plans change places between them") func list() throws {
    let outcome = try outcome("[1, 4, 8]", "design: grid")
    let threshold = try #require(Threshold(outcome))
    // least squares through (0, 4), (½, 1) and (1, −3): ⅔ − 7 (x − ½)
    #expect(isClose(threshold.place, 0.5 + 2.0 / 21, within: 1e-9) && threshold.isBetween)
    let sentence = SweepVerdict(outcome).sentence
    #expect(sentence.en.contains("they change places between 4 and 8"), "\(sentence.en)")
    #expect(sentence.zh.contains("两者在 4 与 8 之间"), "\(sentence.zh)")
  }

  @Test("A goal that is 0 in every run gives no verdict") func zero() throws {
    let folder = try TinySweep()
    let outcome = try folder.outcome(folder.sweep(goal: "{metric: revenue, over: end}"))
    let sentence = SweepVerdict(outcome).sentence
    #expect(
      sentence.en.hasPrefix("No verdict: revenue at the end is 0 under every plan in every run"))
    #expect(sentence.zh.hasPrefix("无法下结论：在每个方案的每次运行中期末收入都是 0"))
  }
}
