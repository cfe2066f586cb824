// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords

/// Reads a sweep: a YAML file that names a scenario, and parameters with the values they may take.
package enum SweepReader {
  /// Seeds are written as numbers, which are exact up to here.
  static let seedLimit = 9_007_199_254_740_992.0

  /// - Throws: Everything that is wrong, in both languages, with its place.
  package static func read(
    path: String, metricNames: Set<String> = []
  ) throws(ScenarioFailure) -> Sweep {
    let problems = ProblemCollector()
    var sweep: Sweep?
    do throws(ProblemError) {
      let path = Path.normalised(path)
      let file = try SourceFile(reading: path)
      if let root = YAMLDocument.read(file, problems: problems) {
        sweep = SweepReading(
          path: path, file: file, root: root, metricNames: metricNames, problems: problems
        )?.sweep()
      }
    } catch {
      problems.add(error.problem)
    }
    guard let sweep, !problems.hasErrors else { throw ScenarioFailure(problems: problems.sorted) }
    return sweep
  }
}

/// One reading of a sweep.
private struct SweepReading {
  let path: String
  let file: SourceFile
  let root: YAMLNode
  let metricNames: Set<String>
  let problems: ProblemCollector
  private var draft = SweepDraft()

  init?(
    path: String, file: SourceFile, root: YAMLNode, metricNames: Set<String>,
    problems: ProblemCollector
  ) {
    self.path = path
    self.file = file
    self.root = SweepDraft.form.scope.named(root, problems)
    self.metricNames = metricNames
    self.problems = problems
    let values = ValueReader(problems: problems)
    if !SweepDraft.form.read(self.root, nil, into: &draft, values) { return nil }
  }

  func sweep() -> Sweep? {
    let name = Path.sanitised(Path.stem(path))
    let design = draft.design ?? .lhs
    let size = size(of: design)
    var factors = factors(of: design)
    guard let trees = scenario() else { return nil }
    let planIDs = plans(of: trees)
    let reading = PointReading(
      trees: trees.restricted(to: planIDs), common: common, members: draft.members,
      metricNames: metricNames)
    guard let study = reading.study([], problems: problems), !problems.hasErrors else { return nil }
    // a mechanism that the scenario has switched off is none of the many
    factors.removeAll { $0.isOneOfMany && !isTaken($0, reading) }
    for index in factors.indices where !factors[index].isOneOfMany {
      probe(&factors[index], reading)
    }
    warnOfSize(size, design)
    warnOfScale(factors, trees, study)
    checkRuns(factors, design, size: size, plans: planIDs.count)
    return Sweep(
      name: name, title: draft.title ?? Bilingual(name, name), design: design, size: size,
      factors: factors, replications: draft.replications, seed: UInt64(draft.seed), study: study,
      planIDs: planIDs,
      warnings: problems.sorted.filter { $0.place.file == path && $0.severity == .warning },
      sources: [file] + study.sources, reading: reading)
  }

  // MARK: - Single keys

  private func size(of design: SweepDesign) -> Int {
    let (right, wrong) = design.countsLevels ? ("points", "size") : ("size", "points")
    if let entry = root.entry(wrong) {
      problems.error(
        .notForThisDesign(wrong, design.rawValue), at: entry.place, advice: .writeInstead(right))
    }
    return (design.countsLevels ? draft.points : draft.size) ?? design.standardSize
  }

  private func warnOfSize(_ size: Int, _ design: SweepDesign) {
    guard design == .sobol || design == .sobolIndices, size & (size - 1) != 0 else { return }
    let below = 1 << (Int.bitWidth - 1 - size.leadingZeroBitCount)
    problems.warn(
      .notAPowerOfTwo(size, design.rawValue), at: root.entry("size")?.place ?? root.place,
      advice: .takePower(below, 2 * below))
  }

  /// Members that change while the plans stay as they are.
  private func warnOfScale(_ factors: [Factor], _ trees: ScenarioTrees, _ study: Study) {
    guard study.plans.contains(where: { !$0.levers.isEmpty }) else { return }
    if let entry = root.entry("members"), draft.members != nil,
      let before = OverrideList.number(trees.community?["community"]?["members"]),
      study.community.members != Int(before)
    {
      problems.warn(
        .otherScale(study.community.members, Int(before)), at: entry.place, advice: .scaleAlike)
    }
    for factor in factors where factor.keys == ["community", "members"] {
      problems.warn(.membersAsFactor, at: factor.place, advice: .scaleAlike)
    }
  }

  /// What holds at every point, as if it stood in the scenario.
  private var common: [OverrideList.Assignment] {
    [(["community", "goal"], draft.goal), (["days"], draft.days)].compactMap { path, node in
      node.map { OverrideList.Assignment(path: path, value: $0) }
    }
  }

  private func scenario() -> ScenarioTrees? {
    guard let text = draft.scenario else { return nil }
    let scenario = Path.join(Path.parent(path), text)
    guard case .found = Path.resolve(scenario) else {
      problems.add(
        Problem(
          at: (root["scenario"] ?? root).place, .noScenario(text), advice: .relativeToFile,
          isMissingInput: true))
      return nil
    }
    return ScenarioTrees.read(scenario, problems: problems)
  }

