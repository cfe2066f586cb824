// SPDX-License-Identifier: GPL-3.0-or-later

/// What a reader of exports hands on: acts of people, and what it leaves out with the reason.
package protocol ExportSink {
  mutating func take(_ act: ExportedAct)

  /// - Parameter line: where it stands, from 1; nil where lines mean nothing.
  mutating func leaveOut(_ reason: LeftOut, line: Int?)
}

/// Why something in an export is no event.
package enum LeftOut: String, CaseIterable, Sendable {
  /// A bot, a webhook, a bridge, the group itself.
  case machine
  /// The same message once more.
  case double
  /// What the program says itself: a pin, a renamed group, a call.
  case notice
  /// Private conversations, whispers.
  case confidential
  /// Somebody who is told without a name or id, such as deleted accounts that share one.
  case nobody
  /// No time, or none that can be read.
  case time
  /// Of a file whose lines tell the hour and nothing the day.
  case undated
  /// Not of the shape of this format.
  case unreadable
}
