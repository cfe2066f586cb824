// SPDX-License-Identifier: GPL-3.0-or-later

extension Simulation {
  /// Phase 7 · serve
  mutating func serve() {}
}
