// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// What members do today, for whoever keeps a log of it; handed on every evening. It draws no luck and nobody
/// feels it. Only where somebody watches.
struct ActLog: Sendable {
  let watch: MemberAct.Watch
  private(set) var today: [MemberAct] = []

  /// nil: nobody watches.
  init?(_ watch: MemberAct.Watch?) {
    guard let watch else { return nil }
    self.watch = watch
  }

  mutating func note(_ act: MemberAct) { today.append(act) }

  /// The invitation noted last has brought somebody.
  mutating func accept(_ person: UInt32) {
    guard let last = today.indices.last, today[last].kind == .invite else { return }
    today[last].other = person
  }

  /// What a rehearsal brings is no part of a log.
  mutating func forget() { today.removeAll(keepingCapacity: true) }

  mutating func handOn() {
    watch(today.sorted())
    today.removeAll(keepingCapacity: true)
  }
}

/// Where a log is kept, each phase says what has happened. Comings and goings are of the evening.
extension Simulation {
  /// The hour of what happens after all visits.
  private static let evening = 23
  /// The hour of what needs no visit.
  private static let noon = 12

  /// Who visited and what they did then: after reading.
  mutating func noteVisits() {
    guard log != nil else { return }
    for block in 0..<members.blockCount {
      for visit in scratch[block].visits {
        let row = Int(visit.row)
        var act = MemberAct(
          day: date, hour: Int(visit.hour), kind: .visit, person: members.id[row],
          group: members.group[row])
        log?.note(act)
        act.kind = .post
        for _ in 0..<visit.posts { log?.note(act) }
        act.kind = .reaction
        for _ in 0..<Int(visit.likes) + Int(visit.comments) + Int(visit.shares) { log?.note(act) }
      }
    }
  }

  /// A member answered another. Who looked in before the other posted answers at the end of the day.
  mutating func noteAnswer(_ answer: Answer) {
    guard let said = hour(answer.replier), let asked = hour(answer.author) else { return }
    let isFresh = members.social[answer.author].firstPost == 0
    note(
      .reply, members.id[answer.replier], hour: isFresh && said < asked ? Self.evening : said,
      other: members.id[answer.author], group: members.group[answer.author])
  }

  /// What was bought today, at the visit if there was one.
  mutating func notePurchases() {
    for block in 0..<members.blockCount {
      for (row, cents) in scratch[block].purchases {
        note(.purchase, members.id[row], hour: hour(row) ?? Self.noon, cents: cents)
      }
    }
  }

  mutating func noteInvitation(by row: Int) {
    guard log != nil else { return }
    note(.invite, members.id[row], hour: hour(row) ?? Self.evening)
  }

  mutating func noteLeaving(_ departure: Departure) {
    guard log != nil else { return }
    let kind: MemberAct.Kind = departure.cause?.isByRule == true ? .removed : .leave
    note(kind, departure.id, hour: Self.evening)
  }

  /// When the members of a start joined and were seen last: all that is known of their days.
  mutating func noteStart() {
    guard log != nil else { return }
    log?.forget()
    for (row, standing) in community.start.members.enumerated() {
      var act = MemberAct(
        day: date - standing.joined, hour: Self.evening, kind: .join, person: members.id[row])
      log?.note(act)
      guard standing.activeDays > 0 else { continue }
      (act.day, act.hour, act.kind) = (date - standing.lastSeen, Self.noon, .visit)
      log?.note(act)
    }
    log?.handOn()
  }

  mutating func noteJoining(_ person: UInt32) {
    guard log != nil else { return }
    note(.join, person, hour: Self.evening)
  }

  private mutating func note(
    _ kind: MemberAct.Kind, _ person: UInt32, hour: Int, other: UInt32? = nil,
    group: UInt32? = nil, cents: Int = 0
  ) {
    let act = MemberAct(
      day: date, hour: hour, kind: kind, person: person, other: other, group: group, cents: cents)
    log?.note(act)
  }

  /// The hour at which a member looked in today.
  private func hour(_ row: Int) -> Int? {
    let scratch = scratch[row / MemberTable.blockRows]
    return scratch.visitIndex(ofRow: row).map { Int(scratch.visits[$0].hour) }
  }
}

/// Rows of who answered whom.
struct Answer: Sendable {
  let author: Int
  let replier: Int
}
