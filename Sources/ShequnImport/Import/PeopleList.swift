// SPDX-License-Identifier: GPL-3.0-or-later

/// Accounts of which a person says whether they are people: ids or names, one a line. A line that begins with `!`
/// says that the account is a person, whatever the export says; an empty line and one that begins with `#`
/// say nothing.
package struct PeopleList: Sendable {
  private var notPeople: Set<String> = []
  private var people: Set<String> = []

  package init(_ text: String = "") {
    for line in text.split(whereSeparator: \.isNewline) {
      var line = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      while line.last?.isWhitespace == true { line.removeLast() }
      if line.isEmpty || line.first == "#" { continue }
      if line.first == "!" {
        people.insert(String(line.dropFirst()))
      } else {
        notPeople.insert(String(line))
      }
    }
  }

  /// Nil: nothing is said of it.
  func isMachine(key: String, name: String?) -> Bool? {
    func isIn(_ list: Set<String>) -> Bool {
      !list.isEmpty && (list.contains(key) || name.map(list.contains) == true)
    }
    if isIn(people) { return false }
    return isIn(notPeople) ? true : nil
  }
}
