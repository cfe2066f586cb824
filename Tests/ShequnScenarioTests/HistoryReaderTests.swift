// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import ShequnScenario
import Testing

/// `history:` of a community, which stands on line 4 of `teaCommunity`.
struct HistoryReaderTests {
  @Test(
    "The history is read as it may be written",
    arguments: [
      ("", 0, []), ("history: 180 days", 180, []), ("history: 180", 180, []),
      ("历史: 180 天", 180, []), ("history: {}", 0, []),
      ("history: {days: 90, plan: plans/was.yaml}", 90, ["content", "onboarding"]),
      ("历史: {天数: 90, 方案: plans/was.yaml}", 90, ["content", "onboarding"]),
      ("history: {days: 90, plan: [content: {posts-per-day: 3}]}", 90, ["content"]),
    ])
  func forms(_ text: String, days: Int, levers: [String]) throws {
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity(text),
      "base.yaml": teaPlan("- onboarding: {}", further: "", title: "base")
        .replacing("../community", with: "community"),
      "plans/was.yaml": teaPlan("- content: {posts-per-day: 2}\n- onboarding: {}"),
    ])
    let study = try folder.read()
    for community in [study.community] + study.plans.map(\.community) {
      #expect(community.history.days == days && community.daysInAll == days + 30)
      #expect(community.history.levers.map { type(of: $0).name } == levers)
    }
    #expect(study.plans.map(\.past) == Array(repeating: study.doNothing.past, count: 1))
    #expect((study.doNothing.past == nil) == (days == 0))
    #expect(study.sources.map(\.path).count == Set(study.sources.map(\.path)).count)
  }

  @Test func `what was done is one of the files of the study`() throws {
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity("history: {days: 90, plan: past/was.yaml}"),
      "past/was.yaml": teaPlan("- content: {posts-per-day: 2}"),
    ])
    let sources = try folder.read().sources.map(\.path)
    #expect(sources.contains { $0.hasSuffix("past/was.yaml") })
  }

  @Test func `--set gives a community a history, whose plan is seen from the scenario's folder`()
    throws
  {
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity(), "plans/was.yaml": teaPlan("- content: {}"),
    ])
    let study = try folder.read(
      "", Overrides(set: ["community.history={days: 20, plan: plans/was.yaml}"]))
    #expect(study.community.history.days == 20 && study.community.history.levers.count == 1)
    #expect(study.plans[0].past == study.doNothing.past)
    let other = try folder.read("", Overrides(set: ["community.history=21 days"]))
    #expect(other.doNothing.past != study.doNothing.past)
  }

  @Test(
    "What is wrong with a history is said at its place",
    arguments: [
      Case(
        "history: {days: 1.5}",
        "4:19: error: 'days' must be a whole number, not '1.5'; "
          + "write for example '14 days'"),
      Case(
        "history: soon",
        "4:12: error: 'soon' is not a length of time in days; write for example '14 days'"),
      Case(
        "history: 3640 days",
        "4:12: error: 3640 days of history and 30 days of the run are more than 3650; "
          + "take fewer members or days"),
      Case(
        "history: {days: 9, plan: plans/none.yaml}",
        "4:28: error: there is no plan file 'plans/none.yaml'; "
          + "the path counts from the folder of this file"),
      Case(
        "history: {days: 9, plan: ../../secret.yaml}",
        "4:28: error: '../../secret.yaml' lies outside the scenario's folder; "
          + "name a file of this scenario"),
      Case(
        "history: {days: 9, plan: [ab-test: {levers: [content: {}]}]}",
        "4:28: error: an A/B test cannot stand in a history; "
          + "write the levers that were for everybody"),
    ])
  func errors(_ example: Case) throws {
    let folder = try ScenarioFolder(["community.yaml": teaCommunity(example.text)])
    #expect(try folder.problems() == example.expected(in: "community.yaml"))
    #expect(try folder.problems("", in: .zh).allSatisfy { $0.contains("错误") })
  }

  @Test func `a plan for no days is warned of`() throws {
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity("history: {plan: [content: {}]}")
    ])
    #expect(
      try folder.warnings() == [
        "community.yaml:4:19: warning: this plan has no effect: the history has no days"
      ])
  }
}
