// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom
import Testing

struct PhiloxTests {
  /// The three known answers of the Random123 distribution: zero, all ones, digits of π.
  @Test(arguments: [
    (
      seed: 0 as UInt64, entity: 0 as UInt64, fields: 0 as UInt32, replication: 0,
      words: SIMD4<UInt32>(0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8)
    ),
    (
      seed: .max, entity: .max, fields: .max, replication: Int(UInt32.max),
      words: SIMD4(0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD)
    ),
    (
      seed: 0x299F_31D0_A409_3822, entity: 0x85A3_08D3_243F_6A88, fields: 0x1319_8A2E,
      replication: 0x0370_7344,
      words: SIMD4(0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1)
    ),
  ])
  func `a block is the published answer`(
    seed: UInt64, entity: UInt64, fields: UInt32, replication: Int, words: SIMD4<UInt32>
  ) {
    let source = RandomSource(seed: seed, replication: replication)
    let block = source.block(entity: entity, fields: fields)
    let read = (0..<4).map { UInt32(block.double($0) * 0x1p32 - 0.5) }
    #expect(SIMD4(read[0], read[1], read[2], read[3]) == words)
  }

  @Test func `GSL draws the very words of the inline block`() {
    let source = RandomSource(seed: 42, replication: 7)
    let stream = RandomStream()
    stream.position(source, decision: 5, entity: 123, tick: 99)
    for draw in 0..<3 {
      let block = source.block(decision: 5, entity: 123, tick: 99, draw: draw)
      for word in 0..<4 { #expect(Double(stream.word()) + 0.5 == block.double(word) * 0x1p32) }
    }
  }

  @Test func `many first words at once are the first words`() {
    let source = RandomSource(seed: 3, replication: 1)
    let fields = RandomSource.fields(tick: 12, decision: 4, draw: 0)
    var entities = (0..<1003).map { UInt32($0 * 977) }
    var words = [UInt32](repeating: 0, count: entities.count)
    entities.withUnsafeMutableBufferPointer { from in
      words.withUnsafeMutableBufferPointer { source.firstWords(of: from, fields: fields, into: $0) }
    }
    for (entity, word) in zip(entities, words) {
      #expect(RandomSource.uniform(word) == source.block(entity: UInt64(entity), fields: fields)[0])
    }
  }

  @Test func `uniform numbers are never zero and never one`() {
    #expect(RandomSource.uniform(0) > 0)
    #expect(RandomSource.uniform(.max) < 1)
  }

  @Test func `entity, tick, decision, draw and replication each change the block`() {
    let source = RandomSource(seed: 1, replication: 0)
    let base = source.block(decision: 1, entity: 1, tick: 1)
    #expect(base != source.block(decision: 1, entity: 2, tick: 1))
    #expect(base != source.block(decision: 1, entity: 1, tick: 2))
    #expect(base != source.block(decision: 2, entity: 1, tick: 1))
    #expect(base != source.block(decision: 1, entity: 1, tick: 1, draw: 1))
    #expect(base != RandomSource(seed: 1, replication: 1).block(decision: 1, entity: 1, tick: 1))
    #expect(base != RandomSource(seed: 2, replication: 0).block(decision: 1, entity: 1, tick: 1))
    #expect(base == RandomSource(seed: 1, replication: 0).block(decision: 1, entity: 1, tick: 1))
  }

  @Test func `running over a field traps`() async {
    await #expect(processExitsWith: .failure) {
      _ = RandomSource.fields(tick: RandomSource.tickLimit, decision: 0, draw: 0)
    }
    await #expect(processExitsWith: .failure) {
      _ = RandomSource.fields(tick: 0, decision: 64, draw: 0)
    }
    await #expect(processExitsWith: .failure) {
      let stream = RandomStream()
      stream.position(RandomSource(seed: 1, replication: 0), decision: 0, entity: 0, tick: 0)
      for _ in 0...(4 * RandomSource.blockLimit) { _ = stream.word() }
    }
  }

  @Test func `bytes of the streams are uniform over entities, ticks and decisions`() {
    var counts = [Int](repeating: 0, count: 256)
    let source = RandomSource(seed: 2026, replication: 3)
    for entity in 0..<200 as Range<UInt64> {
      for tick in 0..<50 {
        for decision in 0..<8 as Range<UInt32> {
          let block = source.block(decision: decision, entity: entity, tick: tick)
          for word in 0..<4 { counts[Int(block.double(word) * 256)] += 1 }
        }
      }
    }
    let expected = Double(200 * 50 * 8 * 4) / 256
    let chiSquare = counts.reduce(0) {
      $0 + (Double($1) - expected) * (Double($1) - expected) / expected
    }
    // χ²₂₅₅ at 1e-4 on either side
    #expect(chiSquare > 180 && chiSquare < 346)
  }
}
