// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnStatistics
import Testing

@Suite struct HolmTests {
  @Test(
    "Adjusted p-values are Holm's",
    arguments: [
      ([0.01, 0.04, 0.03, 0.005], [0.03, 0.06, 0.06, 0.02]),
      ([0.2], [0.2]),
      ([0.6, 0.7, 0.8], [1, 1, 1]),
      ([0.02, 0.02], [0.04, 0.04]),
      ([0, 1], [0, 1]),
      ([], []),
    ] as [([Double], [Double])])
  func adjusted(p: [Double], expected: [Double]) {
    let adjusted = Holm.adjusted(p)
    #expect(adjusted.count == expected.count)
    #expect(zip(adjusted, expected).allSatisfy { isClose($0, $1) })
  }

  @Test("A NaN stays NaN in its place and does not count as a test")
  func notANumber() {
    let adjusted = Holm.adjusted([0.01, .nan, 0.04])
    #expect(isClose(adjusted[0], 0.02))
    #expect(adjusted[1].isNaN)
    #expect(isClose(adjusted[2], 0.04))
    #expect(Holm.adjusted([.nan]).allSatisfy { $0.isNaN })
  }
}
