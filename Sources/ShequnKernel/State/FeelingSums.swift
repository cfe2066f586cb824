// SPDX-License-Identifier: GPL-3.0-or-later

/// Sums over the members of a block at the end of a day.
struct FeelingSums {
  /// Sums of states between 0 and 1.
  var trust = 0.0
  var satisfaction = 0.0
  var enthusiasm = 0.0
  var habit = 0.0
  var motivation = 0.0
  /// Members without a visit for 30 days or more, and those whose thirtieth day it is.
  var dormant = 0
  var newlyDormant = 0
  /// Members who have ever posted.
  var everPosted = 0
  var peerTrust = 0.0
  /// Members whom notifications do not reach.
  var muted = 0
  /// Summed notification load, 0 or more a member.
  var fatigue = 0.0
  /// Members who have ever bought something, and those who came back for more.
  var buyers = 0
  var repeatBuyers = 0
  /// Chance that a member promotes the community less the chance that they run it down, summed over
  /// those who are not dormant.
  var promotion = 0.0
  /// Members by fiftieths of satisfaction and of trust.
  var satisfactionCounts = InlineArray<50, UInt32>(repeating: 0)
  var trustCounts = InlineArray<50, UInt32>(repeating: 0)
}
