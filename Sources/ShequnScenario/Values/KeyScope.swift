// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
import ShequnRecords
import ShequnPlaybook

/// Which keys may stand in a part of a file, in English or Chinese, and what may stand under each. Puts
/// the names in the place of Chinese keys, so that everything behind it knows names alone.
package struct KeyScope: Sendable {
  package let vocabulary: Vocabulary
  /// What stands under a key.
  private let child: @Sendable (String) -> KeyScope?
  /// Whether the parts are the items of a list.
  private let isList: Bool

  private init(
    _ vocabulary: Vocabulary, isList: Bool = false,
    child: @escaping @Sendable (String) -> KeyScope? = { _ in nil }
  ) {
    self.vocabulary = vocabulary
    self.isList = isList
    self.child = child
  }

  /// A list whose items are alike, or a mapping whose keys are names of the user's own.
  private static func each(_ scope: @escaping @Sendable () -> KeyScope) -> KeyScope {
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

  // MARK: - Files

  /// Communities and plans alike.
  package static let scenario = KeyScope(
    Vocabulary(entries: [
      ("community", ["社群"]), ("plan", ["方案"]), ("extends", ["继承", "基于"]), ("levers", ["杠杆"]),
    ]).adding(Vocabulary(RunSettings.parameters.map(\.declaration)))
  ) { key in
    switch key {
    case "community": community
    case "levers": levers
    default: nil
    }
  }

  /// What `--set` and sweeps may set.
  package static let overrides = KeyScope(
    Vocabulary(entries: scenario.vocabulary.entries.filter { $0.name != "plan" }).adding(
      Vocabulary(entries: [("plans", ["方案"])]))
  ) { key in key == "plans" ? each { scenario } : scenario.child(key) }

  package static let platform = KeyScope(
    Vocabulary(Platform.parameters.map(\.declaration))
      .adding(Vocabulary(entries: [("platform", ["平台"]), ("title", ["标题"])])))

  package static let community = KeyScope(
    Vocabulary(entries: [
      ("name", ["名称"]), ("goal", ["目标"]), ("platform", ["平台"]), ("topics", ["话题"]),
      ("segments", ["分群"]), ("market", ["市场"]), ("groups", ["群组"]), ("shop", ["商店"]),
      ("mechanisms", ["机制"]),
    ]).adding(Vocabulary(CommunitySettings.parameters.map(\.declaration)))
  ) { key in
    switch key {
    case "goal": goal
    case "segments": each { parameters(Segment.parameters.map(\.declaration)) }
    case "market": market
    case "groups": parameters(GroupSettings.parameters.map(\.declaration))
    case "shop": parameters(Shop.parameters.map(\.declaration))
    case "mechanisms":
      KeyScope(.mechanisms) { name in Mechanisms.named(name).map { parameters($0.parameters) } }
    default: nil
    }
  }

  package static let goal = KeyScope(
    Vocabulary(entries: [("metric", ["指标"]), ("over", ["时段"]), ("want", ["方向"])]))

  package static let market = KeyScope(
    Vocabulary(Market.parameters.map(\.declaration))
      .adding(Vocabulary(entries: [("organic", ["自然增长"])]))
  ) { key in key == "organic" ? organic : nil }

  package static let organic = KeyScope(
    Vocabulary(entries: [("p", ["创新系数"]), ("q", ["模仿系数"]), ("per", ["每"])]))

  package static let condition = KeyScope(
    Vocabulary(entries: [
      ("metric", ["指标"]), ("below", ["低于"]), ("above", ["高于"]), ("for", ["持续", "连续"]),
    ]))

  /// A list of levers.
  package static let levers = each {
    KeyScope(.levers) { name in
      PlaybookCatalog.named(name).map { parameters(PlaybookCatalog.parameters(of: $0)) }
    }
  }

  package static func parameters(_ declarations: [ParameterDeclaration]) -> KeyScope {
    KeyScope(Vocabulary(declarations)) { name in
      guard let declaration = declarations.first(where: { $0.name == name }) else { return nil }
      switch declaration.kind {
      case .condition: return condition
      case .levers: return levers
      case .weights(.names), .weights(.levers): return KeyScope(Vocabulary(wordsOf: declaration))
      default: return nil
      }
    }
  }
}
