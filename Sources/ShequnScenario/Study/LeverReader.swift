// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook

/// Reads `levers:`, and the levers that stand in levers: a list of mappings with a single key each,
/// `- content: {posts-per-day: 2}`.
struct LeverReader {
  let problems: ProblemCollector
  /// The community under this plan; nil when it could not be read.
  let community: Community?
  /// 1 for the plan's own levers.
  private var depth = 1
  /// Of all levers of the plan.
  private let accounts = Accounts()

  private final class Accounts {
    var taken: Set<String> = []
    /// A/B tests that would run.
    var tests = 0
    /// Levers in all, those in levers too.
    var count = 0
  }

  /// Most levels of levers in levers.
  static let depthLimit = 3

  init(problems: ProblemCollector, community: Community?) {
    self.problems = problems
    self.community = community
  }

  /// `key`: what the list stands under.
  func levers(_ node: YAMLNode, _ key: String = "levers") -> [any Lever] {
    guard case .sequence(let items) = node.content else {
      problems.error(
        .notAList(key), at: node.place, advice: .forExample("- content: {posts-per-day: 2}"))
      return []
    }
    let before = accounts.count
    accounts.count += items.count
    guard accounts.count <= Community.leverLimit else {
      if before <= Community.leverLimit {
        problems.error(.tooMany(key, accounts.count, Community.leverLimit), at: node.place)
      }
      return []
    }
    guard depth <= Self.depthLimit else {
      problems.error(.leversTooDeep(Self.depthLimit), at: node.place)
      return []
    }
    var levers: [any Lever] = []
    for item in items {
      guard case .mapping(let entries) = item.content, entries.count == 1 else {
        problems.error(.notALever(key), at: item.place, advice: .leverExample)
        continue
      }
      guard let entry = PlaybookCatalog.named(entries[0].key) else {
        let names = PlaybookCatalog.entries.map(\.name)
        problems.error(
          .noLever(entries[0].key), at: entries[0].place,
          advice: Nearest.advice(for: entries[0].key, among: names, .levers))
        continue
      }
      if depth > 1 && entry.description.window.isEmpty {
        problems.error(
          .holdsForTheWholeRun(entry.name), at: entries[0].place, advice: .moveToPlan)
        continue
      }
      guard let lever = lever(entry, at: entries[0].place, entries[0].value) else { continue }
      if !accounts.taken.insert(lever.account).inserted {
        let hasName = entry.description.parameters.contains { $0.name == "name" }
        problems.error(
          .sameAccount(lever.account), at: entries[0].place,
          advice: hasName ? .giveNames : .keepOne)
      }
      if lever.isTest {
        accounts.tests += 1
        if accounts.tests > Audience.testLimit {
          problems.error(.tooManyTests(Audience.testLimit), at: entries[0].place)
        }
      }
      levers.append(lever)
    }
    return levers
  }

  private func lever(_ entry: LeverEntry, at place: Place, _ node: YAMLNode) -> (any Lever)? {
    let before = problems.errorCount
    var values = ValueReader(problems: problems, topics: community?.topics)
    var inner = self
    inner.depth += 1
    values.nested = { inner.levers($0, $1) }
    var draft = LeverDraft(entry)
    guard LeverDraft.form(entry).read(node, entry.name, at: place, into: &draft, values) else {
      return nil
    }
    draft.letWeekdaysSetTheRhythm()
    let lever = draft.lever
    if let from = lever.window.from, let until = lever.window.until, until < from {
      problems.error(
        .endsBeforeItBegins(Int(from), Int(until)), at: node["until"]?.place ?? place)
    }
    // what has no effect is only worth saying of a lever that is right
    if let community, problems.errorCount == before {
      LeverReview(
        description: entry.description, draft: draft, place: place, node: node, isInner: depth > 1
      )
      .warn(about: community, problems)
    }
    return lever
  }
}
