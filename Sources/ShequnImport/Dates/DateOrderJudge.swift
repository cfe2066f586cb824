// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells from the dates of an export together whether the day or the month stands first.
///
/// An order is ruled out by dates that do not exist in it (there is no month 13); one date in twenty may be wrong. Of the
/// orders that are left it is the one in which time does not go back, for exports are in the order of time. If
/// several are left, it is the one in which four or more different dates lie close together: in a wrong order the
/// next day is the next month. Else nothing is told.
struct DateOrderJudge {
  private struct Candidate {
    var impossible = 0
    /// Steps back by more than two days.
    var back = 0
    /// Days walked, forth and back.
    var path = 0
    var last: Int?
  }

  private var candidates = [Candidate](repeating: Candidate(), count: DateOrder.allCases.count)
  private(set) var dates = 0
  private var different = 0
  private var last: WrittenTime.Date?
  /// Whether a day was another one in another order.
  private var isSame = true

  /// Dates by which an order is known before the last one is read.
  private static let enough = 20

  /// What follows stands in another file, and may be earlier.
  mutating func begin() {
    for index in candidates.indices { candidates[index].last = nil }
    last = nil
  }

  mutating func note(_ time: WrittenTime) {
    dates += 1
    if time.date == last { return }
    (last, different) = (time.date, different + 1)
    let days = DateOrder.allCases.map { time.day($0)?.number }
    if days[0] == nil && days[1] == nil && days[2] == nil { return }
    if days[0] != days[1] { isSame = false }
    for (index, day) in days.enumerated() {
      guard let day else {
        candidates[index].impossible += 1
        continue
      }
      if let last = candidates[index].last {
        candidates[index].path += abs(day - last)
        if day < last - 2 { candidates[index].back += 1 }
      }
      candidates[index].last = day
    }
  }

  /// The order if no later date can make it another one.
  var early: DateOrder? {
    guard different >= Self.enough else { return nil }
    let possible = DateOrder.allCases.indices.filter { candidates[$0].impossible == 0 }
    let others = DateOrder.allCases.indices.filter { !possible.contains($0) }
    guard possible.count == 1, others.allSatisfy({ candidates[$0].impossible >= Self.enough / 2 })
    else { return nil }
    return DateOrder.allCases[possible[0]]
  }

  /// Nil where it cannot be told.
  var order: DateOrder? {
    if let early { return early }
    let fewest = candidates.map(\.impossible).min() ?? 0
    guard fewest * 20 <= different else { return nil }
    var left = DateOrder.allCases.indices.filter { candidates[$0].impossible == fewest }
    if left.count == 1 { return DateOrder.allCases[left[0]] }
    let forward = left.filter { candidates[$0].back == 0 }
    if !forward.isEmpty { left = forward }
    if let close = closest(of: left) { return DateOrder.allCases[close] }
    // a year of two digits that stands first is rare
    let usual = left.filter { DateOrder.allCases[$0] != .yearMonthDay }
    if usual.count == 1 { return DateOrder.allCases[usual[0]] }
    if !usual.isEmpty { left = usual }
    return isSame ? DateOrder.allCases[left[0]] : nil
  }

  private func closest(of left: [Int]) -> Int? {
    let byPath = left.sorted { candidates[$0].path < candidates[$1].path }
    guard byPath.count > 1, different >= 4,
      candidates[byPath[0]].path * 3 < candidates[byPath[1]].path
    else { return byPath.count == 1 ? byPath[0] : nil }
    return byPath[0]
  }
}
