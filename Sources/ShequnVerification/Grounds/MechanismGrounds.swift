// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
import ShequnPlaybook
package import ShequnScenario

/// On what a mechanism rests: which checks hold it against something, and when it takes part at all.
/// In the terms of Rand and Rust (2011): sources of its parameters are micro input, bands from logs macro
/// input, a closed form of it alone micro output, what is known of whole communities macro output.
package struct MechanismGrounds: Sendable {
  package let mechanism: String
  /// Names of published tables that turn on it.
  package let tables: [String]
  /// Names of what operators expect that turn on it.
  package let expectations: [String]
  /// Levers without which it does nothing; none: it needs no lever.
  private let levers: Set<String>
  /// What else it needs to do anything.
  private let needs: @Sendable (Community) -> Bool

  init(
    _ mechanism: String, tables: [String] = [], _ expectations: [String],
    by levers: Set<String> = [],
    where needs: @escaping @Sendable (Community) -> Bool = { _ in true }
  ) {
    (self.mechanism, self.tables, self.expectations) = (mechanism, tables, expectations)
    (self.levers, self.needs) = (levers, needs)
  }

  /// Whether it takes part in any of some plans.
  package func isInUse(in plans: [Plan]) -> Bool {
    guard let description = Mechanisms.named(mechanism) else { return false }
    return plans.contains { plan in
      let names = Set(LeverList(plan.levers).all.map { type(of: $0).name })
      return needs(plan.community) && (levers.isEmpty || !levers.isDisjoint(with: names))
        && !description.isOff(in: plan.community.mechanisms)
    }
  }

  /// Names of the closed forms in which it is not switched off.
  package static func forms(_ checks: [FormReading]) -> [String: [String]] {
    var forms: [String: [String]] = [:]
    for check in checks {
      for mechanism in Mechanisms.catalog where !mechanism.isOff(in: check.mechanisms) {
        forms[mechanism.name, default: []].append(check.name)
      }
    }
    return forms
  }

  /// The scenario of a closed form: which mechanisms are on in it.
  package struct FormReading: Sendable {
    package let name: String
    package let mechanisms: Mechanisms

    package init(name: String, mechanisms: Mechanisms) {
      (self.name, self.mechanisms) = (name, mechanisms)
    }

    /// Of all closed forms that have a scenario in a folder of scenarios; what cannot be read is left out.
    package static func all(in scenarios: String) -> [FormReading] {
      CheckCatalog.all.filter { $0.family == .closedForm }.compactMap { check in
        guard let scenario = check.scenario,
          let study = try? ScenarioReader.read(path: "\(scenarios)/\(scenario)")
        else { return nil }
        return FormReading(name: check.name, mechanisms: study.community.mechanisms)
      }
    }
  }
}

extension MechanismDescription {
  /// Whether every parameter that takes part in switching it off has its OFF value.
  package func isOff(in mechanisms: Mechanisms) -> Bool {
    let switches = parameters.filter { $0.off != nil }
    return !switches.isEmpty
      && switches.allSatisfy { declaration in
        declaration.off.map { read(mechanisms, declaration.name) == .number($0) } ?? false
      }
  }
}
