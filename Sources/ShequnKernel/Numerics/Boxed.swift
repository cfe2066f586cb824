// SPDX-License-Identifier: GPL-3.0-or-later

/// A value kept behind a reference and copied when it is written to: what is large and seldom changes
/// weighs a word in whatever holds it.
@propertyWrapper
package struct Boxed<Value: Sendable>: Sendable {
  private final class Box: @unchecked Sendable {
    @exclusivity(unchecked) var value: Value
    init(_ value: Value) { self.value = value }
  }

  private var box: Box

  package init(wrappedValue: Value) { box = Box(wrappedValue) }

  package var wrappedValue: Value {
    _read { yield box.value }
    _modify {
      if !isKnownUniquelyReferenced(&box) { box = Box(box.value) }
      yield &box.value
    }
  }
}
