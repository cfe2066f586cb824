// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
import ShequnPlaybook
package import ShequnScenario

/// A number that plans rest on and nobody has measured, and how to try another value of it.
package struct Assumption: Sendable {
  /// The mechanism, `platform`, or the lever that it belongs to.
  package let owner: String
  package let declaration: ParameterDeclaration
  /// The value now.
  package let value: Double
  /// Other values that may well be the true one: the ends of what is plausible.
  package let ends: [Double]
  private let set: @Sendable (inout Community, inout [any Lever], Double) -> Void

  /// As in `describe parameter`.
  package var name: String { "\(owner).\(declaration.name)" }

  /// A community and levers with another value.
  func apply(_ value: Double, to community: inout Community, _ levers: inout [any Lever]) {
    set(&community, &levers, value)
  }

  /// nil: it is known, or a choice, or there is nothing else to try.
  private init?(
    _ owner: String, _ declaration: ParameterDeclaration, _ now: ParameterValue?,
    set: @escaping @Sendable (inout Community, inout [any Lever], Double) -> Void
  ) {
    guard declaration.evidence == .assumed, case .number(let value)? = now else { return nil }
    let ends = declaration.trialEnds(of: value)
    guard !ends.isEmpty else { return nil }
    (self.owner, self.declaration, self.value) = (owner, declaration, value)
    (self.ends, self.set) = (ends, set)
  }

  /// Those of some plans for one community, each once, in an order of their own.
  ///
  /// - Parameter mechanisms: names of those that are in use.
  package static func all(of plans: [Plan], mechanisms: Set<String>) -> [Assumption] {
    guard let community = plans.first?.community else { return [] }
    let used = Mechanisms.catalog.filter { mechanisms.contains($0.name) }
    let model = used.flatMap { mechanism in
      mechanism.parameters.compactMap { declaration in
        Assumption(
          mechanism.name, declaration, mechanism.read(community.mechanisms, declaration.name)
        ) { community, _, value in
          _ = mechanism.assign(&community.mechanisms, declaration.name, .number(value))
        }
      }
    }
    let platform = Platform.parameters.compactMap { parameter in
      Assumption("platform", parameter.declaration, parameter.read(community.platform)) {
        community, _, value in
        _ = parameter.assign(&community.platform, .number(value))
      }
    }
    return model + platform + levers(of: plans)
  }

  /// Of the levers in plans: where it stands at its default it is nobody's choice.
  private static func levers(of plans: [Plan]) -> [Assumption] {
    let names = Set(plans.flatMap(\.leverNames))
    return PlaybookCatalog.entries.filter { names.contains($0.name) }.flatMap { entry in
      entry.description.parameters.compactMap { declaration in
        Assumption(entry.name, declaration, declaration.standard) { _, levers, value in
          for index in levers.indices where type(of: levers[index]).name == entry.name {
            _ = entry.assign(&levers[index], declaration.name, .number(value))
          }
        }
      }
    }
  }
}

extension ParameterDeclaration {
  /// The ends of what is plausible, but for the value itself. The one place that says what is tried.
  package func trialEnds(of value: Double) -> [Double] {
    guard let range = plausible(around: value) else { return [] }
    // lengths of time of a lever are whole days
    let ends = [range.low, range.high].map {
      unit == .days || unit == .members ? $0.rounded() : $0
    }
    return Set(ends).subtracting([value]).sorted()
  }
}
