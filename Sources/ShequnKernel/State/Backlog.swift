// SPDX-License-Identifier: GPL-3.0-or-later

/// What was there on the days before today and may still be met by whoever has not been there since: of
/// the items of d days ago a share φ^d. Who came last τ days ago meets Σ φ^d items(t − d) over 1 ≤ d < τ.
///
/// A row (a group, an arm) holds that sum for each τ up to `reach`, where next to nothing is left; a
/// longer silence meets no more.
struct Backlog {
  /// Items a day: posts by topic, their summed worth, and a further number, four a vector.
  private let width: Int
  /// The longest silence that makes a difference, 1 or more; 1: there is no backlog.
  let reach: Int
  private let fresh: Float
  private var sums: Column<SIMD4<Float>>

  /// - Parameters:
  ///   - fresh: φ, what is met a day later, 0…1.
  ///   - lanes: vectors of four topics.
  init(fresh: Double, lanes: Int) {
    width = 2 * lanes + 1
    self.fresh = Float(fresh)
    var (left, days) = (fresh, 1)
    while left > 0.01 && days < 32 { (left, days) = (left * fresh, days + 1) }
    reach = days
    sums = Column(stride: reach * width, empty: SIMD4())
  }

  /// Makes room for so many rows.
  func reserve(_ rows: Int) { sums.reserve(rows) }

  /// A backlog of its own with the same contents.
  func copy() -> Backlog {
    var copy = self
    copy.sums = sums.copy()
    return copy
  }

  /// A backlog with so many rows that are all like the first one of this.
  func repeated(_ rows: Int) -> Backlog {
    var copy = self
    copy.sums = sums.repeated(rows)
    return copy
  }

  /// A day is over: what was there becomes a day old.
  func turn(
    _ row: Int, posts: UnsafeMutableBufferPointer<SIMD4<Float>>,
    worth: UnsafeMutableBufferPointer<SIMD4<Float>>, further: Float
  ) {
    guard reach > 1 else { return }
    let (sums, lanes) = (sums.elements(of: row), width / 2)
    for silence in (1..<reach).reversed() {
      let (later, earlier) = (silence * width, (silence - 1) * width)
      for lane in 0..<lanes {
        sums[later + lane] = fresh * (posts[lane] + sums[earlier + lane])
        sums[later + lanes + lane] = fresh * (worth[lane] + sums[earlier + lanes + lane])
      }
      sums[later + 2 * lanes].x = fresh * (further + sums[earlier + 2 * lanes].x)
    }
  }

  var view: BacklogView { BacklogView(sums: sums.view, width: width, reach: reach) }
}

/// A backlog as the hot loops see it for one day.
struct BacklogView: Sendable {
  fileprivate let sums: ColumnView<SIMD4<Float>>
  fileprivate let width: Int
  fileprivate let reach: Int

  /// What a row holds for someone who came last so many days ago, 1 or more: `lanes` vectors of posts, as
  /// many of worth, and the further number.
  @inline(__always)
  subscript(row: Int, silence silence: Int) -> UnsafeMutableBufferPointer<SIMD4<Float>> {
    let start = (min(silence, reach) - 1) * width
    return UnsafeMutableBufferPointer(rebasing: sums.elements(of: row)[start..<start + width])
  }
}
