// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnVerification
import Testing

/// What stands behind each mechanism.
struct GroundsTests {
  private func plan(_ change: (inout Community) -> Void = { _ in }) -> Plan {
    var community = Community(name: "tea", topics: ["tea"], members: 100, days: 30)
    change(&community)
    return Plan(id: "a", title: "A", community: community, levers: [])
  }

  private func ground(_ name: String) throws -> MechanismGrounds {
    try #require(MechanismGrounds.all.first { $0.mechanism == name })
  }

  @Test func `every mechanism has its grounds, and they name checks that there are`() {
    #expect(MechanismGrounds.all.map(\.mechanism) == Mechanisms.catalog.map(\.name))
    let names = Dictionary(grouping: CheckCatalog.all, by: \.family).mapValues {
      Set($0.map(\.name))
    }
    for ground in MechanismGrounds.all {
      #expect(names[.published]?.isSuperset(of: ground.tables) == true, "\(ground.mechanism)")
      let expected = ground.expectations.map { "expect-" + $0 }
      #expect(names[.expectations]?.isSuperset(of: expected) == true, "\(ground.mechanism)")
      #expect(!expected.isEmpty, "\(ground.mechanism)")
    }
  }

  @Test func `a closed form counts for the mechanisms that its scenario leaves on`() {
    var only = Mechanisms.allOff()
    only.satiation = .standard()
    let forms = MechanismGrounds.forms([.init(name: "alone", mechanisms: only)])
    #expect(forms == ["satiation": ["alone"]])
  }

  @Test func `a mechanism takes part when it is on, with the lever or shop that it needs`() throws {
    let bare = plan()
    #expect(try ground("habit").isInUse(in: [bare]))
    #expect(try !ground("kol").isInUse(in: [bare]))
    #expect(try !ground("purchase").isInUse(in: [bare]))
    #expect(try ground("purchase").isInUse(in: [bare, plan { $0.shop.price = 20 }]))
    #expect(try !ground("habit").isInUse(in: [plan { $0.mechanisms = .allOff() }]))
  }
}
