// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// Files of the scenario's folder that a community names: the plan of its history, the members it starts with.
final class SideFiles {
  private let folder: String
  private let problems: ProblemCollector
  private let files: ScenarioFiles?
  /// By path without links; nil inside: it could not be used.
  private var starts: [String: StartFile?] = [:]
  private var startSources: [SourceFile] = []

  init(scenario folder: String, problems: ProblemCollector) {
    self.folder = folder
    self.problems = problems
    files = (try? Path.identity(of: folder)).map { ScenarioFiles(folder: $0, problems: problems) }
  }

  /// Files that were read.
  var sources: [SourceFile] { (files?.sources ?? []) + startSources }

  /// What was typed is seen from the scenario's folder.
  private func folder(of place: Place) -> String {
    Path.isFile(place.file) ? Path.parent(place.file) : folder
  }

  /// The list of levers of a plan's file, with what it extends below it; nil when it has none, or a
  /// problem was added.
  func levers(of path: String, at place: Place) -> YAMLNode? {
    guard let files, let document = files.document(path, seenFrom: folder(of: place), at: place),
      let chain = files.chain(to: document)
    else { return nil }
    return chain.dropFirst().reduce(chain[0].root) { $0.overlaid(by: $1.root) }["levers"]
  }

  /// The members of a start; nil with problems added.
  func start(of path: String, at place: Place, segments: [Segment]) -> Start? {
    guard
      let file = files?.path(
        path, seenFrom: folder(of: place), at: place, missing: .noStartFile(path),
        advice: .ownStartFile)
    else { return nil }
    do throws(ProblemError) {
      let identity = try Path.identity(of: file)
      if starts[identity] == nil {
        starts[identity] = .some(nil)
        let source = try SourceFile(
          reading: file, limit: StartFile.byteLimit, advice: .fewerMembers)
        startSources.append(source)
        starts[identity] = StartReader(path: file, problems: problems).read(try source.table())
      }
      guard let read = starts[identity], let read else { return nil }
      return read.start(segments, problems)
    } catch {
      problems.add(error.problem)
      return nil
    }
  }
}
