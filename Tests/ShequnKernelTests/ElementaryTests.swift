// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import Testing

struct ElementaryTests {
  @Test func `the kernel's logarithm agrees with the C library to single precision`() {
    for exponent in stride(from: -30.0, through: 30, by: 0.37) {
      let x = exp(exponent)
      #expect(abs(Double(logarithm(Float(x))) - exponent) < 3e-7 * max(1, abs(exponent)))
    }
  }
}
