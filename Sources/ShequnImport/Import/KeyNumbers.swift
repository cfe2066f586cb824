// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbers from 0 for keys that are unique within a space.
struct KeyNumbers {
  private(set) var count = 0
  private var numbers: [[String: UInt32]] = []

  mutating func number(of key: String, in space: Int) -> UInt32 {
    while numbers.count <= space { numbers.append([:]) }
    // a text that somebody took for a name would cost memory
    let key = key.utf8.count <= 256 ? key : key.prefix(64) + "…\(TextHash(key).value)"
    if let number = numbers[space][key] { return number }
    let number = UInt32(count)
    numbers[space][key] = number
    count += 1
    return number
  }
}

/// A number for a text, the same in every run (FNV-1a, 64 bits, stirred).
struct TextHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ texts: String...) {
    for text in texts {
      for byte in text.utf8 { add(byte) }
      add(0xFF)
    }
  }

  private mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Never 0.
  var value: UInt64 {
    var mixed = state ^ state >> 32
    mixed = mixed &* 0xD6E8_FEB8_6659_FD93
    mixed ^= mixed >> 32
    return max(1, mixed)
  }
}
