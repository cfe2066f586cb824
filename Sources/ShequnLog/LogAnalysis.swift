// SPDX-License-Identifier: GPL-3.0-or-later

/// All that a log says, computed once for all who tell it.
package struct LogAnalysis: Sendable {
  package let log: EventLog
  package let record: LogRecord
  package let firstPosts: FirstPosts
  package let fates: NewcomerFates
  package let weeks: [WeekCounts]
  package let gaps: ActiveGaps
  package let hours: HoursOfWeek
  package let lostDays: LostDays

  package init(_ log: EventLog) {
    self.log = log
    firstPosts = FirstPosts(log)
    record = LogRecord(log, firstPosts: firstPosts.posts)
    fates = NewcomerFates(log, firstPosts)
    weeks = WeekCounts.all(log, record)
    gaps = ActiveGaps(log)
    hours = HoursOfWeek(log)
    lostDays = LostDays(log)
  }
}
