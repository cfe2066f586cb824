// SPDX-License-Identifier: GPL-3.0-or-later

/// Who is online in which group, and how well tied to others there.
struct Attendee {
  /// Row within the table.
  var row: UInt32
  /// Number of the group.
  var group: UInt32
  /// E, 0…1, as of this morning.
  var embeddedness: Float
}
