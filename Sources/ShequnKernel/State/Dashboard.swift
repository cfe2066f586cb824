// SPDX-License-Identifier: GPL-3.0-or-later

/// What an operator can see in the morning: counts up to last night. Not trust, not satisfaction,
/// not why people left.
package struct Dashboard: Sendable {
  package var members = 0
  package var joined = 0
  package var left = 0
  /// Distinct visitors of the last day, 7 days, 30 days.
  package var dau = 0
  package var wau = 0
  package var mau = 0
  package var posts = 0
  package var comments = 0
  package var likes = 0
  package var shares = 0
  /// Cents spent so far.
  package var spent = 0
}
