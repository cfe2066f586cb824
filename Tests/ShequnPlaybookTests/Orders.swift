// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import Synchronization

/// What a lever puts on the board.
enum Orders {
  /// The board on the first day, after the lever has acted.
  static func board(
    _ lever: any Lever, in community: Community,
    _ before: @escaping @Sendable (inout Desk) -> Void = { _ in }
  ) -> Board {
    let seen = Seen()
    var first = Onlooker()
    first.look = { before(&$0) }
    var last = Onlooker()
    last.look = { desk in seen.board.withLock { $0 = desk.board } }
    var simulation = Simulation(
      community: community, levers: [first, lever, last], seed: 12, replication: 0)
    simulation.step()
    return seen.board.withLock { $0 } ?? Board()
  }

  private final class Seen: Sendable {
    let board = Mutex<Board?>(nil)
  }

  /// A lever that does what it is told.
  private struct Onlooker: Lever {
    var look: @Sendable (inout Desk) -> Void = { _ in }
    var window = Window.standard()

    static let name = "onlooker"
    static let title = Bilingual("Onlooker", "旁观者")
    static let area = LeverArea.running
    static let brief = Bilingual("Onlooker", "旁观者")
    static let summary = title
    static let neutral: (parameter: String, value: ParameterValue?) = ("", nil)
    static let parameters: [Parameter<Onlooker>] = []

    mutating func act(_ desk: inout Desk) { look(&desk) }
  }
}
