// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import ShequnTables

/// What is read of one lever.
struct LeverDraft {
  private let entry: LeverEntry
  private(set) var lever: any Lever
  /// The parameters that are written in the file.
  private(set) var given: [String: ParameterValue] = [:]

  init(_ entry: LeverEntry) {
    self.entry = entry
    lever = entry.make()
  }

  /// Weekdays without `every` are a rhythm of their own: each of them.
  mutating func letWeekdaysSetTheRhythm() {
    if given["weekdays"] != nil, given["every"] == nil { lever.window.every = 1 }
  }

  static func form(_ entry: LeverEntry) -> Form<LeverDraft> {
    let required = entry.description.required
    return Form(
      PlaybookCatalog.parameters(of: entry).map { declaration in
        let key = Key<LeverDraft>(declaration, isForLever: true) { draft, value in
          draft.given[declaration.name] = value
          return draft.entry.assign(&draft.lever, declaration.name, value)
        }
        return required.contains(declaration.name) ? key.required() : key
      })
  }
}

extension LeverReader {
  static let notation = Notation<YAMLNode>.later(
    { _ in
      [
        "type": "array", "maxItems": .number(Double(Community.leverLimit)),
        "items": SchemaWriter.reference("lever"),
      ]
    }, { scope })

  /// A list of levers.
  static let scope = KeyScope.each {
    KeyScope(.levers) { name in PlaybookCatalog.named(name).map { LeverDraft.form($0).scope } }
  }

  /// One lever and its parameters: `{content: {…}}`.
  static func schema(_ writer: SchemaWriter) -> JSONValue {
    let levers = PlaybookCatalog.entries.map { entry in
      let about = entry.description
      return (
        about.name,
        writer.described(LeverDraft.form(entry).schema(writer), about.title, about.summary)
      )
    }
    return SchemaWriter.closed(Dictionary(levers) { _, last in last })
      .adding(["minProperties": 1, "maxProperties": 1])
  }
}
