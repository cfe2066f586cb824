// SPDX-License-Identifier: GPL-3.0-or-later

/// The parts of a day, for those who time them; `gather` adds up what blocks found.
package enum Phase: String, CaseIterable, Sendable {
  case plan, attend, read, gather, converse, participate, serve, govern, buy, feel, leave, depart
  case join, conclude

  var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
