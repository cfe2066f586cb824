// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnPlaybook
import Testing

/// 清理不活跃成员: what the lever puts on the board and on the ledger.
struct CullLeverTests {
  private let community = Paired.community(days: 70)

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

  @Test func `without a limit of silence nobody is removed`() {
    #expect(Paired.run([cull(nil)], in: community).digest == Paired.run([], in: community).digest)
    #expect(Orders.board(cull(nil), in: community).culls.isEmpty)
  }

  @Test func `without money nothing happens`() {
    #expect(Orders.board(cull(30), in: community) { $0.ledger.limit(0) }.culls.isEmpty)
  }
}
