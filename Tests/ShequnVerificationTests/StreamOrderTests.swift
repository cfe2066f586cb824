// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnRandom
import ShequnVerification
import Testing

/// The orders in which random numbers are handed to a test battery.
struct StreamOrderTests {
  @Test(arguments: StreamOrder.allCases)
  func `a stream goes on where it was left, past the end of a field`(order: StreamOrder) {
    // 1,024 days, 32 decisions and 256 draws have run through by then
    let whole = order.words(from: 0, count: 3000, seed: 1)
    #expect(order.words(from: 1020, count: 8, seed: 1) == Array(whole[1020..<1028]))
    #expect(Set(whole).count > 2990)
    #expect(order.words(from: 0, count: 8, seed: 2) != Array(whole[..<8]))
  }

  @Test func `the stream along members is what decides whether they come`() {
    let words = StreamOrder.member.words(from: 0, count: 100, seed: 9)
    let source = RandomSource(seed: 9, replication: 0)
    for member in 0..<100 {
      let block = source.block(
        decision: Decision.attend.rawValue, entity: UInt64(member), tick: 7)
      #expect(UInt32(truncatingIfNeeded: block.wide(0) >> 32) == words[member])
    }
  }
}
