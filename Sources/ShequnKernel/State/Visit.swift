// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// One member's visit of the day: made by `attend`, filled by `read`, used up by `feel` and `leave`.
struct Visit {
  /// Row within the table.
  var row: Int32
  /// Hour of the day.
  var hour: UInt8
  /// Topic of today's engagement; 255: none.
  var engaged: UInt8 = 255
  /// Met something for members only.
  var metExclusive = false
  /// Saw a violation.
  var sawViolation = false
  /// Probability with which this visit happened.
  var attendance: Float
  /// Habit, trust and its reference before today.
  var habit: Float = 0
  var trust: Float = 0
  var trustReference: Float = 0
  var peerTrust: Float = 0
  /// Uniform number that decides how much is posted.
  var postLuck: Float
  /// Uniform number that decides whether there is a violation.
  var violationLuck: Float
  /// Strongest bad and good trust event of the day so far; strength 0: none.
  var bad: Float = 0
  var good: Float = 0
  /// The same for trust in peers.
  var peerBad: Float = 0
  var peerGood: Float = 0
  /// E, 0…1: how well the member is tied to others, before today's exchanges.
  var embeddedness: Float = 0
  /// Posts seen.
  var seen: Float = 0
  /// Promotional items among them: a share s of a post counts s.
  var promotional: Float = 0
  /// Summed value of what was seen.
  var value: Float = 0
  /// Share of the visit's need that this filled.
  var needMet: Float = 0
  /// Share of value lost to satiation.
  var homogeneity: Float = 0
  /// o, 0…1.
  var overload: Float = 0
  /// Factor on the experienced causes of leaving: (a/p)·e^(−2(S−½)).
  var pressure: Float = 0
  /// Strongest enthusiasm lift met.
  var lift: Float = 0
  /// Own posts, and reactions to what was seen; whole numbers of today.
  var posts: UInt16 = 0
  var likes: UInt16 = 0
  var comments: UInt16 = 0
  var shares: UInt16 = 0
}
