// SPDX-License-Identifier: GPL-3.0-or-later

extension Simulation {
  /// Phase 9 · buy
  mutating func buy() {}
}
