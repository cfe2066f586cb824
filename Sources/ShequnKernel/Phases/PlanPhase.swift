// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

extension Simulation {
  /// Phase 2 · plan – each lever reads the dashboard and puts stimuli on the board and costs on the
  /// ledger; the board is laid out as the feed that visitors of each hour will meet, and as what
  /// it means to each cell of members.
  /// Reads dashboard, reference prices; writes board, ledger, feed, running rewards, prices,
  /// notifications.
  mutating func plan() {
    timed(.plan)
    defer { timed(nil) }
    for index in actingOrder { levers[index].act(&desk) }
    announceChallenges()
    contactDormant()
    feed.lay(desk.board, life: Int(community.platform.postLife))
    pushes.send(desk.board.posts, day: day)
    today.operatorPosts = desk.board.posts.count
    // summed in an order of their own, so that the order of levers does not matter
    let offers = desk.board.rewards.sorted { $0.account < $1.account }
    var shared: [Contenders] = []
    for offer in offers { shared.append(contenders(for: offer)) }
    rewards = RewardField(
      rewards: offers, contenders: shared, cells: cells, mechanisms: community.mechanisms)
    prices = AskedPrices(
      desk.board.discounts, references, cells: cells, community: community)
    morning = Morning(
      desk.board, rewards: rewards, cells: cells, community: community,
      novelty: (0..<cells.arms).map { novelty(arm: $0) }, shock: shock(), competitor: rival())
  }
}
