// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// Reads a scenario: a folder with `community.yaml` and `plans/*.yaml`, or a single file.
package enum ScenarioReader {
  /// - Parameters:
  ///   - path: A scenario's folder, a community file or a plan file.
  ///   - metricNames: Snake-case names that a goal may have; empty: any.
  /// - Throws: Everything that is wrong, in both languages, with its place.
  package static func read(
    path: String, overrides: Overrides = Overrides(), metricNames: Set<String> = []
  ) throws(ScenarioFailure) -> Study {
    let problems = ProblemCollector()
    guard let trees = ScenarioTrees.read(path, problems: problems) else {
      throw ScenarioFailure(problems: problems.sorted)
    }
    let study = StudyReading(
      trees: trees, overrides: OverrideList(overrides, problems: problems),
      metricNames: metricNames, problems: problems
    ).study()
    guard let study, !problems.hasErrors else { throw ScenarioFailure(problems: problems.sorted) }
    guard let scale = overrides.scale else { return study }
    if let refusal = study.refusal(ofScale: scale) { throw ScenarioFailure(problems: [refusal]) }
    return study.scaled(by: scale)
  }
}

/// One reading of a scenario's trees with certain overrides.
struct StudyReading {
  private let trees: ScenarioTrees
  private let problems: ProblemCollector
  private let platforms: PlatformFinder
  private let sideFiles: SideFiles
  private let overrides: OverrideList
  private let metricNames: Set<String>

  init(
    trees: ScenarioTrees, overrides: OverrideList, metricNames: Set<String>,
    problems: ProblemCollector
  ) {
    self.trees = trees
    self.problems = problems
    self.metricNames = metricNames
    self.overrides = overrides
    platforms = PlatformFinder(scenario: trees.folder, problems: problems)
    sideFiles = SideFiles(scenario: trees.folder, problems: problems)
  }

  /// The study, as far as it could be read.
  func study() -> Study? {
    overrides.checkPlans(trees.planIDs, problems: problems)
    let base = trees.community.map { overrides.applied(to: $0, plan: nil, problems: problems) }
    let own = trees.plans.map { overrides.applied(to: $0.tree, plan: $0.id, problems: problems) }
    overrides.checkMade(in: (base.map { [$0] } ?? []) + own, problems: problems)
    let community = base.flatMap { self.community($0.tree) }
    let plans = zip(trees.plans, own).compactMap { plan($0, $1.tree) }
    if !problems.hasErrors { warnOfTitles() }
    guard let community else { return nil }
    func study(_ problems: [Problem]) -> Study {
      Study(
        name: trees.name, community: community, plans: plans,
        warnings: problems.filter { $0.severity == .warning },
        notes: problems.filter { $0.severity == .note },
        sources: trees.sources + platforms.sources
          + sideFiles.sources.filter { file in !trees.sources.contains { $0.path == file.path } })
    }
    if !problems.hasErrors, let goal = base?.tree["community"]?["goal"],
      let lack = GoalReview(study([])).lack
    {
      problems.warn(lack.message, at: goal["metric"]?.place ?? goal.place, advice: lack.advice)
    }
    if !problems.hasErrors {
      overrides.warnOfScale(of: trees, plans, problems)
      noteDays(base?.tree, plans)
    }
    return study(problems.sorted)
  }

  /// Some effects turn only after a year.
  private func noteDays(_ tree: YAMLNode?, _ plans: [Plan]) {
    guard let tree, let plan = plans.first(where: \.turnsLate) else { return }
    problems.add(
      Problem(
        .note, at: tree["days"]?.place ?? tree.place, .turnsAfterAYear(plan.community.days)))
  }

  /// Titles by which plans cannot be told apart.
  private func warnOfTitles() {
    // case, kinds of signs and blanks are hardly seen
    func plain(_ title: String) -> String {
      PlainText.of(title).lowercased().split(separator: " ").joined(separator: " ")
    }
    func isAlike(_ a: Bilingual, _ b: Bilingual) -> Bool {
      plain(a.en) == plain(b.en) || plain(a.zh) == plain(b.zh)
    }
    for (number, plan) in trees.plans.enumerated() {
      guard let place = plan.titlePlace else { continue }
      if isAlike(plan.title, Study.doNothingTitle) {
        problems.warn(.titleOfNothing(plan.title.en), at: place, advice: .ownNames)
      }
      if let other = trees.plans[..<number].first(where: { isAlike($0.title, plan.title) }) {
        problems.warn(.sameTitle(plan.title.en, as: other.id), at: place, advice: .ownNames)
      }
    }
  }

  private var newDraft: ScenarioDraft {
    ScenarioDraft(
      CommunityDraft(
        trees.name, platforms: platforms, sideFiles: sideFiles, metricNames: metricNames))
  }

  private func community(_ tree: YAMLNode) -> Community? {
    var draft = newDraft
    draft.readCommunity(tree, ValueReader(problems: problems))
    return draft.community
  }

  private func plan(_ plan: ScenarioTrees.PlanTree, _ tree: YAMLNode) -> Plan? {
    let values = ValueReader(problems: problems)
    var draft = newDraft
    if plan.standsAlone && tree["community"] == nil {
      problems.error(.noCommunity, at: tree.place, advice: .extendCommunity)
    } else if plan.isWhole {
      draft.readCommunity(tree, values)
    }
    draft.readLevers(tree, values)
    return draft.community.map {
      Plan(id: plan.id, title: plan.title, community: $0, levers: draft.levers)
    }
  }
}
