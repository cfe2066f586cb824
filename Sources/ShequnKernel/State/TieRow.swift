// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// A member's strongest ties: whom (by row) and how strong (as of `Social.tiesDay`); weight 0: free.
///
/// Ties are mutual: whoever has one is had by the other with the same weight. That is why a row can
/// stand for a member: when a row moves, those who know it are told.
struct TieRow: BitwiseCopyable, Sendable {
  /// Most ties of a member.
  static let slots = 8
  /// Rows of the friends; what stands at a free place means nothing.
  var friends = SIMD8<UInt32>(repeating: .max)
  /// w, 0…1.
  var weights = SIMD8<Float>()

  /// The place of a friend.
  @inline(__always)
  func place(of row: Int) -> Int? {
    for slot in 0..<Self.slots where weights[slot] > 0 && friends[slot] == UInt32(row) {
      return slot
    }
    return nil
  }

  /// A free place, or that of the weakest tie.
  func weakest() -> Int {
    var best = 0
    for slot in 1..<Self.slots where weights[slot] < weights[best] { best = slot }
    return best
  }
}

extension ColumnView<TieRow> {
  /// Calls `body` with the row of each friend.
  @inline(__always)
  func forEachFriend(of row: Int, _ body: (Int) -> Void) {
    let own = self[row]
    for slot in 0..<TieRow.slots where own.weights[slot] > 0 { body(Int(own.friends[slot])) }
  }
}

extension MemberTable {
  /// Asks for the memory that a list of rows will need further down, their friends' included: they lie
  /// too far apart for the processor to guess.
  func lookAhead(from index: Int, in rows: [Int]) {
    let (ties, social, lost) = (ties.view, social.view, lostFriends.view)
    if index + 2 * ahead < rows.count {
      ties.prefetch(row: rows[index + 2 * ahead])
      social.prefetch(row: rows[index + 2 * ahead])
    }
    guard index + ahead < rows.count else { return }
    ties.forEachFriend(of: rows[index + ahead]) { friend in
      ties.prefetch(row: friend)
      social.prefetch(row: friend)
      lost.prefetch(row: friend)
    }
  }

  /// Brings a member's ties and answers received up to today.
  @inline(__always)
  func freshenTies(of row: Int, day: Int, _ decay: TieDecay) {
    var own = social[row]
    let days = day - Int(own.tiesDay)
    guard days > 0 else { return }
    own.tiesDay = UInt16(truncatingIfNeeded: day)
    own.received *= decay.answers[days]
    if own.tieSum > 0 {
      own.tieSum *= decay.ties[days]
      ties[row].weights *= decay.ties[days]
    }
    social[row] = own
  }

  /// The tie between two members moves by w += by(1 − w); what is not among the strongest of both is
  /// forgotten by both. Both are fresh.
  func strengthen(_ one: Int, _ other: Int, by share: Float) {
    if let place = ties[one].place(of: other), let back = ties[other].place(of: one) {
      let more = share * (1 - ties[one].weights[place])
      ties[one].weights[place] += more
      ties[other].weights[back] = ties[one].weights[place]
      social[one].tieSum += more
      social[other].tieSum += more
      return
    }
    let (place, back) = (ties[one].weakest(), ties[other].weakest())
    guard ties[one].weights[place] < share, ties[other].weights[back] < share else { return }
    drop(place, of: one)
    drop(back, of: other)
    tieCount += 1
    for (row, place, friend) in [(one, place, other), (other, back, one)] {
      ties[row].friends[place] = UInt32(friend)
      ties[row].weights[place] = share
      social[row].tieSum += share
      social[row].owes &= ~(1 << UInt8(place))
    }
  }

  /// Forgets a tie on both sides.
  func drop(_ place: Int, of row: Int) {
    guard ties[row].weights[place] > 0 else { return }
    let friend = Int(ties[row].friends[place])
    if let back = ties[friend].place(of: row) { clear(back, of: friend) }
    clear(place, of: row)
    tieCount -= 1
  }

  /// What is left of a tie, on both sides.
  func weaken(_ place: Int, of row: Int, to share: Float) {
    let friend = Int(ties[row].friends[place])
    let loss = ties[row].weights[place] * (1 - share)
    guard loss > 0, let back = ties[friend].place(of: row) else { return }
    ties[row].weights[place] -= loss
    social[row].tieSum = max(0, social[row].tieSum - loss)
    ties[friend].weights[back] = ties[row].weights[place]
    social[friend].tieSum = max(0, social[friend].tieSum - loss)
    if ties[row].weights[place] == 0 { tieCount -= 1 }
  }

  private func clear(_ place: Int, of row: Int) {
    let sum = social[row].tieSum - ties[row].weights[place]
    social[row].tieSum = max(0, sum)
    ties[row].weights[place] = 0
    social[row].owes &= ~(1 << UInt8(place))
  }

  /// A row's ties go to another row, and its friends are told.
  func moveTies(from source: Int, to target: Int) {
    let own = ties[source]
    for slot in 0..<TieRow.slots where own.weights[slot] > 0 {
      let friend = Int(own.friends[slot])
      if let place = ties[friend].place(of: source) { ties[friend].friends[place] = UInt32(target) }
    }
    ties[target] = own
  }
}
