// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom
import ShequnRecords

/// The chat groups (or the one feed): who fits where, and what its members said.
///
/// Topic columns hold vectors of four topics, a row a group. "Yesterday" is what members read today.
struct Groups {
  /// Vectors of four topics that a group takes in topic columns.
  let lanes: Int
  /// Members at present.
  private(set) var size: [Int32] = []
  /// By group, members it can hold, 3 or more; fixed when it is opened.
  private(set) var capacity: [Int32] = []
  /// Multiplies posting rates.
  private(set) var posting: [Float] = []
  /// What is left of the culture of the first groups, 0…1: multiplies the quality of members' posts.
  private(set) var culture: [Float] = []
  /// Yesterday's member posts by topic, and their summed quality.
  private(set) var posts: Column<SIMD4<Float>>
  /// Summed value of yesterday's members' posts, by topic; 0 or more.
  private(set) var worth: Column<SIMD4<Float>>
  /// Yesterday's comments.
  private(set) var comments: [Float] = []
  /// What members said on the days before: posts, their worth, and comments.
  private(set) var backlog: Backlog
  /// The last day with a message; 0: none yet.
  private(set) var lastMessage: [Int32] = []
  /// Posts of today and their summed value: read from tomorrow on.
  private var postsToday: Column<SIMD4<Float>>
  private var worthToday: Column<SIMD4<Float>>
  /// Comments of today by group; a chat counts them as messages tomorrow.
  private var commentsToday: [Float] = []

  private let settings: GroupSettings
  /// Most members of a group on this platform.
  private let cap: Int
  /// Median size of a group; infinite where all share one.
  private let median: Double
  private let source: RandomSource

  init(community: Community, lanes: Int, source: RandomSource) {
    self.lanes = lanes
    posts = Column(stride: lanes, empty: SIMD4())
    worth = Column(stride: lanes, empty: SIMD4())
    postsToday = Column(stride: lanes, empty: SIMD4())
    worthToday = Column(stride: lanes, empty: SIMD4())
    backlog = Backlog(fresh: community.platform.fresh, lanes: lanes)
    self.source = source
    settings = community.groups
    let platform = community.platform
    cap = platform.groupCap > 0 ? Int(platform.groupCap) : .max
    if settings.size > 0 {
      median = settings.size
    } else if platform.groupCap > 0 {
      median = platform.groupCap
    } else {
      median = platform.kind == .chat ? 200 : .infinity
    }
  }

  var count: Int { size.count }

  /// A copy that shares no column.
  func copy() -> Groups {
    var copy = self
    (copy.posts, copy.worth) = (posts.copy(), worth.copy())
    (copy.postsToday, copy.worthToday) = (postsToday.copy(), worthToday.copy())
    copy.backlog = backlog.copy()
    return copy
  }

  /// Opens a group; its capacity and posting level are its own.
  mutating func open() -> Int {
    let index = count
    var room = median
    if settings.sizeLogSD > 0 {
      let z = InverseDistribution.normal(attribute(0, of: index))
      room = median * Double(exponential(Float(settings.sizeLogSD * z)))
    }
    let held = min(Double(min(cap, Int(Int32.max))), max(3, room.rounded()))
    capacity.append(Int32(held))
    size.append(0)
    let level = settings.postingLogSD * InverseDistribution.normal(attribute(1, of: index))
    posting.append(settings.postingLogSD > 0 ? exponential(Float(level)) : 1)
    lastMessage.append(0)
    culture.append(1)
    let rows = count + count / 4
    for column in [posts, worth, postsToday, worthToday] { column.reserve(rows) }
    backlog.reserve(rows)
    comments.append(0)
    commentsToday.append(0)
    return index
  }

  private func attribute(_ number: Int, of group: Int) -> Double {
    source.block(.group, entity: UInt64(group), tick: number).double(0)
  }

  /// A group for a newcomer: one with room at random, the same under every plan while it has room;
  /// a new one when all are full.
  mutating func place(_ person: Int, preferring preferred: Int? = nil) -> Int {
    var group = -1
    if let preferred, size[preferred] < capacity[preferred] { group = preferred }
    for attempt in 0..<16 where group < 0 {
      let candidate = Int(mixed(UInt64(person) << 8 | UInt64(attempt)) % UInt64(count))
      if size[candidate] < capacity[candidate] { group = candidate }
    }
    if group < 0 { group = (0..<count).first { size[$0] < capacity[$0] } ?? open() }
    size[group] += 1
    return group
  }

  /// Fills one group after the other (starting members come in random order).
  mutating func fill(_ members: Int) -> [UInt32] {
    var groups: [UInt32] = []
    groups.reserveCapacity(members)
    while groups.count < members {
      let group = open()
      let placed = min(Int(capacity[group]), members - groups.count)
      size[group] = Int32(placed)
      groups += repeatElement(UInt32(group), count: placed)
    }
    return groups
  }

  mutating func leave(_ group: Int) { size[group] -= 1 }

  /// Opens a group that descends from another: as large, with what is left of its culture.
  mutating func descend(from parent: Int, fidelity: Float) -> Int {
    let group = open()
    culture[group] = culture[parent] * fidelity
    capacity[group] = capacity[parent]
    return group
  }

  /// A member moves from one group to another.
  mutating func move(from: Int, to: Int) {
    size[from] -= 1
    size[to] += 1
  }

  /// Yesterday's messages of members.
  func messages(of group: Int) -> Float {
    posts.elements(of: group).reduce(comments[group]) { $0 + $1.sum() }
  }

  mutating func addPost(topic: Int, quality: Float, to group: Int, day: Int) {
    postsToday.elements(of: group)[topic >> 2][topic & 3] += 1
    worthToday.elements(of: group)[topic >> 2][topic & 3] += quality
    lastMessage[group] = Int32(day)
  }

  mutating func addComments(_ number: Float, to group: Int, day: Int) {
    commentsToday[group] += number
    lastMessage[group] = Int32(day)
  }

  /// Today becomes yesterday.
  mutating func turnDay() {
    for group in 0..<count {
      backlog.turn(
        group, posts: posts.elements(of: group), worth: worth.elements(of: group),
        further: comments[group])
    }
    swap(&posts, &postsToday)
    swap(&worth, &worthToday)
    swap(&comments, &commentsToday)
    postsToday[0..<count].update(repeating: SIMD4())
    worthToday[0..<count].update(repeating: SIMD4())
    for index in commentsToday.indices { commentsToday[index] = 0 }
  }
}
