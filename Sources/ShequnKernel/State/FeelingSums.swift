// SPDX-License-Identifier: GPL-3.0-or-later

/// Sums over the members of a block at the end of a day.
struct FeelingSums {
  var trust = 0.0
  var satisfaction = 0.0
  var enthusiasm = 0.0
  var habit = 0.0
  var motivation = 0.0
  var dormant = 0
  var newlyDormant = 0
  var everPosted = 0
  var peerTrust = 0.0
  var muted = 0
  var fatigue = 0.0
  /// Members who have ever bought something, and those who came back for more.
  var buyers = 0
  var repeatBuyers = 0
  /// Members by fiftieths of satisfaction and of trust.
  var satisfactionCounts = InlineArray<50, UInt32>(repeating: 0)
  var trustCounts = InlineArray<50, UInt32>(repeating: 0)
}
