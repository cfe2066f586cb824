// SPDX-License-Identifier: GPL-3.0-or-later

/// The member table as the hot loops see it for one day: the same columns under the same names, by
/// address. Blocks of rows do not overlap, so threads may share one.
struct MemberView: Sendable {
  let id: ColumnView<UInt32>
  let group: ColumnView<UInt32>
  let segment: ColumnView<UInt8>
  let channel: ColumnView<Channel>
  let kol: ColumnView<UInt8>
  let joined: ColumnView<UInt16>
  let activity: ColumnView<Float>
  let postingRate: ColumnView<Float>
  let postingRank: ColumnView<Float>
  let attention: ColumnView<Float>
  let need: ColumnView<Float>
  let frailty: ColumnView<Float>
  let naturalHazard: ColumnView<Float>
  let hazardLeft: ColumnView<Float>
  let enthusiasm: ColumnView<Float>
  let habit: ColumnView<Float>
  let satisfaction: ColumnView<Float>
  let expectation: ColumnView<Float>
  let trust: ColumnView<Float>
  let trustReference: ColumnView<Float>
  let motivation: ColumnView<Float>
  let welfareReference: ColumnView<Float>
  let interests: ColumnView<SIMD4<Float>>
  let satiation: ColumnView<SIMD4<Float>>
  let deficits: ColumnView<Deficits>
  let lastVisit: ColumnView<UInt16>
  let visits: ColumnView<UInt16>
  let streak: ColumnView<UInt16>
  let lastPost: ColumnView<UInt16>
  let recentPosts: ColumnView<Float>
  let held: ColumnView<UInt8>
  let delivery: ColumnView<UInt16>
  let gift: ColumnView<Float>
  let cost: ColumnView<Int32>

  init(_ table: MemberTable) {
    id = table.id.view
    group = table.group.view
    segment = table.segment.view
    channel = table.channel.view
    kol = table.kol.view
    joined = table.joined.view
    activity = table.activity.view
    postingRate = table.postingRate.view
    postingRank = table.postingRank.view
    attention = table.attention.view
    need = table.need.view
    frailty = table.frailty.view
    naturalHazard = table.naturalHazard.view
    hazardLeft = table.hazardLeft.view
    enthusiasm = table.enthusiasm.view
    habit = table.habit.view
    satisfaction = table.satisfaction.view
    expectation = table.expectation.view
    trust = table.trust.view
    trustReference = table.trustReference.view
    motivation = table.motivation.view
    welfareReference = table.welfareReference.view
    interests = table.interests.view
    satiation = table.satiation.view
    deficits = table.deficits.view
    lastVisit = table.lastVisit.view
    visits = table.visits.view
    streak = table.streak.view
    lastPost = table.lastPost.view
    recentPosts = table.recentPosts.view
    held = table.held.view
    delivery = table.delivery.view
    gift = table.gift.view
    cost = table.cost.view
  }
}
