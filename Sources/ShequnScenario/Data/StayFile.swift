// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// A user's own table of how long members stayed, read from separated text: a row a member (duration,
/// event, and, if there, entry, cause and group), or a row a period (period, survivors or lost).
package struct StayFile: Sendable {
  /// Members alike.
  package struct Stay: Hashable, Sendable {
    /// An index of `groups`.
    package let group: Int
    /// In the unit of the file, at least 0.
    package let duration: Double
    /// Whether the watch ended with leaving.
    package let hasLeft: Bool
    /// An index of `causes`; nil: still there, or no cause given.
    package let cause: Int?
    /// Duration at which the watch began: 0 with joining, later under left truncation, below
    /// `duration`.
    package var entry: Double = 0
  }

  /// As the user would write it.
  package let path: String
  /// In the order of the file; one without a name if there is no such column.
  package let groups: [String]
  /// In the order of the file; empty without such a column.
  package let causes: [String]
  /// By group, duration, event and cause, with how many there are.
  package let stays: [(stay: Stay, count: Int)]
  /// Whether it is a table of periods, with all watched from the first to the last.
  package let isByPeriod: Bool
  /// What was understood of the file.
  package let reading: StayReading

  package static let byteLimit = 64 * 1024 * 1024
  static let groupLimit = 50
  static let causeLimit = 50
  static let countLimit = 1e9
  static let durationLimit = 1e12

  /// Reads a file, `-` or a pipe. Everything that is wrong with it is thrown together.
  ///
  /// - Parameters:
  ///   - members: how many there were at first, for a table of those lost.
  ///   - columns: which column is which, by name or number, where their names do not tell.
  package static func read(
    path: String, members: Int? = nil, columns: [StayColumn: String] = [:]
  ) throws(ScenarioFailure) -> StayFile {
    let problems = ProblemCollector()
    do throws(ProblemError) {
      let file = try SourceFile(streaming: path, limit: byteLimit, advice: .splitData)
      let reader = StayReader(path: path, members: members, problems: problems)
      if let read = reader.read(try file.table(), columns: columns) { return read }
    } catch { problems.add(error.problem) }
    throw ScenarioFailure(problems: problems.sorted)
  }
}
