// SPDX-License-Identifier: GPL-3.0-or-later

extension OperatorExpectation {
  /// Every row, by subject. To add one: a few lines in the list of its subject.
  package static let all: [OperatorExpectation] =
    size + content + attention + money + giving + checkIns + growth + partners + gatherings + shop
    + care
    + order + time + recognition + limits
}
