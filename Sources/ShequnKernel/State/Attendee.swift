// SPDX-License-Identifier: GPL-3.0-or-later

/// Who is online in which group, and how well tied to others there.
struct Attendee {
  var row: UInt32
  var group: UInt32
  var embeddedness: Float
}
