// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import ShequnRandom
import ShequnRecords

extension Simulation {
  /// Whether the days are those of a rehearsal: nobody joins or leaves.
  var isRehearsing: Bool { community.start.isGiven && day <= community.eve }

  /// The members of a start take their rows, in order of their numbers, and stay until day 1.
  mutating func takeUp() {
    let standings = community.start.members
    let terms = PastTerms(mechanisms: community.mechanisms, tables: tables)
    let traits = recollected(standings.map { ($0.segment, Mood()) }, terms)
    let groups = groups.fill(standings.count)
    for (row, standing) in standings.enumerated() {
      let person = market.person(numbered: standing.number)
      _ = market.join(person)
      newcomers.append(
        Newcomer(person: person, group: groups[row], channel: .start, segment: traits[row].segment))
    }
    seatNewcomers()
    drawn = Column(empty: 0)
    drawn?.reserve(members.count)
    for (row, standing) in standings.enumerated() {
      set(traits[row], in: row)
      let age = standing.joined - community.daysBefore
      members.enthusiasm[row] = terms.enthusiasm(age: Float(age))
      members.joined[row] = UInt16(clamping: min(day, day - age))
      members.hazardLeft[row] = .infinity
      members.postCount[row] = UInt16(clamping: standing.posts)
      members.social[row].firstPost = standing.posts > 0 ? 1 : 0
    }
  }

  /// After the rehearsal: traits are drawn in the light of it, and everything that the record tells is as the
  /// record has it. Nobody has bought anything yet, and whoever has posted did so for the first time long ago.
  mutating func takeStock() {
    let standings = community.start.members
    let terms = PastTerms(mechanisms: community.mechanisms, tables: tables)
    let known = rehearsed(terms)
    let traits = recollected(known, terms)
    let recency = Float(community.mechanisms.contribute.recency) / 0.693_147_18
    lastVisits = Array(repeating: 0, count: lastVisits.count)
    for (row, standing) in standings.enumerated() {
      set(traits[row], in: row)
      let id = UInt64(members.id[row])
      // what has been lived through leaves no trace in what is left
      members.hazardLeft[row] = population.person(id, segment: traits[row].segment).hazardLeft
      let (visits, hasPosted) = (standing.activeDays, standing.posts > 0)
      let last = community.eve - standing.lastSeen
      members.joined[row] = UInt16(clamping: community.eve - standing.joined)
      members.lastVisit[row] = UInt16(clamping: last)
      members.visits[row] = UInt16(clamping: visits)
      members.streak[row] = visits > 0 ? 1 : 0
      if visits > 0 { lastVisits[last] += 1 }
      members.lastPost[row] = hasPosted ? UInt16(clamping: last) : 0
      members.postCount[row] = UInt16(clamping: standing.posts)
      // as many as a steady rate leaves
      let rate = Float(standing.posts) / Float(max(1, standing.joined))
      members.recentPosts[row] = min(Float(standing.posts), rate * recency)
      members.social[row].firstPost = hasPosted ? 1 : 0
      members.social[row].flags.remove(.answered)
      if !hasPosted { members.social[row].received = 0 }
      (members.purchases[row], members.spend[row], members.cost[row]) = (0, 0, 0)
    }
    today.members = members.count
    today.groups = groups.count
    today.dau = lastVisits[day]
    today.wau = lastVisits[day - 6...day].reduce(0, +)
    today.mau = lastVisits[day - 29...day].reduce(0, +)
    drawn = nil
    noteStart()
  }

  private mutating func set(_ traits: Recollection.Traits, in row: Int) {
    members.activity[row] = traits.activityLogit
    members.postingRate[row] = traits.postingRate
    members.postingRank[row] = traits.postingRank
    members.frailty[row] = traits.frailty
    members.naturalHazard[row] = traits.naturalHazard
    members.habit[row] = traits.habit
    members.enthusiasm[row] = traits.enthusiasm
  }

