// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnScenario

/// Where the survival analysis of a user's own table comes from.
package struct SurvivalDataManifest: Sendable, Encodable, ResultManifest {
  package let tool = "shequn"
  package let command = "churn"
  package let version: String
  /// The table as it was named, and how many rows were read.
  package let data: String
  package let rows: Int
  package let report = ReportPage.fileName
  package var files: [WrittenFile] = []
  package var scenario: String?

  package init(_ file: StayFile, version: String) {
    (self.version, data, rows) = (version, file.path, file.reading.rows)
  }
}
