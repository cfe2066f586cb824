// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// Notifications as they reach members. Members of one arm who have been reached since the same day
/// carry the same load, so it is kept by day, not by member; how much of it weighs is a member's own.
struct Pushes: Sendable {
  /// A row an arm, by the day since which a member is reached: load of what was told, and of what
  /// weighs whatever it is worth.
  private(set) var told: Column<Float>
  private(set) var anyhow: Column<Float>
  /// A row an arm: what today's notifications are about, weights over topics adding up to 1, four a
  /// lane; all zero on a day without.
  private(set) var mix: Column<SIMD4<Float>>
  /// By arm: a notification goes out today.
  private(set) var isSent: [Bool]
  /// Somebody may still carry a load.
  private(set) var isLoaded = false
  private let days: Int
  private let mechanism: Notifications
  private let strength: Float

  init(community: Community, arms: Int) {
    mechanism = community.mechanisms.notifications
    strength = Float(community.platform.push)
    days = community.lastDay + 2
    isSent = Array(repeating: false, count: arms)
    told = Column(stride: days, empty: 0)
    anyhow = Column(stride: days, empty: 0)
    mix = Column(stride: (community.topics.count + 3) / 4, empty: SIMD4())
    for column in [told, anyhow] { column.reserve(arms) }
    mix.reserve(arms)
  }

  /// Some arm has a notification today.
  var isDay: Bool { isSent.contains(true) }

  /// Of a past without tests, one for every arm of a plan.
  func copy(to arms: Int) -> Pushes {
    var copy = self
    copy.isSent = Array(repeating: false, count: arms)
    (copy.told, copy.anyhow) = (told.repeated(arms), anyhow.repeated(arms))
    copy.mix = mix.repeated(arms)
    return copy
  }

  /// The load of a post as it is announced.
  private func weight(_ post: Post) -> Float {
    switch post.announcement {
    case .none: 0
    case .post: Float(mechanism.post) * strength
    case .mention: Float(mechanism.mention) * strength
    }
  }

  /// Today's notifications are sent.
  mutating func send(_ posts: [Post], day: Int) {
    // summed in an order of their own, so that the order of levers does not matter
    let posts = posts.sorted { (weight($0), $0.promotion) < (weight($1), $1.promotion) }
    for arm in isSent.indices {
      let weights = mix.elements(of: arm)
      weights.update(repeating: SIMD4())
      // what a post weighs by its worth, and what it weighs anyhow: selling, and a mention's call
      var (sent, regardless): (Float, Float) = (0, 0)
      for post in posts where post.audience.includes(arm: arm) {
        let weight = weight(post)
        weights[post.topic >> 2][post.topic & 3] += weight
        sent += weight
        let usual = min(weight, Float(mechanism.post) * strength)
        regardless += weight - usual * (1 - post.promotion)
      }
      let (told, anyhow, keep) = (
        told.elements(of: arm), anyhow.elements(of: arm), Float(mechanism.persistence)
      )
      for since in 0..<min(day, days) {
        told[since] = told[since] * keep + (sent - regardless)
        anyhow[since] = anyhow[since] * keep + regardless
      }
      isSent[arm] = sent > 0
      guard sent > 0 else { continue }
      isLoaded = true
      for lane in weights.indices { weights[lane] /= sent }
    }
  }

  var view: PushesView { PushesView(pushes: self) }
}

/// Loads as the hot loops see them for one day.
struct PushesView: Sendable {
  private let told: ColumnView<Float>
  private let anyhow: ColumnView<Float>
  private let isSent: SIMD8<UInt8>
  private let fedUp: Float

  fileprivate init(pushes: Pushes) {
    told = pushes.told.view
    anyhow = pushes.anyhow.view
    var sent = SIMD8<UInt8>()
    for arm in pushes.isSent.indices { sent[arm & 7] = pushes.isSent[arm] ? 1 : 0 }
    isSent = sent
    fedUp = pushes.fedUp
  }

  /// F of one who has been reached since a day and thinks messages worth w.
  @inline(__always)
  func load(arm: Int, since: Int, worth: Float) -> Float {
    (1 - worth) * told.elements(of: arm)[since] + anyhow.elements(of: arm)[since]
  }

  /// Today's hazard of being fed up.
  @inline(__always)
  func fedUp(arm: Int, since: Int, worth: Float) -> Float {
    guard isSent[arm & 7] > 0 else { return 0 }
    let load = load(arm: arm, since: since, worth: worth)
    return fedUp * load * load
  }
}

extension Pushes {
  fileprivate var fedUp: Float { Float(mechanism.fedUp) }
}
