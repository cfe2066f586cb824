// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbers of members in a table, and their places in the order in which they were read. Small numbers, as
/// imports and simulations give them, are looked up directly.
struct MemberPlaces: Sendable {
  /// Numbers below this have a place in a list.
  private static let direct = 1 << 24

  private var list: [UInt32] = []
  private var rest: [UInt32: UInt32] = [:]
  private var count: UInt32 = 0

  /// The place of a number, which gets the next one where it has none.
  subscript(number: UInt32) -> Int {
    mutating get {
      if let place = find(number) { return place }
      count += 1
      if number < Self.direct {
        if list.count <= number {
          list += Array(repeating: 0, count: max(Int(number) + 1, list.count * 2) - list.count)
        }
        list[Int(number)] = count
      } else {
        rest[number] = count
      }
      return Int(count) - 1
    }
  }

  func find(_ number: UInt32) -> Int? {
    if number < Self.direct {
      guard number < list.count, list[Int(number)] > 0 else { return nil }
      return Int(list[Int(number)]) - 1
    }
    return rest[number].map { Int($0) - 1 }
  }
}
