// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

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
  /// Purchases one by one, where somebody watches.
  @exclusivity(unchecked) var purchases: [(row: Int, cents: Int)] = []
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
