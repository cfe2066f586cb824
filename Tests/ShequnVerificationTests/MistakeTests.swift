// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnVerification
import Testing

/// A check that no mistake turns red checks nothing: a coefficient of the simulation is off by 5 %
/// while the formula keeps the right one.
struct MistakeTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let name: String
    let path: String
    let value: Double
    var members: Int?
    var testDescription: String { "\(name): \(path)" }
  }

  static let mistakes: [Mistake] = [
    Mistake(name: "state-approach", path: "habit.growth", value: 0.05),
    Mistake(name: "satiation", path: "satiation.sensitivity", value: 0.02),
    Mistake(name: "satiation", path: "satiation.persistence", value: 0.9),
    Mistake(name: "adaptation", path: "satisfaction.expectation-rate", value: 0.05),
    Mistake(name: "adaptation", path: "satisfaction.adjustment", value: 0.1),
    Mistake(name: "satisfaction-level", path: "satisfaction.steepness", value: 4),
    Mistake(name: "enthusiasm", path: "enthusiasm.half-life", value: 14),
    Mistake(name: "overload", path: "attention.median", value: 20),
    Mistake(name: "crowding-out", path: "welfare.cash-crowding", value: 0.053),
    Mistake(name: "constant-leaving", path: "leave.natural", value: 0.02, members: 5000),
    Mistake(name: "beta-leaving", path: "frailty.alpha", value: 0.668, members: 10_000),
    Mistake(name: "competing-causes", path: "leave.shortage", value: 0.01, members: 10_000),
    Mistake(name: "lifetime-value", path: "leave.natural", value: 0.03, members: 5000),
    Mistake(name: "habit", path: "habit.growth", value: 0.0444, members: 1000),
    Mistake(name: "trust-gain", path: "trust.gain", value: 0.05, members: 1000),
    Mistake(name: "trust-mixed", path: "trust.loss", value: 0.25, members: 1000),
    Mistake(name: "threads", path: "ties.limit", value: 0.5, members: 1000),
    Mistake(name: "check-in-completion", path: "check-in.base", value: 1.3862943611, members: 5000),
    Mistake(
      name: "check-in-elimination", path: "check-in.base", value: 0.8472978604, members: 3000),
    Mistake(name: "kol-reach", path: "kol.reach", value: 0.1),
    Mistake(name: "kol-union", path: "kol.reach", value: 0.1),
  ]

  @Test(arguments: mistakes)
  func `a coefficient that is off by 5 % turns the check red`(mistake: Mistake) throws {
    let check = try #require(CheckCatalog.named(mistake.name))
    let verification = Verification(scenarios: scenarios, threads: 2)
    let members = mistake.members.map { ["community.members=\($0)"] } ?? []
    let right = try check.findings(verification, Check.Parameters(set: members))
    #expect(!right.contains { !$0.passes })
    let wrong = try check.findings(
      verification,
      Check.Parameters(
        set: members,
        mistake: ["community.mechanisms.\(mistake.path)=\(mistake.value * 1.05)"]))
    #expect(wrong.contains { !$0.passes })
  }
}
