// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// Questions, the queue and what answers do: the closed forms of queueing theory, and the books.
struct ServiceTests {
  // MARK: the queue by itself

  /// Numbers of a test's own (SplitMix64).
  private struct Luck {
    var state: UInt64

    mutating func exponential(mean: Double) -> Double {
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = state
      word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
      word ^= word >> 31
      return -mean * log((Double(word >> 11) + 0.5) * 0x1p-53)
    }
  }

  /// Batch means of a long run of two agents around the clock, λ 1.5 and μ 1 an hour.
  private func batches(patience: Double) -> [(waited: Double, wait: Double, gaveUp: Double)] {
    var luck = Luck(state: 20)
    var queue = ServiceQueue()
    var next = luck.exponential(mean: 1 / 1.5)
    let desk = ServiceDesk(agents: 2, from: 0, until: 24)
    return (0..<100).map { batch in
      var (questions, waited, wait, gaveUp) = (0.0, 0.0, 0.0, 0.0)
      for day in (batch * 400 + 1)...(batch * 400 + 400) {
        var arrivals: [ServiceQueue.Question] = []
        while next < Double(day) * 24 {
          arrivals.append(
            ServiceQueue.Question(
              person: UInt64(arrivals.count), asked: next, work: luck.exponential(mean: 1),
              patience: patience > 0 ? luck.exponential(mean: patience) : 1e9))
          next += luck.exponential(mean: 1 / 1.5)
        }
        for outcome in queue.pass(day: day, arrivals: arrivals, desks: [desk]) {
          questions += 1
          waited += outcome.wait == 0 ? 0 : 1
          wait += outcome.wait ?? 0
          gaveUp += outcome.wait == nil ? 1 : 0
        }
      }
      return (waited / questions, wait / questions, gaveUp / questions)
    }
  }

  /// Whether the mean of independent values is `expected`, to 4.5 of its standard errors, which must
  /// be small enough to tell.
  private func agrees(_ values: [Double], with expected: Double, resolution: Double) -> Bool {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
    let error = (variance / count).squareRoot()
    return abs(mean - expected) < 4.5 * error && error < resolution * expected
  }

  @Test func `two agents round the clock are Erlang C: P(wait) .642857, mean wait 1.285714`() {
    let batches = batches(patience: 0)
    #expect(agrees(batches.map(\.waited), with: 0.642857, resolution: 0.005))
    #expect(agrees(batches.map(\.wait), with: 1.285714, resolution: 0.02))
  }

  @Test func `with a mean patience of two hours they are Erlang A: .146594 give up`() {
    #expect(agrees(batches(patience: 2).map(\.gaveUp), with: 0.146594, resolution: 0.01))
  }

  private func question(
    _ person: UInt64, at hour: Double, work: Double = 0.5, patience: Double = 99
  )
    -> ServiceQueue.Question
  {
    ServiceQueue.Question(person: person, asked: hour, work: work, patience: patience)
  }

  @Test func `what is not begun at closing waits overnight, what was begun is finished`() {
    var queue = ServiceQueue()
    let desk = ServiceDesk(agents: 1, from: 9, until: 17)
    let first = queue.pass(
      day: 1, arrivals: [question(1, at: 16.9, work: 5), question(2, at: 16.95)], desks: [desk])
    #expect(first.map(\.question.person) == [1] && first[0].wait == 0)
    #expect(abs(queue.busy - 0.1 / 8) < 1e-9)
    #expect(queue.waiting.map(\.person) == [2])
    // fresh in the morning, although the last answer took until ten
    let second = queue.pass(day: 2, arrivals: [question(3, at: 33.1)], desks: [desk])
    #expect(second.map(\.question.person) == [2, 3])
    #expect(abs((second[0].wait ?? 0) - (33 - 16.95)) < 1e-9)
    #expect(abs((second[1].wait ?? 0) - 0.4) < 1e-9)
  }

  @Test func `who gives up overnight is gone in the morning, and on a day off nobody is answered`()
  {
    var queue = ServiceQueue()
    let desk = ServiceDesk(agents: 1, from: 9, until: 17)
    let evening = queue.pass(
      day: 1,
      arrivals: [question(1, at: 20, patience: 2), question(2, at: 21, patience: 5)], desks: [desk])
    #expect(evening.map(\.question.person) == [1] && evening[0].wait == nil)
    let holiday = queue.pass(day: 2, arrivals: [question(3, at: 30)], desks: [])
    #expect(holiday.map(\.question.person) == [2] && holiday[0].wait == nil)
    #expect(queue.waiting.map(\.person) == [3] && queue.staffedOn == 1)
  }

