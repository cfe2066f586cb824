// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnScenario

/// A sweep of a tiny club with a plan 'posts', run in a folder of its own.
enum SmallSweep {
  static let factors = """
      plans.posts.levers.0.content.posts-per-day: {from: 1, to: 9}
      community.mechanisms.leave.natural: {from: 0.01, to: 0.09}
    """

  /// - Parameters:
  ///   - design: with the keys that belong to it.
  ///   - other: levers of a second plan, 'other'.
  static func outcome(
    _ design: String, _ factors: String = factors, goal: String = "{metric: dau, over: end}",
    other: String? = nil, more: String = ""
  ) throws -> SweepOutcome {
    let folder = try TemporaryFolder()
    try folder.makeFolder("plans")
    try folder.write(
      "community.yaml", "community:\n  topics: [tea, cups]\n  members: 30\ndays: 3\n")
    try folder.write(
      "plans/posts.yaml",
      "plan: {en: Posts, zh: 帖子}\nextends: ../community.yaml\nlevers:\n  - content: {posts-per-day: 2}\n"
    )
    if let other {
      try folder.write(
        "plans/other.yaml",
        "plan: {en: Other, zh: 另一个}\nextends: ../community.yaml\nlevers:\n  - \(other)\n")
    }
    try folder.write(
      "sweep.yaml",
      """
      sweep: {en: Assumptions, zh: 各种假设}
      scenario: .
      factors:
      \(factors)
      design: \(design)
      replications: 2
      goal: \(goal)
      \(more)

      """)
    let sweep = try SweepReader.read(path: folder.path("sweep.yaml"))
    let file = folder.url.appendingPathComponent(SweepStore.fileName)
    let store = try SweepStore(file, for: sweep, version: "1")
    defer { store.close() }
    try SweepRunner(sweep, store: store, threads: 2).run()
    return try SweepOutcome(sweep, store: store)
  }
}
