// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// Notifications as they reach members. Members of one arm who have been reached since the same day
/// carry the same load and have lived through the same hazard of muting, so both are kept by day,
/// not by member.
struct Pushes: Sendable {
  /// A row an arm, by the day since which a member is reached.
  private(set) var load: Column<Float>
  /// Hazard of muting so far.
  private(set) var hazard: Column<Float>
  /// A row an arm: what today's notifications are about, weights over topics adding up to 1, four a
  /// lane; all zero on a day without.
  private(set) var mix: Column<SIMD4<Float>>
  /// Some arm has a notification today.
  private(set) var isDay = false
  /// Somebody may still carry a load.
  private(set) var isLoaded = false
  private var arms: Int
  private let days: Int
  private let mechanism: Notifications
  private let strength: Float

  init(community: Community, arms: Int) {
    mechanism = community.mechanisms.notifications
    strength = Float(community.platform.push)
    days = community.daysInAll + 2
    self.arms = arms
    load = Column(stride: days, empty: 0)
    hazard = Column(stride: days, empty: 0)
    mix = Column(stride: (community.topics.count + 3) / 4, empty: SIMD4())
    load.reserve(arms)
    hazard.reserve(arms)
    mix.reserve(arms)
  }

  /// Of a past without tests, one for every arm of a plan.
  func copy(to arms: Int) -> Pushes { Pushes(copying: self, arms: arms) }

  private init(copying past: Pushes, arms: Int) {
    self = past
    self.arms = arms
    load = past.load.repeated(arms)
    hazard = past.hazard.repeated(arms)
    mix = past.mix.repeated(arms)
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
  mutating func send(_ posts: [Post], day: Int) {
    isDay = false
    // summed in an order of their own, so that the order of levers does not matter
    let posts = posts.sorted { weight($0) < weight($1) }
    for arm in 0..<arms {
      let weights = mix.elements(of: arm)
      weights.update(repeating: SIMD4())
      var sent: Float = 0
      for post in posts where post.audience.includes(arm: arm) {
        let weight = weight(post) * strength
        weights[post.topic >> 2][post.topic & 3] += weight
        sent += weight
      }
      let (load, hazard) = (load.elements(of: arm), hazard.elements(of: arm))
      let (keep, limit) = (Float(mechanism.persistence), Float(mechanism.muteLimit))
      for since in 0..<min(day, days) { load[since] = load[since] * keep + sent }
      guard sent > 0 else { continue }
      (isDay, isLoaded) = (true, true)
      for lane in weights.indices { weights[lane] /= sent }
      for since in 0..<min(day, days) {
        let above = max(0, load[since] - limit)
        hazard[since] +=
          Float(mechanism.mute) * exponential(min(50, Float(mechanism.muteGrowth) * above))
      }
    }
  }
}
