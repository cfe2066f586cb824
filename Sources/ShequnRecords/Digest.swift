// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom

/// A 64-bit fingerprint of results that does not depend on the order in which things are fed in:
/// the sum of a hash of each thing.
package struct Digest: Sendable, Equatable {
  package private(set) var value: UInt64 = 0

  package init() {}

  /// Adds one thing, given as words.
  package mutating func add(_ words: some Sequence<UInt64>) {
    var thing = Thing()
    for word in words { thing.add(word) }
    add(thing)
  }

  package mutating func add(_ thing: Thing) { value &+= thing.hash }

  /// One thing, word by word.
  package struct Thing {
    fileprivate var hash: UInt64 = 0x5348_4551_554E_0001

    package init() {}

    package mutating func add(_ word: UInt64) { hash = mixed(hash ^ word) }
    package mutating func add(_ number: Float) { add(UInt64(number.bitPattern)) }
  }

  /// Sixteen hexadecimal digits.
  package var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Digest: Recorded {
  package static var blank: Digest { Digest() }
  package mutating func pass(_ packer: inout Packer) { packer.pass(&value) }
}
