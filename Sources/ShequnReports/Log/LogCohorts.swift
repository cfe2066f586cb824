// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnLog
import ShequnRecords
import ShequnTables

/// Retention by week of joining and age, as in the cohorts of a run, as far as it may be shown. Where not all
/// is, weeks that are not whole are left out: what joined on their last day could be worked out.
struct LogCohorts {
  struct Row: Sendable {
    let days: ClosedRange<Int>
    let joined: SmallCells.Shown
    let lines: [Line]
  }

  struct Line: Sendable {
    let age: Int
    let members: Cell
    let nDay: Cell
    let unbounded: Cell
    let bracket: Cell
    let full: Cell
    /// The share that came on that day; nil: hidden.
    let share: Double?
  }

  /// By age, of all cohorts together.
  let pooled: [(age: Int, Cell)]
  let rows: [Row]

  private static let pooledAges = [1, 7, 30]

  init(analysis: LogAnalysis, privacy: LogPrivacy) {
    let run = analysis.record.run
    let cohorts = Counted.all(run, onlyWhole: !privacy.showsAll)
    let sizes =
      privacy.showsAll
      ? cohorts.map { SmallCells.Shown.count($0.joined) }
      : Self.joined(cohorts, run, privacy)
    let knowsLeaving = run.days.contains { $0.left > 0 }
    let nDays = cohorts.indices.map { index in
      cohorts[index].cells.map { cell in
        privacy.parts([cell.nDay, cohorts[index].joined - cell.nDay]).parts[0]
      }
    }
    let hidden = Set(
      cohorts.indices.flatMap { index in
        zip(cohorts[index].cells, nDays[index]).filter { $1.count == nil }.map(\.0.age)
      })
    pooled = Self.pooledAges.compactMap { age in
      Self.pooled(age, run, hidesSome: hidden.contains(age), privacy).map { (age, $0) }
    }
    rows = cohorts.indices.map { index in
      let cohort = cohorts[index]
      guard sizes[index].count != nil else {
        return Row(days: cohort.days, joined: sizes[index], lines: [])
      }
      let stayed = privacy.chain(cohort.joined, cohort.cells.map(\.members))
      let later = privacy.chain(cohort.joined, cohort.cells.map(\.unbounded))
      let lines = cohort.cells.enumerated().map { place, cell in
        let nDay = nDays[index][place]
        func part(_ count: Int?) -> Cell {
          guard let count else { return .blank }
          return .share(
            privacy.parts([count, cohort.joined - count]).parts[0], of: cohort.joined)
        }
        return Line(
          age: cell.age,
          members: knowsLeaving ? .share(stayed[place], of: cohort.joined) : .blank,
          nDay: .share(nDay, of: cohort.joined),
          unbounded: .share(later[place], of: cohort.joined), bracket: part(cell.bracket),
          full: part(cell.full),
          share: nDay.count.map { Double($0) / Double(cohort.joined) })
      }
      return Row(days: cohort.days, joined: sizes[index], lines: lines)
    }
  }

  /// How many joined in each week, beside the number of all newcomers.
  private static func joined(_ cohorts: [Counted], _ run: RunRecord, _ privacy: LogPrivacy)
    -> [SmallCells.Shown]
  {
    // the same weeks as in the table of weeks, and hidden alike
    let weeks = stride(from: 1, through: run.days.count, by: 7).map { first in
      run.days[(first - 1)..<min(first + 6, run.days.count)].reduce(0) { $0 + $1.joined }
    }
    let shown = privacy.parts(weeks).parts
    return cohorts.map { cohort in
      cohort.days == 0...0
        ? privacy.alone(cohort.joined) : shown[(cohort.days.lowerBound - 1) / 7]
    }
  }

  /// The share of all who have come to an age that came then; nil: nobody has.
  private static func pooled(
    _ age: Int, _ run: RunRecord, hidesSome: Bool, _ privacy: LogPrivacy
  ) -> Cell? {
    let cohorts = run.cohorts.filter { $0.visitors.count > age }
    let size = cohorts.reduce(0) { $0 + $1.joined }
    let count = cohorts.reduce(0) { $0 + Int($1.visitors[age]) }
    guard size > 0 else { return nil }
    let shown = privacy.parts([count, size - count]).parts[0]
    let isBlunt = !privacy.showsAll && hidesSome && shown.count != nil
    return privacy.share(count, of: size, isBlunt ? .hidden : shown)
  }
}

/// A cohort of the triangle in numbers of people.
private struct Counted {
  struct Cell {
    let age: Int
    let members: Int
    let nDay: Int
    let unbounded: Int
    let bracket: Int?
    let full: Int?
  }

  let days: ClosedRange<Int>
  let joined: Int
  let cells: [Cell]

  static func all(_ run: RunRecord, onlyWhole: Bool) -> [Counted] {
    CohortTriangle(RunList([run])).rows.compactMap { row in
      if onlyWhole, row.joinDays != 0...0, row.joinDays.count < 7 { return nil }
      func count(_ share: Double) -> Int { Int((share * row.joined).rounded()) }
      let cells = row.cells.map {
        Cell(
          age: $0.age, members: count($0.members), nDay: count($0.nDay),
          unbounded: count($0.unbounded), bracket: $0.bracket.map(count),
          full: $0.full.map(count))
      }
      return Counted(days: row.joinDays, joined: count(1), cells: cells)
    }
  }
}
