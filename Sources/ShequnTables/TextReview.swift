// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a character may not stand where it does.
package struct TextFault: Equatable, Sendable {
  package enum Kind: Sendable {
    /// A line break, a tab or a like control.
    case breaksLine
    /// Not seen, or not what is seen: `Unicode.Scalar.isHidden`.
    case hidden
    /// A joiner or variation selector where it joins or selects nothing.
    case outOfPlace
    /// One more mark upon a character than any script needs.
    case tooManyMarks
  }

  package let kind: Kind
  package let scalar: Unicode.Scalar
  /// From 1, in Unicode scalars.
  package let position: Int
}

/// Goes through a text and says of each scalar whether it may stand where it does.
struct TextReview: Sequence, IteratorProtocol {
  /// Most marks on one character: Unicode's own bound against piled-up marks (Technical Standard 39,
  /// section 5.4).
  static let markLimit = 4

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var marks = 0

  init(_ text: some StringProtocol) { scalars = Array(text.unicodeScalars) }

  mutating func next() -> (scalar: Unicode.Scalar, fault: TextFault.Kind?)? {
    guard index < scalars.count else { return nil }
    defer { index += 1 }
    let scalar = scalars[index]
    // what joins does not end a pile of marks
    if scalar.isStackingMark { marks += 1 } else if !scalar.isHidden { marks = 0 }
    if marks > Self.markLimit { return (scalar, .tooManyMarks) }
    guard scalar.isHidden else { return (scalar, nil) }
    if scalar.breaksLine { return (scalar, .breaksLine) }
    guard let joint = Joint(scalar) else { return (scalar, .hidden) }
    let isInPlace = joint.fits(scalar, at: index, of: scalars)
    return (scalar, isInPlace ? nil : .outOfPlace)
  }
}

extension StringProtocol {
  /// The first character that a name may not hold; nil: none.
  package var fault: TextFault? {
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return nil }
    for (index, found) in TextReview(self).enumerated() {
      if let kind = found.fault {
        return TextFault(kind: kind, scalar: found.scalar, position: index + 1)
      }
    }
    return nil
  }
}
