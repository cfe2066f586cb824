// SPDX-License-Identifier: GPL-3.0-or-later

/// What a folder of what a log says tells of itself. The log is not named: a file may be called after somebody.
package struct LogManifest: Sendable, Encodable, ResultManifest {
  package static let page = "log.html"

  package let tool = "shequn"
  package let command = "log"
  package let version: String
  /// Rounded where not all may be told.
  package let events: Int
  /// Whether numbers of one to four people stand in it.
  package let allCells: Bool
  package let report = Self.page
  package var files: [WrittenFile] = []
  package var scenario: String?

  package init(events: Int, allCells: Bool, version: String) {
    (self.events, self.allCells, self.version) = (events, allCells, version)
  }
}
