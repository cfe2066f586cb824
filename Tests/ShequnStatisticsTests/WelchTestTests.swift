// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnStatistics
import Testing

@Suite struct WelchTestTests {
  @Test("The textbook pair of samples has t −2.37635, ν 6.97226 and p .049284")
  func knownAnswer() throws {
    let welch = try #require(WelchTest([1, 2, 3, 4, 5], [2, 4, 6, 8, 10, 12]))
    #expect(isClose(welch.t, -2.3763541031440183))
    #expect(isClose(welch.degreesOfFreedom, 6.972255729794934))
    #expect(isClose(welch.pValue, 0.04928433820673053))
  }

  @Test("Samples that do not vary but for rounding are no samples, and are not tested")
  func noVariance() {
    #expect(WelchTest([2, 2], [2, 2, 2]) == nil)
    #expect(WelchTest([1, 1], [2, 2, 2]) == nil)
    #expect(WelchTest([0.3, 0.1 + 0.2], [1, 1]) == nil)
  }

  @Test("When one sample does not vary, the other alone gives the degrees of freedom")
  func oneVaries() throws {
    let welch = try #require(WelchTest([5, 5, 5, 5], [1, 2, 3]))
    #expect(isClose(welch.degreesOfFreedom, 2))
  }

  @Test(
    "A sample of fewer than two numbers cannot be tested",
    arguments: [([], [1, 2]), ([1], [1, 2]), ([1, 2], [])] as [([Double], [Double])])
  func tooFew(a: [Double], b: [Double]) {
    #expect(WelchTest(a, b) == nil)
  }
}
