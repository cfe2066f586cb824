// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords
import ShequnRandom

/// An order in which random numbers are read off one after the other: which field of their address
/// runs fastest. When it has run through, the next member goes on.
package enum StreamOrder: String, CaseIterable, Sendable {
  case member, day, decision, replication, draw

  package var title: Bilingual {
    switch self {
    case .member: Bilingual("from member to member", "成员之间")
    case .day: Bilingual("from day to day", "日期之间")
    case .decision: Bilingual("from decision to decision", "决策之间")
    case .replication: Bilingual("from replication to replication", "重复之间")
    case .draw: Bilingual("from draw to draw", "抽取之间")
    }
  }

  /// So many words of 32 bits from a place of this order on, 0 and up.
  package func words(from start: Int, count: Int, seed: UInt64) -> [UInt32] {
    (start..<start + count).map { word($0, seed: seed) }
  }

  @inline(__always)
  private func word(_ index: Int, seed: UInt64) -> UInt32 {
    let (decision, tick) = (Decision.attend.rawValue, 7)
    let source = RandomSource(
      seed: seed, replication: self == .replication ? index & 0xFFFF_FFFF : 0)
    let block =
      switch self {
      case .member: source.block(decision: decision, entity: UInt64(index), tick: tick)
      case .day:
        source.block(decision: decision, entity: UInt64(index >> 10), tick: index & 1023)
      case .decision:
        source.block(decision: UInt32(index & 31), entity: UInt64(index >> 5), tick: tick)
      case .replication:
        source.block(decision: decision, entity: UInt64(7 + (index >> 32)), tick: tick)
      case .draw:
        source.block(
          decision: decision, entity: UInt64(index >> 8), tick: tick, draw: index >> 2 & 63)
      }
    let place = self == .draw ? index & 3 : 0
    return UInt32(truncatingIfNeeded: block.wide(place >> 1) >> (place & 1 == 0 ? 32 : 0))
  }

  /// The same as a number in (0, 1).
  func number(_ index: Int, seed: UInt64) -> Double {
    (Double(word(index, seed: seed)) + 0.5) * 0x1p-32
  }
}
