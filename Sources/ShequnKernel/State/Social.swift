// SPDX-License-Identifier: GPL-3.0-or-later

/// What a member is to the community besides feelings; one small record, since a visit needs most of
/// it at once: 32 bytes, half a line of the cache.
struct Social: BitwiseCopyable, Sendable {
  /// Belonging from being present in a lively group, as of the last visit.
  var belonging: Float = 0
  /// Sum of the weights in `ties`, as of `tiesDay`.
  var tieSum: Float = 0
  /// Answers received, each e^(−t/7 days), as of `tiesDay`.
  var received: Float = 0
  /// Added to the experience of the next visit: how a question was answered.
  var serviceMood: Float = 0
  /// Points earned so far by visits, posts and answers.
  var points: UInt32 = 0
  /// The day as of which ties and answers received are kept.
  var tiesDay: UInt16 = 0
  /// Day of the first own post; 0: none yet.
  var firstPost: UInt16 = 0
  /// Last day on which a late or missing answer is a reason to leave.
  var serviceUntil: UInt16 = 0
  /// Day of the last answer given to a member; 0: none yet.
  var lastAnswer: UInt16 = 0
  /// Found violations.
  var violations: UInt8 = 0
  /// Answers owed, a bit for each place in `ties`.
  var owes: UInt8 = 0
  /// Rewarded invitations so far.
  var invites: UInt8 = 0
  var flags = Flags()

  /// Yes-or-no facts about a member.
  struct Flags: OptionSet, BitwiseCopyable, Sendable {
    let rawValue: UInt8
    /// The first post was answered in time.
    static let answered = Flags(rawValue: 1)
    /// Saw a violation at the last visit.
    static let sawViolation = Flags(rawValue: 2)
    /// A removal was explained.
    static let wasExplained = Flags(rawValue: 4)
    /// Was invited, and the inviter is still there.
    static let invited = Flags(rawValue: 8)
    /// Has brought somebody.
    static let inviting = Flags(rawValue: 16)
    /// An opinion leader grown from members.
    static let leader = Flags(rawValue: 32)
    /// Asked to post, and has not yet.
    static let asksPost = Flags(rawValue: 64)
    /// Welcomed, to be felt at the next visit.
    static let welcomed = Flags(rawValue: 128)
  }
}