  private func plans(of trees: ScenarioTrees) -> [String] {
    let all = [Study.doNothingID] + trees.planIDs
    guard let node = draft.plans else { return all }
    let chosen = ValueReader(problems: problems).words(node, "plans", of: all) ?? []
    if Set(chosen).count < chosen.count {
      problems.error(.givenTwice("plans"), at: node.place, advice: .keepOne)
    } else if case .sequence(let items) = node.content, items.isEmpty {
      problems.error(.noValue("plans"), at: node.place, advice: .valueOrNoKey)
    }
    return chosen
  }

  // MARK: - Factors

  private func factors(of design: SweepDesign) -> [Factor] {
    guard let node = draft.factors else { return [] }
    let factors = FactorReader(problems: problems).factors(node)
    if factors.count > design.factorLimit {
      problems.error(.tooMany("factors", factors.count, design.factorLimit), at: node.place)
    }
    return factors
  }

  private func isTaken(_ factor: Factor, _ reading: PointReading) -> Bool {
    let found = ProblemCollector()
    return reading.study([factor.assignment(at: 0)], problems: found) != nil && !found.hasErrors
  }

  /// Puts the factor's values into the scenario one by one: each must be a value that could stand
  /// there. Finds out whether the parameter takes whole numbers only.
  private func probe(_ factor: inout Factor, _ reading: PointReading) {
    func problems(at coordinate: Double) -> [Problem] {
      let found = ProblemCollector()
      _ = reading.study([factor.assignment(at: coordinate)], problems: found)
      return found.sorted.filter { $0.severity == .error }.map { problem in
        // what is wrong may stand elsewhere: the sum of shares, a window that ends too early
        problem.place.file == factor.place.file
          ? problem
          : Problem(
            at: factor.place,
            .unsoundAt(factor.path, factor.text(at: coordinate), problem), advice: problem.advice)
      }
    }
    var coordinates = [0, 1.0]
    if case .list(let nodes) = factor.values {
      coordinates = nodes.indices.map { (Double($0) + 0.5) / Double(nodes.count) }
    }
    var found = coordinates.flatMap(problems)
    if found.isEmpty, case .range(var range) = factor.values {
      // neither a whole number nor an end
      let between = 0.381966
      found = problems(at: between)
      if !found.isEmpty, range.low == range.low.rounded(), range.high == range.high.rounded() {
        range.isWhole = true
        factor.values = .range(range)
        found = problems(at: between)
      }
    }
    if found.isEmpty { checkSame(factor, reading) }
    for problem in found { self.problems.add(problem) }
  }

  /// Two values of a list that make the same scenario, such as 50% and 0.5, are one.
  private func checkSame(_ factor: Factor, _ reading: PointReading) {
    guard case .list(let nodes) = factor.values,
      nodes.count(where: { $0.flow.contains { $0.isNumber } }) > 1
    else { return }
    var known: [String: YAMLNode] = [:]
    for (index, node) in nodes.enumerated() {
      let coordinate = (Double(index) + 0.5) / Double(nodes.count)
      let study = reading.study([factor.assignment(at: coordinate)], problems: ProblemCollector())
      guard let study else { continue }
      let plans = [study.doNothing] + study.plans
      let content = plans.map { Contents(($0.community, $0.levers)).text }.joined()
      if let other = known[content] {
        problems.error(.sameValues(other.flow, node.flow), at: node.place, advice: .keepOne)
      }
      known[content] = known[content] ?? node
    }
  }

  private func checkRuns(
    _ factors: [Factor], _ design: SweepDesign, size: Int, plans: Int
  ) {
    let levels = factors.map { $0.listed ?? size }
    let points =
      switch design {
      case .grid: levels.reduce(1.0) { $0 * Double($1) }
      case .oneAtATime: 1 + levels.reduce(0.0) { $0 + Double($1) }
      case .lhs, .sobol: Double(size)
      case .morris: Double(size) * Double(factors.count + 1)
      case .sobolIndices: Double(size) * Double(factors.count + 2)
      }
    let runs = points * Double(plans) * Double(draft.replications)
    if points > Sweep.pointLimit {
      problems.error(
        .tooManyPoints(points, Sweep.pointLimit), at: root.place, advice: .fewerRuns)
    } else if runs > Sweep.runLimit {
      problems.error(
        .tooManyRuns(runs, Sweep.runLimit), at: root.place, advice: .fewerRuns)
    }
  }
}

extension Sweep {
  /// Most points of a sweep, which are kept in memory.
  package static let pointLimit = 100_000.0
  /// Most runs of a sweep.
  package static let runLimit = 5_000_000.0
}

extension SweepDesign {
  /// A Sobol' sequence has 40 coordinates, of which indices take two for each factor.
  package var factorLimit: Int {
    switch self {
    case .sobol: 40
    case .sobolIndices: 20
    case .grid, .lhs: 100
    case .oneAtATime, .morris: 1000
    }
  }
}
