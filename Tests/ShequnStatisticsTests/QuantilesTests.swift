// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnStatistics
import Testing

@Suite struct QuantilesTests {
  @Test(
    "Quantiles of eight numbers agree with NumPy",
    arguments: [
      (0, 1), (0.1, 1), (0.25, 1.75), (0.5, 3.5), (0.75, 5.25), (0.9, 6.9), (1, 9),
    ] as [(Double, Double)])
  func numpy(probability: Double, expected: Double) {
    let values: [Double] = [3, 1, 4, 1, 5, 9, 2, 6]
    #expect(isClose(Quantiles.value(of: values, probability: probability), expected))
    #expect(
      isClose(Quantiles.value(sorted: values.sorted(), probability: probability), expected))
  }

  @Test("Every quantile of one number is that number", arguments: [0, 0.3, 1])
  func one(probability: Double) {
    #expect(Quantiles.value(of: [7], probability: probability) == 7)
  }

  @Test("No numbers have no quantile")
  func none() {
    #expect(Quantiles.value(of: [], probability: 0.5) == nil)
    #expect(Quantiles.value(sorted: [], probability: 1) == nil)
  }
}
