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
    var stories = posts(3)
    stories.label = "stories"
    stories.formats = ["image": 1, "video": 1, "live": 1]
    stories.tone = .emotional
    var quarrels = posts(2)
    quarrels.label = "quarrels"
    quarrels.tone = .controversial
    let gifts = [WelfareType.learning, .virtual].map { type in
      var gift = WelfareLever.standard()
      gift.label = type.rawValue
      gift.type = type
      gift.recipients = type == .virtual ? .all : .active
      gift.window.every = 5
      return gift
    }
    var honor = WelfareLever.standard()
    honor.label = "honor"
    honor.type = .honor
    honor.window.every = 7
    let prompts = PromptLever.Kind.allCases.map { kind in
      var prompt = PromptLever.standard()
      prompt.label = kind.rawValue
      prompt.kind = kind
      prompt.perDay = 1
      return prompt
    }
    var fallen = KOLLever.standard()
    fallen.label = "fallen"
    fallen.audience = 20_000
    fallen.scandalDay = 20
    var roles = RolesLever.standard()
    roles.label = "full"
    roles.leaders = 20
    roles.activators = 3
    roles.exposure = 0.2
    var points = PointsLever.standard()
    points.label = "full"
    points.hasLeaderboard = true
    points.badges = 4
    points.firstBadge = 10
    points.redeemed = 0.2
    var own = PersonalizeLever.standard()
    own.strength = 1
    // a budget that ends early would leave the others without effect
    let rest = InvariantTests.plan.filter { !($0 is BudgetLever || $0 is PersonalizeLever) }
    return rest + gifts + prompts + [stories, quarrels, honor, fallen, roles, points, own]
  }

  /// Numbers that act only where something else happens first, and where that is tested.
  private static let elsewhere: Set = [
    // a reward that was promised is not paid: BudgetLever's tests
    "trust.unpaid-event"
  ]

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
        let name = "\(mechanism.name).\(declaration.name)"
        #expect(isWired != Self.elsewhere.contains(name), "\(name)")
      }
    }
  }
}
