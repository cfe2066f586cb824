// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 积分/等级/排行: points for what members do, badges, a leaderboard.
package struct PointsLever: Lever {
  package var label = ""
  package var scale = 0.0
  package var visit = 0.0
  package var post = 0.0
  package var answer = 0.0
  package var firstBadge = 0.0
  package var badges = 0.0
  package var hasLeaderboard = false
  package var redeemed = 0.0
  package var window = Window.standard()
  /// The day of which the points are not reckoned yet.
  private var unreckoned: Int?
  /// Points handed out and not settled, and the day of the last settlement.
  private var pending = 0.0
  private var settledOn: Int?
  /// Points could not be redeemed: nobody believes in them any more.
  private var isBroke = false

  package init() {}

  package static let name = "points"
  package static let title = Bilingual("Points, levels, leaderboard", "积分/等级/排行")
  package static let area = LeverArea.interaction
  package static let brief = Bilingual(
    "points, badges, a leaderboard",
    "积分、徽章、排行榜")
  package static let summary = Bilingual(
    "Points for visits, posts and answers. Close to a badge members post more, and stop when they "
      + "have it; a leaderboard lifts those below the middle and lowers the top. What is "
      + "redeemed is paid every week at one fen a point; if it cannot be paid, that costs trust "
      + "and the scheme ends.",
    "来访、发帖、回答得积分。临近徽章时发帖更多，得到后便松懈；排行榜提升中游以下者、压低头部。"
      + "兑换的积分每周按每分 1 分钱支付；付不出则损害信任，积分制终止。")
  package static let neutral: (parameter: String, value: ParameterValue?) = ("scale", .number(0))
  package static let parameters: [Parameter<PointsLever>] = [
    .text(
      "name", zh: "名称", \.label, "Tells several such schemes of a plan apart.", "区分同一方案中的多个积分制。"),
    .number(
      "scale", zh: "积分倍数", \.scale, .times, 1, in: 0...1000, evidence: .choice,
      "Multiplies the points of everything; 0: no points, badges or leaderboard.",
      "所有积分的倍数；0 表示没有积分、徽章与排行。"),
    .number(
      "visit", zh: "来访积分", \.visit, .items, 1, in: 0...10_000, evidence: .choice,
      "Points of a visit.",
      "一次来访的积分。"),
    .number(
      "post", zh: "发帖积分", \.post, .items, 5, in: 0...10_000, evidence: .choice,
      "Points of an own post.",
      "一次发帖的积分。"),
    .number(
      "answer", zh: "回答积分", \.answer, .items, 3, in: 0...10_000, evidence: .choice,
      "Points of an answer to another member.", "一次回答他人的积分。"),
    .number(
      "first-badge", zh: "首枚徽章", \.firstBadge, .items, 50, in: 1...100_000, evidence: .choice,
      "Points at which the first badge is won; each further one takes twice as many.",
      "获得第一枚徽章所需积分；其后每枚翻倍。"),
    .number(
      "badges", zh: "徽章数", \.badges, .items, 5, in: 0...12, evidence: .choice,
      "How many badges there are.",
      "徽章数量。"),
    .flag(
      "leaderboard", zh: "排行榜", \.hasLeaderboard, false, "Members see who has posted most.",
      "公布发帖排行榜。"),
    .number(
      "redeemed", zh: "兑换比例", \.redeemed, .share, 0.5, in: 0...1,
      "Share of the points that is redeemed, and paid for, in the end.", "最终被兑换（需支付）的积分比例。"
    )
    .plausible(
      0.3...0.8,
      "assumed: a third of points are never redeemed, trade says",
      "假设：业界称三分之一积分从不兑换"),
  ]

  package var account: String { label.isEmpty ? Self.name : "\(Self.name)/\(label)" }

  package mutating func act(_ desk: inout Desk) {
    guard scale > 0, !isBroke else { return }
    reckon(desk)
    settle(&desk)
    guard !isBroke, window.acts(desk) else { return }
    if settledOn == nil { settledOn = desk.day }
    unreckoned = desk.day
    desk.board.score(
      Scheme(
        account: account, visit: points(visit), post: points(post), answer: points(answer),
        badges: (0..<Int(badges)).map { Int(firstBadge) << $0 }, hasLeaderboard: hasLeaderboard,
        redeemed: Float(redeemed)))
  }

  /// Points are whole.
  private func points(_ number: Double) -> Int { Int((number * scale).rounded()) }

  /// What was handed out on the day before, as far as the dashboard shows.
  private mutating func reckon(_ desk: Desk) {
    guard let day = unreckoned, day < desk.day else { return }
    unreckoned = nil
    let known = desk.dashboard
    pending += Double(
      points(visit) * known.dau + points(post) * known.posts + points(answer) * known.replies)
  }

  /// Once a week, what is redeemed is paid for.
  private mutating func settle(_ desk: inout Desk) {
    guard let last = settledOn, desk.day >= last + 7 else { return }
    settledOn = desk.day
    guard desk.ledger.spend(Int((pending * redeemed).rounded()), on: account) else {
      desk.board.brokenPromise = true
      isBroke = true
      return
    }
    pending = 0
  }
}
