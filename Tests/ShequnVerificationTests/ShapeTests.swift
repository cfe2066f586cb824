// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnVerification
import Testing

/// The evaluator alone, on made-up numbers: four replications of each setting. Each form is tried with
/// numbers that fulfil it and with numbers that do not.
struct ShapeTests {
  private let labels = (0..<8).map { Bilingual("s\($0)", "设\($0)") }
  private let endless = Double.infinity

  /// Means, each with the same small luck for all settings, and a little of their own.
  private func values(_ means: [Double], luck: Double = 1) -> [[Double]] {
    means.enumerated().map { place, mean in
      [-1.0, 0, 1, 0].enumerated().map { replication, shared in
        let own = [0.1, -0.1, 0.05, -0.05][(replication + place) % 4]
        return mean + luck * (shared + own)
      }
    }
  }

  private func holds(_ shape: Shape, _ means: [Double], luck: Double = 1, signed: Bool = false)
    -> Bool
  {
    let contrasts = shape.contrasts(values(means, luck: luck), labels: labels, isSigned: signed)
    return !contrasts.isEmpty && contrasts.allSatisfy(\.holds)
  }

  @Test func `steps must all go one way, beyond luck`() {
    let rising = Shape.steps([0, 1, 2], in: 0...endless)
    #expect(holds(rising, [10, 12, 14]))
    #expect(!holds(rising, [10, 12, 11.9]))
    // .1 is what luck does
    #expect(!holds(rising, [10, 12, 12.1], luck: 3))
    #expect(holds(.steps([0, 1, 2], in: -endless...0), [14, 12, 10]))
    #expect(!holds(.steps([0, 1, 2], in: -endless...0), [14, 12, 13]))
    // "never falls by more than 5 %" allows what "rises" does not
    #expect(holds(.steps([0, 1, 2], in: -0.05...endless), [100, 100, 98]))
    #expect(!holds(.steps([0, 1, 2], in: -0.05...endless), [100, 100, 90]))
  }

  @Test func `one against another must exceed a size, or stay within one`() {
    #expect(holds(.change(1, against: 0, in: 0.1...endless), [100, 115]))
    #expect(!holds(.change(1, against: 0, in: 0.1...endless), [100, 109]))
    #expect(holds(.change(1, against: 0, in: -0.03...0.03), [100, 101]))
    #expect(!holds(.change(1, against: 0, in: -0.03...0.03), [100, 104]))
    // differences, where the lower one is no whole to take a share of
    #expect(holds(.change(1, against: 0, in: 5...endless), [-10, 2], signed: true))
    #expect(!holds(.change(1, against: 0, in: 5...endless), [-10, -8], signed: true))
  }

  @Test func `luck of so many standard errors may stand for sameness`() {
    let strict = Shape.change(1, against: 0, in: -0.001...0.001)
    let lenient = Shape.change(1, against: 0, in: -0.001...0.001, errors: 4)
    #expect(!holds(strict, [100, 100.2], luck: 2))
    #expect(holds(lenient, [100, 100.2], luck: 2))
    #expect(!holds(lenient, [100, 110], luck: 2))
  }

  @Test func `a share of nothing is judged by its sign`() {
    let some: [[Double]] = [[0, 0, 0, 0], [3, 4, 5, 4], [0, 0, 0, 0]]
    func holds(_ shape: Shape) -> Bool {
      shape.contrasts(some, labels: labels, isSigned: false).allSatisfy(\.holds)
    }
    #expect(holds(.change(1, against: 0, in: 0...endless)))
    #expect(!holds(.change(2, against: 0, in: 0...endless)))
    #expect(!holds(.change(1, against: 0, in: 0.1...endless)))
  }

  @Test func `a number must lie in a band`() {
    #expect(holds(.level(0, in: 5...15), [10]))
    // the number itself, not the interval about it: 95 %: 10 ± 1.3
    #expect(holds(.level(0, in: 9.5...15), [10]))
    #expect(!holds(.level(0, in: 10.5...15), [10]))
    #expect(!holds(.level(0, in: 5...15), [20]))
  }

  @Test func `a peak is where it is to be, and alone`() {
    let peak = Shape.peak([0, 1, 2, 3, 4], inside: 1...2)
    #expect(holds(peak, [10, 14, 13, 8, 6]))
    #expect(!holds(peak, [10, 14, 13, 15, 6]))
    #expect(!holds(peak, [16, 14, 13, 8, 6]))
    #expect(!holds(peak, [10, 14, 13, 6, 8]))  // rises again
    #expect(!holds(.peak([0, 1, 2, 3, 4], inside: 3...4), [10, 9, 13, 15, 6], luck: 0.1))
  }

