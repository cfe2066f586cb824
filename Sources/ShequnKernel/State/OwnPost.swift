// SPDX-License-Identifier: GPL-3.0-or-later

/// A member's own post on its way to the group.
struct OwnPost {
  /// Row of the author.
  var row: UInt32
  /// Number of the group to which it goes.
  var group: UInt32
  /// Number of the topic, 0…31.
  var topic: UInt8
  /// Number among the author's posts of the day.
  var number: UInt8
  /// Added to the quality of members' posts.
  var bonus: Float
  /// How many the author has written before, two or more counted as two.
  var before: UInt8
}
