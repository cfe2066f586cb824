// SPDX-License-Identifier: GPL-3.0-or-later

/// One member's visit of the day: made by `attend`, filled by `read`, used up by `feel` and `leave`.
struct Visit {
  /// Row within the table.
  var row: Int32
  /// Hour of the day.
  var hour: UInt8
  /// Topic of today's engagement; 255: none.
  var engaged: UInt8 = 255
  /// Met something for members only.
  var metExclusive = false
  /// Saw a violation.
  var sawViolation = false
  /// Probability with which this visit happened.
  var attendance: Float
  /// Habit, trust and its reference before today.
  var habit: Float = 0
  var trust: Float = 0
  var trustReference: Float = 0
  var peerTrust: Float = 0
  /// Uniform number that decides how much is posted.
  var postLuck: Float
  /// Uniform number that decides whether there is a violation.
  var violationLuck: Float
  /// Strongest bad and good trust event of the day so far; strength 0: none.
  var bad: Float = 0
  var good: Float = 0
  /// The same for trust in peers.
  var peerBad: Float = 0
  var peerGood: Float = 0
  /// E, 0…1: how well the member is tied to others, before today's exchanges.
  var embeddedness: Float = 0
  /// Posts seen.
  var seen: Float = 0
  /// Summed value of what was seen.
  var value: Float = 0
  /// Share of the visit's need that this filled.
  var needMet: Float = 0
  /// Share of value lost to satiation.
  var homogeneity: Float = 0
  /// o, 0…1.
  var overload: Float = 0
  /// Factor on the experienced causes of leaving: (a/p)·e^(−2(S−½)).
  var pressure: Float = 0
  /// Strongest enthusiasm lift met.
  var lift: Float = 0
  var posts: UInt16 = 0
  var likes: UInt16 = 0
  var comments: UInt16 = 0
  var shares: UInt16 = 0
}

/// Who is online in which group, and how well tied to others there.
struct Attendee {
  var row: UInt32
  var group: UInt32
  var embeddedness: Float
}

/// A member's own post on its way to the group.
struct OwnPost {
  var row: UInt32
  var group: UInt32
  var topic: UInt8
  /// Number among the author's posts of the day.
  var number: UInt8
  /// Added to the quality of members' posts.
  var bonus: Float
  /// How many the author has written before, two or more counted as two.
  var before: UInt8
}

