// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnImport
package import ShequnRecords

extension Event {
  /// An act of a simulated member as a row of a log; nil: the calendar has no such day.
  ///
  /// - Parameter first: days since 1970 of day 1 of the run.
  package init?(_ act: MemberAct, first: Int) {
    let minute = (first + act.day - 1) * 1440 + act.hour * 60 + act.kind.minute
    guard let time = EventTime(seconds: Int64(minute) * 60, offset: 0) else { return nil }
    self.init(
      time: time, member: act.person + 1, kind: act.kind.event, channel: act.group.map { $0 + 1 },
      to: act.other.map { $0 + 1 }, amount: act.kind == .purchase ? Double(act.cents) / 100 : nil)
  }
}

extension MemberAct.Kind {
  fileprivate var event: EventKind {
    switch self {
    case .visit: .visit
    case .post: .post
    case .reaction: .reaction
    case .reply: .reply
    case .invite: .invite
    case .purchase: .purchase
    case .leave: .leave
    case .removed: .removed
    case .join: .join
    }
  }

  /// Of the hour: nothing is drawn, and what follows upon something else comes after it.
  fileprivate var minute: Int {
    switch self {
    case .visit: 0
    case .post: 5
    case .reaction: 10
    case .reply: 15
    case .invite: 20
    case .purchase: 25
    case .leave, .removed: 58
    case .join: 59
    }
  }
}
