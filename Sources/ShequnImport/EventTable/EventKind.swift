// SPDX-License-Identifier: GPL-3.0-or-later

/// What a member did; the word that stands in the column `kind`.
package enum EventKind: String, CaseIterable, Sendable {
  case join, leave, removed, visit, post, reply, reaction, purchase, invite

  /// The kind of a word as it stands in a file; nil where there is none.
  init?(bytes: ArraySlice<UInt8>) {
    guard let kind = Self.allCases.first(where: { $0.rawValue.utf8.elementsEqual(bytes) }) else {
      return nil
    }
    self = kind
  }
}
