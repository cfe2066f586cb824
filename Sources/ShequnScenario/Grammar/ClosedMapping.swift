// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel

/// A mapping in which only certain keys may stand.
struct ClosedMapping {
  let node: YAMLNode
  private let entries: [String: YAMLNode.Entry]

  /// Adds a problem for every other key; nil when it is no mapping at all. `name`: what the mapping
  /// belongs to, for messages; nil for a whole file. `words`: what the keys are called in Chinese.
  init?(
    _ node: YAMLNode, _ name: String?, keys: [String], words: Vocabulary = .none,
    problems: ProblemCollector
  ) {
    guard case .mapping(let listed) = node.content else {
      problems.error(.notAMapping(name), at: node.place, advice: .oneOf(keys, words))
      return nil
    }
    self.node = node
    for entry in listed where !keys.contains(entry.key) {
      problems.error(
        .noKey(entry.key, in: name), at: entry.place,
        advice: Nearest.advice(for: entry.key, among: keys, words))
    }
    entries = Dictionary(listed.map { ($0.key, $0) }) { _, last in last }
  }

  /// The value of a key, if it is given.
  subscript(key: String) -> YAMLNode? { entries[key]?.value }

  /// The key itself.
  func place(of key: String) -> Place? { entries[key]?.place }
}
