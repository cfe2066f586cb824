// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// A/B 测试: levers given to a random share of members or groups, to see what they do.
package struct ABTestLever: Lever {
  package var label = ""
  package var share = 0.0
  package var unit = ABTest.Unit.members
  package var metric = ABTest.Metric.dau
  package var tested = LeverList()
  package var window = Window.standard()
  /// Those who are treated; nil: the test does not run.
  private var treated: Audience?

  package init() {}

  package static let name = "ab-test"
  package static let title = Bilingual("A/B test", "A/B 测试")
  package static let area = LeverArea.running
  package static let brief = Bilingual(
    "levers for a random share of members or groups",
    "只对随机一部分成员或群施行")
  package static let summary = Bilingual(
    "Levers given to a random share of members or groups. `run` shows what the operator would read off "
      + "it, with the naive interval (every member-day a case by itself, which finds effects that are none "
      + "far too often) and the one by member or group, and beside it the truth: everybody treated "
      + "against nobody. The reading errs: by chance, and because the treated talk to the others (fewer of them across groups). Three tests at a time; "
      + "levers on the market or on the whole community (kol, ads, brand, replicate …) reach everybody "
      + "all the same.",
    "只对随机一部分成员或群施行的杠杆。`run` 会给出运营者读到的结果，附朴素区间（每个成员日算一例，"
      + "常把没有的效果当成有）与按成员或群的区间，并列出真相：人人施行与无人施行之差。"
      + "读数会有误差：一是偶然，二是受试者会影响其他人（按群分组则较少）。最多同时三个测试；"
      + "作用于市场或整个社群的杠杆（kol、ads、brand、replicate 等）仍然影响所有人。")
  package static let neutral: (parameter: String, value: ParameterValue?) = (
    "levers", .levers(LeverList())
  )
  package static let parameters: [Parameter<ABTestLever>] = [
    .text(
      "name", zh: "名称", \.label, "Tells several tests of a plan apart; also keys who is treated.",
      "区分同一方案中的多个测试，也决定谁受试。"),
    .number(
      "share", zh: "比例", \.share, .share, 0.5, in: 0...1, evidence: .choice,
      "Share of members or groups that is treated.", "受试的成员或群的比例。"),
    .choice(
      "unit", zh: "分配单位", words: ["members": "成员", "groups": "群"], \.unit, .members,
      "members or groups: what is drawn by lot.",
      "members 按成员抽签，groups 按群抽签。"),
    .choice(
      "metric", zh: "指标", words: ["dau": "来访 日活", "posts": "发帖", "comments": "评论", "left": "离开"],
      \.metric, .dau,
      "What is compared, per member and day: dau (visits), posts, comments or left.",
      "按每人每天比较的指标：dau 来访、posts 发帖、comments 评论或 left 离开。"),
    .levers("levers", zh: "杠杆", \.tested, "The levers, written as in a plan.", "要测试的杠杆，写法与方案中相同。"),
  ]
  package static let windowParameters = ["from", "until"]
  package static let required = ["levers"]

  package var account: String { "\(Self.name)/\(label.isEmpty ? "test" : label)" }

  package var inner: [any Lever] { tested.levers }

  /// Whether there is anything to test, on anybody.
  package var isTest: Bool { share > 0 && !tested.levers.isEmpty }

  package func settled(forEverybody isForAll: Bool) -> (any Lever)? {
    guard isForAll else { return nil }
    var settled = self
    settled.share = 1
    return settled
  }

  package mutating func prepare(_ desk: inout Desk) {
    guard isTest else { return }
    treated = desk.open(
      ABTest(
        account: account, share: share, unit: unit, metric: metric,
        days: window.firstDay...max(window.firstDay, window.lastDay)))
    guard treated != nil else { return }
    for index in tested.levers.indices { tested.levers[index].prepare(&desk) }
  }

  package mutating func act(_ desk: inout Desk) {
    guard let treated else { return }
    let (wasActive, meant) = (desk.isActive, desk.board.audience)
    desk.isActive = window.acts(desk)
    desk.board.audience = meant.intersection(treated)
    for index in tested.levers.indices { tested.levers[index].act(&desk) }
    (desk.isActive, desk.board.audience) = (wasActive, meant)
  }
}
