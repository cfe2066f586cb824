// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnPlaybook

/// Reads `levers:`, a list of mappings with a single key each: `- content: {posts-per-day: 2}`.
struct LeverReader {
  let problems: ProblemCollector
  /// The community under this plan; nil when it could not be read.
  let community: Community?

  func levers(_ node: YAMLNode) -> [any Lever] {
    guard case .sequence(let items) = node.content else {
      problems.error(
        .notAList("levers"), at: node.place, advice: .forExample("- content: {posts-per-day: 2}"))
      return []
    }
    guard items.count <= Community.leverLimit else {
      problems.error(.tooMany("levers", items.count, Community.leverLimit), at: node.place)
      return []
    }
    var accounts: Set<String> = []
    var levers: [any Lever] = []
    for item in items {
      guard case .mapping(let entries) = item.content, entries.count == 1 else {
        problems.error(.notALever, at: item.place, advice: .leverExample)
        continue
      }
      guard let entry = PlaybookCatalog.named(entries[0].key) else {
        let names = PlaybookCatalog.entries.map(\.description.name)
        problems.error(
          .noLever(entries[0].key), at: entries[0].place,
          advice: Nearest.advice(for: entries[0].key, among: names))
        continue
      }
      guard let lever = lever(entry, at: entries[0].place, entries[0].value) else { continue }
      if !accounts.insert(lever.account).inserted {
        let hasName = entry.description.parameters.contains { $0.name == "name" }
        problems.error(
          .sameAccount(lever.account), at: entries[0].place,
          advice: hasName ? .giveNames : .keepOne)
      }
      levers.append(lever)
    }
    return levers
  }

  private func lever(_ entry: LeverEntry, at place: Place, _ node: YAMLNode) -> (any Lever)? {
    let before = problems.errorCount
    let parameters = PlaybookCatalog.parameters(of: entry)
    let name = entry.description.name
    guard
      let mapping = ClosedMapping(node, name, keys: parameters.map(\.name), problems: problems)
    else { return nil }
    let values = ValueReader(problems: problems, topics: community?.topics, isForLever: true)
    var lever = entry.make()
    var given: [String: ParameterValue] = [:]
    for parameter in parameters {
      guard let node = mapping[parameter.name], let value = values.value(node, as: parameter) else {
        continue
      }
      given[parameter.name] = value
      if !entry.assign(&lever, parameter.name, value) {
        problems.error(.notAccepted(parameter.name), at: node.place)
      }
    }
    if let from = lever.window.from, let until = lever.window.until, until < from {
      problems.error(
        .endsBeforeItBegins(Int(from), Int(until)), at: mapping["until"]?.place ?? place)
    }
    // what has no effect is only worth saying of a lever that is right
    if let community, problems.errorCount == before {
      LeverReview(
        description: entry.description, lever: lever, place: place, mapping: mapping, given: given
      ).warn(about: community, problems)
    }
    return lever
  }
}
