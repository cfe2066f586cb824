// SPDX-License-Identifier: GPL-3.0-or-later

/// Anybody's text where it is shown. What may not stand in a name is replaced, so that it is seen and
/// does nothing: line breaks and tabs by a blank, other characters by U+FFFD; marks that pile up are
/// left out.
extension StringProtocol {
  /// As it may stand in a sentence, a cell or a page: one line.
  package var onOneLine: String { shown(keeping: []) }

  /// As a terminal may get it, in lines: nothing that a terminal would obey.
  package var forTerminal: String { shown(keeping: ["\n", "\t"]) }

  private func shown(keeping kept: [Unicode.Scalar]) -> String {
    let isPlain = utf8.allSatisfy { byte in
      (0x20...0x7E).contains(byte) || kept.contains { $0.value == UInt32(byte) }
    }
    if isPlain { return String(self) }
    var made = String.UnicodeScalarView()
    for (scalar, fault) in TextReview(self) {
      switch fault {
      case nil: made.append(scalar)
      case .breaksLine: made.append(kept.contains(scalar) ? scalar : " ")
      case .hidden, .outOfPlace: made.append("\u{FFFD}")
      case .tooManyMarks: break
      }
    }
    return String(made)
  }

  /// No more than so many Unicode scalars, with an ellipsis where it is cut.
  package func cut(to limit: Int) -> String {
    let scalars = unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return String(self) }
    return String(String.UnicodeScalarView(scalars[..<end])) + "…"
  }
}
