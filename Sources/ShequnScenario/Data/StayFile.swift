// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnImport
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
  /// Whether a simulation wrote it: then it tells of nobody.
  package var isSimulated = false

  package static let byteLimit = 64 * 1024 * 1024
  static let groupLimit = 50
  static let causeLimit = 50
  static let countLimit = 1e9
  static let durationLimit = 1e12

  /// Reads a file, `-` or a pipe. Everything that is wrong with it is thrown together.
  package static func read(path: String, _ options: StayOptions = StayOptions())
    throws(ScenarioFailure) -> StayFile
  {
    let map = if let path = options.causeMap { try CauseMap(path: path) } else { nil as CauseMap? }
    let file = try unmapped(path, options)
    return try map?.applied(to: file, keeping: StayWord.all) ?? file
  }

  private static func unmapped(_ path: String, _ options: StayOptions) throws(ScenarioFailure)
    -> StayFile
  {
    let problems = ProblemCollector()
    do throws(ProblemError) {
      if let events = StayEvents(path, options) {
        if let read = try events.read(problems) { return read }
      } else {
        let file = try SourceFile(streaming: path, limit: byteLimit, advice: .splitData)
        let text = try file.table()
        if let dates = StayDateReader(path, text, options, problems) {
          if let read = dates.read() { return read }
        } else {
          let reader = StayReader(path: path, members: options.members, problems: problems)
          if let read = reader.read(text, columns: options.columns) {
            guard options.wantsDates else { return read }
            problems.error(.datesForDurations, at: Place(file: path), advice: .dateLayout)
          }
        }
      }
    } catch { problems.add(error.problem) }
    throw ScenarioFailure(problems: problems.sorted)
  }

  /// The same stays under other causes; `cause` finds the place of each in the new list.
  func regrouped(causes: [String], _ cause: (Int) -> Int?) -> StayFile {
    var counts: [Stay: Int] = [:]
    for (stay, count) in stays {
      let moved = Stay(
        group: stay.group, duration: stay.duration, hasLeft: stay.hasLeft,
        cause: stay.cause.flatMap(cause), entry: stay.entry)
      counts[moved, default: 0] += count
    }
    return StayFile(
      path: path, groups: groups, causes: causes, stays: Self.ordered(counts),
      isByPeriod: isByPeriod, reading: reading, isSimulated: isSimulated)
  }

  /// By group, duration, event and cause.
  static func ordered(_ counts: [Stay: Int]) -> [(stay: Stay, count: Int)] {
    func order(_ stay: Stay) -> (Int, Double, Int, Int, Double) {
      (stay.group, stay.duration, stay.hasLeft ? 1 : 0, stay.cause ?? -1, stay.entry)
    }
    return counts.sorted { order($0.key) < order($1.key) }.map { ($0.key, $0.value) }
  }
}
