// SPDX-License-Identifier: GPL-3.0-or-later

/// What a person says about exports that they do not say themselves.
package struct ImportOptions: Sendable {
  /// Of the clocks that were exported without one, and of the place of the community.
  package var zone: Zone?
  package var people = PeopleList()
  /// Of dates such as 3/4/2024; nil: told from all dates of an export together.
  package var dateOrder: DateOrder?
  /// Of a log whose lines tell the hour only, and whose name tells no day: of one file.
  package var day: CalendarDate?
  /// Of a table of one's own.
  package var columns = TableColumns()

  package init() {}
}

/// Which columns of a table of one's own are which; nil: told from their names.
package struct TableColumns: Sendable {
  package var member: String?
  package var time: String?
  package var kind: String?
  package var channel: String?
  package var to: String?
  package var amount: String?

  package init() {}

  /// Those that are said.
  var all: [String] { [member, time, kind, channel, to, amount].compactMap(\.self) }

  /// Whether anything is said of them.
  var areSaid: Bool { !all.isEmpty }
}
