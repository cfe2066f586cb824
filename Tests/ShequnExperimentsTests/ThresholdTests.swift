// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnStatistics
import Testing

/// Where plans change places, where the answer is known by hand: posts cost the same each, so that a plan with
/// a varied number of them is cheaper than one with five until it has five itself.
@Suite struct ThresholdTests {
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
      ("design: lhs\nsize: 8", "with all other assumptions at their mean"),
      ("design: one-at-a-time", "with all else as in the scenario"),
    ])
  func range(design: String, words: String) throws {
    let outcome = try outcome("{from: 1, to: 9}", design)
    let threshold = try #require(Threshold(outcome))
    #expect(!threshold.isBetween && threshold.others.en == words)
    // at whole numbers of posts the cost is a straight line; between them it goes in steps
    #expect(
      threshold.interval.map { $0.contains(0.5) } ?? isClose(threshold.place, 0.5, within: 1e-9))
  }

  @Test("Between two values of a list, the plans change places between them") func list() throws {
    let outcome = try outcome("[1, 4, 8]", "design: grid")
    let threshold = try #require(Threshold(outcome))
    // least squares through (0, 4), (½, 1) and (1, −3): ⅔ − 7 (x − ½)
    #expect(isClose(threshold.place, 0.5 + 2.0 / 21, within: 1e-9) && threshold.isBetween)
  }
}
