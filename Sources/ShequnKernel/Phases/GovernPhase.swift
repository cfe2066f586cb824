// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom
import ShequnRecords

extension Simulation {
  /// Phase 8 · govern – some visitors offend, and spam comes in; moderation finds part of it before
  /// others see it, and removes a few harmless posts. Rules expel: those who offend too often, and
  /// those who have been silent too long.
  ///
  /// Reads visits and own posts, the board's moderators and culls; writes trust events of visits,
  /// who must leave.
  /// Columns read: id, group, cell, satisfaction, lastVisit.
  /// Columns written: hazardLeft, social.
  mutating func govern() {
    timed(.govern)
    defer { timed(nil) }
    cullSilent()
    let equation = community.mechanisms.moderation
    guard equation.base > -50 || equation.spam > 0 else { return }
    meet()
    let guardians = (0..<cells.arms).map { Guardians(self, arm: $0) }
    if equation.base > -50 { judgeVisits(guardians) }
    if equation.spam > 0 { receiveSpam(guardians[0]) }
    if guardians.contains(where: { $0.mistakes > 0 }) { makeMistakes(guardians) }
  }

  /// Who offends: bad mood, bad example, and trolls.
  private mutating func judgeVisits(_ guardians: [Guardians]) {
    let equation = community.mechanisms.moderation
    let (mood, saw, both) = (Float(equation.mood), Float(equation.saw), Float(equation.both))
    let low = Float(equation.lowMood)
    let base = cells.table(Float(0)) { _, segment in
      Float(equation.base) + Float(segment.trollness)
    }
    for block in 0..<members.blockCount {
      let visits = scratch[block].visits
      for suspect in scratch[block].suspects {
        let index = Int(suspect)
        let row = Int(visits[index].row)
        let cell = Int(members.cell[row])
        let flags = members.social[row].flags
        let isLow = members.satisfaction[row] < low
        let sawOne = flags.contains(.sawViolation)
        var effect = (isLow ? mood : 0) + (sawOne ? saw : 0)
        if isLow && sawOne { effect += both }
        today.saturation[.offend].note(effect)
        var chance = logistic(base[cell] + effect)
        if let rules = morning.rules {
          chance *= 1 - (1 - Float(equation.rulesCompliance)) * rules[cell]
        }
        if flags.contains(.wasExplained) { chance *= Float(equation.explained) }
        if visits[index].violationLuck < chance {
          offend(row, guardians[cells.arm(of: cell)])
        }
      }
    }
  }

  /// A violation is found in time, or seen.
  private mutating func offend(_ row: Int, _ guardians: Guardians) {
    today.violations += 1
    let luck = source.block(.violation, entity: UInt64(members.id[row]), tick: day)
    if luck[0] >= guardians.prevents { show(in: Int(members.group[row]), but: row, luck[1]) }
    guard luck[0] < guardians.finds else { return }
    today.removals += 1
    var social = members.social[row]
    social.violations = UInt8(clamping: Int(social.violations) + 1)
    if guardians.explains { social.flags.insert(.wasExplained) }
    members.social[row] = social
    if guardians.banAfter > 0 && Int(social.violations) >= guardians.banAfter {
      rule(row, .banned)
    }
  }

  /// Calls `see` with the visits of some of those online in the group, side by side in its list.
  private func forOnlookers(
    in group: Int, but author: Int?, _ luck: Float, _ see: (inout Visit) -> Void
  ) {
    let there = meeting.count(of: group)
    let first = Int(luck * Float(there))
    for step in 0..<min(there, Int(community.mechanisms.moderation.audience)) {
      let row = meeting.visitor((first + step) % there, of: group)
      guard row != author else { continue }
      let scratch = scratch[row / MemberTable.blockRows]
      guard let index = scratch.visitIndex(ofRow: row) else { continue }
      see(&scratch.visits[index])
    }
  }

