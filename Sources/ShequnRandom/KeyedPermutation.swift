// SPDX-License-Identifier: GPL-3.0-or-later

/// A random permutation of 0..<count that is computed, not stored: the element at any slot costs
/// a few nanoseconds and no memory. A Feistel network of six rounds with cycle walking
/// (Black & Rogaway 2002), keyed by a random source, a decision and an entity.
package struct KeyedPermutation: Sendable {
  /// Number of elements.
  package let count: Int
  private let halfBits: UInt64
  private let mask: UInt64
  private let keys: [UInt64]

  package init(count: Int, source: RandomSource, decision: UInt32, entity: UInt64) {
    precondition(count > 0)
    self.count = count
    let bits = UInt64(max(2, 64 - (count - 1).leadingZeroBitCount))
    halfBits = (bits + 1) / 2
    mask = (1 << halfBits) - 1
    keys = (0..<3).flatMap { draw in
      let block = source.block(decision: decision, entity: entity, tick: 0, draw: draw)
      return [block.wide(0), block.wide(1)]
    }
  }

  /// The element at `slot`; different slots give different elements.
  package subscript(slot: Int) -> Int {
    precondition(slot >= 0 && slot < count)
    var value = UInt64(slot)
    repeat {
      var left = value >> halfBits
      var right = value & mask
      for key in keys {
        (left, right) = (right, left ^ (mixed(right ^ key) & mask))
      }
      value = left << halfBits | right
    } while value >= UInt64(count)
    return Int(value)
  }
}

/// A 64-bit finaliser (SplitMix64, Steele et al. 2014): every input bit moves every output bit.
@inlinable @inline(__always)
package func mixed(_ value: UInt64) -> UInt64 {
  var z = value &+ 0x9E37_79B9_7F4A_7C15
  z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
  z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
  return z ^ (z >> 31)
}

/// A stable 64-bit key for a name (FNV-1a over UTF-8, then mixed): what belongs to a lever is keyed
/// by the lever's name, never by its place in a plan.
package func key(named name: String) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  return mixed(hash)
}
