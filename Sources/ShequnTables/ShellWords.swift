// SPDX-License-Identifier: GPL-3.0-or-later

/// Words of a command as they can be typed, or pasted, into a shell (bash, zsh, or any of POSIX 2024).
package enum ShellWords {
  package static func line(_ words: [String]) -> String {
    words.map(quoted).joined(separator: " ")
  }

  /// Plain words as they are, others in quotes. What a terminal would obey or not show is written in
  /// octal, byte by byte, which is the same in every locale.
  static func quoted(_ word: String) -> String {
    if !word.isEmpty, word.fault == nil, word.unicodeScalars.allSatisfy(isPlain),
      word.utf8.first != UInt8(ascii: "=")
    {
      return word
    }
    if word.fault == nil {
      return "'" + replaced(word) { $0 == "'" ? "'\\''" : nil } + "'"
    }
    return "$'"
      + replaced(word) { scalar in
        switch scalar {
        case "'", "\\": "\\" + String(scalar)
        case "\n": "\\n"
        case "\t": "\\t"
        default: scalar.isHidden || scalar.isStackingMark ? octal(scalar) : nil
        }
      } + "'"
  }

  /// Letters and digits of any script, and signs that mean nothing to a shell.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "/", "=", ":", ",", "%", "+": return true
      default: return false
      }
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return !scalar.isHidden
    default: return false
    }
  }

  private static func octal(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf8.map { byte in
      let digits = String(byte, radix: 8)
      return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
    }.joined()
  }

  private static func replaced(_ word: String, by made: (Unicode.Scalar) -> String?) -> String {
    word.unicodeScalars.reduce(into: "") { text, scalar in
      if let new = made(scalar) { text += new } else { text.unicodeScalars.append(scalar) }
    }
  }
}
