// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnImport
package import ShequnRecords

/// A log as the record of a run: the days, cohorts and first posts of which the metrics are functions. What
/// a log cannot know – causes, feelings, costs – is 0 in it; `LogMetrics` lists what may be asked of it.
///
/// A member joins with the first event, of whatever kind, and comes on each day with an activity. Who has left
/// and is seen again has returned. Of who was there before day 1 the days of the record count.
package struct LogRecord: Sendable {
  package private(set) var run = RunRecord()
  /// Who was a member on any of the days; of those, who ever posted, and who ever posted or replied.
  package private(set) var peopleCount = 0
  package private(set) var posters = 0
  package private(set) var writers = 0
  /// How unequally they write, replies included; nil without a message.
  package private(set) var messageShares: PostShares?

  private let log: EventLog
  private var people: [Person]
  /// By day from the first of the history on: people whose last visit was then, present or not, and present
  /// members who were seen last then.
  private var lastVisits: [Int]
  private var lastSeen: [Int]
  /// Present members who were not seen for 30 days.
  private var silent = 0
  private var present = 0
  private var everPosted = 0
  private var buyers = 0
  private var repeatBuyers = 0
  private var today = DayRecord()

  /// A member, as far as the days that have been read tell.
  private struct Person: Sendable {
    /// Day of joining; `Int32.min`: not seen yet.
    var joined = Int32.min
    /// Day of the last visit, of joining or coming back; and of the last visit, post and leaving.
    var seen: Int32 = 0
    var visited = Int32.min
    var posted = Int32.min
    var left = Int32.min
    var posts: UInt32 = 0
    var messages: UInt32 = 0
    var purchases: UInt16 = 0
    /// Days 0…7 after the first at risk on which they came, a bit each.
    var early: UInt8 = 0
    var isPresent = false
    /// Whether they were a member on day 1 or later.
    var isOfRun = false
  }

  package init(_ log: EventLog, firstPosts: [FirstPost]) {
    self.log = log
    run.firstPosts = firstPosts
    people = Array(repeating: Person(), count: log.events.memberCount)
    lastVisits = Array(repeating: 0, count: log.before + log.days + 1)
    lastSeen = lastVisits
    follow()
    close()
  }

  /// Place of a day in `lastVisits`.
  private func place(_ day: Int) -> Int { day + log.before }

  private mutating func follow() {
    let (events, active) = (log.events, log.isActive)
    var row = 0
    for day in -log.before...log.days {
      today = DayRecord()
      today.day = day
      if place(day) >= 30 { silent += lastSeen[place(day) - 30] }
      while row < events.count, log.day(row) <= day {
        let kind = events.kinds[row]
        take(kind, of: Int(events.members[row]), isActive: active[kind.place], day: Int32(day))
        row += 1
      }
      conclude(day)
    }
  }

  private mutating func take(_ kind: EventKind, of member: Int, isActive: Bool, day: Int32) {
    var person = people[member]
    if person.joined == .min {
      person.joined = day
      person.seen = day
      today.joined += 1
      enter(&person)
    } else if !person.isPresent, kind != .leave, kind != .removed {
      today.returned += 1
      move(&person, to: day, isVisit: false)
      enter(&person)
    }
    if isActive, person.visited != day { visit(&person, day) }
    switch kind {
    case .post:
      today.posts += 1
      if person.posts == 0 { everPosted += 1 }
      if person.posted != day { today.posters += 1 }
      person.posted = day
      person.posts += 1
      person.messages += 1
    case .reply:
      today.replies += 1
      person.messages += 1
    case .invite: today.invites += 1
    case .purchase:
      today.purchases += 1
      if person.purchases < .max { person.purchases += 1 }
      if person.purchases == 1 { buyers += 1 }
      if person.purchases == 2 { repeatBuyers += 1 }
    case .leave, .removed: if person.isPresent { leave(&person, day) }
    case .join, .visit, .reaction: break
    }
    people[member] = person
  }

  private mutating func enter(_ person: inout Person) {
    person.isPresent = true
    if today.day > 0 { person.isOfRun = true }
    present += 1
    lastSeen[place(Int(person.seen))] += 1
    if person.posts > 0 { everPosted += 1 }
    if person.purchases > 0 { buyers += 1 }
    if person.purchases > 1 { repeatBuyers += 1 }
  }

  private mutating func leave(_ person: inout Person, _ day: Int32) {
    person.isPresent = false
    person.left = day
    today.left += 1
    present -= 1
    forget(person)
    if person.posts > 0 { everPosted -= 1 }
    if person.purchases > 0 { buyers -= 1 }
    if person.purchases > 1 { repeatBuyers -= 1 }
  }

  /// A present member was not seen last on that day any more.
  private mutating func forget(_ person: Person) {
    lastSeen[place(Int(person.seen))] -= 1
    if Int(person.seen) <= today.day - 30 { silent -= 1 }
  }

  /// The last visit of a person is of today. To come back counts as one for those who had visited before.
  private mutating func move(_ person: inout Person, to day: Int32, isVisit: Bool) {
    let hasVisited = person.visited != .min
    if hasVisited { lastVisits[place(Int(person.seen))] -= 1 }
    if hasVisited || isVisit { lastVisits[place(Int(day))] += 1 }
    person.seen = day
  }

  private mutating func visit(_ person: inout Person, _ day: Int32) {
    today.dau += 1
    let start = max(0, person.joined)
    let age = Int(day - start) - 1
    if age >= 0, age <= Cohort.fullAge { person.early |= 1 << UInt8(age) }
    if day > 0, age >= 0 {
      run.cohorts[Int(start)].see(
        age: age, previous: Int(person.seen - start) - 1, isFull: person.early == .max)
    }
    forget(person)
    move(&person, to: day, isVisit: true)
    lastSeen[place(Int(day))] += 1
    person.visited = day
  }

  /// The evening of a day.
  private mutating func conclude(_ day: Int) {
    if day == 0 {
      run.startingMembers = present
      for member in people.indices where people[member].isPresent { people[member].isOfRun = true }
    }
    guard day > 0 else {
      if day == 0 { add(Cohort(joined: present), day: 0) }
      return
    }
    func sum(_ days: Int) -> Int {
      lastVisits[max(0, place(day) - days + 1)...place(day)].reduce(0, +)
    }
    (today.members, today.everPosted, today.dormant) = (present, everPosted, silent)
    (today.buyers, today.repeatBuyers) = (buyers, repeatBuyers)
    (today.wau, today.mau) = (sum(7), sum(30))
    today.newlyDormant = place(day) >= 30 ? lastSeen[place(day) - 30] : 0
    today.revenue = log.events.takings[log.first + day - 1] ?? 0
    run.memberDays += run.days.last?.members ?? run.startingMembers
    run.days.append(today)
    add(Cohort(joined: today.joined), day: day)
  }

  private mutating func add(_ cohort: Cohort, day: Int) {
    var cohort = cohort
    cohort.visitors = Array(repeating: 0, count: min(Cohort.ages, log.days - day))
    run.cohorts.append(cohort)
  }

  private mutating func close() {
    for person in people where person.isOfRun {
      let start = max(0, Int(person.joined))
      let end = person.isPresent ? log.days : Int(person.left)
      run.cohorts[start].note(
        duration: end - start, recency: max(0, Int(person.seen) - start), hasLeft: !person.isPresent
      )
    }
    let own = people.filter(\.isOfRun)
    people = []
    peopleCount = own.count
    posters = own.count { $0.posts > 0 }
    writers = own.count { $0.messages > 0 }
    run.postShares = PostShares(posts: own.map(\.posts))
    messageShares = PostShares(posts: own.map(\.messages))
  }
}
