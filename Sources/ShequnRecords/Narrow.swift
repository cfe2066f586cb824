// SPDX-License-Identifier: GPL-3.0-or-later

/// A number that is kept in half the room: there are many departures.
@propertyWrapper
package struct Narrow: Sendable, Equatable {
  private var kept: Int32

  package init(wrappedValue: Int) { kept = Int32(clamping: wrappedValue) }

  package var wrappedValue: Int {
    get { Int(kept) }
    set { kept = Int32(clamping: newValue) }
  }
}
