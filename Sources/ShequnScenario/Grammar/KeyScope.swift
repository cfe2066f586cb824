// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// Which keys may stand in a part of a file, in English or Chinese, and what may stand under each. Puts
/// the names in the place of Chinese keys, so that everything behind it knows names alone.
package struct KeyScope: Sendable {
  package let vocabulary: Vocabulary
  /// What stands under a key.
  package let child: @Sendable (String) -> KeyScope?
  /// Whether the parts are the items of a list.
  package let isList: Bool

  init(
    _ vocabulary: Vocabulary, isList: Bool = false,
    child: @escaping @Sendable (String) -> KeyScope? = { _ in nil }
  ) {
    self.vocabulary = vocabulary
    self.isList = isList
    self.child = child
  }

  /// A list whose items are alike, or a mapping whose keys are names of the user's own.
  static func each(_ scope: @escaping @Sendable () -> KeyScope) -> KeyScope {
    KeyScope(.none, isList: true) { _ in scope() }
  }

  /// The tree with names for keys. A key that is given in both languages is a problem.
  func named(_ node: YAMLNode, _ problems: ProblemCollector) -> YAMLNode {
    switch node.content {
    case .mapping(let entries):
      var known: Set<String> = []
      let named = entries.map { entry in
        let name = isList ? entry.key : vocabulary.name(of: entry.key) ?? entry.key
        if !known.insert(name).inserted {
          problems.error(.duplicateKey(entry.key), at: entry.place, advice: .keepOne)
        }
        let value = child(name)?.named(entry.value, problems) ?? entry.value
        return YAMLNode.Entry(key: name, place: entry.place, value: value)
      }
      return YAMLNode(place: node.place, content: .mapping(named))
    case .sequence(let items) where isList:
      return YAMLNode(
        place: node.place,
        content: .sequence(items.map { child("")?.named($0, problems) ?? $0 }))
    default: return node
    }
  }

  /// The names along a path, and what may stand at its end.
  func names(along path: [String]) -> (path: [String], end: KeyScope?) {
    var scope: KeyScope? = self
    let names = path.map { key in
      let name = scope.flatMap { $0.isList ? nil : $0.vocabulary.name(of: key) } ?? key
      scope = scope?.child(name)
      return name
    }
    return (names, scope)
  }

  // MARK: - What is declared elsewhere

  /// What `--set` and sweeps may set.
  package static let overrides: KeyScope = {
    let scenario = ScenarioDraft.form.scope
    let own = scenario.vocabulary.entries.filter { OverrideList.heads.contains($0.name) }
    return KeyScope(Vocabulary(entries: own + [("plans", ["方案"])])) { key in
      key == "plans" ? each { scenario } : scenario.child(key)
    }
  }()

  /// What stands under a parameter; nil: nothing that has a Chinese word.
  init?(of declaration: ParameterDeclaration) {
    switch declaration.kind {
    case .condition: self = ConditionDraft.form.scope
    case .levers: self = LeverReader.scope
    case .title: self = TitleDraft.form.scope
    case .weights(.names), .weights(.levers): self.init(Vocabulary(wordsOf: declaration))
    default: return nil
    }
  }
}
