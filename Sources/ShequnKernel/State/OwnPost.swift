// SPDX-License-Identifier: GPL-3.0-or-later

/// A member's own post on its way to the group.
struct OwnPost {
  var row: UInt32
  var group: UInt32
  var topic: UInt8
  /// Number among the author's posts of the day.
  var number: UInt8
  /// Added to the quality of members' posts.
  var bonus: Float
  /// How many the author has written before, two or more counted as two.
  var before: UInt8
}
