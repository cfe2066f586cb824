// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords
import ShequnTables

/// How the points of a sweep are chosen.
package enum SweepDesign: String, CaseIterable, Sendable {
  case grid
  case lhs
  case sobol
  case oneAtATime = "one-at-a-time"
  case morris
  case sobolIndices = "sobol-indices"

  package var title: Bilingual {
    switch self {
    case .grid: Bilingual("full grid", "全因子网格")
    case .lhs: Bilingual("Latin hypercube", "拉丁超立方")
    case .sobol: Bilingual("Sobol' sequence", "Sobol' 序列")
    case .oneAtATime: Bilingual("one factor at a time", "逐一变动")
    case .morris: Bilingual("Morris elementary effects", "Morris 基本效应")
    case .sobolIndices: Bilingual("Sobol' indices", "Sobol' 指数")
    }
  }

  /// Whether levels are counted (`points`), as opposed to points or walks (`size`).
  package var countsLevels: Bool { self == .grid || self == .oneAtATime }

  /// `size` or `points` when the file does not say.
  package var standardSize: Int {
    switch self {
    case .grid, .oneAtATime: 5
    case .morris: 10
    case .lhs, .sobol: 32
    case .sobolIndices: 64
    }
  }
}

/// A study of assumptions that was read and found good: which plans at which values of which
/// parameters.
package struct Sweep: Sendable {
  /// Fit for the name of a folder.
  package let name: String
  package let title: Bilingual
  package let design: SweepDesign
  /// Levels of a range (grid, one at a time), walks (Morris), or points.
  package let size: Int
  package let factors: [Factor]
  package let replications: Int
  package let seed: UInt64
  /// The scenario as it is, with the days, members and goal of the sweep.
  package let study: Study
  /// At least one, each id once, in the order in which they are shown.
  package let planIDs: [String]
  /// What is sound and may still mislead, of the sweep's own file.
  package let warnings: [Problem]
  /// The sweep's own file, then the scenario's.
  package let sources: [SourceFile]

  let reading: PointReading

  package var goal: Goal { study.community.goal }

  /// Whether a factor can do anything to a plan, or to its lead over another one.
  package func touches(_ factor: Factor, plan: Int, against other: Int? = nil) -> Bool {
    guard let owner = factor.plan else { return true }
    return owner == planIDs[plan] || other.map { planIDs[$0] == owner } == true
  }

  /// What the number of members is in the runs: the community's own number, or as the factor says.
  package var membersText: String { text(varying: "community.members", study.community.members) }

  /// What the number of days is in the runs.
  package var daysText: String { text(varying: "days", study.community.days) }

  private func text(varying path: String, _ number: Int) -> String {
    guard let ends = factors.first(where: { $0.path == path })?.ends else {
      return NumberText.grouped(Double(number))
    }
    return "\(ends.low)–\(ends.high)"
  }

  /// The plans where nothing is varied.
  package var plans: [Plan] { chosen(from: study) }

  /// The plans at a point of the unit cube; a coordinate that is nil leaves the factor as it is in
  /// the scenario.
  ///
  /// - Throws: what makes this point no sound scenario.
  package func plans(at point: [Double?]) throws(ScenarioFailure) -> [Plan] {
    let assignments = zip(factors, point).compactMap { factor, coordinate in
      coordinate.map { factor.assignment(at: $0) }
    }
    let problems = ProblemCollector()
    let study = reading.study(assignments, problems: problems)
    guard let study, !problems.hasErrors else { throw ScenarioFailure(problems: problems.sorted) }
    return chosen(from: study)
  }

  private func chosen(from study: Study) -> [Plan] {
    let all = [study.doNothing] + study.plans
    return planIDs.compactMap { id in all.first { $0.id == id } }
  }
}

/// Reads the scenario of a sweep at any of its points.
struct PointReading: Sendable {
  let trees: ScenarioTrees
  /// What the sweep says for all points.
  let common: [OverrideList.Assignment]
  let members: Int?
  let metricNames: Set<String>

  func study(_ assignments: [OverrideList.Assignment], problems: ProblemCollector) -> Study? {
    StudyReading(
      trees: trees, overrides: OverrideList(common + assignments, members: members),
      metricNames: metricNames, problems: problems
    ).study()
  }
}
