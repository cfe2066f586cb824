// SPDX-License-Identifier: GPL-3.0-or-later

/// The first name of those who go by another one now, where names are all that is known.
struct FirstNames {
  private var names: [String: String] = [:]

  /// - Parameter people: the name up to now, and the new one.
  mutating func note(_ people: [String]) {
    guard people.count == 2, !people.contains(""), people[0] != people[1] else { return }
    names[people[1]] = self[people[0]]
  }

  subscript(_ name: String) -> String { names[name] ?? name }
}
