// SPDX-License-Identifier: GPL-3.0-or-later

/// Whom a stimulus is meant for: everybody, or one side of an A/B test.
///
/// With up to three tests at a time a member is in one of eight arms; bit t of the arm's number says
/// whether test t treats them.
package struct Audience: Sendable, Hashable {
  /// Tests that can run at a time.
  package static let testLimit = 3
  /// Bit a: arm a is meant.
  private var arms: UInt8

  package static let everybody = Audience(arms: .max)
  static let nobody = Audience(arms: 0)

  private init(arms: UInt8) { self.arms = arms }

  /// Those whom test number `test` treats.
  package init(treatedBy test: Int) {
    arms = 0
    for arm in 0..<8 where arm >> test & 1 == 1 { arms |= 1 << UInt8(arm) }
  }

  /// Those who are meant by both.
  package func intersection(_ other: Audience) -> Audience { Audience(arms: arms & other.arms) }

  package func includes(arm: Int) -> Bool { arms >> UInt8(arm) & 1 == 1 }

  package var isEverybody: Bool { arms == .max }
}
