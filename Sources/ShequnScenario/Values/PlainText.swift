// SPDX-License-Identifier: GPL-3.0-or-later

/// Text as it would be typed on a plain keyboard.
enum PlainText {
  /// Full-width signs, all kinds of blanks and minus signs as their ASCII counterparts; no marks that
  /// are not seen, no blanks at the ends.
  static func of(_ text: String) -> String {
    var made = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: made.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      case 0x2212: made.append("-")
      case 0xFEFF, 0x200B, 0x200E, 0x200F: continue
      case _ where scalar.properties.isWhitespace: made.append(" ")
      default: made.append(scalar)
      }
    }
    return String(Substring(String(made)).trimmed)
  }
}
