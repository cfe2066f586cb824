// SPDX-License-Identifier: GPL-3.0-or-later
public import CPhilox

// Public, unlike the rest of the package, because only public code is inlined into another target.

/// Four independent 32-bit words of one Philox block, read as uniform numbers in (0, 1).
@frozen
public struct RandomBlock: Sendable, Equatable {
  @usableFromInline var words: SIMD4<UInt32>

  /// The words of a block as the generator made it.
  @inlinable @inline(__always)
  public init(_ block: philox_block) {
    words = SIMD4(block.word0, block.word1, block.word2, block.word3)
  }

  /// Uniform number `index` (0…3) of the block: 23 bits, never 0 and never 1.
  @inlinable @inline(__always)
  public subscript(index: Int) -> Float {
    RandomSource.uniform(words[index])
  }

  /// Uniform number `index` (0…3) of the block with 32 bits, never 0 and never 1.
  @inlinable @inline(__always)
  public func double(_ index: Int) -> Double {
    (Double(words[index]) + 0.5) * 0x1p-32
  }

  /// Words 0–1 and 2–3 as 64-bit numbers, for choosing among more than 2³² things.
  @inlinable @inline(__always)
  public func wide(_ half: Int) -> UInt64 {
    UInt64(words[2 * half]) << 32 | UInt64(words[2 * half + 1])
  }
}

/// All random numbers of one replication: a pure function of
/// (seed, replication, entity, tick, decision, draw), so no draw depends on any other.
///
/// Philox4x32-10 (Salmon et al. 2011); key = seed; counter = entity (64 bits), tick (20 bits) with
/// decision (6) and draw block (6), replication (32). Running over a field traps.
@frozen
public struct RandomSource: Sendable {
  @usableFromInline let key0: UInt32
  @usableFromInline let key1: UInt32
  @usableFromInline let replication: UInt32

  /// Ticks a stream can address (2²⁰ days).
  package static let tickLimit = 1 << 20
  /// Blocks of four words in one stream.
  package static let blockLimit = 1 << 6

  /// The numbers of one replication (0…2³²−1) under a seed.
  public init(seed: UInt64, replication: Int) {
    precondition(replication >= 0 && replication <= Int(UInt32.max), "replication out of range")
    key0 = UInt32(truncatingIfNeeded: seed)
    key1 = UInt32(truncatingIfNeeded: seed >> 32)
    self.replication = UInt32(replication)
  }

  /// The third counter word: tick, decision and draw block in their fields.
  @inlinable @inline(__always)
  public static func fields(tick: Int, decision: UInt32, draw: Int) -> UInt32 {
    precondition(tick >= 0 && tick < 1 << 20 && decision < 64 && draw >= 0 && draw < 64)
    return UInt32(truncatingIfNeeded: tick) << 12 | decision << 6
      | UInt32(truncatingIfNeeded: draw)
  }

  /// Four uniform numbers of a decision by `entity` on day `tick`; `draw` (0…63) numbers further
  /// blocks of the same decision.
  @inlinable @inline(__always)
  public func block(decision: UInt32, entity: UInt64, tick: Int, draw: Int = 0) -> RandomBlock {
    block(entity: entity, fields: Self.fields(tick: tick, decision: decision, draw: draw))
  }

  /// Uniform number 0 of each entity's block, as `block(entity:fields:)[0]` has it, many at a time.
  /// `words` has room for as many.
  public func firstWords(
    of entities: UnsafeMutableBufferPointer<UInt32>, fields: UInt32,
    into words: UnsafeMutableBufferPointer<UInt32>
  ) {
    guard let from = entities.baseAddress, let to = words.baseAddress else { return }
    precondition(words.count >= entities.count)
    philox_first_words(from, entities.count, fields, replication, key0, key1, to)
  }

  /// A word as a uniform number in (0, 1).
  @inlinable @inline(__always)
  public static func uniform(_ word: UInt32) -> Float { Float(word >> 9) * 0x1p-23 + 0x1p-24 }

  /// Four words as uniform numbers, each as the scalar function has it.
  @inlinable @inline(__always)
  public static func uniform(_ words: SIMD4<UInt32>) -> SIMD4<Float> {
    SIMD4<Float>(SIMD4<Int32>(truncatingIfNeeded: words &>> 9)) * 0x1p-23 + 0x1p-24
  }

  /// The same with the third counter word ready made: hot loops build it once a day.
  @inlinable @inline(__always)
  public func block(entity: UInt64, fields: UInt32) -> RandomBlock {
    RandomBlock(
      philox4x32_10(
        UInt32(truncatingIfNeeded: entity), UInt32(truncatingIfNeeded: entity >> 32), fields,
        replication, key0, key1))
  }
}

/// Asks for the memory at `address` before it is needed; a hint, without effect on results.
@inlinable @inline(__always)
public func prefetch(_ address: UnsafeRawPointer) { memory_prefetch(address) }
