// SPDX-License-Identifier: GPL-3.0-or-later

extension Simulation {
  /// Phase 8 · govern
  mutating func govern() {}
}
