// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnMetrics
import ShequnPlaybook
import ShequnRecords
import ShequnScenario
import ShequnStatistics
import Testing

/// Which assumptions would turn a verdict.
struct TurningStudyTests {
  private func plans(members: Int = 200) -> [Plan] {
    let community = Community(name: "tea", topics: ["tea", "cups"], members: members, days: 30)
    func plan(_ id: String, _ levers: [any Lever]) -> Plan {
      Plan(id: id, title: Bilingual(id, id), community: community, levers: levers)
    }
    var content = ContentLever.standard()
    content.postsPerDay = 2
    var prompts = PromptLever.standard()
    prompts.perDay = 2
    return [plan("do-nothing", []), plan("content", [content]), plan("prompts", [prompts])]
  }

  private let mechanisms: Set = ["satiation", "notifications", "formats", "worth", "kol"]

  private func study(threads: Int, members: Int = 200) -> TurningStudy? {
    TurningStudy(plans(members: members), mechanisms: mechanisms, seed: 5, threads: threads)
  }

  @Test func `it does not depend on threads`() throws {
    let (one, three) = (try #require(study(threads: 1)), try #require(study(threads: 3)))
    func told(_ study: TurningStudy) -> [String] {
      study.turnings.map { "\($0.assumption.name) \($0.end) \($0.rival) \($0.lead.mean ?? .nan)" }
    }
    #expect(told(one) == told(three) && !told(one).isEmpty)
    #expect(one.inert == three.inert && one.winner == three.winner && one.lead == three.lead)
  }

  @Test func `what it tells comes out when the assumption is set by hand`() throws {
    let found = try #require(study(threads: 2))
    let turning = try #require(
      found.turnings.first { Mechanisms.named($0.assumption.owner) != nil })
    let mechanism = try #require(Mechanisms.named(turning.assumption.owner))
    let options = RunOptions(
      seed: 5, replications: TurningStudy.replications, threads: 2, departures: .none)
    let changed = plans().map { plan in
      var community = plan.community
      let isSet = mechanism.assign(
        &community.mechanisms, turning.assumption.declaration.name, .number(turning.end))
      #expect(isSet)
      return Plan(id: plan.id, title: plan.title, community: community, levers: plan.levers)
    }
    let comparison = Comparison(
      StudyRunner(plans: changed, options: options).run(), goal: changed[0].community.goal)
    #expect(comparison.goalDifference(found.winner, turning.rival) == turning.lead)
    #expect(turning.turns == ((turning.lead.mean ?? 0) < 0))
  }

  @Test func `what nobody feels is left out, and the nearest to turning comes first`() throws {
    let found = try #require(study(threads: 2))
    // no plan has a KOL: all its assumptions are inert
    let kol = Assumption.all(of: plans(), mechanisms: ["kol"]).filter { $0.owner == "kol" }.count
    #expect(kol > 0 && found.inert >= kol)
    #expect(found.turnings.allSatisfy { $0.assumption.owner != "kol" })
    let leads = found.turnings.compactMap(\.lead.mean)
    #expect(leads == leads.sorted())
    #expect(Set(found.turnings.map(\.assumption.name)).count == found.turnings.count)
  }

  @Test func `a single plan and a blank goal have no verdict to turn`() {
    #expect(
      TurningStudy(Array(plans().prefix(1)), mechanisms: mechanisms, seed: 1, threads: 1) == nil)
    let stopped = TurningStudy(
      plans(), mechanisms: mechanisms, seed: 1, threads: 1, goesOn: { false })
    #expect(stopped == nil)
  }

  @Test func `an assumption is tried at the ends of what is plausible`() throws {
    let all = Assumption.all(of: plans(), mechanisms: ["satiation"])
    for assumption in all {
      #expect(assumption.declaration.evidence == .assumed)
      #expect(!assumption.ends.isEmpty && !assumption.ends.contains(assumption.value))
      guard case .number(let range) = assumption.declaration.kind else { continue }
      #expect(assumption.ends.allSatisfy { range.contains($0) }, "\(assumption.name)")
    }
    let quality = try #require(all.first { $0.name == "prompt.quality" })
    let plausible = try #require(quality.declaration.plausible)
    #expect(quality.value == 0.3 && quality.ends == [plausible.low, plausible.high])
  }
}
