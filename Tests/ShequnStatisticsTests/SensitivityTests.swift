// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnStatistics
import Testing

/// Ishigami and Homma (1990) with a = 7, b = 0.1 on [−π, π]³.
private func ishigami(_ point: [Double]) -> Double {
  let x = point.map { (2 * $0 - 1) * Double.pi }
  return sin(x[0]) + 7 * pow(sin(x[1]), 2) + 0.1 * pow(x[2], 4) * sin(x[0])
}

/// The exact shares of its variance.
private let firsts = [0.313905, 0.442411, 0]
private let totals = [0.557589, 0.442411, 0.243684]

@Suite struct SensitivityTests {
  @Test("Sobol' indices of the Ishigami function are the known ones") func knownIndices() {
    let size = 1 << 13
    let points = SobolIndices.points(size: size, factors: 3)
    #expect(points.count == size * 5)
    let indices = SobolIndices.indices(values: points.map(ishigami), factors: 3, resamples: 100)
    // independent points would have a standard error near 1.5 / √8192 = .017; a Sobol' sequence has
    // about a tenth of that, and three of those are allowed
    for factor in 0..<3 {
      #expect(isClose(indices[factor].first.value, firsts[factor], within: 0.005))
      #expect(isClose(indices[factor].total.value, totals[factor], within: 0.005))
      #expect(indices[factor].first.interval?.contains(firsts[factor]) == true)
      #expect(indices[factor].total.interval?.contains(totals[factor]) == true)
    }
  }

  @Test("The bootstrap interval narrows as one over the root of the size") func narrowing() {
    func width(_ size: Int) -> Double {
      let values = SobolIndices.points(size: size, factors: 3).map(ishigami)
      let index = SobolIndices.indices(values: values, factors: 3)[0]
      return index.total.interval?.halfWidth ?? .nan
    }
    // a half-width from 500 resamples is known to some 4 %, the ratio of two to 6 %; four of those
    #expect(isClose(width(256) / width(4096), 4, within: 0.24))
  }

  @Test("A factor that does nothing has no share, and one that does all has all") func extremes() {
    let points = SobolIndices.points(size: 64, factors: 2)
    let indices = SobolIndices.indices(values: points.map { 3 * $0[0] }, factors: 2)
    #expect(indices[1].first.value == 0 && indices[1].total.value == 0)
    // the sample's own variance is that of the cube up to about 1/64
    #expect(isClose(indices[0].first.value, 1, within: 0.05))
    #expect(isClose(indices[0].total.value, 1, within: 0.05))
  }

  @Test("Nothing varies: no index is claimed; a row that failed is left out") func blanks() {
    let flat = SobolIndices.indices(values: [Double](repeating: 2, count: 40), factors: 2)
    #expect(flat.allSatisfy { $0.first.value.isNaN && $0.first.interval == nil })

    let points = SobolIndices.points(size: 128, factors: 3)
    var values = points.map(ishigami)
    values[2] = .nan
    let without = SobolIndices.indices(values: values, factors: 3)
    let shorter = SobolIndices.indices(values: Array(values.dropFirst(5)), factors: 3)
    #expect(without == shorter)
    #expect(SobolIndices.indices(values: [], factors: 2).count == 2)
  }

  @Test("Fewer than eight rows have shares without intervals", arguments: [2, 5, 7, 8])
  func few(size: Int) {
    let values = SobolIndices.points(size: size, factors: 3).map(ishigami)
    let indices = SobolIndices.indices(values: values, factors: 3)
    #expect(indices.allSatisfy { $0.total.value.isFinite })
    #expect(indices.allSatisfy { ($0.total.interval == nil) == (size < 8) })
  }

  @Test("Elementary effects of a linear function are its slopes, without spread") func linear() {
    let slopes = [3.0, -2, 0, 0.5]
    let points = Morris.points(walks: 10, factors: 4, seed: 5)
    #expect(points.count == 50)
    let values = points.map { point in zip(point, slopes).reduce(1) { $0 + $1.0 * $1.1 } }
    let effects = Morris.effects(points: points, values: values)
    for (effect, slope) in zip(effects, slopes) {
      #expect(isClose(effect.mean, slope, within: 1e-12))
      #expect(isClose(effect.meanSize, slope.magnitude, within: 1e-12))
      #expect(effect.deviation < 1e-12)
      #expect(effect.count == 10)
    }
  }

  @Test("Every walk of Morris takes each factor once, by two of four levels") func walks() {
    let points = Morris.points(walks: 6, factors: 3, seed: 2)
    for walk in 0..<6 {
      var moved: [Int] = []
      for step in 0..<3 {
        let (here, next) = (points[4 * walk + step], points[4 * walk + step + 1])
        let changed = here.indices.filter { here[$0] != next[$0] }
        #expect(changed.count == 1)
        for factor in changed {
          #expect(isClose((next[factor] - here[factor]).magnitude, 2.0 / 3, within: 1e-12))
        }
        moved += changed
      }
      #expect(moved.sorted() == [0, 1, 2])
    }
    for point in points {
      for coordinate in point { #expect([0, 1.0 / 3, 2.0 / 3, 1].contains(coordinate)) }
    }
  }

  @Test("Interactions show as spread, and a step that failed is left out") func interactions() {
    let points = Morris.points(walks: 40, factors: 2, seed: 7)
    var values = points.map { $0[0] * $0[1] }
    // the effect of one factor is the level of the other: 0, ⅓, ⅔ or 1 with mean ½ and deviation
    // .373, so that the mean of 40 has a standard error of .059; three of those
    let effects = Morris.effects(points: points, values: values)
    for effect in effects {
      #expect((effect.meanSize - 0.5).magnitude < 0.18)
      #expect((effect.deviation - 0.373).magnitude < 0.1)
      #expect(effect.interval?.contains(effect.meanSize) == true)
    }
    values[1] = .nan
    #expect(Morris.effects(points: points, values: values).map(\.count) == [39, 39])
  }

  @Test("A slope and its interval are those of a textbook line") func slope() {
    // x̄ 3, ȳ 4, Sxx 10, Sxy 6; residual variance 2.4 / 3, so that the error of the slope is √.08
    let slope = Slope([1, 2, 3, 4, 5, .nan], [2, 4, 5, 4, 5, 9])
    #expect(isClose(slope?.value, 0.6))
    #expect(isClose(slope?.interval?.halfWidth, 3.182446305 * 0.08.squareRoot(), within: 1e-8))
    #expect(isClose(slope?.rankCorrelation, 0.7378647874, within: 1e-9))
    #expect(Slope([1, 1], [2, 3]) == nil && Slope([1], [2]) == nil)
    #expect(Slope([1, 2], [3, 3])?.rankCorrelation.isNaN == true)
  }
}
