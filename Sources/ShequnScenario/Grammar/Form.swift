// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnTables

/// A mapping as it may stand in a file: certain keys and no others. A key that is read is one of these, and
/// so is a key of the schema.
struct Form<Owner>: Sendable {
  /// In the order in which they are read and listed.
  let keys: [Key<Owner>]
  /// Names of keys of which one must be given at least; none: all may be left out that are not required.
  let alternatives: [String]

  init(_ keys: [Key<Owner>], oneOf alternatives: [String] = []) {
    self.keys = keys
    self.alternatives = alternatives
  }

  var vocabulary: Vocabulary { Vocabulary(entries: keys.map { ($0.name, $0.words) }) }

  var scope: KeyScope {
    let keys = keys
    return KeyScope(vocabulary) { name in keys.first { $0.name == name }?.scope() }
  }

  /// Whether a mapping stands here; adds a problem if not, and one for every key that is not of this form.
  ///
  /// - Parameters:
  ///   - name: What the mapping belongs to, for messages; nil for a whole file.
  ///   - names: The keys that may stand here; nil: all.
  func fits(
    _ node: YAMLNode, _ name: String?, only names: [String]? = nil, _ problems: ProblemCollector
  ) -> Bool {
    let names = names ?? keys.map(\.name)
    guard case .mapping(let entries) = node.content else {
      problems.error(.notAMapping(name), at: node.place, advice: .oneOf(names, vocabulary))
      return false
    }
    for entry in entries where !names.contains(entry.key) {
      problems.error(
        .noKey(entry.key, in: name), at: entry.place,
        advice: Nearest.advice(for: entry.key, among: names, vocabulary))
    }
    return true
  }

  /// Reads all keys into an owner, over its defaults; false if it is no mapping.
  @discardableResult
  func read(
    _ node: YAMLNode, _ name: String?, at place: Place? = nil, into owner: inout Owner,
    _ values: ValueReader
  ) -> Bool {
    guard fits(node, name, values.problems) else { return false }
    read(keys.map(\.name), of: node, name, at: place, into: &owner, values)
    return true
  }

  /// Reads some of the keys that stand in a mapping.
  /// - Parameter place: Where it is said that a key is missing; nil: where the mapping begins.
  func read(
    _ names: [String], of node: YAMLNode, _ name: String? = nil, at place: Place? = nil,
    into owner: inout Owner, _ values: ValueReader
  ) {
    var values = values
    for key in keys where names.contains(key.name) {
      key.reset(&owner)
      if let node = node[key.name] {
        key.read(node, &owner, &values)
      } else if key.isRequired {
        values.problems.error(
          .missingKey(key.name, in: name), at: place ?? node.place, advice: key.advice)
      }
    }
    let sought = alternatives.filter(names.contains)
    if let first = sought.first, sought.allSatisfy({ node[$0] == nil }) {
      values.problems.error(.missingKey(first, in: name), at: place ?? node.place)
    }
  }

  /// What a schema says of keys that must be given.
  var demands: [String: JSONValue] {
    let required = keys.filter(\.isRequired).map(\.name)
    var demands = required.isEmpty ? [:] : SchemaWriter.requiring(required)
    if !alternatives.isEmpty {
      demands["anyOf"] = .list(alternatives.map { .object(SchemaWriter.requiring([$0])) })
    }
    return demands
  }

  /// - Parameter isWhole: Whether keys that must be given must be given here.
  func schema(_ writer: SchemaWriter, isWhole: Bool = true) -> JSONValue {
    let keys = keys.map { ($0.name, writer.named($0.words, $0.schema(writer))) }
    let schema = SchemaWriter.closed(Dictionary(keys) { _, last in last })
    return isWhole && !demands.isEmpty ? schema.adding(demands) : schema
  }
}

extension Form where Owner: Parameterized {
  static var parameters: Form { Form(Key.parameters) }
}
