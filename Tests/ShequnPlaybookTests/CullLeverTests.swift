// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// 清理不活跃成员.
struct CullLeverTests {
  private let community = village(members: 300, days: 70, market: 6000)

  private func cull(_ silence: Double?) -> CullLever {
    var lever = CullLever.standard()
    lever.silence = silence
    return lever
  }

  @Test func `the silent are removed on a rhythm, at an hour of work each time`() {
    let run = Paired.run([cull(30)], in: community)
    #expect(run.entries.map(\.day) == [1, 31, 61])
    #expect(run.entries.allSatisfy { $0.cents == 5000 })
    #expect(Orders.board(cull(30), in: community).culls.map(\.silence) == [30])
  }

  @Test func `whoever is culled has been silent that long, and the share of the active rises`() {
    let run = Paired.run([cull(30)], in: community)
    let culled = run.departures.filter { $0.cause == .culled }
    #expect(!culled.isEmpty)
    #expect(culled.allSatisfy { $0.duration - $0.recency >= 30 })
    #expect(run.days[60].dormant == 0)
    #expect(
      Paired.difference([cull(30)], in: community) { run in
        run.days.last.map { Double($0.dau) / Double($0.members) } ?? 0
      }.lowerBound > 0)
  }

  @Test func `without a limit of silence nobody is removed`() {
    #expect(Paired.run([cull(nil)], in: community).digest == Paired.run([], in: community).digest)
    #expect(Orders.board(cull(nil), in: community).culls.isEmpty)
  }

  @Test func `without money nothing happens`() {
    #expect(Orders.board(cull(30), in: community) { $0.ledger.limit(0) }.culls.isEmpty)
  }
}
