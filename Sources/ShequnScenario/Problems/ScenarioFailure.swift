// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords

/// A scenario that cannot be run: everything found wrong with it, never only the first.
package struct ScenarioFailure: Error, Sendable {
  /// Errors and warnings by file, line and column; at least one is an error.
  package let problems: [Problem]

  package init(problems: [Problem]) { self.problems = problems }

  /// 66 when all that is wrong is that input is not there, else 65.
  package var exitCode: Int32 {
    problems.allSatisfy { $0.isMissingInput || $0.severity == .warning } ? 66 : 65
  }

  /// Most lines that are shown; nobody reads more.
  package static let lineLimit = 100

  /// A line a problem.
  package func rendered(_ language: Language) -> String {
    var lines = problems.prefix(Self.lineLimit).map { $0.rendered(language) }
    let rest = problems.count - lines.count
    if rest > 0 { lines.append(Bilingual.furtherProblems(rest)[language]) }
    return lines.joined(separator: "\n")
  }
}
