// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnPlaybook
import ShequnRecords
import Testing

@Suite struct PlausibleRangeTests {
  private static let declarations: [(owner: String, declaration: ParameterDeclaration)] =
    Mechanisms.catalog.flatMap { owner in owner.parameters.map { (owner.name, $0) } }
    + PlaybookCatalog.entries.flatMap { entry in
      PlaybookCatalog.parameters(of: entry).map { (entry.name, $0) }
    }
    + Segment.parameters.map { ("segment", $0.declaration) }
    + Platform.parameters.map { ("platform", $0.declaration) }
    + Market.parameters.map { ("market", $0.declaration) }
    + GroupSettings.parameters.map { ("groups", $0.declaration) }
    + Shop.parameters.map { ("shop", $0.declaration) }

  @Test func `every number that is not the user's choice has a plausible range with a reason`() {
    for (owner, declaration) in Self.declarations {
      guard case .number(let allowed) = declaration.kind else { continue }
      let name = "\(owner).\(declaration.name)"
      guard declaration.evidence != .choice else {
        #expect(declaration.plausible == nil, "\(name) is a choice")
        continue
      }
      guard let range = declaration.plausible, case .number(let value)? = declaration.standard
      else {
        Issue.record("\(name) has none")
        continue
      }
      #expect(range.low < range.high, "\(name)")
      #expect((range.low...range.high).contains(value), "\(name): \(value) not in \(range)")
      #expect(allowed.contains(range.low) && allowed.contains(range.high), "\(name): \(range)")
      #expect(range.low > allowed.lowerBound || range.high < allowed.upperBound, "\(name)")
      #expect(!range.reason.en.isEmpty && !range.reason.zh.isEmpty, "\(name)")
    }
  }

  @Test func `what is better than assumed has a range of its own, not a rule's`() {
    for (owner, declaration) in Self.declarations
    where [.experimental, .observational, .computed].contains(declaration.evidence) {
      guard let range = declaration.plausible else { continue }
      #expect(!range.isByRule, "\(owner).\(declaration.name)")
    }
  }

  @Test func `what stands at another value than its default is doubted around that value`() throws {
    let own = Parameter<Pair>.number("x", \.x, .times, 1, in: 0...10, "", "")
      .plausible(0.2...1.5, "seen", "见").declaration
    let declared = try #require(own.plausible(around: 1))
    #expect(declared.low == 0.2 && declared.high == 1.5 && declared.isStudied)
    let other = try #require(own.plausible(around: 0.25))
    #expect(other.low == 0.13 && other.high == 0.5 && other.isByRule && !other.isStudied)
    let assumed = Parameter<Pair>.number("x", \.x, .perDay, 0.05, in: 0...1, "", "")
      .plausible(times: 3, "", "").declaration
    let range = try #require(assumed.plausible)
    #expect(range.low == 0.017 && range.high == 0.15 && !range.isStudied)
  }

  @Test func `the rules are said as such: odds of a share, rates, all else`() throws {
    func range(_ unit: Unit, _ value: Double, _ allowed: ClosedRange<Double>) -> PlausibleRange? {
      Parameter<Pair>.number("x", \.x, unit, value, in: allowed, "", "").declaration.plausible
    }
    let share = try #require(range(.share, 0.5, 0...1))
    // odds of 1: from ½ to 2
    #expect(share.low == 0.33 && share.high == 0.67)
    let rate = try #require(range(.perDay, 0.3, 0...0.5))
    #expect(rate.low == 0.1 && rate.high == 0.5 && rate.isByRule && rate.isLog)
    let days = try #require(range(.days, 7, 0...365))
    #expect(days.low == 3.5 && days.high == 14 && days.isLog)
    #expect(days.reason.en.hasPrefix("no source") && days.reason.zh.hasPrefix("无来源"))
    // a rule has nothing to say of what is nothing
    #expect(range(.none, 0, -1...1) == nil && range(.share, 1, 0...1) == nil)
  }

  @Test func `a range of its own is cut to what is allowed and says why`() throws {
    let six = Parameter<Pair>.number("x", \.x, .none, 6, in: 0...10, "", "")
    let thrice = try #require(six.plausible(times: 3, "why", "为何").declaration.plausible)
    #expect(thrice.low == 2 && thrice.high == 10 && thrice.isLog && !thrice.isByRule)
    #expect(thrice.reason.en == "assumed, a third to three times: why")
    let near = try #require(six.plausible(within: 1).declaration.plausible)
    #expect(near.low == 5 && near.high == 7 && !near.isLog)
    let told = try #require(six.plausible(5...8, "a study", "研究").declaration.plausible)
    #expect(told.low == 5 && told.high == 8 && told.reason == Bilingual("a study", "研究"))
  }
}

/// Owns a parameter that is nobody's.
private struct Pair: Sendable { var x = 0.0 }