  @Test func `gains diminish by unit`() {
    let shape = Shape.diminishing([0, 1, 2], per: [0, 1, 10])
    #expect(holds(shape, [0, 10, 30]))
    #expect(!holds(shape, [0, 10, 130]))
    #expect(!holds(shape, [0, 10, 100], luck: 2))  // proportional
  }

  @Test func `two at once bring no more than so many times their sum`() {
    let shape = Shape.together(3, apart: [1, 2], without: 0, atMost: 1.3)
    #expect(holds(shape, [100, 110, 120, 128]))
    #expect(!holds(shape, [100, 110, 120, 150]))
  }

  @Test func `ratios widen from pair to pair`() {
    let shape = Shape.widening([[0, 1], [2, 3]])
    #expect(holds(shape, [90, 100, 70, 100]))
    #expect(!holds(shape, [70, 100, 90, 100]))
  }

  @Test func `the best of some must be better than another`() {
    #expect(holds(.best([1, 2, 3], over: 0), [10, 9, 13, 8]))
    #expect(!holds(.best([1, 2, 3], over: 0), [10, 9, 9.5, 8]))
  }

  @Test func `what was compared is told in one language`() {
    for shape in [
      Shape.steps([0, 1, 2], in: 0...endless), .diminishing([0, 1, 2], per: [0, 1, 10]),
      .widening([[0, 1], [2, 3]]), .best([1, 2], over: 0), .level(1, in: 0...1),
    ] {
      let given = values([10, 12, 14, 16])
      for contrast in shape.contrasts(given, labels: labels, isSigned: false) {
        #expect(contrast.label.en.contains("s") && !contrast.label.en.contains("设"))
        #expect(contrast.label.zh.contains("设") && !contrast.label.zh.contains("s"))
      }
    }
  }

  @Test func `a number that is missing never holds`() {
    var own = values([10, 12])
    own[1][2] = .nan
    for shape in [
      Shape.steps([0, 1], in: 0...endless), .level(1, in: -endless...endless),
      .change(1, against: 0, in: -endless...endless), .best([1], over: 0),
    ] {
      let holds = shape.contrasts(own, labels: labels, isSigned: false).map(\.holds)
      #expect(holds == [false])
    }
  }

  @Test func `what is the same in every replication is known`() {
    let same = [[Double]](repeating: [5, 5, 5, 5], count: 2)
    let alike = Shape.change(1, against: 0, in: -1e-9...1e-9)
    let sames = alike.contrasts(same, labels: labels, isSigned: false)
    #expect(sames.map(\.holds) == [true])
    let rising = Shape.steps([0, 1], in: 0...endless)
    #expect(rising.contrasts(same, labels: labels, isSigned: false).map(\.holds) == [false])
  }

  /// Fieller and Student by hand: a = (11, 12, 14, 13), b = (10, 11, 12, 11); t(.975, 3) = 3.18245.
  @Test func `intervals are Fieller's of a ratio and Student's of a mean`() throws {
    let (a, b) = ([11.0, 12, 14, 13], [10.0, 11, 12, 11])
    let change = Contrast.change("x", of: a, against: b, in: 0...1)
    #expect(abs(change.value - (12.5 / 11 - 1)) < 1e-12)
    let mean = Contrast.mean("x", a, in: 0...1)
    let bounds = try #require(mean.bounds)
    // sd 1.29099, se .645497
    #expect(abs(bounds.lowerBound - (12.5 - 3.182446 * 0.6454972)) < 1e-5)
    #expect(abs(bounds.upperBound - (12.5 + 3.182446 * 0.6454972)) < 1e-5)
    // Fieller: g = t²/n; A = 121 − g·s²b, B = 137.5 − g·sab, C = 156.25 − g·s²a
    let g = 3.182446 * 3.182446 / 4
    let (vb, va, cab) = (2.0 / 3, 5.0 / 3, 1.0)
    let (qa, qb, qc) = (121 - g * vb, 137.5 - g * cab, 156.25 - g * va)
    let root = (qb * qb - qa * qc).squareRoot()
    let own = try #require(change.bounds)
    #expect(abs(own.lowerBound - ((qb - root) / qa - 1)) < 1e-5)
    #expect(abs(own.upperBound - ((qb + root) / qa - 1)) < 1e-5)
  }
}
