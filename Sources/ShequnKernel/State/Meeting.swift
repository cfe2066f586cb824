// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// Who is online today, by group.
struct Meeting {
  /// Where each group's visitors begin in `visitors`; one more than groups.
  private(set) var starts: [Int] = []
  /// Rows of today's visitors, group by group.
  private(set) var visitors: [UInt32] = []
  /// By group: summed embeddedness of its visitors.
  private(set) var embeddedness: [Float] = []

  /// The day for which it was gathered.
  private var day = 0

  /// Whether it was not gathered today.
  func isStale(on day: Int) -> Bool { self.day != day }

  /// Sorts the visitors by group.
  ///
  /// - Complexity: O(visitors + groups).
  mutating func gather(day: Int, groups count: Int, scratch: ArraySlice<BlockScratch>) {
    self.day = day
    starts = Array(repeating: 0, count: count + 1)
    embeddedness = Array(repeating: 0, count: count)
    for block in scratch {
      for attendee in block.attendees[..<block.visitCount] {
        starts[Int(attendee.group) + 1] += 1
        embeddedness[Int(attendee.group)] += attendee.embeddedness
      }
    }
    for index in 0..<count { starts[index + 1] += starts[index] }
    if visitors.count < starts[count] {
      visitors = Array(repeating: 0, count: starts[count] + starts[count] / 4)
    }
    var next = starts
    for block in scratch {
      for attendee in block.attendees[..<block.visitCount] {
        visitors[next[Int(attendee.group)]] = attendee.row
        next[Int(attendee.group)] += 1
      }
    }
  }

  /// Visitors of a group today; nobody is yet in one that was opened since they were sorted.
  func count(of group: Int) -> Int {
    group + 1 < starts.count ? starts[group + 1] - starts[group] : 0
  }

  /// The row of a visitor: the `index`-th of the group, 0…count − 1.
  func visitor(_ index: Int, of group: Int) -> Int { Int(visitors[starts[group] + index]) }

  /// Mean embeddedness of a group's visitors.
  func meanEmbeddedness(of group: Int) -> Float {
    let count = count(of: group)
    return count > 0 ? embeddedness[group] / Float(count) : 0
  }
}
