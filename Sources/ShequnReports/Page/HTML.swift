// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnTables

/// Text in a page of HTML. Names come from users: nothing of them may be taken for markup.
enum HTML {
  /// A text as it can stand between tags and in quoted attributes, on one line, without what is hidden
  /// and would turn around what follows it.
  static func escaped(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    // a number stays with its sign
    for scalar in text.onOneLine.replacing(" %", with: "\u{A0}%").unicodeScalars {
      switch scalar {
      case "&": safe.append(contentsOf: "&amp;".unicodeScalars)
      case "<": safe.append(contentsOf: "&lt;".unicodeScalars)
      case ">": safe.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": safe.append(contentsOf: "&quot;".unicodeScalars)
      case "'": safe.append(contentsOf: "&#39;".unicodeScalars)
      default: safe.append(scalar)
      }
    }
    return String(safe)
  }

  /// Both languages, of which the page shows one. What is the same in both, as a user's own name, may
  /// be written from right to left and is kept apart from what stands around it.
  static func words(_ text: Bilingual) -> String {
    text.en == text.zh
      ? "<bdi>\(escaped(text.en))</bdi>"
      : "<span lang=\"en\">\(escaped(text.en))</span><span lang=\"zh\">\(escaped(text.zh))</span>"
  }

  /// A script that does not end before its end.
  static func scriptSafe(script: String) -> String {
    script.replacing(/<\/(script)/.ignoresCase().matchingSemantics(.unicodeScalar)) {
      "<\\/\($0.output.1)"
    }
    .replacing(/<!--/.matchingSemantics(.unicodeScalar)) { _ in "<\\!--" }
  }
}
