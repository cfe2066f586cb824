// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnScenario

/// A sweep of a tiny club in a folder of its own, with its store.
final class TinySweep {
  let url = FileManager.default.temporaryDirectory
    .appendingPathComponent("shequn-sweep-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(
      at: url.appendingPathComponent("plans"), withIntermediateDirectories: true)
    try write(
      "community.yaml", "community:\n  topics: [tea, cups]\n  members: 30\ndays: 3\n")
    try write(
      "plans/posts.yaml",
      "plan: Posts\nextends: ../community.yaml\nlevers:\n  - content: {posts-per-day: 2}\n")
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var file: URL { url.appendingPathComponent(SweepStore.fileName) }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: url.appendingPathComponent(name))
  }

  static let factors = """
    factors:
      plans.posts.levers.0.content.posts-per-day: {from: 1, to: 9}
      community.mechanisms.leave.natural: {from: 0.01, to: 0.09}
    """

  func sweep(
    _ design: String = "design: lhs\nsize: 6", factors: String = factors,
    goal: String = "{metric: dau, over: end}", more: String = ""
  ) throws -> Sweep {
    try write(
      "sweep.yaml",
      "scenario: .\n\(factors)\n\(design)\nreplications: 2\ngoal: \(goal)\n\(more)\n"
    )
    return try SweepReader.read(path: url.appendingPathComponent("sweep.yaml").path)
  }

  func store(for sweep: Sweep, version: String = "1") throws -> SweepStore {
    try SweepStore(file, for: sweep, version: version)
  }

  /// Runs all that is missing and closes the store.
  func outcome(_ sweep: Sweep, threads: Int = 2) throws -> SweepOutcome {
    let store = try store(for: sweep)
    defer { store.close() }
    try SweepRunner(sweep, store: store, threads: threads).run()
    return try SweepOutcome(sweep, store: store)
  }
}
