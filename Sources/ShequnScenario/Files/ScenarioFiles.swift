// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// The YAML files of one scenario, each read once.
final class ScenarioFiles {
  /// A file that could be parsed and holds a mapping.
  struct Document {
    /// As the user would write it.
    let path: String
    /// Without links; tells files apart.
    let identity: String
    let root: YAMLNode
  }

  /// Most files in a chain of `extends`.
  static let chainLimit = 8

  /// The scenario's folder, without links: `extends` stays inside.
  private let folder: String
  private let problems: ProblemCollector
  private var known: [String: Document?] = [:]
  /// Every file that was read.
  private(set) var sources: [SourceFile] = []

  init(folder: String, problems: ProblemCollector) {
    self.folder = folder
    self.problems = problems
  }

  /// Reads a file; nil when it cannot be used, with the problems added.
  /// - Parameter isPlan: Whether it is to be one; nil: as it says itself.
  func document(_ path: String, isPlan: Bool? = nil) -> Document? {
    do throws(ProblemError) {
      let identity = try Path.identity(of: path)
      if let document = known[identity] { return document }
      known[identity] = .some(nil)
      let file = try SourceFile(reading: path)
      let form = ScenarioDraft.form
      sources.append(file)
      guard
        let root = YAMLDocument.read(file, problems: problems).map({
          form.scope.named($0, problems)
        })
      else { return nil }
      let keys = isPlan ?? Self.isPlan(root) ? nil : ScenarioDraft.communityKeys
      guard form.fits(root, nil, only: keys, problems) else { return nil }
      let document = Document(path: path, identity: identity, root: root)
      known[identity] = document
      return document
    } catch {
      problems.add(error.problem)
      return nil
    }
  }

  /// Whether a file says anything that only a plan says.
  static func isPlan(_ root: YAMLNode) -> Bool {
    ScenarioDraft.form.keys.contains {
      !ScenarioDraft.communityKeys.contains($0.name) && root.entry($0.name) != nil
    }
  }

  /// The files that a document extends, the most basic one first, and the document itself; nil when
  /// one of them cannot be used.
  func chain(to document: Document) -> [Document]? {
    var chain = [document]
    while let node = chain[0].root["extends"] {
      guard let path = PlanHead(chain[0].root, problems).base,
        let base = base(path, of: chain, at: node.place)
      else { return nil }
      chain.insert(base, at: 0)
    }
    return chain
  }

  private func base(_ path: String, of chain: [Document], at place: Place) -> Document? {
    let target = Path.join(Path.parent(chain[0].path), path)
    // by text first, so that nothing is asked about files outside
    guard let here = identityOfFolder(of: chain[0]), Path.isInside(Path.join(here, path), folder)
    else {
      problems.error(.extendsOutside(path), at: place, advice: .stayInside)
      return nil
    }
    guard case .found(let identity) = Path.resolve(target) else {
      problems.add(
        Problem(at: place, .extendsMissing(path), advice: .relativeToFile, isMissingInput: true))
      return nil
    }
    guard Path.isInside(identity, folder) else {
      problems.error(.extendsOutside(path), at: place, advice: .stayInside)
      return nil
    }
    if chain.contains(where: { $0.identity == identity }) {
      problems.error(.extendsCycle(path), at: place)
      return nil
    }
    if chain.count >= Self.chainLimit {
      problems.error(.extendsTooLong(Self.chainLimit), at: place)
      return nil
    }
    return self.document(target)
  }

  /// The file of a plan that is named somewhere, inside the scenario's folder.
  func document(_ path: String, seenFrom here: String, at place: Place) -> Document? {
    self.path(path, seenFrom: here, at: place, missing: .noPlanFile(path), advice: .ownPlan)
      .flatMap { document($0, isPlan: true) }
  }

  /// The path of a file that is named somewhere, if it lies inside the scenario's folder; else a problem is
  /// added.
  func path(
    _ path: String, seenFrom here: String, at place: Place, missing: Bilingual, advice: Bilingual
  ) -> String? {
    let target = Path.join(here, path)
    // by text first, so that nothing is asked about files outside
    guard case .found(let start) = Path.resolve(here), Path.isInside(Path.join(start, path), folder)
    else {
      problems.error(.extendsOutside(path), at: place, advice: advice)
      return nil
    }
    guard case .found(let identity) = Path.resolve(target) else {
      problems.add(
        Problem(at: place, missing, advice: .relativeToFile, isMissingInput: true))
      return nil
    }
    guard Path.isInside(identity, folder) else {
      problems.error(.extendsOutside(path), at: place, advice: advice)
      return nil
    }
    return target
  }

  private func identityOfFolder(of document: Document) -> String? {
    guard case .found(let folder) = Path.resolve(Path.parent(document.path)) else { return nil }
    return folder
  }
}
