// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnTables

/// A mapping as it may stand in a file: certain keys and no others. A key that is read is one of these, and
/// so is a key of the schema.
struct Form<Owner>: Sendable {
  /// In the order in which they are read and listed.
  let keys: [Key<Owner>]

  init(_ keys: [Key<Owner>]) { self.keys = keys }

  var vocabulary: Vocabulary { Vocabulary(entries: keys.map { ($0.name, $0.words) }) }

  var scope: KeyScope {
    let keys = keys
    return KeyScope(vocabulary) { name in keys.first { $0.name == name }?.scope() }
  }

  /// The mapping that stands here, in which there are keys of this form alone; nil when it is none.
  ///
  /// - Parameter name: What the mapping belongs to, for messages; nil for a whole file.
  func mapping(
    _ node: YAMLNode, _ name: String?, only names: [String]? = nil, _ problems: ProblemCollector
  ) -> ClosedMapping? {
    ClosedMapping(
      node, name, keys: names ?? keys.map(\.name), words: vocabulary, problems: problems)
  }

  /// Reads all keys into an owner, over its defaults.
  @discardableResult
  func read(
    _ node: YAMLNode, _ name: String?, into owner: inout Owner, _ values: ValueReader
  ) -> ClosedMapping? {
    guard let mapping = mapping(node, name, values.problems) else { return nil }
    read(keys.map(\.name), of: node, name, into: &owner, values)
    return mapping
  }

  /// Reads some of the keys that stand in a mapping.
  func read(
    _ names: [String], of node: YAMLNode, _ name: String? = nil, into owner: inout Owner,
    _ values: ValueReader
  ) {
    var values = values
    for key in keys where names.contains(key.name) {
      key.reset(&owner)
      if let node = node[key.name] {
        key.read(node, &owner, &values)
      } else if key.isRequired {
        values.problems.error(.missingKey(key.name, in: name), at: node.place, advice: key.advice)
      }
    }
  }

  var required: [String] { keys.filter(\.isRequired).map(\.name) }

  /// - Parameter isWhole: Whether keys that must be given must be given here.
  func schema(_ writer: SchemaWriter, isWhole: Bool = true) -> JSONValue {
    let keys = keys.map { ($0.name, $0.schema(writer)) }
    let schema = SchemaWriter.closed(Dictionary(keys) { _, last in last })
    return required.isEmpty || !isWhole ? schema : schema.adding(SchemaWriter.requiring(required))
  }
}

extension Form where Owner: Parameterized {
  static var parameters: Form { Form(Key.parameters) }
}
