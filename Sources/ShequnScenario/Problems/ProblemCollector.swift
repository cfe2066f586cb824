// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// Gathers problems while reading goes on. The same problem met twice (a community read once by
/// itself and once under each plan) is kept once.
final class ProblemCollector {
  private var found: Set<Problem> = []

  var hasErrors: Bool { found.contains { $0.severity == .error } }

  var errorCount: Int { found.count { $0.severity == .error } }

  func add(_ problem: Problem) { found.insert(problem) }

  func error(_ message: Bilingual, at place: Place, advice: Bilingual? = nil) {
    add(Problem(at: place, message, advice: advice))
  }

  func warn(_ message: Bilingual, at place: Place, advice: Bilingual? = nil) {
    add(Problem(.warning, at: place, message, advice: advice))
  }

  /// By file, line, column, and then by text.
  var sorted: [Problem] {
    found.sorted { ($0.place, $0.message.en) < ($1.place, $1.message.en) }
  }
}
