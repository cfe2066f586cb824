// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnStatistics
import Testing

@Suite struct MomentsTests {
  static let values: [Double] = [2, 4, 4, 4, 5, 5, 7, 9]

  @Test("Mean and variance of eight numbers are 5 and 32/7")
  func knownMoments() {
    let moments = Moments(Self.values)
    #expect(moments.count == 8)
    #expect(moments.mean == 5)
    #expect(isClose(moments.variance, 32.0 / 7))
    #expect(isClose(moments.standardDeviation, (32.0 / 7).squareRoot()))
    #expect(isClose(moments.standardError, (4.0 / 7).squareRoot()))
  }

  @Test("Nothing added has no mean, and one number has no variance")
  func tooFew() {
    #expect(Moments().mean == nil)
    #expect(Moments().variance == nil)
    #expect(Moments([3]).mean == 3)
    #expect(Moments([3]).variance == nil)
    #expect(Moments([3]).standardError == nil)
  }

  @Test("A constant has variance exactly zero", arguments: [0.1, -7.3, 1e300])
  func constant(_ value: Double) {
    let moments = Moments(repeatElement(value, count: 7))
    #expect(moments.mean == value)
    #expect(moments.variance == 0)
  }

  @Test("A spread that is only rounding is none, and has no interval") func rounding() {
    let moments = Moments([0.3, 0.1 + 0.2, 0.3])
    #expect(moments.variance == 0 && moments.isConstant && !moments.isNothing)
    #expect(StudentInterval.of(moments) == nil)
    // differences of large numbers are as exact as those
    var differences = Moments()
    for difference in [1e-7, -2e-7, 0] { differences.add(difference, beside: 1e9) }
    #expect(differences.isConstant && differences.isNothing)
    #expect(Moments([1e-7, -2e-7, 0]).variance ?? 0 > 0 && !Moments([1, .nan]).isConstant)
    #expect(!Moments([3]).isConstant && !Moments().isNothing)
  }

  @Test("A far origin does not cost the variance its digits")
  func farOrigin() {
    #expect(isClose(Moments(Self.values.map { $0 + 1e9 }).variance, 32.0 / 7, within: 1e-6))
  }

  @Test("Merging two parts equals adding all, wherever the cut", arguments: 0...8)
  func merging(cut: Int) {
    var merged = Moments(Self.values.prefix(cut))
    merged.merge(Moments(Self.values.dropFirst(cut)))
    #expect(merged.count == 8)
    #expect(isClose(merged.mean, 5))
    #expect(isClose(merged.variance, 32.0 / 7))
  }
}
