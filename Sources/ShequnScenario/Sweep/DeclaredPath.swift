// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
import ShequnPlaybook

/// What is declared where a path points, as it is written for `--set` and in sweeps.
package enum DeclaredPath {
  /// `community.mechanisms.leave.natural`, `plans.cash.levers.0.welfare.value`; nil: no parameter.
  package static func declaration(at keys: [String]) -> ParameterDeclaration? {
    guard let name = keys.last else { return nil }
    return parameters(under: keys.dropLast()).first { $0.name == name }
  }

  /// The paths that one with `*` for its last key stands for: the numbers that have a plausible range.
  static func expanded(_ keys: [String]) -> [[String]] {
    let owner = Array(keys.dropLast())
    guard owner.count == 2, owner[1] == "mechanisms" else {
      return parameters(under: owner[...]).filter { $0.plausible != nil }.map { owner + [$0.name] }
    }
    return Mechanisms.catalog.flatMap { expanded(owner + [$0.name, "*"]) }
  }

  private static func parameters(under keys: ArraySlice<String>) -> [ParameterDeclaration] {
    var keys = Array(keys)
    // a plan's own path, or the community it changes
    if keys.count > 2, keys[0] == "plans" { keys.removeFirst(2) }
    switch (keys.first, keys.count) {
    case ("levers", 3):
      return PlaybookCatalog.named(keys[2]).map { PlaybookCatalog.parameters(of: $0) } ?? []
    case ("community", 3) where keys[1] == "mechanisms":
      return Mechanisms.named(keys[2])?.parameters ?? []
    case ("community", 3) where keys[1] == "segments": return Segment.parameters.map(\.declaration)
    case ("community", 2):
      switch keys[1] {
      case "market": return Market.parameters.map(\.declaration)
      case "groups": return GroupSettings.parameters.map(\.declaration)
      case "platform": return Platform.parameters.map(\.declaration)
      case "shop": return Shop.parameters.map(\.declaration)
      default: return []
      }
    default: return []
    }
  }
}

extension Factor.Range {
  /// The plausible range of a parameter; nil: it has none.
  init?(_ declaration: ParameterDeclaration?) {
    guard let declaration, let range = declaration.plausible else { return nil }
    self.init(
      low: range.low, high: range.high, isWhole: UnitSpelling(declaration.unit).isWhole,
      isLog: range.isLog)
  }
}
