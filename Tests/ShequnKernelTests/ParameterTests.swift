// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnPlaybook
import Testing

/// A parameter that is declared is used.
struct ParameterTests {
  /// A club that sells, on a platform that ranks, with a market, shocks and a competitor.
  static var community: Community {
    var community = InvariantTests.full(members: 400, days: 50)
    community.platform.ranking = 0.9
    community.platform.reach = 0.8
    community.market.shockRate = 20
    community.market.competitor = 0.6
    community.shop.price = 40
    for index in community.segments.indices {
      community.segments[index].posting = 60
      community.segments[index].activity = [2, 1]
    }
    return community
  }

  /// Every lever but those that hold others, with settings in which all it can do happens.
  static var plan: [any Lever] {
    var levers: [any Lever] = PlaybookCatalog.entries.compactMap { entry in
      entry.description.required.isEmpty && !["budget", "staff"].contains(entry.name)
        ? entry.make() : nil
    }
    func add<L: Lever>(_ lever: L, _ change: (inout L) -> Void) {
      var lever = lever
      change(&lever)
      levers.append(lever)
    }
    for type in WelfareType.allCases {
      add(WelfareLever.standard()) {
        $0.label = type.rawValue
        $0.type = type
        $0.window.every = 5
        $0.window.until = 35
      }
    }
    add(WelfareLever.standard()) {
      ($0.label, $0.type, $0.isSurprise) = ("gift", .material, true)
      $0.window.every = 6
    }
    return levers
  }

  /// Another value that is allowed.
  private static func moved(_ declaration: ParameterDeclaration, from value: Double) -> Double? {
    guard case .number(let range) = declaration.kind else { return nil }
    let step = value == 0 ? min(range.upperBound, 1) : abs(value) * 0.5
    let up = value + (step < 1 && [.days, .members, .items].contains(declaration.unit) ? 1 : step)
    return range.contains(up) ? up : max(range.lowerBound, value - step)
  }

  @Test func `every parameter of every mechanism changes what comes out`() throws {
    let digest = record(Self.community, Self.plan).digest
    var idle: [String] = []
    for mechanism in Mechanisms.catalog {
      for parameter in mechanism.parameters {
        var community = Self.community
        guard case .number(let value)? = mechanism.read(community.mechanisms, parameter.name),
          let moved = Self.moved(parameter, from: value)
        else { continue }
        #expect(mechanism.assign(&community.mechanisms, parameter.name, .number(moved)))
        if record(community, Self.plan).digest == digest {
          idle.append("\(mechanism.name).\(parameter.name) \(value) → \(moved)")
        }
      }
    }
    #expect(idle == [])
  }
}
