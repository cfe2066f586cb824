// SPDX-License-Identifier: GPL-3.0-or-later

/// A column of a table of members as they stand (`start.csv`), a row a member.
package enum StartColumn: String, CaseIterable, Sendable {
  case member
  case joined
  case lastSeen = "last_seen"
  case activeDays = "active_days"
  case posts
  case segment

  /// Whether a table may do without it.
  package var isOptional: Bool { self == .segment }

  /// Longest time since joining in such a table, in days: 32 years.
  package static let ageLimit = 12_000
}
