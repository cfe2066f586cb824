// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnStatistics
import Synchronization
import ShequnTables
import Testing

@Suite struct SweepStoreTests {
  @Test(
    "Every design has its points",
    arguments: [
      ("design: grid\npoints: 3", 9), ("design: one-at-a-time\npoints: 3", 7),
      ("design: lhs\nsize: 6", 6), ("design: sobol\nsize: 6", 6), ("design: morris\nsize: 4", 12),
      ("design: sobol-indices\nsize: 4", 16),
    ])
  func designs(design: String, points: Int) throws {
    let folder = try TinySweep()
    let outcome = try folder.outcome(folder.sweep(design))
    #expect(outcome.points.count == points)
    #expect(outcome.finished == points * 4 && outcome.failed == 0 && !outcome.isPartial)
    #expect(outcome.probabilityBest.map { isClose($0.reduce(0, +), 1) } == true)
    for plan in 0..<2 { #expect(Sensitivity(outcome, plan: plan).effects.count == 2) }
  }

  @Test("Neither threads nor an interruption move the digest, and what is stored is not done again")
  func resumption() throws {
    let whole = try TinySweep()
    let expected = try whole.outcome(whole.sweep(), threads: 1)

    let folder = try TinySweep()
    let sweep = try folder.sweep()
    var done: [Int] = []
    for _ in 0..<30 {
      let store = try folder.store(for: sweep)
      let days = Atomic<Int>(0)
      // a run has three days; ten questions are two or three runs
      done.append(
        try SweepRunner(
          sweep, store: store, threads: 2,
          goesOn: { days.add(1, ordering: .relaxed).newValue < 10 }
        ).run())
      store.close()
    }
    #expect(done.reduce(0, +) == 24 && done.count { $0 > 0 } > 4)
    let outcome = try folder.outcome(sweep)
    #expect(outcome.digest == expected.digest)
    #expect(outcome.goals(of: 1) == expected.goals(of: 1))
  }

  @Test("Runs on the same people and luck: a factor of one plan leaves the other as it is")
  func pairing() throws {
    let folder = try TinySweep()
    let outcome = try folder.outcome(
      folder.sweep(
        "design: grid",
        factors: "factors: {plans.posts.levers.0.content.posts-per-day: [0, 5, 9]}"))
    #expect(Set(outcome.goals(of: 0)).count == 1)
    // a lever that does nothing changes nothing
    #expect(outcome.goals(of: 1)[0] == outcome.goals(of: 0)[0])
  }

  @Test("A point without a sound scenario is kept with its reason, and the rest goes on")
  func failures() throws {
    let folder = try TinySweep()
    let outcome = try folder.outcome(
      folder.sweep(
        "design: grid",
        factors: """
          factors:
            plans.posts.levers.0.content.from: [day 1, day 3]
            plans.posts.levers.0.content.until: [day 2, day 3]
          """))
    #expect(outcome.finished == 12 && outcome.failed == 4 && !outcome.isPartial)
    #expect(outcome.problems.count == 1)
    #expect(outcome.problems[0].en.contains("before it begins on day 3"))
    #expect(outcome.problems[0].zh != outcome.problems[0].en)
    #expect(outcome.goals(of: 0)[2].isNaN && !outcome.goals(of: 0)[3].isNaN)
  }

  @Test(
    "The store of another study is refused: other values, seed, scenario or version",
    arguments: ["seed: 2", "days: 2", "plans: [posts]"])
  func otherStudy(more: String) throws {
    let folder = try TinySweep()
    _ = try folder.outcome(folder.sweep())
    let bytes = try Data(contentsOf: folder.file)
    let other = try folder.sweep(more: more)
    let error = #expect(throws: StoreError.self) { try folder.store(for: other) }
    #expect(error?.exitCode == 65)
    #expect(error?.rendered(.en).contains("another study") == true)
    #expect(error?.rendered(.zh).contains("--restart") == true)
    let same = try folder.sweep(more: "# a remark")
    #expect(throws: StoreError.self) { try folder.store(for: same, version: "2") }
    #expect(try Data(contentsOf: folder.file) == bytes)
    try folder.store(for: same).close()
    try folder.write(
      "community.yaml", "community:\n  topics: [tea, cups]\n  members: 30\ndays: 3\n# more\n")
    let changed = try folder.sweep()
    #expect(throws: StoreError.self) { try folder.store(for: changed) }
  }

  @Test("A damaged store, and a file that is none, is named and left alone") func damaged() throws {
    let folder = try TinySweep()
    let sweep = try folder.sweep()
    for text in ["this is no database, but long enough to be looked at as if it were one"] {
      try folder.write(SweepStore.fileName, text)
      let error = #expect(throws: StoreError.self) { try folder.store(for: sweep) }
      #expect(error?.rendered(.en).contains("is damaged") == true)
      #expect(try Data(contentsOf: folder.file) == Data(text.utf8))
    }
    try FileManager.default.removeItem(at: folder.file)
    _ = try folder.outcome(sweep)
    var bytes = try Data(contentsOf: folder.file)
    // every page but the first
    for index in stride(from: 4096, to: bytes.count, by: 7) { bytes[index] = 0xAA }
    try bytes.write(to: folder.file)
    #expect(throws: StoreError.self) { try folder.store(for: sweep) }
    #expect(try Data(contentsOf: folder.file) == bytes)
  }

  @Test("Another database is not taken for a store, and two programs do not share one")
  func foreign() throws {
    let folder = try TinySweep()
    let sweep = try folder.sweep()
    try TableFile.write([FileTable("t", [.whole("a")], rows: [[.whole(1)]])], to: folder.file)
    let error = #expect(throws: StoreError.self) { try folder.store(for: sweep) }
    #expect(error?.rendered(.en).contains("holds no sweep") == true)
    try FileManager.default.removeItem(at: folder.file)
    let store = try folder.store(for: sweep)
    let second = #expect(throws: StoreError.self) { try folder.store(for: sweep) }
    #expect(second?.rendered(.en).contains("in use by another program") == true)
    #expect(second?.exitCode == 74)
    store.close()
    try folder.store(for: sweep).close()
  }

  @Test("A run is stored once") func once() throws {
    let folder = try TinySweep()
    let store = try folder.store(for: folder.sweep())
    defer { store.close() }
    let run = SweepRun(
      RunKey(point: 0, plan: 1, replication: 1), .failed(Bilingual("no", "否")))
    try store.append([run])
    #expect(throws: StoreError.self) { try store.append([run]) }
    var kept = 0
    try store.forEachRun { key, _ in
      kept += 1
      #expect(key == run.key)
    }
    #expect(kept == 1)
  }

  @Test(
    "A factor of one plan is never credited to another",
    arguments: ["lhs", "morris", "sobol-indices", "one-at-a-time"])
  func otherPlans(design: String) throws {
    let folder = try TinySweep()
    let outcome = try folder.outcome(
      folder.sweep(
        design == "one-at-a-time" ? "design: one-at-a-time" : "design: \(design)\nsize: 8"))
    guard case .absent = Sensitivity(outcome, plan: 0).effects[0] else {
      Issue.record("doing nothing has no posts per day")
      return
    }
    #expect(Sensitivity(outcome, plan: 0).ranking == [1, 0])
    for study in [Sensitivity(outcome, plan: 1), Sensitivity(outcome, plan: 1, against: 0)] {
      if case .absent = study.effects[0] { Issue.record("it is a factor of this plan") }
    }
  }

  @Test("Plans that come out alike tie") func tie() throws {
    let folder = try TinySweep()
    try folder.write(
      "plans/idle.yaml",
      "plan: Idle\nextends: ../community.yaml\nlevers:\n  - content: {posts-per-day: 0}\n")
    let outcome = try folder.outcome(
      folder.sweep(
        "design: lhs\nsize: 4",
        factors: "factors: {community.mechanisms.leave.natural: {from: 0.01, to: 0.09}}",
        more: "plans: [do-nothing, idle]"))
    #expect(outcome.probabilityBest == [0.5, 0.5] && outcome.leaders == [0, 1])
    #expect(Threshold(outcome) == nil)
  }

  @Test("The threshold is where the better plan changes, by the factor that decides")
  func threshold() throws {
    let folder = try TinySweep()
    // one plan is as it is, the other loses members the longer the more it posts
    try folder.write(
      "plans/other.yaml",
      "plan: Other\nextends: ../community.yaml\nlevers:\n  - content: {posts-per-day: 5}\n")
    let outcome = try folder.outcome(
      folder.sweep(
        "design: lhs\nsize: 24",
        factors: "factors: {plans.posts.levers.0.content.posts-per-day: {from: 1, to: 9}}",
        more: "plans: [posts, other]"))
    let line = try #require(LeadLine(outcome))
    let ends = [line.lead(at: 0).value, line.lead(at: 1).value]
    guard let threshold = Threshold(outcome) else {
      #expect(ends[0] * ends[1] >= 0)
      return
    }
    #expect(ends[0] * ends[1] < 0 && threshold.below != threshold.above)
    // a straight line is 0 where its ends say
    #expect(isClose(threshold.place, ends[0] / (ends[0] - ends[1])))
  }

  @Test("What matters comes first") func ranking() throws {
    let folder = try TinySweep()
    let outcome = try folder.outcome(
      folder.sweep(
        "design: grid",
        factors: """
          factors:
            community.mechanisms.leave.natural: [0, 0.9]
            community.mechanisms.first-reply.window: [7 days, 8 days]
          """))
    for plan in 0..<2 { #expect(Sensitivity(outcome, plan: plan).ranking == [0, 1]) }
    // leaving lowers the goal, and the lead is up where the goal is wanted
    guard case .joint(let slope?) = Sensitivity(outcome, plan: 1).effects[0] else {
      Issue.record("a grid has slopes")
      return
    }
    #expect(slope.value < 0)
    let goals = [0, 1].map { outcome.goals(of: $0) }
    for (want, sign) in [("high", 1.0), ("low", -1)] {
      let other = try TinySweep()
      let same = try other.outcome(
        other.sweep(
          "design: grid", factors: "factors: {community.mechanisms.leave.natural: [0, 0.9]}",
          goal: "{metric: dau, over: end, want: \(want)}"))
      guard case .joint(let lead?) = Sensitivity(same, plan: 1, against: 0).effects[0] else {
        Issue.record("a grid has slopes")
        return
      }
      let change = (goals[1][2] - goals[0][2]) - (goals[1][0] - goals[0][0])
      #expect(isClose(lead.value, sign * change))
    }
  }
}
