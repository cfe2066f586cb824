// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// Reads `mechanisms: {name: off | on | {parameter: value …}}`.
struct MechanismReader {
  let values: ValueReader

  func read(_ node: YAMLNode, into mechanisms: inout Mechanisms) {
    guard case .mapping(let entries) = node.content else {
      values.problems.error(
        .notAMapping("mechanisms"), at: node.place, advice: .forExample("satiation: off"))
      return
    }
    for entry in entries {
      guard let mechanism = Mechanisms.named(entry.key) else {
        let renamed = Mechanisms.renamed(entry.key)
        values.problems.error(
          .noMechanism(entry.key), at: entry.place,
          advice: renamed.map { .renamed($0.name) }
            ?? Nearest.advice(for: entry.key, among: Mechanisms.catalog.map(\.name), .mechanisms))
        continue
      }
      if case .mapping = entry.value.content {
        set(mechanism, entry.value, &mechanisms)
      } else if let isOn = values.flag(entry.value, entry.key, example: "off"), !isOn {
        mechanism.turnOff(&mechanisms)
      }
    }
  }

  private func set(
    _ mechanism: MechanismDescription, _ node: YAMLNode, _ mechanisms: inout Mechanisms
  ) {
    let keys = mechanism.parameters.map(\.name)
    guard
      let mapping = ClosedMapping(node, mechanism.name, keys: keys, problems: values.problems)
    else { return }
    for parameter in mechanism.parameters {
      guard let node = mapping[parameter.name], let value = values.value(node, as: parameter) else {
        continue
      }
      if mechanism.read(mechanisms, parameter.name) == value {
        values.problems.warn(
          .changesNothing(parameter.name), at: mapping.place(of: parameter.name) ?? node.place)
      } else if !mechanism.assign(&mechanisms, parameter.name, value) {
        values.problems.error(.notAccepted(parameter.name), at: node.place)
      }
    }
  }
}
