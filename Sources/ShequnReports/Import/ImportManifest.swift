// SPDX-License-Identifier: GPL-3.0-or-later

/// What a folder of an imported log tells of itself. Exports are counted, not named: a file may be called after
/// somebody.
package struct ImportManifest: Sendable, Encodable, ResultManifest {
  package static let table = "events.csv"
  package static let page = "import.md"

  package let tool = "shequn"
  package let command = "import"
  package let version: String
  package let exports: Int
  package let rows: Int
  package let report = Self.page
  package var files: [WrittenFile] = []
  package var scenario: String?

  package init(exports: Int, rows: Int, version: String) {
    (self.exports, self.rows, self.version) = (exports, rows, version)
  }
}