  /// A violation is shown to some of those online in the group.
  private mutating func show(in group: Int, but author: Int?, _ luck: Float) {
    let strength = Float(community.mechanisms.moderation.event)
    var exposures = 0
    forOnlookers(in: group, but: author, luck) { visit in
      visit.sawViolation = true
      visit.bad = max(visit.bad, strength)
      visit.peerBad = max(visit.peerBad, strength)
      exposures += 1
    }
    today.exposures += exposures
  }

  /// Spam from outside, in groups at random.
  private mutating func receiveSpam(_ guardians: Guardians) {
    let mean = community.mechanisms.moderation.spam * Double(members.count)
    let u = source.block(.spam, entity: 0, tick: day).double(0)
    for number in 0..<InverseDistribution.poisson(u, mean: mean) {
      today.spam += 1
      let luck = source.block(.spam, entity: UInt64(number + 1), tick: day)
      if luck[0] < guardians.finds { today.removals += 1 }
      if luck[0] >= guardians.prevents {
        show(in: min(groups.count - 1, Int(luck[1] * Float(groups.count))), but: nil, luck[2])
      }
    }
  }

  /// Harmless posts that are removed by mistake; others see it happen.
  private mutating func makeMistakes(_ guardians: [Guardians]) {
    let strength = Float(community.mechanisms.moderation.wrongEvent)
    let seen = strength * Float(community.mechanisms.trust.sympathy)
    for block in 0..<members.blockCount {
      for post in scratch[block].ownPosts {
        let row = Int(post.row)
        let arm = cells.arm(of: Int(members.cell[row]))
        let luck = source.block(
          .mistake, entity: UInt64(members.id[row]), tick: day, draw: Int(post.number) & 63)
        guard luck[0] < guardians[arm].mistakes,
          let index = scratch[block].visitIndex(ofRow: row)
        else { continue }
        scratch[block].visits[index].bad = max(scratch[block].visits[index].bad, strength)
        today.wrongfulRemovals += 1
        guard seen > 0 else { continue }
        forOnlookers(in: Int(post.group), but: row, luck[1]) { $0.bad = max($0.bad, seen) }
      }
    }
  }

  /// Those who have been silent too long are removed.
  private mutating func cullSilent() {
    for cull in desk.board.culls {
      for row in 0..<members.count where day - Int(members.lastVisit[row]) >= cull.silence {
        guard cull.audience.includes(arm: cells.arm(of: Int(members.cell[row]))),
          scratch[row / MemberTable.blockRows].visitIndex(ofRow: row) == nil
        else { continue }
        rule(row, .culled)
      }
    }
  }
}

/// What moderation comes to for one arm today.
private struct Guardians {
  /// Share of violations found, and found before anybody sees them.
  var finds: Float
  var prevents: Float
  /// Share of harmless posts removed.
  var mistakes: Float
  var explains = false
  var banAfter = 0

  init(_ simulation: borrowing Simulation, arm: Int) {
    let equation = simulation.community.mechanisms.moderation
    let messages = max(1, simulation.today.posts + simulation.today.comments)
    var missed = 1 - Float(simulation.community.platform.moderationTools)
    var unprevented = missed
    let rounds = Float(equation.rounds)
    let lenient = Float(equation.leniency)
    func mistake(_ strictness: Float) -> Float {
      Float(equation.mistakes) * power(strictness, Float(equation.mistakePower))
    }
    mistakes = 0
    for team in simulation.desk.board.moderators where team.audience.includes(arm: arm) {
      let read = min(1, team.hours * Float(equation.messagesPerHour) / Float(messages))
      let finds = 1 - lenient + lenient * team.strictness
      let inTime = rounds > 0 ? 1 - exponential(-team.hours / rounds) : 1
      missed *= (1 - team.tools) * (1 - read * finds)
      unprevented *= (1 - team.tools) * (1 - read * finds * inTime)
      let reviewed = max(read, team.tools)
      mistakes = max(mistakes, mistake(team.strictness) * reviewed)
      explains = explains || team.explains
      if team.banAfter > 0 {
        banAfter = banAfter == 0 ? team.banAfter : min(banAfter, team.banAfter)
      }
    }
    finds = 1 - missed
    prevents = 1 - unprevented
  }
}
