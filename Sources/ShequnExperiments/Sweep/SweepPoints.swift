// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnScenario
import ShequnStatistics

extension Sweep {
  /// The points of the design, one coordinate in [0, 1] for each factor; nil: as in the scenario.
  package var points: [[Double?]] {
    let levels = factors.map { $0.listed ?? size }
    return switch design {
    case .grid: Design.grid(levels: levels)
    case .oneAtATime: Design.oneAtATime(levels: levels)
    case .lhs: Design.latinHypercube(size: size, factors: factors.count, seed: seed)
    case .sobol: Design.sobol(size: size, factors: factors.count)
    case .morris: Morris.points(walks: size, factors: factors.count, seed: seed)
    case .sobolIndices: SobolIndices.points(size: size, factors: factors.count)
    }
  }
}
