// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// What a visitor meets of today's board at each hour of the day, by topic. A post is there from
/// its hour for as long as posts live on the platform, around the clock.
struct Feed {
  let arms: Int
  private let topics: Int
  private let fresh: Double
  /// 24 rows an arm, an hour each, vectors of four topics: posts, their summed worth, and their
  /// summed pull on commenting.
  let posts: Column<SIMD4<Float>>
  let worth: Column<SIMD4<Float>>
  let stir: Column<SIMD4<Float>>
  /// By arm and hour: summed promotional share, controversial and exclusive posts, best lift.
  private(set) var promotion: [Float]
  private(set) var exclusive: [Float]
  private(set) var controversial: [Float]
  private(set) var lift: [Float]
  /// Whether any post pulls on commenting.
  private(set) var hasStir = false
  /// A row an arm: posts of the days before, their worth, and promotional shares.
  private(set) var backlog: Backlog
  /// By arm: all of today's posts, whatever the hour.
  private var all: Column<SIMD4<Float>>
  private var allWorth: Column<SIMD4<Float>>
  private var allPromotion: [Float]

  init(topics: Int, arms: Int, fresh: Double) {
    self.arms = arms
    (self.topics, self.fresh) = (topics, fresh)
    let lanes = (topics + 3) / 4
    posts = Column(stride: lanes, empty: SIMD4())
    worth = Column(stride: lanes, empty: SIMD4())
    stir = Column(stride: lanes, empty: SIMD4())
    for column in [posts, worth, stir] { column.reserve(24 * arms) }
    backlog = Backlog(fresh: fresh, lanes: lanes)
    backlog.reserve(arms)
    all = Column(stride: lanes, empty: SIMD4())
    allWorth = Column(stride: lanes, empty: SIMD4())
    for column in [all, allWorth] { column.reserve(arms) }
    allPromotion = Array(repeating: 0, count: arms)
    promotion = Array(repeating: 0, count: 24 * arms)
    exclusive = promotion
    controversial = promotion
    lift = promotion
  }

  /// Of a past without tests, one for every arm of a plan: nothing is laid out, the days before are there.
  func copy(to arms: Int) -> Feed {
    var copy = Feed(topics: topics, arms: arms, fresh: fresh)
    copy.backlog = backlog.repeated(arms)
    (copy.all, copy.allWorth) = (all.repeated(arms), allWorth.repeated(arms))
    copy.allPromotion = Array(repeating: allPromotion[0], count: arms)
    return copy
  }

  /// Lays out a board. Posts are added in an order of their own, so that sums do not depend on the
  /// order of levers in a plan.
  mutating func lay(_ board: Board, life: Int) {
    let rows = 24 * arms
    for column in [posts, worth, stir] { column[0..<rows].update(repeating: SIMD4()) }
    for arm in 0..<arms {
      let (posts, worth) = (all.elements(of: arm), allWorth.elements(of: arm))
      backlog.turn(arm, posts: posts, worth: worth, further: allPromotion[arm])
      posts.update(repeating: SIMD4())
      worth.update(repeating: SIMD4())
      allPromotion[arm] = 0
    }
    for row in 0..<rows {
      promotion[row] = 0
      controversial[row] = 0
      exclusive[row] = 0
      lift[row] = 0
    }
    hasStir = board.posts.contains { $0.stir != 0 }
    let ordered = board.posts.sorted {
      ($0.topic, $0.hour, $0.worth, $0.promotion, $0.stir) < (
        $1.topic, $1.hour, $1.worth, $1.promotion, $1.stir
      )
    }
    for post in ordered {
      for arm in 0..<arms where post.audience.includes(arm: arm) {
        for age in 0..<life { add(post, to: arm * 24 + (post.hour + age) % 24) }
        all.elements(of: arm)[post.topic / 4][post.topic % 4] += 1
        allWorth.elements(of: arm)[post.topic / 4][post.topic % 4] += post.worth
        allPromotion[arm] += post.promotion
      }
    }
    // what staff say in the groups is there all day
    let presences = board.presences.sorted { ($0.messages, $0.worth) < ($1.messages, $1.worth) }
    for presence in presences where presence.messages > 0 {
      for arm in 0..<arms where presence.audience.includes(arm: arm) {
        for hour in 0..<24 { add(presence, to: arm * 24 + hour, topics: topics) }
      }
    }
  }

  private mutating func add(_ post: Post, to row: Int) {
    let (vector, lane) = (post.topic / 4, post.topic % 4)
    posts.elements(of: row)[vector][lane] += 1
    worth.elements(of: row)[vector][lane] += post.worth
    stir.elements(of: row)[vector][lane] += post.stir
    promotion[row] += post.promotion
    if post.isControversial { controversial[row] += 1 }
    if post.isExclusive { exclusive[row] += 1 }
    lift[row] = max(lift[row], post.lift)
  }

  /// Messages of staff, spread over all topics.
  private mutating func add(_ presence: Presence, to row: Int, topics: Int) {
    for topic in 0..<topics {
      let share = presence.messages / Float(topics)
      posts.elements(of: row)[topic / 4][topic % 4] += share
      worth.elements(of: row)[topic / 4][topic % 4] += share * presence.worth
    }
  }
}
