// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom

/// A 64-bit fingerprint of results that does not depend on the order in which things are fed in:
/// the sum of a hash of each thing.
package struct Digest: Sendable, Equatable {
  package private(set) var value: UInt64 = 0

  package init() {}

  /// Adds one thing, given as words.
  package mutating func add(_ words: some Sequence<UInt64>) {
    var hash: UInt64 = 0x5348_4551_554E_0001
    for word in words { hash = mixed(hash ^ word) }
    value &+= hash
  }

  /// Sixteen hexadecimal digits.
  package var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
