// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnReports
import ShequnScenario
import ShequnTables

/// Where a run's time goes.
struct Profile {
  private let laps: [(phase: Phase, nanoseconds: UInt64)]
  private let seconds: Double
  private let settling: Double
  private let memberDays: Int
  private let bytes: Int
  private let threads: Int

  init(_ plan: Plan, options: RunOptions) {
    threads = options.threads
    let clock = ContinuousClock()
    let birth = clock.now
    var simulation = Simulation(
      community: plan.community, levers: plan.levers, seed: options.seed, replication: 0,
      threads: threads)
    bytes = simulation.bytesPerMember
    simulation.clock = { UInt64((ContinuousClock.now - birth) / .nanoseconds(1)) }
    let start = clock.now
    settling = (start - birth) / .seconds(1)
    while simulation.day < plan.community.days { simulation.step() }
    seconds = (clock.now - start) / .seconds(1)
    laps = simulation.profile
    memberDays = simulation.finish(survivors: false).memberDays
  }

  func text(_ language: Language) -> String {
    var table = TextTable(
      [
        Bilingual("phase", "阶段")[language],
        Bilingual("ns a member-day, all threads", "纳秒/成员日（各线程合计）")[language],
      ], alignments: [.left, .right])
    for lap in laps {
      table.add([
        lap.phase.rawValue, NumberText.short(Double(lap.nanoseconds) / Double(max(1, memberDays))),
      ])
    }
    let rate = NumberText.short(Double(memberDays) / seconds / 1e6)
    let summary = Bilingual(
      "\(NumberText.grouped(Double(memberDays))) member-days in \(NumberText.short(seconds)) s on \(threads) thread\(threads == 1 ? "" : "s"): "
        + "\(rate) million a second (setting up took \(NumberText.short(settling)) s more); \(bytes) bytes a member in the table",
      "\(NumberText.grouped(Double(memberDays))) 成员日用时 \(NumberText.short(seconds)) 秒（\(threads) 线程）："
        + "每秒 \(rate) 百万（另需 \(NumberText.short(settling)) 秒初始化）；表中每成员 \(bytes) 字节")
    return table.text + "\n" + summary[language]
  }
}
