// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnScenario
import ShequnTables

/// The keys of a JSON Schema, one after the other.
struct SchemaKeys {
  struct Key {
    let path: String
    /// In Chinese, for who reads Chinese.
    let words: [String]
    let isRequired: Bool
    /// How a value is written, in a few words.
    let form: String
    let standard: String
    let meaning: String
  }

  private(set) var keys: [Key] = []
  private let definitions: [String: JSONValue]

  init(_ schema: JSONValue) {
    definitions = schema["$defs"]?.object ?? [:]
    walk(schema, below: "")
  }

  /// Levers and mechanisms have pages of their own.
  private static let elsewhere: Set = ["levers", "mechanisms"]
  private static let lever = "#/$defs/lever"

  private mutating func walk(_ schema: JSONValue, below path: String) {
    let required = Set((schema["required"]?.list ?? []).compactMap(\.text))
    for (name, value) in (schema["properties"]?.object ?? [:]).sorted(by: { $0.key < $1.key }) {
      let own = path.isEmpty ? name : "\(path).\(name)"
      guard !keys.contains(where: { $0.path == own }) else { continue }
      let resolved = resolved(value)
      keys.append(
        Key(
          path: own, words: (value["x-zh"]?.list ?? []).compactMap(\.text),
          isRequired: required.contains(name), form: form(resolved),
          standard: value["default"].map(shown) ?? "",
          meaning: value["description"]?.text ?? resolved["description"]?.text ?? ""))
      guard !Self.elsewhere.contains(name) else { continue }
      for choice in [resolved] + (resolved["anyOf"]?.list ?? []).map({ self.resolved($0) }) {
        walk(choice, below: own)
        if let items = choice["items"], items["$ref"]?.text != Self.lever {
          walk(self.resolved(items), below: own + "[]")
        }
        if let others = choice["additionalProperties"] { walkAny(of: others, below: own + ".*") }
      }
    }
  }

  /// What stands under names of the user's own.
  private mutating func walkAny(of schema: JSONValue, below path: String) {
    for choice in resolved(schema)["anyOf"]?.list ?? [] { walk(resolved(choice), below: path) }
  }

  private func resolved(_ schema: JSONValue) -> JSONValue {
    guard let name = schema["$ref"]?.text?.split(separator: "/").last,
      let definition = definitions[String(name)]
    else { return schema }
    return definition
  }

  private func form(_ schema: JSONValue) -> String {
    if let words = schema["enum"]?.list?.compactMap(\.text), !words.isEmpty {
      return words.count > 8
        ? words.prefix(8).joined(separator: ", ") + " …" : words.joined(separator: ", ")
    }
    if let title = schema["title"]?.text {
      let example = schema["examples"]?.list?.first.map { ": `\(shown($0))`" } ?? ""
      return title + example
    }
    return ""
  }

  private func shown(_ value: JSONValue) -> String {
    switch value {
    case .number(let number): NumberText.field(number)
    case .text(let text): text
    case .flag(let flag): flag ? "true" : "false"
    case .list(let items): items.map(shown).joined(separator: ", ")
    case .object(let entries):
      "{"
        + entries.sorted { $0.key < $1.key }.map { "\($0.key): \(shown($0.value))" }
        .joined(separator: ", ") + "}"
    }
  }
}

extension JSONValue {
  subscript(key: String) -> JSONValue? { object?[key] }

  var object: [String: JSONValue]? {
    guard case .object(let entries) = self else { return nil }
    return entries
  }
  var list: [JSONValue]? {
    guard case .list(let items) = self else { return nil }
    return items
  }
  var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }
}
