// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnPlaybook
import ShequnRecords
import Testing

/// A number that can be set but changes nothing is a promise that is not kept.
@Suite struct WiringTests {
  /// A community to which everything happens: a shop, a rival, shocks, seasons, trolls, a fee, one feed.
  private func everything(_ kind: Platform.Kind) -> Community {
    var community = InvariantTests.full(members: 300, days: 45)
    community.platform.kind = kind
    community.platform.groupCap = kind == .chat ? 60 : 0
    community.platform.reach = 0.7
    community.platform.ranking = 0.4
    community.platform.moderationTools = 0.2
    community.platform.joinFriction = 0.2
    community.shop.price = 60
    community.market.competitor = 0.6
    community.market.shockRate = 20
    community.market.season = 0.2
    for index in community.segments.indices { community.segments[index].trollness = 2 }
    return community
  }

  private var plan: [any Lever] {
    // a budget that ends early would leave the others without effect
    InvariantTests.plan.filter { !($0 is BudgetLever) }
  }

  private func digest(_ community: Community) -> Digest {
    record(community, plan, seed: 11).digest
  }

  /// Other values of a number, within its range.
  private func others(_ declaration: ParameterDeclaration) -> [Double] {
    guard case .number(let range) = declaration.kind,
      case .number(let standard) = declaration.standard
    else { return [] }
    let step = max(abs(standard), 0.5)
    let tried = [standard + step, standard - step / 2, range.lowerBound, range.upperBound]
    return tried.map { min(max($0, range.lowerBound), range.upperBound) }
      .filter { $0 != standard }
  }

  @Test("Every number of every mechanism changes what happens")
  func mechanisms() {
    let communities = [everything(.chat), everything(.feed)]
    let standards = communities.map { digest($0) }
    for mechanism in Mechanisms.catalog {
      for declaration in mechanism.parameters {
        let isWired = zip(communities, standards).contains { community, standard in
          others(declaration).contains { value in
            var changed = community
            _ = mechanism.assign(&changed.mechanisms, declaration.name, .number(value))
            return digest(changed) != standard
          }
        }
        #expect(isWired, "\(mechanism.name).\(declaration.name)")
      }
    }
  }
}