  @Test func `desks with the same hours are one team, others keep their own hours`() {
    let pair = ServiceDesk(agents: 2, from: 9, until: 17)
    let single = ServiceDesk(agents: 1, from: 9, until: 17)
    let arrivals = (1...6).map { question(UInt64($0), at: 10 + 0.01 * Double($0)) }
    var (one, two) = (ServiceQueue(), ServiceQueue())
    let together = one.pass(day: 1, arrivals: arrivals, desks: [pair])
    let apart = two.pass(day: 1, arrivals: arrivals.reversed(), desks: [single, single])
    #expect(together.map(\.wait) == apart.map(\.wait))
    // a night shift over midnight takes what the day shift leaves
    var night = ServiceQueue()
    let late = night.pass(
      day: 1, arrivals: [question(1, at: 3), question(2, at: 12), question(3, at: 21.25)],
      desks: [ServiceDesk(agents: 1, from: 21, until: 6)])
    #expect(late.map(\.wait) == [0, 9, 0.25])
    #expect(ServiceDesk(agents: 1, from: 21, until: 6).hours == 9)
    #expect(ServiceDesk(agents: 1, from: 8, until: 8).hours == 24)
  }

  // MARK: through the phase

  /// Agents on every day, or on some weekdays.
  private struct Agents: Lever {
    var desk = ServiceDesk(agents: 1, from: 9, until: 17)
    var weekdays = 7
    var window = Window.standard()

    static let name = "agents"
    static let title = Bilingual("agents", "客服")
    static let area = LeverArea.running
    static let brief = Bilingual("agents", "客服")
    static let summary = Bilingual("agents", "客服")
    static let neutral: (parameter: String, value: ParameterValue?) = ("agents", nil)
    static let parameters: [Parameter<Agents>] = []

    mutating func act(_ desk: inout Desk) {
      if (desk.day - 1) % 7 < weekdays { desk.board.staff(self.desk) }
    }
  }

  private func asking(
    members: Int = 2000, days: Int = 60, rate: Double = 0.2,
    _ change: (inout Service) -> Void = { _ in }
  ) -> Community {
    Alone.community(members: members, days: days, activity: Alone.always) {
      $0.service = .standard()
      $0.service.rate = rate
      change(&$0.service)
    }
  }

  /// Two agents around the clock whose answers take days: λ 1.5, μ 1 in 5,000 minutes. Visits keep
  /// to the hours of the day, which matters little on that scale.
  private func slowAnswers(patience: Double) -> [[DayRecord]] {
    let community = asking(members: 300, days: 2100, rate: 1.5 * 1440 / 5000 / 300) {
      $0.minutes = 5000
      $0.patience = patience * 5000 / 60
    }
    var agents = Agents()
    agents.desk = ServiceDesk(agents: 2, from: 0, until: 24)
    return (0..<16).map { replication in
      Array(record(community, [agents], replication: replication).days[100...])
    }
  }

  @Test func `the phase waits as long as Erlang C says, and its agents are busy ρ of their time`() {
    let runs = slowAnswers(patience: 10_000)
    let waits = runs.map { days in
      days.reduce(0) { $0 + $1.waitHours } * 60 / 5000
        / days.reduce(0) { $0 + Double($1.answeredByStaff) }
    }
    #expect(agrees(waits, with: 1.285714, resolution: 0.15))
    let busy = runs.map { days in days.reduce(0) { $0 + $1.busyAgents } / 4000 }
    #expect(agrees(busy, with: 0.75, resolution: 0.05))
  }

  @Test func `in the phase as many give up as Erlang A says`() {
    let gaveUp = slowAnswers(patience: 2).map { days in
      days.reduce(0) { $0 + Double($1.abandoned) } / days.reduce(0) { $0 + Double($1.questions) }
    }
    #expect(agrees(gaveUp, with: 0.146594, resolution: 0.06))
  }

  @Test func `as many ask as the rate says`() {
    let run = record(asking())
    let expected = 60 * 2000 * (1 - exp(-0.2))
    let questions = Double(run.days.reduce(0) { $0 + $1.questions })
    #expect(abs(questions - expected) < 4.5 * (expected * exp(-0.2)).squareRoot())
  }

