// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords

/// The files of a scenario, read once: trees with all overlays, before any override is put in.
struct ScenarioTrees: Sendable {
  struct PlanTree: Sendable {
    let id: String
    let title: Bilingual
    /// Where the title stands; nil: it is the file's name.
    let titlePlace: Place?
    /// With what it extends below it.
    let tree: YAMLNode
    /// Whether every file that it extends could be read.
    let isWhole: Bool
    /// Whether it extends nothing.
    let standsAlone: Bool
  }

  /// The scenario's folder, as the user would write it.
  let folder: String
  /// Fit for the name of a folder.
  let name: String
  /// nil when it could not be read.
  let community: YAMLNode?
  let plans: [PlanTree]
  /// Of all plans, those that could not be read included.
  let planIDs: [String]
  let sources: [SourceFile]

  /// Reads a scenario's folder, a community file or a plan file; nil when there is nothing to go on.
  static func read(_ path: String, problems: ProblemCollector) -> ScenarioTrees? {
    let path = Path.normalised(path)
    do throws(ProblemError) {
      let isFolder = Path.isFolder(try Path.identity(of: path))
      var folder = isFolder ? path : Path.parent(path)
      let isPlan = Path.last(try Path.identity(of: folder)) == "plans"
      if !isFolder && isPlan { folder = Path.parent(folder) }
      let reading = TreeReading(
        folder: folder, root: try Path.identity(of: folder), problems: problems)
      return isFolder ? reading.folderTrees() : reading.fileTrees(path)
    } catch {
      problems.add(error.problem)
      return nil
    }
  }
}

extension ScenarioTrees {
  /// As if there were only some of the plans.
  func restricted(to ids: [String]) -> ScenarioTrees {
    ScenarioTrees(
      folder: folder, name: name, community: community, plans: plans.filter { ids.contains($0.id) },
      planIDs: planIDs.filter { ids.contains($0) }, sources: sources)
  }
}

private struct TreeReading {
  let folder: String
  let root: String
  let problems: ProblemCollector
  let files: ScenarioFiles

  init(folder: String, root: String, problems: ProblemCollector) {
    self.folder = folder
    self.root = root
    self.problems = problems
    files = ScenarioFiles(folder: root, problems: problems)
  }

  func folderTrees() -> ScenarioTrees? {
    let path = Path.join(folder, "community.yaml")
    guard FileManager.default.fileExists(atPath: path) else {
      problems.add(
        Problem(
          at: Place(file: folder), .noCommunityFile, advice: .scenarioLayout, isMissingInput: true))
      return nil
    }
    let base = files.document(path, isPlan: false)
    var plans: [ScenarioTrees.PlanTree] = []
    var ids: [String] = []
    let paths = planPaths()
    if paths.count > Study.planLimit {
      problems.error(
        .tooMany("plans", paths.count, Study.planLimit),
        at: Place(file: Path.join(folder, "plans")),
        advice: .severalFolders)
    }
    for path in paths.prefix(Study.planLimit) {
      let id = Path.kebab(Path.stem(path))
      if ids.contains(id) || id == Study.doNothingID {
        problems.error(.planNameTaken(id), at: Place(file: path), advice: .renameFile)
      }
      ids.append(id)
      if let document = files.document(path, isPlan: true) { plans.append(plan(document, id: id)) }
    }
    return trees(Path.sanitised(Path.last(root)), base?.root, plans, ids)
  }

  func fileTrees(_ path: String) -> ScenarioTrees? {
    guard let document = files.document(path) else { return nil }
    let stem = Path.stem(path)
    // every scenario has a community.yaml: its folder tells it from others
    let name = Path.sanitised(stem == "community" ? Path.last(root) : stem)
    guard ScenarioFiles.isPlan(document.root) else { return trees(name, document.root, [], []) }
    let id = Path.kebab(stem)
    if id == Study.doNothingID {
      problems.error(.planNameTaken(id), at: Place(file: path), advice: .renameFile)
    }
    let plan = plan(document, id: id)
    let base = files.chain(to: document)?.first?.root
    return trees(name, base.flatMap { $0["community"] == nil ? nil : $0 }, [plan], [id])
  }

  private func trees(
    _ name: String, _ community: YAMLNode?, _ plans: [ScenarioTrees.PlanTree], _ ids: [String]
  ) -> ScenarioTrees {
    ScenarioTrees(
      folder: folder, name: name, community: community, plans: plans, planIDs: ids,
      sources: files.sources)
  }

  private func plan(_ document: ScenarioFiles.Document, id: String) -> ScenarioTrees.PlanTree {
    let own = PlanHead(document.root, problems).title
    let chain = files.chain(to: document)
    var tree = document.root
    if let chain {
      tree = chain.dropFirst().reduce(chain[0].root) { $0.overlaid(by: $1.root) }
    }
    return ScenarioTrees.PlanTree(
      id: id,
      title: own.map { $0.en.isEmpty && $0.zh.isEmpty ? Bilingual(id, id) : $0 }
        ?? Bilingual(id, id), titlePlace: document.root["plan"]?.place, tree: tree,
      isWhole: chain != nil, standsAlone: chain?.count == 1)
  }

  /// Files in `plans`, by name.
  private func planPaths() -> [String] {
    let plans = Path.join(folder, "plans")
    guard Path.isFolder(plans) else { return [] }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: plans) else {
      problems.error(.unreadable, at: Place(file: plans), advice: .checkPermissions)
      return []
    }
    // how office programs mark a file that is open
    for name in names.sorted() where name.hasPrefix("~$") || name.hasPrefix(".~lock.") {
      problems.warn(.openElsewhere, at: Place(file: Path.join(plans, name)), advice: .closeThere)
    }
    return names.filter {
      !$0.hasPrefix(".") && !$0.hasPrefix("~$") && ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml"))
    }
    .sorted().map { Path.join(plans, $0) }
  }
}
