// SPDX-License-Identifier: GPL-3.0-or-later

/// How a community has lived before day 1: for so many days, under the levers of a plan or none.
///
/// It is founded with `Community.members`, all of them new, and lives by the same equations as the run.
/// Day 1 finds whoever is there then, with their ages, habits, ties and silence. The levers of the history
/// count its days from 1 and end with it, and its money is in no ledger.
package struct History: Sendable {
  /// Days before day 1, 0 or more; 0: the run begins with everybody new.
  package var days = 0
  /// What was done in them.
  package var levers: [any Lever] = []

  package init(days: Int = 0, levers: [any Lever] = []) {
    self.days = days
    self.levers = levers
  }
}