  @Test func `every question is answered, closed without an answer, or still waits`() {
    var agents = Agents()
    agents.weekdays = 5
    let run = record(asking(rate: 0.02), [agents])
    var open = 0
    for day in run.days {
      open += day.questions - day.answeredByPeers - day.answeredByStaff - day.abandoned
      #expect(day.queue == open)
      #expect(day.agents == ((day.day - 1) % 7 < 5 ? 1 : 0))
      #expect(day.busyAgents >= 0 && day.busyAgents <= Double(day.agents) + 1e-9)
    }
    // what was asked on Saturday waits for Monday, if the asker's patience lasts
    #expect(run.days[5].queue > 0 && run.days[5].answeredByStaff == 0)
    #expect(run.days[7].waitHours / Double(run.days[7].answeredByStaff) > 4)
  }

  @Test func `without agents and peers nobody is answered, and the day ends with no question open`()
  {
    let run = record(asking())
    #expect(run.days.allSatisfy { $0.abandoned == $0.questions && $0.queue == 0 })
  }

  @Test func `peers answer with a chance that grows with how well members know each other`() {
    var community = asking(rate: 0.3)
    community.mechanisms.ties = .standard()
    community.mechanisms.contribute = .standard()
    community.mechanisms.contribute.logMean = -3
    let run = record(community)
    func share(_ days: ArraySlice<DayRecord>) -> Double {
      Double(days.reduce(0) { $0 + $1.answeredByPeers })
        / Double(days.reduce(0) { $0 + $1.questions })
    }
    let days = run.days[30...]
    let embeddedness =
      days.reduce(0) { $0 + $1.embeddedness } / days.reduce(0) { $0 + Double($1.dau) }
    let questions = Double(days.reduce(0) { $0 + $1.questions })
    // groups ask alike, so the mean over visitors is the mean over questions
    let expected = 0.6 * embeddedness
    #expect(expected > 0.02)
    #expect(
      abs(share(days) - expected) < 4.5 * (expected * (1 - expected) / questions).squareRoot())
    #expect(share(days) > share(run.days[..<10]))
  }

  @Test func `prompt answers please, missing ones displease and make members leave for it`() {
    var community = asking(rate: 0.5)
    community.mechanisms.satisfaction = .standard()
    community.mechanisms.trust = .standard()
    community.mechanisms.leave.service = 0.1
    community.mechanisms.leave.experience = 0.15
    var agents = Agents()
    agents.desk = ServiceDesk(agents: 100, from: 0, until: 24)
    var quiet = community
    quiet.mechanisms.service.rate = 0
    let (served, alone, none) = (
      record(community, [agents]), record(community), record(quiet)
    )
    #expect(served.mean(\.satisfaction, day: 60) > none.mean(\.satisfaction, day: 60))
    #expect(served.mean(\.trust, day: 60) > none.mean(\.trust, day: 60))
    #expect(alone.mean(\.satisfaction, day: 60) < none.mean(\.satisfaction, day: 60))
    func left(_ run: RunRecord) -> Int {
      run.days.reduce(0) { $0 + $1.leftBy[Int(Cause.service.rawValue)] }
    }
    #expect(left(served) == 0 && left(none) == 0 && left(alone) > 100)
  }

  @Test func `leavers take their questions along, and those who stay keep theirs`() {
    // everybody asks at once and then waits: the queue is the community, but for those answered today
    var community = asking(members: 500, rate: 10) { $0.patience = 1_000_000 }
    community.mechanisms.leave.natural = 0.05
    var agents = Agents()
    agents.desk = ServiceDesk(agents: 1, from: 9, until: 17, pace: 6)
    let run = record(community, [agents])
    for day in run.days[1...] {
      #expect(day.queue == day.decisions - day.answeredByStaff - day.abandoned)
    }
    #expect(run.days.reduce(0) { $0 + $1.answeredByStaff } > 200)
    #expect(run.days.reduce(0) { $0 + $1.left } > 400)
    for threads in [2, 3] {
      #expect(record(community, [agents], threads: threads).digest == run.digest)
    }
  }

  @Test func `where nobody asks agents change nothing, and neither does how long answers take`() {
    let community = asking(rate: 0)
    #expect(record(community, [Agents()]).digest == record(community).digest)
    var slow = asking(rate: 0) { $0.minutes = 1000 }
    #expect(record(slow, [Agents()]).digest == record(community).digest)
    slow.mechanisms.service.rate = 0.1
    #expect(record(slow, [Agents()]).digest != record(community).digest)
  }
}
