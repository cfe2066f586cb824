// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import Testing

/// Studies whose runs are too many for memory.
@Suite struct RunListTests {
  private func study(memory: Double, room: URL?, rule: ReplicationRule = .fixed) -> StudyRuns {
    var options = RunOptions(seed: 7, replications: 12, threads: 2, room: room)
    options.memory = memory
    let goal = rivalPlans[0].community.goal
    return StudyRunner(plans: rivalPlans, options: options).run(rule, goal: goal)
  }

  private func isolated(_ look: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try look(folder)
  }

  private func same(_ one: StudyRuns, _ other: StudyRuns) -> Bool {
    one.digest == other.digest && one.memberDays == other.memberDays
      && zip(one.plans, other.plans).allSatisfy { own, others in
        own.switches == others.switches && own.runs.count == others.runs.count
          && zip(own.runs, others.runs).allSatisfy {
            $0.days == $1.days && $0.departures == $1.departures && $0.cohorts == $1.cohorts
              && $0.stays == $1.stays && $0.digest == $1.digest
              && $0.replication == $1.replication
          }
      }
  }

  @Test("Runs that are put aside in a file are the same as those in memory")
  func aside() throws {
    let whole = study(memory: .infinity, room: nil)
    try isolated { folder in
      let packed = study(memory: 0, room: folder)
      #expect(same(whole, packed))
      #expect(
        Comparison(whole, goal: rivalPlans[0].community.goal).lines.map(\.goal)
          == Comparison(packed, goal: rivalPlans[0].community.goal).lines.map(\.goal))
      // the file has no name: nothing is left of it, whatever ends the program
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(left.isEmpty)
    }
  }

  @Test("A study that decides itself how long to run puts aside what comes later")
  func rule() throws {
    let rules: [ReplicationRule] = [
      .until(share: 0.001, atMost: 30),
      .choose(.share(0.05), confidence: 0.95, atMost: 30),
    ]
    for rule in rules {
      let whole = study(memory: .infinity, room: nil, rule: rule)
      try isolated { folder in
        // the first runs fit, those after them do not
        let mixed = study(memory: 12 * 3 * 40 * 3500, room: folder, rule: rule)
        #expect(same(whole, mixed))
      }
    }
  }

  @Test("Where no file can be made runs stay in memory")
  func noRoom() {
    let nowhere = URL(fileURLWithPath: "/nowhere/at/all")
    #expect(
      same(study(memory: 0, room: nowhere), study(memory: .infinity, room: nil)))
  }
}
