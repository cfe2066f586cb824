// SPDX-License-Identifier: GPL-3.0-or-later

/// Written JSON in which characters stand as `\u….`: it says the same, and holds nothing that the place
/// it is put into would obey.
package enum SafeJSON {
  /// For a terminal or a file: whatever is hidden is seen.
  package static func visible(_ json: String) -> String {
    escaped(json) { $0.value > 0x7E && $0.isHidden }
  }

  /// For a script element of a page: no tag, no comment, no line break of JavaScript either.
  package static func inScript(_ json: String) -> String {
    escaped(json) { scalar in
      switch scalar {
      case "<", ">", "&", "\u{2028}", "\u{2029}": true
      default: scalar.value > 0x7E && scalar.isHidden
      }
    }
  }

  private static func escaped(_ json: String, where isEscaped: (Unicode.Scalar) -> Bool) -> String {
    guard json.unicodeScalars.contains(where: isEscaped) else { return json }
    var made = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      guard isEscaped(scalar) else {
        made.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let code = String(unit, radix: 16)
        made.append(
          contentsOf: ("\\u" + String(repeating: "0", count: 4 - code.count) + code).unicodeScalars)
      }
    }
    return String(made)
  }
}
