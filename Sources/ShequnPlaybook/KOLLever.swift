// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// KOL/意见领袖合作: a contract with a KOL who posts in the community and calls on an audience outside.
package struct KOLLever: Lever {
  package var label = ""
  package var audience = 0.0
  package var topics: [String: Double] = [:]
  package var credibility = 0.0
  package var authenticity = 0.0
  package var fee: Double?
  package var postsPerWeek = 0.0
  package var quality = 0.0
  package var hour = 0.0
  package var isDisclosed = false
  package var scandalHazard = 0.0
  package var scandalDay: Double?
  package var window = Window.standard()

  private var index: Int?
  private var signedOn = 0
  private var authenticityNow = 0.0
  private var owed = 0.0
  /// Posts so far under this contract.
  private var sent = 0
  private var isUnderContract = false
  private var isOver = false

  package init() {}

  package static let name = "kol"
  package static let title = Bilingual("KOL partnership", "KOL/意见领袖合作")
  package static let area = LeverArea.content
  package static let brief = Bilingual(
    "an influencer posts for a fee and brings people",
    "付费请人发帖，并带来新人")
  package static let winsMembers = true
  package static let summary = Bilingual(
    "A KOL posts in the community for a fee and brings people from an audience of their own. "
      + "When the "
      + "contract ends, some of those who came leave again; a scandal costs trust.",
    "KOL 收取费用在社群发帖，并从其受众带来新人。合约结束后部分新人会离开；丑闻损害信任。")
  package static let neutral: (parameter: String, value: ParameterValue?) = (
    "audience", .number(0)
  )
  package static let parameters: [Parameter<KOLLever>] = [
    .text(
      "name", zh: "名称", \.label, "The KOL's name; also keys who is in the audience.",
      "KOL 的名字，同时决定受众是谁。"),
    .number(
      "audience", zh: "受众", \.audience, .members, 20_000, in: 0...1_000_000_000, evidence: .choice,
      "People of the market who are said to follow the KOL (at most the market); part of them "
        + "are real.",
      "号称关注该 KOL 的人数（不超过市场）；其中只有部分是真实的。"
    ).growing,
    .weights(
      "topics", zh: "话题", \.topics, over: .topics,
      "What the KOL posts about; all alike if not given.",
      "KOL 的话题权重；不写则均等。"),
    .number(
      "credibility", zh: "可信度", \.credibility, .share, 0.7, in: 0...1, evidence: .choice,
      "How credible the KOL is.", "可信度。"),
    .number(
      "authenticity", zh: "真实感", \.authenticity, .share, 0.7, in: 0...1,
      "Where authenticity starts and returns to.", "真实感的起点与回归值。"
    )
    .plausible(
      0.4...0.9,
      "assumed: it describes the KOL",
      "假设：描述该 KOL 本人"),
    .optional(
      "fee", zh: "费用", \.fee, .yuan, in: 0...1_000_000_000, evidence: .choice,
      "Fee of the whole contract, due on its first day; if not given, .2 yuan × audience^.9 × "
        + "posts^.75.",
      "整个合约的费用，首日支付；不写则按 0.2 元 × 受众^0.9 × 条数^0.75 计。"
    ).growing,
    .number(
      "posts-per-week", zh: "每周条数", \.postsPerWeek, .perWeek, 3, in: 0...70, evidence: .choice,
      "Posts of the KOL.", "每周发帖数。"),
    .number(
      "quality", zh: "质量", \.quality, .share, 0.8, in: 0...1,
      "Quality of the KOL's posts: what they are worth inside, and how they win people outside.",
      "KOL 内容的质量：决定社群内的价值，也影响能否打动外部受众。"
    )
    .plausible(
      0.5...0.95,
      "assumed: it describes the KOL",
      "假设：描述该 KOL 本人"),
    .number(
      "hour", zh: "发布时刻", \.hour, .clock, 8, in: 0...23, evidence: .choice, "Hour of publication.",
      "发布时刻。"),
    .flag(
      "disclosed", zh: "标明广告", \.isDisclosed, true, "Posts are marked as sponsored.", "内容标明广告。"),
    .number(
      "scandal-hazard", zh: "丑闻风险", \.scandalHazard, .perYear, 0, in: 0...10,
      "Hazard of a scandal while the contract runs; it ends the contract.", "合约期内丑闻的年风险率；丑闻会终止合约。"
    )
    .plausible(
      0...0.2,
      "assumed: none, or one contract in five a year",
      "假设：没有，或每年五份合约出一次"),
    .optional(
      "scandal-day", zh: "丑闻日", \.scandalDay, .day, in: 1...100_000,
      "A scandal on this very day, for what-if questions.", "指定某日发生丑闻，用于假设情形。"),
  ]

  package var account: String { "\(Self.name)/\(label.isEmpty ? "kol" : label)" }

  /// A contract has a beginning and an end; how often a KOL posts says `posts-per-week`.
  package static let windowParameters = ["from", "until"]

  /// 30 days if no end is given.
  private var lastDay: Int { window.until.map { Int($0) } ?? signedOn + 29 }

  package func remarks(given: Set<String>, in community: Community) -> [LeverRemark] {
    LeverRemark.audience(audience, in: community) + repetition(in: community)
  }

  /// n posts win a share 1 − e^(−x) of those who can be won, x = a·n^ω: the last one brings ω·x/(eˣ − 1) of
  /// what one brings on average.
  private func repetition(in community: Community) -> [LeverRemark] {
    guard audience > 0, postsPerWeek > 0 else { return [] }
    let first = window.firstDay
    let days = min(community.days, window.until.map { Int($0) } ?? first + 29) - first + 1
    let posts = (Double(max(1, days)) * postsPerWeek / 7).rounded(.up)
    let people = min(audience, Double(community.marketSize))
    let kol = community.mechanisms.kol
    guard kol.lastAgainstMean(posts: posts, audience: people) < 0.01 else { return [] }
    let reached = Int((100 * kol.share(reachedBy: posts, audience: people)).rounded(.down))
    return [
      .tooMuch(
        "posts-per-week",
        Bilingual(
          "\(Int(posts)) posts reach \(reached)% of those who can be reached",
          "\(Int(posts)) 条内容触达了可触达者的 \(reached)%"))
    ]
  }

  /// In a rule, the contract is signed on the first day of the window on which the rule holds, and
  /// then runs to its end.
  package mutating func act(_ desk: inout Desk) {
    guard audience > 0, !isOver, desk.day >= window.firstDay else { return }
    if index == nil {
      guard desk.isActive, desk.day <= window.lastDay else { return }
      sign(&desk)
    }
    guard isUnderContract, let index else { return }
    if desk.day > lastDay { return end(index, &desk) }
    if hasScandal(desk) {
      desk.board.scandal(kol: index, on: desk.tick)
      return end(index, &desk)
    }
    let influence = desk.community.mechanisms.kol
    authenticityNow += influence.authenticityReturn * (authenticity - authenticityNow)
    let before = owed.rounded(.down)
    owed += postsPerWeek / 7
    for number in 0..<Int(owed.rounded(.down) - before) { post(number, index, &desk) }
  }

  /// The contract begins, if there is money for it.
  private mutating func sign(_ desk: inout Desk) {
    signedOn = desk.day
    let days = Double(lastDay - signedOn + 1)
    let reached = min(audience, Double(desk.community.marketSize))
    let posts = Int((0.999_999 + days * postsPerWeek / 7).rounded(.down))
    let price = fee ?? desk.community.mechanisms.kol.fee(audience: reached, posts: posts)
    index = desk.board.sign(account, keyedBy: account)
    isUnderContract = desk.ledger.spend(Int((price * 100).rounded()), on: account)
    isOver = !isUnderContract
    authenticityNow = authenticity
    owed = 0.999_999  // the first post goes out on the first day
  }

  private mutating func end(_ index: Int, _ desk: inout Desk) {
    desk.board.end(kol: index, on: desk.tick)
    isOver = true
  }

  private func hasScandal(_ desk: Desk) -> Bool {
    if let scandalDay, desk.day == Int(scandalDay) { return true }
    guard scandalHazard > 0 else { return false }
    return desk.luck(.scandal, account: account).x < scandalHazard / 365
  }

  /// One post: read inside, and a call outside.
  private mutating func post(_ number: Int, _ index: Int, _ desk: inout Desk) {
    let luck = desk.luck(.content, account: account, number: number)
    let names = desk.community.topics
    let mechanisms = desk.community.mechanisms
    desk.board.publish(
      Post(
        topic: drawn(luck.x, from: names, weights: topics), worth: Float(quality),
        hour: Int(hour), lift: Float(mechanisms.enthusiasm.kolLift)))
    desk.board.note(post: desk.tick, ofKOL: index)
    let loss = isDisclosed ? mechanisms.kol.sponsorship * (1 - authenticityNow) : 0
    desk.board.call(
      Campaign(
        kol: index, audience: min(Int(audience), desk.community.marketSize),
        mix: shares(of: names, weights: topics).map { Float($0) },
        logit: Float(
          mechanisms.kol.appeal(quality: quality, credibility: credibility) + authenticityNow - loss
        ),
        number: number, freshness: Float(mechanisms.kol.freshness(after: sent))))
    sent += 1
    if isDisclosed {
      authenticityNow = max(0, authenticityNow - mechanisms.kol.authenticityCost)
    }
  }
}
