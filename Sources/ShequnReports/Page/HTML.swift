// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel

/// Text in a page of HTML. Names come from users: nothing of them may be taken for markup.
enum HTML {
  /// A text as it can stand between tags and in quoted attributes, on one line, without the control
  /// characters that would turn what follows it around.
  static func escaped(_ text: String) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "'": safe += "&#39;"
      case _ where isDangerous(scalar): safe += scalar.properties.isWhitespace ? " " : ""
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  /// A text for a chart: without control characters.
  static func plain(_ text: String) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      if !isDangerous(scalar) {
        safe.unicodeScalars.append(scalar)
      } else if scalar.properties.isWhitespace {
        safe += " "
      }
    }
    return safe
  }

  /// Control characters, line breaks, and those that embed or override a direction of writing.
  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// Both languages, of which the page shows one. What is the same in both, as a user's own name, may
  /// be written from right to left and is kept apart from what stands around it.
  static func words(_ text: Bilingual) -> String {
    text.en == text.zh
      ? "<bdi>\(escaped(text.en))</bdi>"
      : "<span lang=\"en\">\(escaped(text.en))</span><span lang=\"zh\">\(escaped(text.zh))</span>"
  }

  /// JSON that can stand in a script element: no tag, no comment and no line break of JavaScript
  /// within.
  static func scriptSafe(json: String) -> String {
    json.replacing("<", with: "\\u003c").replacing(">", with: "\\u003e")
      .replacing("&", with: "\\u0026").replacing("\u{2028}", with: "\\u2028")
      .replacing("\u{2029}", with: "\\u2029")
  }

  /// A script that does not end before its end.
  static func scriptSafe(script: String) -> String {
    script.replacing(/<\/(script)/.ignoresCase()) { "<\\/\($0.output.1)" }
      .replacing("<!--", with: "<\\!--")
  }
}
