// SPDX-License-Identifier: GPL-3.0-or-later

/// What makes members of a cell contribute more today.
struct Incited: BitwiseCopyable, Sendable {
  var posting: Float = 0
  var answering: Float = 0
  var quality: Float = 0
}
