// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnVerification
import Testing

/// What holds for every check, whatever it checks.
struct CheckTests {
  private static let forms = CheckCatalog.all.filter { $0.family == .closedForm }

  @Test func `every check has a name of its own and is told in both languages`() {
    let names = CheckCatalog.all.map(\.name)
    #expect(Set(names).count == names.count)
    for check in CheckCatalog.all {
      for text in [check.title, check.formula, check.reason] {
        #expect(!text.en.isEmpty && !text.zh.isEmpty, "\(check.name)")
      }
      #expect(check.title.en != check.title.zh, "\(check.name)")
    }
  }

  @Test func `every scenario of a check is sound, without warnings, and every one has a check`()
    throws
  {
    let used = Set(CheckCatalog.all.compactMap(\.scenario))
    let files = try FileManager.default.contentsOfDirectory(atPath: scenarios + "/verification")
    for file in files where file.hasSuffix(".yaml") {
      #expect(used.contains("verification/\(file)"), "\(file)")
      let study = try ScenarioReader.read(path: "\(scenarios)/verification/\(file)")
      // a formula is tried at the limits, and the check of overload is about too much: both are told so
      let others = study.warnings.filter { !$0.message.en.contains("the most that is allowed") }
      #expect(others.isEmpty || file == "overload.yaml", "\(file)")
      #expect(study.community.name.en != study.community.name.zh, "\(file)")
    }
  }

  @Test func `a closed form names five other points, and each can be read`() throws {
    for check in Self.forms {
      #expect(check.points.count >= 5, "\(check.name)")
      let scenario = try #require(check.scenario)
      for point in check.points {
        let study = try ScenarioReader.read(
          path: "\(scenarios)/\(scenario)", overrides: Overrides(set: point))
        #expect(study.plans.count == 1, "\(check.name): \(point)")
      }
    }
  }

  /// Forms without luck, at all their points.
  @Test(arguments: [
    "state-approach", "satiation", "adaptation", "satisfaction-level", "enthusiasm", "overload",
    "crowding-out", "deposit-pot", "best-cadence",
  ])
  func `a form without luck holds to the last digits at every point`(name: String) throws {
    let check = try #require(CheckCatalog.named(name))
    let outcome = try CheckOutcome(check, Verification(scenarios: scenarios, threads: 2))
    #expect(outcome.elsewhere.count == check.points.count)
    for finding in outcome.findings + outcome.elsewhere.joined() {
      #expect(finding.passes, "\(name): \(finding.quantity.en) \(finding.simulated)")
    }
  }

  /// Forms with luck, in small communities: the whole is what `verify` is for.
  @Test(arguments: [
    "constant-leaving", "beta-leaving", "gamma-frailty", "competing-causes", "lifetime-value",
    "activity-and-leaving", "beta-activity", "purchase-counts", "threads", "notifications",
    "habit", "trust-gain", "trust-loss", "trust-mixed", "check-in-completion",
    "check-in-elimination", "streaks",
  ])
  func `a form with luck holds within its standard error at every point`(name: String) throws {
    let check = try #require(CheckCatalog.named(name))
    let verification = Verification(scenarios: scenarios, threads: 2, isQuick: true)
    for point in [[]] + check.points {
      let findings = try check.findings(
        verification, Check.Parameters(set: ["community.members=500"] + point))
      for finding in findings {
        #expect(finding.passes, "\(name) \(point): \(finding.quantity.en) \(finding.simulated)")
      }
    }
  }

  @Test(arguments: ["fader-hardie", "rewards-and-motivation", "after-the-reward"])
  func `a published table comes out`(name: String) throws {
    let check = try #require(CheckCatalog.named(name))
    for finding in try check.findings(Verification(scenarios: scenarios, threads: 2)) {
      #expect(finding.passes, "\(name): \(finding.quantity.en) \(finding.simulated)")
    }
  }

  @Test func `every invariant holds on the library`() throws {
    // together, since they share their runs
    let verification = Verification(scenarios: scenarios, threads: 2, isQuick: true)
    for check in CheckCatalog.all where check.family == .invariant {
      for finding in try check.findings(verification) {
        #expect(finding.passes, "\(check.name): \(finding.note?.en ?? finding.quantity.en)")
      }
    }
  }

  /// The smallest run there is must end in a verdict, whatever it is.
  @Test(arguments: CheckCatalog.all.filter { $0.family == .closedForm }.map(\.name))
  func `no parameters make a check crash`(name: String) throws {
    let check = try #require(CheckCatalog.named(name))
    let verification = Verification(scenarios: scenarios, threads: 1, isQuick: true)
    for set in [["days=1", "community.members=1"], ["days=2", "community.members=3"]] {
      let market =
        ["population-variance", "half-steps"].contains(name) ? [] : ["community.market.size=50"]
      let findings = try check.findings(verification, Check.Parameters(set: set + market))
      #expect(!findings.isEmpty)
    }
  }

  @Test func `a verification does not depend on the number of threads`() throws {
    let check = try #require(CheckCatalog.named("competing-causes"))
    let parameters = Check.Parameters(set: ["community.members=2000"])
    let found = try [1, 2, 5].map { threads in
      try check.findings(
        Verification(scenarios: scenarios, threads: threads, isQuick: true), parameters
      ).map(\.simulated)
    }
    #expect(found[0] == found[1] && found[0] == found[2])
  }

  @Test func `a verification that is interrupted says so and finds nothing`() throws {
    let check = try #require(CheckCatalog.named("constant-leaving"))
    #expect(throws: Interrupted.self) {
      _ = try check.findings(Verification(scenarios: scenarios, goesOn: { false }))
    }
  }
}
