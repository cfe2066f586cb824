// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnStatistics
import ShequnVerification
import Testing

/// When a number agrees with what was foretold.
struct FindingTests {
  private let title = Bilingual("x", "甲")

  @Test func `a mean is judged by Student's t, as the z of the same probability`() throws {
    let finding = Finding.sampled(title, expected: 0, Moments([1.0, 2, 3, 4]))
    guard case .sampled(let error, let z) = finding.measure else {
      Issue.record("not sampled")
      return
    }
    #expect(abs(error - 0.645497) < 1e-6)
    // t = 3.873 with 3 degrees of freedom: p = .0305, as of z = 2.164
    #expect(abs(z - 2.164) < 0.002)
    #expect(finding.passes)
  }

  @Test func `what a limit lies off is taken off the difference`() {
    let values = Moments([1.0, 1.001, 0.999, 1.0005, 0.9995, 1.0002])
    #expect(!Finding.sampled(title, expected: 1.1, values).passes)
    #expect(Finding.sampled(title, expected: 1.1, values, allowance: 0.1).passes)
  }

  @Test func `what is exact may differ in the last digits only, and blanks never pass`() {
    #expect(Finding.exact(title, expected: 2, simulated: 2.0001).passes)
    #expect(!Finding.exact(title, expected: 2, simulated: 2.001).passes)
    #expect(!Finding.exact(title, expected: 0, simulated: 1, tolerance: 0).passes)
    #expect(!Finding.exact(title, expected: .nan, simulated: .nan).passes)
    #expect(!Finding.sampled(title, expected: 0, Moments([Double.nan, .nan])).passes)
    #expect(!Finding.between(title, 0...1, simulated: .nan).passes)
  }

  @Test func `a band holds its ends and nothing beyond`() {
    #expect(Finding.between(title, 1...2, simulated: 2).passes)
    #expect(!Finding.band(title, expected: 0.6, within: 0.05, simulated: 0.66).passes)
  }
}
