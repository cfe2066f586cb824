// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnStatistics
import Testing

@Suite struct IntervalTests {
  @Test("An interval contains its ends and nothing beyond them")
  func contains() {
    let interval = Interval(low: -1, high: 3, level: 0.95)
    #expect(interval.contains(-1) && interval.contains(3) && interval.contains(0))
    #expect(!interval.contains(-1.001) && !interval.contains(3.001))
    #expect(interval.halfWidth == 2)
  }

  @Test(
    "Zero is excluded only when both ends lie on one side of it",
    arguments: [
      (-1, 1, false), (0, 1, false), (-1, 0, false), (0, 0, false), (0.1, 1, true),
      (-1, -0.1, true), (2, 2, true),
    ] as [(Double, Double, Bool)])
  func excludesZero(low: Double, high: Double, expected: Bool) {
    #expect(Interval(low: low, high: high, level: 0.9).excludesZero == expected)
  }

  @Test(
    "The Student interval of 1 … 5 is 3 ± t·s/√5",
    arguments: [(0.95, 2.7764451051977987), (0.99, 4.604094871415897)])
  func student(level: Double, t: Double) throws {
    let interval = try #require(StudentInterval.of(Moments([1, 2, 3, 4, 5]), level: level))
    #expect(isClose(interval.low, 3 - t * 0.5.squareRoot()))
    #expect(isClose(interval.high, 3 + t * 0.5.squareRoot()))
    #expect(interval.level == level)
  }

  @Test("A mean of fewer than two numbers has no interval", arguments: [[], [4.0]])
  func studentTooFew(_ values: [Double]) {
    #expect(StudentInterval.of(Moments(values)) == nil)
  }

  @Test(
    "The Wilson interval agrees with SciPy, none and all included",
    arguments: [
      (0, 10, 0, 0.27753279986288926), (10, 10, 0.7224672001371109, 1),
      (7, 10, 0.39677814746114526, 0.892208732593699),
      (81, 263, 0.2552885198782742, 0.36620957698280004), (1, 1, 0.20654931437723745, 1),
    ] as [(Int, Int, Double, Double)])
  func wilson(successes: Int, trials: Int, low: Double, high: Double) throws {
    let interval = try #require(WilsonInterval.of(successes, of: trials))
    #expect(isClose(interval.low, low))
    #expect(isClose(interval.high, high))
    #expect(interval.low >= 0 && interval.high <= 1)
    #expect(interval.contains(Double(successes) / Double(trials)))
  }

  @Test("A share of no trials has no interval")
  func wilsonNone() {
    #expect(WilsonInterval.of(0, of: 0) == nil)
  }
}
