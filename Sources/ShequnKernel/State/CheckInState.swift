// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// A member's part in a check-in challenge.
struct CheckInState: BitwiseCopyable, Sendable {
  /// Self-motivation ζ.
  var drive: Float = 0
  /// Number of the challenge + 1; 0: none.
  var challenge: UInt32 = 0
  /// Days checked in, and how many in a row up to yesterday.
  var days: UInt16 = 0
  var streak: UInt16 = 0
  /// Days missed in all, and in a row up to yesterday.
  var misses: UInt16 = 0
  var missesInARow: UInt8 = 0
  /// Out of the challenge by its rules.
  var isOut = false
  /// The streak broke yesterday.
  var justLost = false
  /// Whether today's check-in was made.
  var isDone = false
}
