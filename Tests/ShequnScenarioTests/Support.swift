// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnScenario
import Testing

/// A scenario in a folder of its own under the system's temporary folder, removed at the end.
final class ScenarioFolder {
  let path: String
  /// What is removed: a scenario may have files beside its folder.
  private let outer: String

  init(_ files: [String: String] = [:]) throws {
    outer = FileManager.default.temporaryDirectory.path + "/shequn-scenario-\(UUID().uuidString)"
    path = outer + "/tea"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(name, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: outer) }

  /// `name` may lead into folders, which are made, or out of the scenario's.
  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: target)
  }

  func read(
    _ name: String = "", _ overrides: Overrides = Overrides(), metrics: Set<String> = []
  ) throws -> Study {
    try ScenarioReader.read(path: path + "/" + name, overrides: overrides, metricNames: metrics)
  }

  /// What is wrong, a line a problem, with paths that begin at the scenario's folder.
  func problems(
    _ name: String = "", _ overrides: Overrides = Overrides(), metrics: Set<String> = [],
    in language: Language = .en
  ) throws -> [String] {
    try failure(name, overrides, metrics: metrics)?.problems.map {
      $0.rendered(language).replacingOccurrences(of: path + "/", with: "")
        .replacingOccurrences(of: path, with: "tea")
    } ?? []
  }

  func failure(
    _ name: String = "", _ overrides: Overrides = Overrides(), metrics: Set<String> = []
  ) throws -> ScenarioFailure? {
    do {
      _ = try read(name, overrides, metrics: metrics)
      return nil
    } catch let failure as ScenarioFailure {
      return failure
    }
  }

  /// What has no effect, likewise.
  func warnings() throws -> [String] {
    try read().warnings.map {
      $0.rendered(.en).replacingOccurrences(of: path + "/", with: "")
    }
  }
}

/// The least that a community needs; further lines of `community:` are put after its members.
func teaCommunity(_ further: String = "", days: String = "30") -> String {
  """
  community:
    topics: [tea, cups]
    members: 200
  \(further.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n"))
  days: \(days)
  """
}

/// A plan on that community.
func teaPlan(_ levers: String, further: String = "", title: String = "a plan") -> String {
  """
  plan: \(title)
  extends: ../community.yaml
  \(further)
  levers:
  \(levers)
  """
}

/// The one value of parameters by name, for comparing.
extension Parameterized {
  var settings: [String: ParameterValue] {
    Dictionary(uniqueKeysWithValues: Self.parameters.map { ($0.name, $0.read(self)) })
  }
}

/// A text and what is to be said about it.
struct Case: Sendable, CustomTestStringConvertible {
  let text: String
  let expected: [String]

  init(_ text: String, _ expected: String...) {
    self.text = text
    self.expected = expected
  }

  /// The expected lines with the file's name in front.
  func expected(in file: String) -> [String] { expected.map { "\(file):\($0)" } }

  var testDescription: String { text.debugDescription }
}
