// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// Moderation in force today.
package struct Moderators: Sendable {
  /// Hours in which messages are read.
  package var hours: Float
  /// Share of violations that tools find by themselves.
  package var tools: Float
  /// 0 lenient … 1 strict: removes more, and more by mistake.
  package var strictness: Float
  /// Removals are explained to their authors.
  package var explains: Bool
  /// Found violations after which a member is banned; 0: never.
  package var banAfter: Int
  package var audience = Audience.everybody

  package init(hours: Float, tools: Float, strictness: Float, explains: Bool, banAfter: Int) {
    self.hours = hours
    self.tools = tools
    self.strictness = strictness
    self.explains = explains
    self.banAfter = banAfter
  }
}

/// The agents who answer questions today.
package struct ServiceDesk: Sendable {
  package var agents: Int
  /// Working hours: from the first hour up to (not including) the second, 0…24.
  package var from: Float
  package var until: Float
  /// Multiplies the time an answer takes.
  package var pace: Float
  /// Share of the causes of questions that a feedback board has removed.
  package var solved: Float

  package init(agents: Int, from: Float, until: Float, pace: Float = 1, solved: Float = 0) {
    self.agents = agents
    self.from = from
    self.until = until
    self.pace = pace
    self.solved = solved
  }
}

/// How shocks are answered as long as this stands.
package struct CrisisResponse: Sendable {
  /// Days from a shock to the answer.
  package var delay: Double
  /// 0…1.
  package var quality: Double

  package init(delay: Double, quality: Double) {
    self.delay = delay
    self.quality = quality
  }
}

/// Rules that stand on top of the community today.
package struct PinnedRules: Sendable {
  /// Share of members who read them.
  package var readers: Float
  package var audience = Audience.everybody

  package init(readers: Float) { self.readers = readers }
}

/// Members who contributed of late are thanked in private today.
package struct Thanks: Sendable {
  package var account: String
  /// How many, drawn by lot.
  package var count: Int
  /// Hours of work for each.
  package var work: Double
  package var audience = Audience.everybody

  package init(account: String, count: Int, work: Double) {
    self.account = account
    self.count = count
    self.work = work
  }
}

/// Members who have been silent for so many days are removed today.
package struct Cull: Sendable {
  package var silence: Int
  package var audience = Audience.everybody

  package init(silence: Int) { self.silence = silence }
}

/// Groups that are fuller than this are split today.
package struct Splitting: Sendable {
  package enum Way: String, CaseIterable, Sendable { case random, topic }

  package var account: String
  /// Members above which a group is split.
  package var above: Int
  package var way: Way
  /// Cents for each new group.
  package var unitCost: Int
  /// Hours of work for each new group, besides.
  package var work: Double

  package init(account: String, above: Int, way: Way, unitCost: Int, work: Double = 0) {
    self.account = account
    self.above = above
    self.way = way
    self.unitCost = unitCost
    self.work = work
  }
}

/// A survey of members' interests, answered by tomorrow.
package struct Survey: Sendable {
  package var account: String
  /// Members asked, and the share who answer.
  package var asked: Int
  package var response: Float
  /// Standard deviation of the error in each answer.
  package var noise: Float
  package var audience = Audience.everybody

  package init(account: String, asked: Int, response: Float, noise: Float) {
    self.account = account
    self.asked = asked
    self.response = response
    self.noise = noise
  }
}
