// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnTables

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
    let (before, errors) = (mechanisms, values.problems.errorCount)
    Self.form(mechanism).read(node, mechanism.name, into: &mechanisms, values)
    guard case .mapping(let entries) = node.content, values.problems.errorCount == errors else {
      return
    }
    for entry in entries
    where mechanism.read(before, entry.key) == mechanism.read(mechanisms, entry.key) {
      values.problems.warn(.changesNothing(entry.key), at: entry.place)
    }
  }

  private static func form(_ mechanism: MechanismDescription) -> Form<Mechanisms> {
    Form(
      mechanism.parameters.map { declaration in
        Key(declaration) { mechanism.assign(&$0, declaration.name, $1) }
      })
  }

  static let notation = Notation<YAMLNode>.later(
    { writer in
      let all = Mechanisms.catalog.map { mechanism in
        let ways = [SchemaWriter.reference("flag"), form(mechanism).schema(writer)]
        return (
          mechanism.name,
          writer.described(["anyOf": .list(ways)], mechanism.title, mechanism.summary)
        )
      }
      return SchemaWriter.closed(Dictionary(all) { _, last in last })
    },
    { KeyScope(.mechanisms) { name in Mechanisms.named(name).map { form($0).scope } } })
}
