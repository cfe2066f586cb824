// SPDX-License-Identifier: GPL-3.0-or-later

/// What can be packed into bytes and read back. Its parts are listed once, for both ways.
package protocol Recorded {
  /// What reading fills.
  static var blank: Self { get }
  /// Writes the parts in their order, or reads them in the same.
  mutating func pass(_ packer: inout Packer)
}

/// Packs records into few bytes, or unpacks them: small numbers and those with few digits take little
/// room.
package struct Packer {
  package private(set) var bytes: [UInt8]
  /// Whether it unpacks.
  package let reads: Bool
  private var next = 0

  /// Packs.
  package init() { (bytes, reads) = ([], false) }

  /// Unpacks. Bytes that nothing was packed into give numbers all the same, and nothing traps.
  package init(_ bytes: [UInt8]) { (self.bytes, reads) = (bytes, true) }

  /// Seven bits a byte, the lowest first; the eighth says that more follow.
  package mutating func pass(_ word: inout UInt64) {
    guard reads else {
      var rest = word
      while rest > 0x7F {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      return bytes.append(UInt8(rest))
    }
    word = 0
    var shift: UInt64 = 0
    while next < bytes.count, shift < 64 {
      let byte = bytes[next]
      next += 1
      word |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return }
      shift += 7
    }
  }

  /// What is left to read.
  private var rest: Int { bytes.count - next }

  package mutating func pass<Part: Recorded>(_ part: inout Part) { part.pass(&self) }

  /// How many parts follow: a number that is more than could is cut.
  fileprivate mutating func pass(count: inout Int) {
    var word = UInt64(count)
    pass(&word)
    // each takes a byte at least
    count = min(Int(clamping: word), reads ? rest : .max)
  }
}

extension Array: Recorded where Element: Recorded {
  package static var blank: [Element] { [] }
  package mutating func pass(_ packer: inout Packer) {
    var count = count
    packer.pass(count: &count)
    if packer.reads { self = Array(repeating: Element.blank, count: count) }
    for index in indices { self[index].pass(&packer) }
  }
}

extension Optional: Recorded where Wrapped: Recorded {
  package static var blank: Wrapped? { nil }
  package mutating func pass(_ packer: inout Packer) {
    var isThere = self != nil
    packer.pass(&isThere)
    if packer.reads { self = isThere ? Wrapped.blank : nil }
    self?.pass(&packer)
  }
}

extension Recorded where Self: RawRepresentable & CaseIterable, RawValue: Recorded {
  package static var blank: Self { allCases[allCases.startIndex] }
  /// What no case has is the first one.
  package mutating func pass(_ packer: inout Packer) {
    var raw = rawValue
    packer.pass(&raw)
    if packer.reads { self = Self(rawValue: raw) ?? .blank }
  }
}

extension Int: Recorded {
  package static var blank: Int { 0 }
  /// Numbers near 0 take little room on either side of it.
  package mutating func pass(_ packer: inout Packer) {
    var word = UInt64(bitPattern: Int64((self << 1) ^ (self >> (Int.bitWidth - 1))))
    packer.pass(&word)
    if packer.reads { self = Int(truncatingIfNeeded: word >> 1) ^ -Int(word & 1) }
  }
}

extension Double: Recorded {
  package static var blank: Double { 0 }
  /// The last bits first: those of numbers with few digits are zeros.
  package mutating func pass(_ packer: inout Packer) {
    var word = bitPattern.byteSwapped
    packer.pass(&word)
    if packer.reads { self = Double(bitPattern: word.byteSwapped) }
  }
}

extension Float: Recorded {
  package static var blank: Float { 0 }
  package mutating func pass(_ packer: inout Packer) {
    var word = UInt64(bitPattern)
    packer.pass(&word)
    if packer.reads { self = Float(bitPattern: UInt32(truncatingIfNeeded: word)) }
  }
}

extension Bool: Recorded {
  package static var blank: Bool { false }
  package mutating func pass(_ packer: inout Packer) {
    var word: UInt64 = self ? 1 : 0
    packer.pass(&word)
    if packer.reads { self = word != 0 }
  }
}

extension Recorded where Self: UnsignedInteger & FixedWidthInteger {
  package static var blank: Self { 0 }
  package mutating func pass(_ packer: inout Packer) {
    var word = UInt64(self)
    packer.pass(&word)
    if packer.reads { self = Self(truncatingIfNeeded: word) }
  }
}

extension UInt64: Recorded {
  package mutating func pass(_ packer: inout Packer) { packer.pass(&self) }
}
extension UInt32: Recorded {}
extension UInt16: Recorded {}
extension UInt8: Recorded {}

extension String: Recorded {
  package static var blank: String { "" }
  package mutating func pass(_ packer: inout Packer) {
    var units = packer.reads ? [] : Array(utf8)
    packer.pass(&units)
    if packer.reads { self = String(decoding: units, as: UTF8.self) }
  }
}
