// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom
import ShequnRecords

extension Simulation {
  /// Phase 7 · serve – visitors ask; a peer answers at once, or an expert among the staff, or the
  /// question queues for the agents of the service desks. Quick answers please; late, missing and
  /// given-up ones are remembered.
  ///
  /// Reads visits, the embeddedness of those online, the morning, the service desks; writes trust
  /// events of visits, the queue.
  /// Columns read: id, group, cell.
  /// Columns written: social, asked.
  mutating func serve() {
    let service = community.mechanisms.service
    guard service.rate > 0 else { return }
    timed(.serve)
    defer { timed(nil) }
    findAskers()
    let arrivals = takeQuestions()
    let outcomes = questions.pass(
      day: day, arrivals: arrivals, desks: desk.board.serviceDesks)
    for outcome in outcomes {
      if let wait = outcome.wait {
        today.answeredByStaff += 1
        today.waitHours += wait
        answer(outcome.question.row, after: wait)
      } else {
        disappoint(outcome.question.row)
      }
    }
    // where there have been agents of late there will be again: people wait for them
    if questions.staffedOn == 0 || day - questions.staffedOn >= Int(service.trustInStaff) {
      for question in questions.close() { disappoint(question.row) }
    }
    today.queue = questions.waiting.count
    today.agents = desk.board.serviceDesks.reduce(0) { $0 + $1.agents }
    today.busyAgents = questions.busy
  }

  /// Part of phase 7, told apart because it touches only a member's own columns: which visitors ask.
  /// Who still waits for an answer asks nothing new.
  func asking() -> BlockWork {
    let service = community.mechanisms.service
    guard service.rate > 0 else { return BlockWork(.serve) { _, _ in } }
    let unsolved = desk.board.serviceDesks.map(\.solved).sorted().reduce(1) { $0 * (1 - $1) }
    let chance = probability(ofHazard: Float(service.rate) * unsolved)
    let fields = RandomSource.fields(tick: day, decision: Decision.question.rawValue, draw: 0)
    let (table, source) = (MemberView(members), source)
    return BlockWork(.serve) { _, scratch in
      scratch.askers.removeAll(keepingCapacity: true)
      let (visits, words) = (scratch.visits, scratch.words)
      guard !visits.isEmpty else { return }
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: visits.count) { people in
        for index in visits.indices {
          people.initializeElement(at: index, to: table.id[Int(visits[index].row)])
        }
        source.firstWords(of: people, fields: fields, into: words)
      }
      for index in visits.indices where RandomSource.uniform(words[index]) < chance {
        if table.asked[Int(visits[index].row)] == 0 {
          scratch.askers.append(Int32(truncatingIfNeeded: index))
        }
      }
    }
  }

  /// Where those are who wait since yesterday or longer: rows move overnight, and leavers' questions
  /// go with them.
  private mutating func findAskers() {
    guard !questions.waiting.isEmpty else { return }
    let (table, market) = (members, market)
    func isThere(_ question: ServiceQueue.Question) -> Bool {
      question.row < table.count && UInt64(table.id[question.row]) == question.person
    }
    var moved: [UInt64: Int] = [:]
    let hasMoved = questions.waiting.contains {
      !isThere($0) && market.isMember(Int($0.person))
    }
    if hasMoved {
      for row in 0..<table.count where table.asked[row] > 0 {
        moved[UInt64(table.id[row])] = row
      }
    }
    questions.locate { isThere($0) ? $0.row : moved[$0.person] }
  }

  /// Today's questions: those that nobody answers at once are handed on.
  private mutating func takeQuestions() -> [ServiceQueue.Question] {
    let service = community.mechanisms.service
    let hasTies = community.mechanisms.ties.isOn
    var open: [ServiceQueue.Question] = []
    for block in 0..<members.blockCount {
      for index in scratch[block].askers {
        let visit = scratch[block].visits[Int(index)]
        let row = Int(visit.row)
        let person = UInt64(members.id[row])
        today.questions += 1
        let luck = source.block(.question, entity: person, tick: day)
        let embeddedness =
          hasTies ? meeting.meanEmbeddedness(of: Int(members.group[row])) : 0
        if luck[1] < Float(service.peers) * embeddedness {
          today.answeredByPeers += 1
          answer(row, after: 0)
        } else if luck[2] < morning.staffQuestions[Int(members.cell[row])] {
          today.answeredByStaff += 1
          answer(row, after: 0)
        } else {
          let own = source.block(.answer, entity: person, tick: day)
          let hour = Double(visit.hour) + own.double(2)
          members.asked[row] = Float(Double(day) + hour / 24)
          var question = ServiceQueue.Question(
            person: person, asked: Double(day - 1) * 24 + hour,
            work: Double(-logarithm(own[0])) * service.minutes / 60,
            patience: Double(-logarithm(own[1])) * service.patience)
          question.row = row
          open.append(question)
        }
      }
    }
    return open
  }

  /// A question is answered, so many hours after it was asked.
  private mutating func answer(_ row: Int, after hours: Double) {
    let service = community.mechanisms.service
    let pace = community.platform.answerTime
    let relief = Float(service.relief(after: hours / pace))
    members.asked[row] = 0
    members.social[row].serviceMood += Float(service.mood) * relief
    let isLate = hours > service.late * pace
    if isLate { remember(row) }
    let scratch = scratch[row / MemberTable.blockRows]
    guard let index = scratch.visitIndex(ofRow: row) else { return }
    if hours < service.quick * pace {
      scratch.visits[index].good = max(scratch.visits[index].good, 1)
    }
    if isLate {
      scratch.visits[index].bad = max(scratch.visits[index].bad, Float(service.lateEvent))
    }
  }

  /// A question is given up, or nobody is there to answer it.
  private mutating func disappoint(_ row: Int) {
    today.abandoned += 1
    members.asked[row] = 0
    let service = community.mechanisms.service
    members.social[row].serviceMood -= Float(service.mood)
    remember(row)
    let scratch = scratch[row / MemberTable.blockRows]
    guard let index = scratch.visitIndex(ofRow: row) else { return }
    scratch.visits[index].bad = max(scratch.visits[index].bad, Float(service.lateEvent))
  }

  /// Poor service stays a reason to leave.
  private func remember(_ row: Int) {
    members.social[row].serviceUntil = UInt16(
      clamping: day + Int(community.mechanisms.service.memory))
  }
}
