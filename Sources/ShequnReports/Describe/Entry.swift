// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnTables

/// What has a name: below it a line of facts and what it means, for a terminal.
package struct Entry {
  let name: String
  let facts: [String]
  let meaning: String

  package init(name: String, facts: [String] = [], meaning: String) {
    (self.name, self.facts, self.meaning) = (name, facts, meaning)
  }

  func text(width: Int) -> String {
    let below = [facts.joined(separator: " · "), meaning].filter { !$0.isEmpty }.map { "  " + $0 }
    return ([name] + below).map { Wrapping.text($0, width: width) }.joined(separator: "\n")
  }
}
