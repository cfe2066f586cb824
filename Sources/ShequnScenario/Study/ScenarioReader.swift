// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel

/// Reads a scenario: a folder with `community.yaml` and `plans/*.yaml`, or a single file.
package enum ScenarioReader {
  /// - Parameters:
  ///   - path: A scenario's folder, a community file or a plan file.
  ///   - metricNames: Snake-case names that a goal may have; empty: any.
  /// - Throws: Everything that is wrong, in both languages, with its place.
  package static func read(
    path: String, overrides: Overrides = Overrides(), metricNames: Set<String> = []
  ) throws(ScenarioFailure) -> Study {
    let path = Path.normalised(path)
    let problems = ProblemCollector()
    var study: Study?
    do throws(ProblemError) {
      let isFolder = Path.isFolder(try Path.identity(of: path))
      var folder = isFolder ? path : Path.parent(path)
      let isPlan = Path.last(try Path.identity(of: folder)) == "plans"
      if !isFolder && isPlan { folder = Path.parent(folder) }
      let reading = StudyReading(
        folder: folder, root: try Path.identity(of: folder), overrides: overrides,
        metricNames: metricNames, problems: problems)
      study = isFolder ? reading.folderStudy() : reading.fileStudy(path)
    } catch {
      problems.add(error.problem)
    }
    guard let study, !problems.hasErrors else { throw ScenarioFailure(problems: problems.sorted) }
    return study
  }
}

/// One reading of a scenario, with what is known on the way.
private struct StudyReading {
  let folder: String
  let root: String
  let problems: ProblemCollector
  let files: ScenarioFiles
  let platforms: PlatformFinder
  let overrides: OverrideList
  let metricNames: Set<String>

  init(
    folder: String, root: String, overrides: Overrides, metricNames: Set<String>,
    problems: ProblemCollector
  ) {
    self.folder = folder
    self.root = root
    self.problems = problems
    self.metricNames = metricNames
    files = ScenarioFiles(folder: root, problems: problems)
    platforms = PlatformFinder(scenario: folder, problems: problems)
    self.overrides = OverrideList(overrides, problems: problems)
  }

  // MARK: - A folder, a file

  func folderStudy() -> Study? {
    let path = Path.join(folder, "community.yaml")
    guard FileManager.default.fileExists(atPath: path) else {
      problems.add(
        Problem(
          at: Place(file: folder), .noCommunityFile, advice: .scenarioLayout, isMissingInput: true))
      return nil
    }
    let name = Path.sanitised(Path.last(root))
    let base = files.document(path, role: .community)
    let community = base.flatMap { self.community($0, name) }
    var plans: [Plan] = []
    var ids: [String] = []
    for path in planPaths() {
      let id = Path.kebab(Path.stem(path))
      if ids.contains(id) || id == Study.doNothingID {
        problems.error(.planNameTaken(id), at: Place(file: path), advice: .renameFile)
      }
      ids.append(id)
      if let document = files.document(path, role: .plan),
        let plan = plan(document, id: id, name)
      {
        plans.append(plan)
      }
    }
    overrides.checkPlans(ids, problems: problems)
    return community.map { study(name, $0, plans) }
  }

  func fileStudy(_ path: String) -> Study? {
    guard let document = files.document(path) else { return nil }
    let stem = Path.stem(path)
    // every scenario has a community.yaml: its folder tells it from others
    let name = Path.sanitised(stem == "community" ? Path.last(root) : stem)
    guard ScenarioFiles.isPlan(document.root) else {
      overrides.checkPlans([], problems: problems)
      return community(document, name).map { study(name, $0, []) }
    }
    let id = Path.kebab(stem)
    if id == Study.doNothingID {
      problems.error(.planNameTaken(id), at: Place(file: path), advice: .renameFile)
    }
    overrides.checkPlans([id], problems: problems)
    let plan = plan(document, id: id, name)
    guard let base = files.chain(to: document)?.first, base.root["community"] != nil,
      let community = community(base, name)
    else { return nil }
    return study(name, community, [plan].compactMap { $0 })
  }

  private func study(_ name: String, _ community: Community, _ plans: [Plan]) -> Study {
    Study(
      name: name, community: community, plans: plans, warnings: problems.sorted,
      sources: files.sources + platforms.sources)
  }

  /// Files in `plans`, by name.
  private func planPaths() -> [String] {
    let plans = Path.join(folder, "plans")
    guard Path.isFolder(plans) else { return [] }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: plans) else {
      problems.error(.unreadable, at: Place(file: plans), advice: .checkPermissions)
      return []
    }
    return names.filter { !$0.hasPrefix(".") && ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) }
      .sorted().map { Path.join(plans, $0) }
  }

  // MARK: - Trees

  /// The community of a file without any plan.
  private func community(_ document: ScenarioFiles.Document, _ name: String) -> Community? {
    community(overrides.applied(to: document.root, plan: nil, problems: problems), name)
  }

  private func community(_ tree: YAMLNode, _ name: String) -> Community? {
    CommunityReader(
      problems: problems, platforms: platforms, metricNames: metricNames, fallbackName: name
    ).community(tree)
  }

  private func plan(_ document: ScenarioFiles.Document, id: String, _ name: String) -> Plan? {
    let values = ValueReader(problems: problems)
    let own = document.root["plan"].flatMap { values.bilingual($0, "plan") }
    let title =
      own.map { $0.en.isEmpty && $0.zh.isEmpty ? Bilingual(id, id) : $0 } ?? Bilingual(id, id)
    let chain = files.chain(to: document)
    var tree = document.root
    if let chain {
      tree = chain.dropFirst().reduce(chain[0].root) { $0.overlaid(by: $1.root) }
    }
    tree = overrides.applied(to: tree, plan: id, problems: problems)
    var community: Community?
    if chain?.count == 1 && tree["community"] == nil {
      problems.error(.noCommunity, at: tree.place, advice: .extendCommunity)
    } else if chain != nil {
      community = self.community(tree, name)
    }
    let reader = LeverReader(problems: problems, community: community)
    let levers = tree["levers"].map { reader.levers($0) } ?? []
    return community.map {
      Plan(id: id, title: title, community: $0, levers: levers)
    }
  }
}
