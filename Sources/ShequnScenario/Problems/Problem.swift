// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords
import ShequnTables

/// Where something stands: a file with line and column, or, with line 0, a whole file or an option
/// of the command line.
package struct Place: Hashable, Comparable, Sendable {
  /// The path as the user would write it, or the option (`--set community.members`).
  package let file: String
  /// From 1; 0: the file or option as a whole.
  package let line: Int
  /// From 1, counted in Unicode scalars; 0 with line 0.
  package let column: Int

  package init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  package static func < (a: Place, b: Place) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }

  /// `path:14:7`, or the path alone.
  package var text: String { line > 0 ? "\(file):\(line):\(column)" : file }
}

/// Something wrong, or something that will have no effect, in a scenario: what, where, what to do.
package struct Problem: Hashable, Sendable {
  package enum Severity: String, Sendable {
    case error, warning
    /// Nothing is wrong; something is worth knowing.
    case note
  }

  package let severity: Severity
  package let place: Place
  package let message: Bilingual
  package let advice: Bilingual?
  /// Whether a file or folder is not there (exit code 66), as opposed to bad content (65).
  package let isMissingInput: Bool

  package init(
    _ severity: Severity = .error, at place: Place, _ message: Bilingual, advice: Bilingual? = nil,
    isMissingInput: Bool = false
  ) {
    self.severity = severity
    self.place = place
    self.message = message
    self.advice = advice
    self.isMissingInput = isMissingInput
  }

  /// One line: `path:14:7: error: there is no lever 'wellfare'; did you mean 'welfare'?`
  package func rendered(_ language: Language) -> String {
    let heading =
      switch severity {
      case .error: Bilingual("error: ", "错误：")
      case .warning: Bilingual("warning: ", "警告：")
      case .note: Bilingual("note: ", "提示：")
      }
    let joint = Bilingual("; ", "；")[language]
    return "\(place.text.onOneLine): \(heading[language])\(message[language])"
      + (advice.map { joint + $0[language] } ?? "")
  }
}
