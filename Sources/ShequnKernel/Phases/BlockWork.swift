// SPDX-License-Identifier: GPL-3.0-or-later

/// What is done to one block of rows in one phase.
struct BlockWork: Sendable {
  let phase: Phase
  let run: @Sendable (Range<Int>, BlockScratch) -> Void

  init(_ phase: Phase, _ run: @escaping @Sendable (Range<Int>, BlockScratch) -> Void) {
    self.phase = phase
    self.run = run
  }
}
