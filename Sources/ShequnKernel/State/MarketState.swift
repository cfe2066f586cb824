// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom

/// Who of the market is, and has ever been, a member: two bits a person.
struct MarketState {
  /// People in the market, members included; their numbers are 0…size − 1.
  let size: Int
  /// People who have ever joined.
  private(set) var everJoined = 0
  /// A bit a person: has ever joined.
  private var bits: [UInt64]
  /// A bit a person: is a member now.
  private var present: [UInt64]
  /// The order in which people are there on day 0.
  private let starters: KeyedPermutation
  private let isRing: Bool

  init(community: Community, source: RandomSource) {
    size = community.marketSize
    isRing = community.market.network == .ring
    bits = Array(repeating: 0, count: (size + 63) / 64)
    present = bits
    starters = KeyedPermutation(
      count: size, source: source, decision: Decision.starters.rawValue, entity: 0)
  }

  /// The person who starts as member number `slot`.
  func starter(_ slot: Int) -> Int { starters[slot] }

  /// The person who is the member of this number, 1 or more, and has not joined yet: as long as numbers are
  /// within the market the same whoever else there is, else the next who is free. Members do not stand side by
  /// side on a ring.
  func person(numbered number: UInt32) -> Int {
    var slot = Int(number &- 1) % size
    while hasJoined(isRing ? starters[slot] : slot) { slot = (slot + 1) % size }
    return isRing ? starters[slot] : slot
  }

  func hasJoined(_ person: Int) -> Bool { bits[person >> 6] & (1 << UInt64(person & 63)) != 0 }

  /// Marks a person; false if they had joined before.
  mutating func join(_ person: Int) -> Bool {
    guard !hasJoined(person) else { return false }
    bits[person >> 6] |= 1 << UInt64(person & 63)
    present[person >> 6] |= 1 << UInt64(person & 63)
    everJoined += 1
    return true
  }

  /// Whether a person is a member at present.
  func isMember(_ person: Int) -> Bool { present[person >> 6] & (1 << UInt64(person & 63)) != 0 }

  /// Somebody who had left is there again.
  mutating func rejoin(_ person: Int) { present[person >> 6] |= 1 << UInt64(person & 63) }

  mutating func leave(_ person: Int) { present[person >> 6] &= ~(1 << UInt64(person & 63)) }

  /// The `number`-th arrival of a day: a person who never joined, drawn by key, so that the same
  /// person stands at the same place of the queue under every plan.
  func arrival(_ number: Int, day: Int, source: RandomSource) -> Int? {
    guard everJoined < size else { return nil }
    var candidate = 0
    for draw in 0..<RandomSource.blockLimit {
      let block = source.block(.arrival, entity: UInt64(number), tick: day, draw: draw)
      for half in 0..<2 {
        candidate = Int(block.wide(half) % UInt64(size))
        if !hasJoined(candidate) { return candidate }
      }
    }
    // nearly everybody is in: walk on from the last candidate
    while hasJoined(candidate) { candidate = (candidate + 1) % size }
    return candidate
  }
}
