// SPDX-License-Identifier: GPL-3.0-or-later

/// What an operator can count in one arm of the A/B tests on one day.
package struct ArmCounts: Sendable, Equatable {
  /// Members at the start of the day.
  package var members = 0
  /// Distinct visitors.
  package var visits = 0
  /// Own posts, and comments on posts.
  package var posts = 0
  package var comments = 0
  /// Who left today.
  package var left = 0

  package init() {}
}

extension ArmCounts: Recorded {
  package static var blank: ArmCounts { ArmCounts() }
  package mutating func pass(_ packer: inout Packer) {
    packer.pass(&members)
    packer.pass(&visits)
    packer.pass(&posts)
    packer.pass(&comments)
    packer.pass(&left)
  }
}
