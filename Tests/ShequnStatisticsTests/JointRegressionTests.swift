// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnStatistics
import Testing

@Suite struct JointRegressionTests {
  private static let first = [0, 0.1, 0.3, 0.4, 0.6, 0.7, 0.9, 1]
  private static let second = [0.5, 0.2, 0.9, 0.1, 0.4, 1, 0.3, 0.7]
  private static let values = [1.2, 0.7, 2.9, 1.1, 2.2, 4.1, 2.4, 3.9]
  private static let points = zip(first, second).map { [$0, $1] }

  // NumPy: lstsq, s²(XᵀX)⁻¹ and SciPy's t; ranks correlated after lstsq on the other factor's
  @Test("Slopes, intervals and partial rank correlations are those of NumPy and SciPy")
  func known() throws {
    let fit = try #require(JointRegression(Self.points, Self.values))
    let (one, other) = (try #require(fit.coefficients[0]), try #require(fit.coefficients[1]))
    #expect(isClose(one.value, 2.02889697, within: 1e-8))
    #expect(isClose(one.interval?.low, 1.7505947339925134))
    #expect(isClose(one.interval?.high, 2.3071992146861557))
    #expect(isClose(other.value, 2.70218307, within: 1e-8))
    #expect(isClose(other.interval?.low, 2.3936922846575928))
    #expect(isClose(one.rankCorrelation, 0.9600074652725565))
    #expect(isClose(other.rankCorrelation, 0.981104910251593))
    let value = try #require(fit.value(at: 0, 0.25))
    #expect(isClose(value.value, 1.8052757564151667))
    #expect(isClose(value.interval?.low, 1.6900326540010102))
  }

  // the ends solve |D(x)| = t·se(x), by SciPy's brentq
  @Test("Where a lead crosses zero comes with Fieller's interval") func crossing() throws {
    let fit = try #require(JointRegression(Self.points, Self.values.map { $0 - 2 }))
    let crossing = try #require(fit.crossing(of: 0))
    #expect(isClose(crossing.place, 0.3459754221370659))
    #expect(isClose(crossing.interval?.low, 0.29249116952907334))
    #expect(isClose(crossing.interval?.high, 0.393552460602111))
    // a slope that may be none leaves the place open
    let noise = [1, -1, 1.2, -0.9, 0.8, -1.1, 1, -0.7]
    let open = try #require(JointRegression(Self.first.map { [$0] }, noise))
    #expect(open.crossing(of: 0)?.interval == nil)
  }

  @Test("A factor that only goes with another one is not credited with its doing")
  func confounded() throws {
    var normal = SyntheticNormal(seed: 3)
    let points = (0..<60).map { _ in
      let real = normal.next()
      return [real, 0.8 * real + 0.6 * normal.next()]
    }
    let values = points.map { 3 * $0[0] + 0.3 * normal.next() }
    let alone = try #require(Slope(points.map { $0[1] }, values))
    #expect(alone.interval?.excludesZero == true)
    let fit = try #require(JointRegression(points, values))
    #expect(fit.coefficients[1]?.interval?.excludesZero == false)
    #expect(isClose(fit.coefficients[0]?.value, 3, within: 0.1))
    #expect(try #require(fit.coefficients[1]).rankCorrelation.magnitude < 0.4)
  }

  @Test("A plane through all points has slopes and no intervals of rounding") func exact() throws {
    let values = Self.points.map { 0.1 + 0.3 * $0[0] }
    let fit = try #require(JointRegression(Self.points, values))
    let (one, other) = (try #require(fit.coefficients[0]), try #require(fit.coefficients[1]))
    #expect(isClose(one.value, 0.3) && one.interval == nil && one.rankCorrelation == 1)
    #expect(isClose(other.value, 0) && other.interval == nil && other.rankCorrelation == 0)
    let level = try #require(JointRegression(Self.points, Self.points.map { _ in 5 }))
    #expect(level.coefficients[0]?.rankCorrelation.isNaN == true)
  }

  @Test("Too few points, and factors that go together, cannot be told apart") func unknown() {
    #expect(JointRegression([[0, 1], [1, 0]], [1, 2]) == nil)
    #expect(JointRegression(Self.first.map { [$0, 2 * $0 + 1] }, Self.values) == nil)
    #expect(JointRegression([], []) == nil)
    // a factor that does not vary is no factor, and a point without a value no point
    let constant = JointRegression(Self.first.map { [$0, 4] }, Self.values.dropLast() + [.nan])
    #expect(constant?.coefficients[1] == nil && constant?.coefficients[0] != nil)
    let three = JointRegression([[0, 0], [1, 0], [0, 1]], [1, 2, 4])
    #expect(isClose(three?.coefficients[1]?.value, 3))
    #expect(three?.coefficients[1]?.interval == nil)
  }
}
