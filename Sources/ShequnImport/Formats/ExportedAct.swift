// SPDX-License-Identifier: GPL-3.0-or-later

/// What somebody did as an export tells it, before members and channels have numbers and clocks a zone.
/// It holds names: it lives in memory only.
package struct ExportedAct: Hashable, Sendable {
  package var account: Account
  package var time: ExportedTime
  package var kind: EventKind
  /// Whatever names the channel within the export; nil where there is only one.
  package var channel: String?
  package var answers: Answered?
  /// Of the message, unique within the channel; nil where the export has none.
  package var id: String?
  package var amount: Double?

  package init(
    _ account: Account, _ kind: EventKind, at time: ExportedTime, channel: String? = nil,
    answers: Answered? = nil, id: String? = nil, amount: Double? = nil
  ) {
    (self.account, self.kind, self.time) = (account, kind, time)
    (self.channel, self.answers, self.id, self.amount) = (channel, answers, id, amount)
  }
}

/// Somebody in an export.
package struct Account: Hashable, Sendable {
  /// Tells people apart within the export: an id where there is one, the shown name otherwise.
  package var key: String
  package var name: String?
  /// Whether the export itself says that it is no person: a bot, a bridge, the group.
  package var isMachine: Bool

  package init(key: String, name: String? = nil, isMachine: Bool = false) {
    (self.key, self.name, self.isMachine) = (key, name, isMachine)
  }
}

/// Who is answered: an account by its key, or the writer of a message by its id in the same channel.
package enum Answered: Hashable, Sendable {
  case account(String)
  case message(String)
}

/// When an export says that something happened.
package enum ExportedTime: Hashable, Sendable {
  /// Seconds since 1970 UTC; with the offset in minutes of the clock that was shown, if one was.
  case moment(seconds: Int64, offset: Int16?)
  /// What a clock of an unnamed zone showed, as if it had been UTC.
  case clock(seconds: Int64)
  case day(CalendarDate)
}
