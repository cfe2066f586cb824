// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnTables

/// A key of a file, declared once: its name in both languages, how its value is written, what it means, and
/// what it sets in an `Owner`. Reader, schema, `describe` and the pages of the reference come from here.
struct Key<Owner>: Sendable {
  let name: String
  /// Chinese words for the name, the one that is shown first.
  let words: [String]
  var isRequired = false
  /// What to write where it is missing.
  var advice: Bilingual?
  /// With the meaning.
  let schema: @Sendable (SchemaWriter) -> JSONValue
  let scope: @Sendable () -> KeyScope?
  /// Puts the declared default in its place.
  var reset: @Sendable (inout Owner) -> Void = { _ in }
  /// Puts the value in its place, or adds a problem.
  let read: @Sendable (YAMLNode, inout Owner, inout ValueReader) -> Void
}

extension Key {
  /// A key whose value takes more than its notation to be put in place.
  /// - Parameter chinese: Words for the name, parted by blanks.
  init<Value>(
    _ name: String, zh chinese: String, _ notation: Notation<Value>, _ en: String, _ zh: String,
    set: @escaping @Sendable (inout Owner, Value, YAMLNode, inout ValueReader) -> Void
  ) {
    self.init(
      name: name, words: Vocabulary.list(chinese),
      schema: { $0.described(notation.schema($0), Bilingual(en, zh)) }, scope: notation.scope,
      read: { node, owner, values in
        if let value = notation.read(node, name, values) { set(&owner, value, node, &values) }
      })
  }

  init<Value>(
    _ name: String, zh chinese: String,
    _ path: any WritableKeyPath<Owner, Value?> & Sendable, _ notation: Notation<Value>,
    _ en: String, _ zh: String
  ) {
    self.init(name, zh: chinese, notation, en, zh) { owner, value, _, _ in
      owner[keyPath: path] = value
    }
  }

  /// - Parameter standard: Holds where the key is not given.
  init<Value: Sendable>(
    _ name: String, zh chinese: String,
    _ path: any WritableKeyPath<Owner, Value> & Sendable, _ notation: Notation<Value>,
    default standard: Value, _ en: String, _ zh: String
  ) {
    let shown = SchemaWriter.literal(standard)
    let notation = notation.described { writer in
      notation.schema(writer).adding(shown.map { ["default": $0] } ?? [:])
    }
    self.init(name, zh: chinese, notation, en, zh) { owner, value, _, _ in
      owner[keyPath: path] = value
    }
    reset = { $0[keyPath: path] = standard }
  }

  /// A mapping of its own.
  init<Part>(
    _ name: String, zh chinese: String, _ path: any WritableKeyPath<Owner, Part> & Sendable,
    in form: Form<Part>, _ en: String, _ zh: String
  ) {
    let notation = Notation<YAMLNode>.later({ form.schema($0) }, { form.scope })
    self.init(name, zh: chinese, notation, en, zh) { owner, _, node, values in
      form.read(node, name, into: &owner[keyPath: path], values)
    }
  }

  /// A key of another form, of which the value is kept as it is written.
  init<Other>(
    like other: Key<Other>, _ path: any WritableKeyPath<Owner, YAMLNode?> & Sendable
  ) {
    self.init(
      name: other.name, words: other.words, schema: other.schema, scope: other.scope,
      read: { node, owner, _ in owner[keyPath: path] = node })
  }

  /// The key as one that must be given.
  func required(_ advice: Bilingual? = nil) -> Key {
    var key = self
    (key.isRequired, key.advice) = (true, advice)
    return key
  }

  /// The key as one of what its owner is a part of.
  func at<Whole>(_ path: any WritableKeyPath<Whole, Owner> & Sendable) -> Key<Whole> {
    let (reset, read) = (reset, read)
    return Key<Whole>(
      name: name, words: words, isRequired: isRequired, advice: advice, schema: schema,
      scope: scope,
      reset: { reset(&$0[keyPath: path]) }, read: { read($0, &$1[keyPath: path], &$2) })
  }

  /// A declared parameter.
  /// - Parameter isForLever: as in `ValueReader`.
  init(
    _ declaration: ParameterDeclaration, isForLever: Bool = false,
    assign: @escaping @Sendable (inout Owner, ParameterValue) -> Bool
  ) {
    self.init(
      name: declaration.name, words: Vocabulary.list(declaration.chinese),
      schema: { writer in
        var writer = writer
        writer.isForLever = isForLever
        return writer.schema(declaration)
      }, scope: { KeyScope(of: declaration) },
      read: { node, owner, values in
        var values = values
        values.isForLever = isForLever
        guard let value = values.value(node, as: declaration) else { return }
        values.warnOfLimit(value, declaration, at: node.place)
        if !assign(&owner, value) {
          values.problems.error(.notAccepted(declaration.name), at: node.place)
        }
      })
  }
}

extension Key where Owner: Parameterized {
  init(_ parameter: Parameter<Owner>, isForLever: Bool = false) {
    self.init(parameter.declaration, isForLever: isForLever, assign: parameter.assign)
    guard let standard = parameter.declaration.standard else { return }
    reset = { _ = parameter.assign(&$0, standard) }
  }

  static var parameters: [Key] { Owner.parameters.map { Key($0) } }
}
