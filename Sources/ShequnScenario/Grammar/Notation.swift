// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnTables

/// How a value is written: how it is read, what a schema says of it, and what keys stand in it.
struct Notation<Value>: Sendable {
  /// The value of the key of that name, or nil when a problem was added.
  let read: @Sendable (YAMLNode, String, ValueReader) -> Value?
  let schema: @Sendable (SchemaWriter) -> JSONValue
  /// nil: nothing stands in it that has a Chinese word.
  var scope: @Sendable () -> KeyScope? = { nil }

  /// The same, with more to say of what may be written.
  func described(by schema: @escaping @Sendable (SchemaWriter) -> JSONValue) -> Self {
    Self(read: read, schema: schema, scope: scope)
  }
}

extension Notation<Bilingual> {
  static var title: Self {
    Self(
      read: { $2.bilingual($0, $1) }, schema: { _ in SchemaWriter.reference("words") },
      scope: { TitleDraft.form.scope })
  }
}

extension Notation<String> {
  static var text: Self {
    Self(read: { $2.text($0, $1) }, schema: { _ in SchemaWriter.reference("text") })
  }

  /// Any single value, as it is written.
  static func scalar(_ schema: @escaping @Sendable (SchemaWriter) -> JSONValue) -> Self {
    Self(read: { $2.scalar($0, $1) }, schema: schema)
  }

  static func choice(of words: [String], _ chinese: Vocabulary = .none) -> Self {
    Self(
      read: { $2.choice($0, $1, of: words, chinese) }, schema: { _ in SchemaWriter.oneOf(words) })
  }
}

extension Notation where Value: RawRepresentable<String> & CaseIterable & Sendable {
  static func word(_ chinese: Vocabulary = .none) -> Self {
    let words = Value.allCases.map(\.rawValue)
    let choice = Notation<String>.choice(of: words, chinese)
    return Self(
      read: { choice.read($0, $1, $2).flatMap { Value(rawValue: $0) } }, schema: choice.schema)
  }
}

extension Notation<Int> {
  /// A whole number without a unit.
  static func whole(in range: ClosedRange<Double>) -> Self {
    Self(
      read: { $2.whole($0, $1, in: range) }, schema: { _ in SchemaWriter.whole(in: range) })
  }
}

extension Notation<Double> {
  /// A plain number or a percentage.
  static func share(in range: ClosedRange<Double>) -> Self {
    Self(
      read: { node, name, values in
        values.number(node, name, node.isPercentage ? .share : .none, in: range)
      }, schema: { _ in SchemaWriter.number(.share, in: range) })
  }
}

extension Notation<YAMLNode> {
  /// What can only be understood when more is known.
  static func later(
    _ schema: @escaping @Sendable (SchemaWriter) -> JSONValue,
    _ scope: @escaping @Sendable () -> KeyScope? = { nil }
  ) -> Self {
    Self(read: { node, _, _ in node }, schema: schema, scope: scope)
  }
}
