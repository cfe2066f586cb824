// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnTables

/// A table of two columns: own reasons for leaving, and the causes that they are.
struct CauseMap {
  private let path: String
  private var causes: [String: Cause] = [:]

  static let byteLimit = 4 * 1024 * 1024

  /// Throws all that is wrong with it.
  init(path: String) throws(ScenarioFailure) {
    self.path = path
    let problems = ProblemCollector()
    do throws(ProblemError) {
      let file = try SourceFile(streaming: path, limit: Self.byteLimit, advice: .mapLayout)
      try read(try file.table().bytes, problems)
    } catch { problems.add(error.problem) }
    guard !problems.hasErrors else { throw ScenarioFailure(problems: problems.sorted) }
  }

  private mutating func read(_ bytes: [UInt8], _ problems: ProblemCollector) throws(ProblemError) {
    var rows = CSVReader(bytes)
    var isFirst = true
    while true {
      let record: (line: Int, fields: [String])?
      do throws(CSVReader.OpenQuote) { record = try rows.record() } catch {
        throw ProblemError(
          Problem(
            at: Place(file: path, line: error.line, column: 1), .openQuote, advice: .closeQuote))
      }
      guard let (line, fields) = record else { break }
      defer { isFirst = false }
      let place = Place(file: path, line: line, column: 1)
      let cells = fields.map { PlainBlanks.trimmed($0) }
      guard cells.count == 2, !cells[0].isEmpty, !cells[1].isEmpty else {
        problems.error(.mapFields(cells.count), at: place, advice: .mapLayout)
        continue
      }
      guard let cause = Self.cause(cells[1]) else {
        // the first row may name the columns
        if isFirst, Nearest.name(to: cells[1], among: Self.words) == nil { continue }
        problems.error(
          .noCause(cells[1]), at: place, advice: Nearest.advice(for: cells[1], among: Self.words))
        continue
      }
      let reason = ColumnName.folded(cells[0])
      if let known = causes.updateValue(cause, forKey: reason), known != cause {
        problems.error(.reasonTwice(cells[0]), at: place, advice: .mapLayout)
      }
    }
    if causes.isEmpty && !problems.hasErrors {
      problems.error(.emptyMap, at: Place(file: path), advice: .mapLayout)
    }
  }

  private static let words = Cause.allCases.map(\.name)

  private static func cause(_ word: String) -> Cause? {
    let plain = ColumnName.folded(word)
    return Cause.allCases.first {
      [$0.name, $0.title.en, $0.title.zh].contains { ColumnName.folded($0) == plain }
    }
  }

  /// The same stays by cause; reasons that the map does not know are told all at once.
  ///
  /// - Parameter own: words that are no reasons of the user's: they stay as they are.
  func applied(to file: StayFile, keeping own: Set<String>) throws(ScenarioFailure) -> StayFile {
    let found: [String?] = file.causes.map { reason in
      self.causes[ColumnName.folded(reason)]?.name ?? (own.contains(reason) ? reason : nil)
    }
    let unknown = zip(file.causes, found).filter { $0.1 == nil }.map(\.0)
    guard unknown.isEmpty else {
      throw ScenarioFailure(problems: [
        Problem(at: Place(file: path), .reasonsNotInMap(unknown), advice: .completeMap)
      ])
    }
    let names = found.compactMap { $0 }
    var told: [String] = []
    for name in names where !told.contains(name) { told.append(name) }
    return file.regrouped(causes: told) { cause in told.firstIndex(of: names[cause]) }
  }
}
