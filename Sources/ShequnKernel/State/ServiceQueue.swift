// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// Questions that wait for an agent, first come first served, from one working day to the next.
///
/// Hours count from the beginning of day 1. A day of 24 hours is an M/M/c queue exactly (with
/// patience M/M/c+M): who is busy at midnight stays so. Agents who go home finish what they began
/// before closing; what was not begun waits overnight.
package struct ServiceQueue: Sendable {
  /// A question on its way, with all its luck drawn.
  package struct Question: Sendable, Equatable {
    package var person: UInt64
    /// Where the asker was last seen in the table.
    var row = 0
    /// Hour of asking.
    package var asked: Double
    /// Hours that an answer takes at pace 1.
    package var work: Double
    /// Hours after which the asker gives up.
    package var patience: Double

    package init(person: UInt64, asked: Double, work: Double, patience: Double) {
      self.person = person
      self.asked = asked
      self.work = work
      self.patience = patience
    }
  }

  /// What became of a question today.
  package struct Outcome: Sendable {
    package let question: Question
    /// Hours until an agent began to answer; nil: the asker gave up.
    package let wait: Double?
  }

  private struct Shift: Hashable {
    var from: Float
    var until: Float
    var pace: Float
    /// Hours that the agents work in a day, in one shift or (over midnight) in two.
    var hours: Float

    var isRoundTheClock: Bool { from <= 0 && until >= 24 }
  }

  private struct Agent {
    var shift: Shift
    /// When the next answer can begin; when the shift begins and ends.
    var free: Double
    var from: Double
    var until: Double

    var hours: Double { Double(shift.hours) }
  }

  /// In order of asking.
  package private(set) var waiting: [Question] = []
  /// Share of its working hours that each agent spent answering today, summed over agents.
  package private(set) var busy = 0.0
  /// The last day on which there was an agent; 0: none yet.
  package private(set) var staffedOn = 0
  private var agents: [Agent] = []

  package init() {}

  /// One day: its questions and those left from before meet the agents of `desks`.
  package mutating func pass(day: Int, arrivals: [Question], desks: [ServiceDesk]) -> [Outcome] {
    let midnight = Double(day - 1) * 24
    staff(desks, from: midnight)
    if !agents.isEmpty { staffedOn = day }
    busy = agents.reduce(0) { $0 + (min($1.free, $1.until) - $1.from) / $1.hours }
    var outcomes: [Outcome] = []
    var left: [Question] = []
    for question in waiting + arrivals.sorted(by: { ($0.asked, $0.person) < ($1.asked, $1.person) })
    {
      let deadline = question.asked + question.patience
      if let (index, begin) = next(after: question.asked), begin <= deadline {
        let end = begin + question.work * Double(agents[index].shift.pace)
        busy += (min(end, agents[index].until) - begin) / agents[index].hours
        agents[index].free = end
        outcomes.append(Outcome(question: question, wait: begin - question.asked))
      } else if deadline < midnight + 24 {
        outcomes.append(Outcome(question: question, wait: nil))
      } else {
        left.append(question)
      }
    }
    waiting = left
    return outcomes
  }

  /// Lets go of all questions, which nobody will answer.
  mutating func close() -> [Question] {
    defer { waiting = [] }
    return waiting
  }

  /// Brings the rows of askers up to date; a question without a row is dropped, its asker has left.
  mutating func locate(_ place: (Question) -> Int?) {
    waiting = waiting.compactMap { question in
      guard let row = place(question) else { return nil }
      var located = question
      located.row = row
      return located
    }
  }

  /// The agent who can begin first, not before `hour` and before going home, and when.
  private func next(after hour: Double) -> (index: Int, begin: Double)? {
    var best: (index: Int, begin: Double)?
    for index in agents.indices {
      let begin = max(agents[index].free, hour)
      if begin < agents[index].until && begin < best?.begin ?? .infinity { best = (index, begin) }
    }
    return best
  }

  /// Who is on duty today. Teams with the same hours and pace are one; those who work round the clock
  /// bring along what they are busy with.
  private mutating func staff(_ desks: [ServiceDesk], from midnight: Double) {
    var counts: [Shift: Int] = [:]
    for desk in desks where desk.agents > 0 {
      for (from, until) in desk.shifts {
        let shift = Shift(from: from, until: until, pace: desk.pace, hours: desk.hours)
        counts[shift, default: 0] += desk.agents
      }
    }
    let shifts = counts.keys.sorted {
      ($0.from, $0.until, $0.pace, $0.hours) < ($1.from, $1.until, $1.pace, $1.hours)
    }
    agents = shifts.flatMap { shift in
      let busy =
        shift.isRoundTheClock
        ? agents.filter { $0.shift == shift }.map(\.free).sorted() : []
      return (0..<(counts[shift] ?? 0)).map { number in
        let opening = midnight + Double(shift.from)
        return Agent(
          shift: shift, free: number < busy.count ? max(busy[number], opening) : opening,
          from: opening, until: midnight + Double(shift.until))
      }
    }
  }
}

extension ServiceDesk {
  /// Its hours as stretches within one day: those over midnight are two.
  var shifts: [(from: Float, until: Float)] {
    if from == until { return [(0, 24)] }
    if from < until { return [(from, min(24, until))] }
    return [(0, until), (from, 24)].filter { $0.0 < $0.1 }
  }

  /// Hours that an agent works in a day.
  package var hours: Float { shifts.reduce(0) { $0 + $1.until - $1.from } }
}
