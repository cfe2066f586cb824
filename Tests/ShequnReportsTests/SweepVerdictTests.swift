// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnReports
import ShequnScenario
import ShequnStatistics
import ShequnTables
import Testing

/// What a sweep concludes where the answer is known by hand: posts cost the same each, so that a plan with
/// a varied number of them is cheaper than one with five until it has five itself.
@Suite struct SweepVerdictTests {
  private func outcome(_ values: String, _ design: String) throws -> SweepOutcome {
    try SmallSweep.outcome(
      design, "  plans.posts.levers.0.content.posts-per-day: \(values)",
      goal: "{metric: cost, over: end, want: low}", other: "content: {posts-per-day: 5}",
      more: "plans: [posts, other]")
  }

  @Test(
    "The plans change places where it is known that they do",
    arguments: [
      ("lhs\nsize: 8", "with all other assumptions at their mean", "其余假设取均值时"),
      ("one-at-a-time", "with all else as in the scenario", "其余保持场景原样时"),
    ])
  func range(design: String, en: String, zh: String) throws {
    let outcome = try outcome("{from: 1, to: 9}", design)
    let sentence = SweepVerdict(outcome).sentence
    #expect(
      sentence.en.contains(
        ", \(en), 'Posts' leads at first and 'Other' in the end; they change places at "),
      "\(sentence.en)")
    #expect(sentence.zh.contains("\(zh)，起初“帖子”领先，最后“另一个”领先；两者在 "), "\(sentence.zh)")
  }

  @Test("Between two values of a list, the plans change places between them") func list() throws {
    // leads 4, 3, 1, −3: slope −6.9 with error 1.44 on two degrees of freedom, t = 4.80 above 4.30
    let outcome = try outcome("[1, 2, 4, 8]", "grid")
    let sentence = SweepVerdict(outcome).sentence
    #expect(sentence.en.contains("they change places between 4 and 8"), "\(sentence.en)")
    #expect(sentence.zh.contains("两者在 4 与 8 之间"), "\(sentence.zh)")
  }

  @Test("A goal that is 0 in every run gives no verdict") func zero() throws {
    let outcome = try SmallSweep.outcome("lhs\nsize: 4", goal: "{metric: revenue, over: end}")
    let sentence = SweepVerdict(outcome).sentence
    #expect(
      sentence.en.hasPrefix("No verdict: revenue at the end is 0 under every plan in every run"))
    #expect(sentence.zh.hasPrefix("无法下结论：在每个方案的每次运行中期末收入都是 0"))
  }

  @Test("Plans that come out alike tie, and nobody is said to be best") func tie() throws {
    let outcome = try SmallSweep.outcome(
      "lhs\nsize: 4", "  community.mechanisms.leave.natural: {from: 0.01, to: 0.09}",
      other: "content: {posts-per-day: 0}", more: "plans: [do-nothing, other]")
    let sentence = SweepVerdict(outcome).sentence
    #expect(sentence.en.contains("tie: each is best under 50 %") && sentence.zh.contains("并列"))
    #expect(sentence.en.contains("come out alike under all of them"))
  }

  @Test("Where it is known, the verdict says who is best") func best() throws {
    let sentence = SweepVerdict(
      try SmallSweep.outcome("grid", "  community.mechanisms.leave.natural: [0, 0.9]")
    ).sentence
    #expect(sentence.en.contains("is best under") && sentence.zh.contains("假设下最优"))
  }

  @Test("What luck could explain is not said to decide") func luck() throws {
    // leads 4, 1, −3 at 0, ½, 1: slope −7 with error 0.577 on one degree of freedom, t = 12.12,
    // and luck alone makes 12.71 of one in twenty
    let sentence = SweepVerdict(try outcome("[1, 4, 8]", "grid")).sentence
    #expect(
      sentence.en.hasSuffix(
        "what decides cannot be told from luck yet: run more points or replications."))
    #expect(sentence.zh.hasSuffix("目前尚无法与运气区分：请增加设计点或重复次数。"))
  }

  @Test("Where the goal is 0 everywhere, no plan has a chance to be best") func noChance() throws {
    let document = SweepDocument(
      try SmallSweep.outcome("lhs\nsize: 4", goal: "{metric: revenue, over: end}")
    ).document
    let file = try CSV(try #require(document.files.first { $0.name == "plans.csv" }).text)
    #expect(try file.column("probability_best") == ["", ""])
  }
}