  /// What a rehearsal says, by row: the segment, and what is felt. Satisfaction and deficits are means over
  /// visits: who came seldom in it has those of the others where their own would be a beginner's, and all have
  /// as much of them as their visits in the record bring.
  private mutating func rehearsed(_ terms: PastTerms) -> [(segment: Int?, mood: Mood)] {
    let mechanisms = community.mechanisms
    let (attend, leave) = (mechanisms.attend, mechanisms.leave)
    let (ties, contribute) = (mechanisms.ties, mechanisms.contribute)
    let coefficients = hazards(ofDeficits: leave)
    let giving = logarithm(1 - Float(ties.giving))
    var (lacking, pleased) = (MeanOverVisits(Deficits()), MeanOverVisits(Deficits()))
    for row in 0..<members.count {
      let visits = Float(members.visits[row])
      lacking.add(members.deficits[row], terms.experienced(visits: visits))
      pleased.add(
        Deficits(repeating: members.satisfaction[row] - 0.5), terms.adjusted(visits: visits))
    }
    return community.start.members.enumerated().map { row, standing in
      let (visits, all) = (Float(members.visits[row]), Float(standing.activeDays))
      let deficits = lacking.complete(members.deficits[row], terms.experienced(visits: visits))
      members.deficits[row] = deficits * terms.experienced(visits: all)
      let satisfaction =
        pleased.complete(
          Deficits(repeating: members.satisfaction[row] - 0.5), terms.adjusted(visits: visits))[0]
        * terms.adjusted(visits: all)
      members.satisfaction[row] = clip(0.5 + satisfaction)
      var mood = Mood()
      mood.attendance =
        Float(attend.satisfaction) * satisfaction + Float(attend.trust) * (members.trust[row] - 0.5)
        + (drawn?[row] ?? 0) / Float(community.daysBefore)
      mood.hazard = exponential(
        giving * min(Float(ties.givingLimit), members.given[row])
          - Float(leave.satisfaction) * satisfaction)
      mood.felt = (coefficients * deficits).sum()
      let group = Int(members.group[row])
      let size = Float(max(1, groups.size[group])) / Float(contribute.loafingSize)
      let own =
        groups.posting[group] * power(size, -Float(contribute.loafing))
        * exponential(
          Float(contribute.satisfaction) * satisfaction
            + Float(contribute.motivation) * (members.motivation[row] - 0.5))
      mood.posting = own * encouraged(row, own)
      return (Int(members.segment[row]), mood)
    }
  }

  /// What members have on average of something that grows with visits towards a rest of its own.
  private struct MeanOverVisits {
    private var sum: Deficits
    private var weight: Float = 0

    init(_ zero: Deficits) { sum = zero }

    /// `part`: how far a member's visits have brought it.
    mutating func add(_ value: Deficits, _ part: Float) {
      sum += value
      weight += part
    }

    /// Where it goes to for a member whom some visits have brought there in part.
    func complete(_ value: Deficits, _ part: Float) -> Deficits {
      weight > 0 ? value + (1 - part) * (sum / weight) : value
    }
  }

  /// The factor of answers received on posting. In a rehearsal members post as in their record, times all that
  /// the rate is multiplied by, and so many times as many answers came: they are made as many as there were.
  private func encouraged(_ row: Int, _ own: Float) -> Float {
    let ties = community.mechanisms.ties
    let social = members.social[row]
    let answers = social.received * tables.tieDecay.answers[day - Int(social.tiesDay)]
    var factor: Float = 1
    // half way in logarithms each time, which does not swing
    for _ in 0..<8 {
      let received = min(Float(ties.answersLimit), answers / max(0.01, own * factor))
      factor = (factor * exponential(Float(ties.replies) * received)).squareRoot()
    }
    members.social[row].received /= max(0.01, own * factor)
    return factor
  }

  /// Traits by row, drawn on all threads.
  private func recollected(_ known: [(segment: Int?, mood: Mood)], _ terms: PastTerms)
    -> [Recollection.Traits]
  {
    let (community, source) = (community, source)
    let standings = community.start.members
    let workers = standings.count < 64 ? 1 : threads
    return [Recollection.Traits](unsafeUninitializedCapacity: standings.count) { traits, count in
      let target = Target(rows: traits)
      DispatchQueue.concurrentPerform(iterations: workers) { worker in
        let recollection = Recollection(community: community, terms: terms, source: source)
        let share = standings.count * worker / workers..<standings.count * (worker + 1) / workers
        for row in share {
          let (segment, mood) = known[row]
          target.rows.initializeElement(
            at: row, to: recollection.traits(of: standings[row], segment: segment, mood))
        }
      }
      count = standings.count
    }
  }

  /// Where threads write rows of their own.
  private struct Target: @unchecked Sendable {
    let rows: UnsafeMutableBufferPointer<Recollection.Traits>
  }
}
