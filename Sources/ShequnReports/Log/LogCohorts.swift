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
    let sizes = privacy.showsAll
      ? cohorts.map { SmallCells.Shown.count($0.joined) }
      : Self.joined(cohorts, run, privacy)
    let shown = cohorts.indices.filter { sizes[$0].count != nil }
    let knowsLeaving = run.days.contains { $0.left > 0 }
    var came: [Int: (all: SmallCells.Shown, size: Int, groups: [Int: SmallCells.Shown])] = [:]
    for age in CohortTriangle.ages {
      came[age] = Self.shares(age, cohorts, shown, run, privacy)
    }
    pooled = Self.pooledAges.compactMap { age in
      came[age].flatMap { $0.size > 0 ? (age, Cell.share($0.all, of: $0.size)) : nil }
    }
    rows = cohorts.indices.map { index in
      let cohort = cohorts[index]
      guard sizes[index].count != nil else {
        return Row(days: cohort.days, joined: sizes[index], lines: [])
      }
      let stayed = privacy.chain(cohort.joined, cohort.cells.map(\.members))
      let later = privacy.chain(cohort.joined, cohort.cells.map(\.unbounded))
      let lines = cohort.cells.enumerated().map { place, cell in
        let nDay = came[cell.age]?.groups[index] ?? privacy.masked(cell.nDay)
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

  /// Who came at an age: of the weeks that are shown, and of all who have come to it.
  private static func shares(
    _ age: Int, _ cohorts: [Counted], _ shown: [Int], _ run: RunRecord, _ privacy: LogPrivacy
  ) -> (all: SmallCells.Shown, size: Int, groups: [Int: SmallCells.Shown]) {
    var rest = (size: 0, count: 0)
    for cohort in run.cohorts where cohort.visitors.count > age {
      rest.size += cohort.joined
      rest.count += Int(cohort.visitors[age])
    }
    let size = rest.size
    var groups: [(size: Int, count: Int)] = []
    var places: [Int] = []
    for index in shown {
      guard let cell = cohorts[index].cells.first(where: { $0.age == age }) else { continue }
      groups.append((cohorts[index].joined, cell.nDay))
      places.append(index)
      rest.size -= cohorts[index].joined
      rest.count -= cell.nDay
    }
    let own = privacy.shares(groups + (rest.size > 0 ? [rest] : []))
    return (own.all, size, Dictionary(zip(places, own.groups)) { first, _ in first })
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
