// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// What makes members of a cell contribute more today.
struct Incited: BitwiseCopyable, Sendable {
  /// Added to the log-rate of posting.
  var posting: Float = 0
  /// Added to the logit of answering its members.
  var answering: Float = 0
  /// Added to the quality of its members' posts.
  var quality: Float = 0
}
