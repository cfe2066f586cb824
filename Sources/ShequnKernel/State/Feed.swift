// SPDX-License-Identifier: GPL-3.0-or-later

/// What a visitor meets of today's board at each hour of the day, by topic. A post is there from
/// its hour for as long as posts live on the platform, around the clock.
struct Feed {
  /// A row an hour, vectors of four topics: posts, their summed worth, and their summed pull on
  /// commenting.
  let posts: Column<SIMD4<Float>>
  let worth: Column<SIMD4<Float>>
  let stir: Column<SIMD4<Float>>
  /// 24: summed promotional share, controversial posts, best lift.
  private(set) var promotion: [Float]
  private(set) var controversial: [Float]
  private(set) var lift: [Float]
  /// Whether any post pulls on commenting.
  private(set) var hasStir = false

  init(lanes: Int) {
    posts = Column(stride: lanes, empty: SIMD4())
    worth = Column(stride: lanes, empty: SIMD4())
    stir = Column(stride: lanes, empty: SIMD4())
    for column in [posts, worth, stir] { column.reserve(24) }
    promotion = Array(repeating: 0, count: 24)
    controversial = promotion
    lift = promotion
  }

  /// Lays out a board. Posts are added in an order of their own, so that sums do not depend on the
  /// order of levers in a plan.
  mutating func lay(_ board: Board, life: Int) {
    for column in [posts, worth, stir] { column[0..<24].update(repeating: SIMD4()) }
    for hour in 0..<24 {
      promotion[hour] = 0
      controversial[hour] = 0
      lift[hour] = 0
    }
    hasStir = board.posts.contains { $0.stir != 0 }
    let ordered = board.posts.sorted {
      ($0.topic, $0.hour, $0.worth, $0.promotion, $0.stir) < (
        $1.topic, $1.hour, $1.worth, $1.promotion, $1.stir
      )
    }
    for post in ordered {
      for age in 0..<life {
        let hour = (post.hour + age) % 24
        let (vector, lane) = (post.topic / 4, post.topic % 4)
        posts.elements(of: hour)[vector][lane] += 1
        worth.elements(of: hour)[vector][lane] += post.worth
        stir.elements(of: hour)[vector][lane] += post.stir
        promotion[hour] += post.promotion
        if post.isControversial { controversial[hour] += 1 }
        lift[hour] = max(lift[hour], post.lift)
      }
    }
  }
}
