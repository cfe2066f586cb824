// SPDX-License-Identifier: GPL-3.0-or-later

/// What a person says about exports that they do not say themselves.
package struct ImportOptions: Sendable {
  /// Of the clocks that were exported without one, and of the place of the community.
  package var zone: Zone?
  package var people = PeopleList()

  package init() {}
}