/// What one block of rows hands from phase to phase on one day.
final class BlockScratch: @unchecked Sendable {
  // one thread works on a block at a time, so exclusivity needs no checking at run time
  /// Attendance probability of each row; later its hazard.
  let chances = UnsafeMutableBufferPointer<Float>.allocate(capacity: MemberTable.blockRows)
  /// Random word of each row.
  let words = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: MemberTable.blockRows)
  /// Places of rows within the block; room for the one that is written and not counted.
  let places = UnsafeMutableBufferPointer<UInt16>.allocate(capacity: MemberTable.blockRows + 1)
  /// Room for visits, and how many there are today, in order of rows.
  @exclusivity(unchecked) private var visitRoom = UnsafeMutableBufferPointer<Visit>.allocate(
    capacity: 0)
  @exclusivity(unchecked) var visitCount = 0
  /// Posts seen by topic, `lanes` for each visit.
  @exclusivity(unchecked) var seen: [SIMD4<Float>] = []
  @exclusivity(unchecked) var ownPosts: [OwnPost] = []
  /// The visitors, in order of rows.
  let attendees = UnsafeMutableBufferPointer<Attendee>.allocate(capacity: MemberTable.blockRows)
  /// Groups that got comments, and how many.
  @exclusivity(unchecked) var comments: [(group: UInt32, count: UInt16)] = []
  /// For each visit by a member who had come before, the day of the visit before.
  let previousVisits = UnsafeMutableBufferPointer<UInt16>.allocate(capacity: MemberTable.blockRows)
  @exclusivity(unchecked) var previousCount = 0
  /// Today's visits by the ages of the visitors.
  @exclusivity(unchecked) var cohorts = CohortVisits()
  @exclusivity(unchecked) var reactions = ReactionSums()
  /// Visits whose draw is low enough for a violation, if mood and example are bad.
  @exclusivity(unchecked) var suspects: [Int32] = []
  /// Which of the visits ask the service a question.
  @exclusivity(unchecked) var askers: [Int32] = []
  /// Rows whose members buy something.
  @exclusivity(unchecked) var buyers: [Int] = []
  @exclusivity(unchecked) var sales = Sales()
  /// Rows that leave, ascending, and what is to be known of them afterwards.
  @exclusivity(unchecked) var leavers: [(row: Int, departure: Departure)] = []
  /// By mechanism: decisions whose effects went beyond ±4 logits, and decisions in all.
  @exclusivity(unchecked) var saturated = 0
  @exclusivity(unchecked) var sums = FeelingSums()
  /// By phase, when a clock runs.
  @exclusivity(unchecked) var nanoseconds = [UInt64](repeating: 0, count: Phase.allCases.count)

  deinit {
    visitRoom.deallocate()
    chances.deallocate()
    attendees.deallocate()
    previousVisits.deallocate()
    words.deallocate()
    places.deallocate()
  }

  /// Today's visits.
  var visits: UnsafeMutableBufferPointer<Visit> {
    UnsafeMutableBufferPointer(rebasing: visitRoom[..<visitCount])
  }

  /// Makes room for so many visits, to be written in order.
  func room(forVisits count: Int) -> UnsafeMutableBufferPointer<Visit> {
    if visitRoom.count < count {
      visitRoom.deallocate()
      visitRoom = .allocate(capacity: min(MemberTable.blockRows, count + count / 4 + 8))
    }
    return visitRoom
  }

  /// The place of a row's visit among the visits, if there was one (visits are in order of rows).
  func visitIndex(ofRow row: Int) -> Int? {
    // attendees stand as visits do, and are small
    var (low, high) = (0, visitCount)
    while low < high {
      let middle = (low + high) / 2
      if Int(attendees[middle].row) < row { low = middle + 1 } else { high = middle }
    }
    return low < visitCount && Int(attendees[low].row) == row ? low : nil
  }

  /// Room for what each visit sees.
  func reserveSeen(lanes: Int) {
    let count = visitCount * lanes
    if seen.count < count { seen = Array(repeating: SIMD4(), count: count + count / 4) }
  }
}

/// What was bought on a day: how often, and for how many cents; whole numbers, so that the order in
/// which blocks are added does not matter.
struct Sales {
  var purchases = 0
  var revenue = 0
  /// What the goods had cost.
  var goods = 0

  mutating func add(_ other: Sales) {
    purchases += other.purchases
    revenue += other.revenue
    goods += other.goods
  }
}

/// Sums over the visits of a block.
struct ReactionSums {
  var posts = 0
  var posters = 0
  var comments = 0
  var likes = 0
  var shares = 0
  var needMet = 0.0
  var overload = 0.0
  var homogeneity = 0.0
  var embeddedness = 0.0
  var viewers = 0
  var views = 0.0
}

/// Sums over the members of a block at the end of a day.
struct FeelingSums {
  var trust = 0.0
  var satisfaction = 0.0
  var enthusiasm = 0.0
  var habit = 0.0
  var motivation = 0.0
  var dormant = 0
  var newlyDormant = 0
  var everPosted = 0
  var peerTrust = 0.0
  var muted = 0
  var fatigue = 0.0
  /// Members who have ever bought something, and those who came back for more.
  var buyers = 0
  var repeatBuyers = 0
  /// Members by fiftieths of satisfaction and of trust.
  var satisfactionCounts = InlineArray<50, UInt32>(repeating: 0)
  var trustCounts = InlineArray<50, UInt32>(repeating: 0)
}
