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
    rewards = RewardField(
      rewards: desk.board.rewards.sorted { $0.account < $1.account }, cells: cells,
      mechanism: community.mechanisms.motivation)
    prices = AskedPrices(
      desk.board.discounts, references, cells: cells, community: community)
    morning = Morning(
      desk.board, rewards: rewards, cells: cells, community: community, shock: shock(),
      competitor: rival())
  }
}
