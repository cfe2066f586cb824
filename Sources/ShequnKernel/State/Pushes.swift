// SPDX-License-Identifier: GPL-3.0-or-later

/// Notifications as they reach members. Members of one arm who have been reached since the same day
/// carry the same load and have lived through the same hazard of muting, so both are kept by day,
/// not by member.
struct Pushes: Sendable {
  /// By arm, then by the day since which a member is reached.
  private(set) var load: [[Float]]
  /// Hazard of muting so far.
  private(set) var hazard: [[Float]]
  /// By arm: what today's notifications are about, weights over topics adding up to 1, four a lane;
  /// empty on a day without.
  private(set) var mix: [[SIMD4<Float>]]
  /// Some arm has a notification today.
  var isDay: Bool { mix.contains { !$0.isEmpty } }
  /// By arm: logit of opening but for match and load.
  private let mechanism: Notifications
  private let strength: Float

  init(community: Community, arms: Int) {
    mechanism = community.mechanisms.notifications
    strength = Float(community.platform.push)
    load = Array(repeating: Array(repeating: 0, count: community.days + 2), count: arms)
    hazard = load
    mix = Array(repeating: [], count: arms)
  }

  /// The load of a post as it is announced.
  private func weight(_ post: Post) -> Float {
    switch post.announcement {
    case .none: 0
    case .post: Float(mechanism.post)
    case .mention: Float(mechanism.mention)
    }
  }

  /// Today's notifications are sent.
  mutating func send(_ posts: [Post], topics: Int, day: Int) {
    // summed in an order of their own, so that the order of levers does not matter
    let posts = posts.sorted { weight($0) < weight($1) }
    for arm in load.indices {
      var weights = [Float](repeating: 0, count: (topics + 3) / 4 * 4)
      var sent: Float = 0
      for post in posts where post.audience.includes(arm: arm) {
        weights[post.topic] += weight(post) * strength
        sent += weight(post) * strength
      }
      mix[arm] = []
      let (keep, limit) = (Float(mechanism.persistence), Float(mechanism.muteLimit))
      for since in 0..<min(day, load[arm].count) {
        load[arm][since] = load[arm][since] * keep + sent
      }
      guard sent > 0 else { continue }
      mix[arm] = stride(from: 0, to: weights.count, by: 4).map {
        SIMD4(weights[$0], weights[$0 + 1], weights[$0 + 2], weights[$0 + 3]) / sent
      }
      for since in 0..<min(day, load[arm].count) {
        let above = max(0, load[arm][since] - limit)
        hazard[arm][since] +=
          Float(mechanism.mute) * exponential(min(50, Float(mechanism.muteGrowth) * above))
      }
    }
  }
}
