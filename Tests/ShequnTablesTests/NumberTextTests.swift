// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnTables
import Testing

@Suite struct NumberTextTests {
  @Test(
    "A p-value is never told as nothing",
    arguments: [
      (0.5, "0.500"), (0.0123, "0.012"), (0.001, "0.001"), (0.00099, "0.0010"),
      (0.000449, "0.0004"), (0.0001, "0.0001"), (0.00009999, "<.0001"), (0, "<.0001"), (1, "1.00"),
      (.nan, "–"),
    ] as [(Double, String)])
  func pValues(p: Double, text: String) {
    #expect(NumberText.pValue(p) == text)
    if !p.isNaN { #expect(NumberText.pSentence(p).hasPrefix(p < 0.0001 ? "p < .0001" : "p = ")) }
  }

  @Test(
    "People read three or so digits",
    arguments: [
      (0, "0.000"), (0.1234, "0.123"), (1, "1.00"), (2.345, "2.35"), (12.34, "12.3"),
      (123.4, "123"), (999, "999"), (1000, "1,000"), (1234.5, "1,234"), (1_234_567, "1,234,567"),
      (-0.5, "−0.500"), (-12.34, "−12.3"), (-1234, "−1,234"), (.nan, "–"), (.infinity, "∞"),
      (-.infinity, "−∞"),
    ] as [(Double, String)])
  func short(number: Double, text: String) { #expect(NumberText.short(number) == text) }

  @Test(
    "A number that is rounded up to the next power of ten is written like that power",
    arguments: [
      (0.9996, "1.00"), (9.996, "10.0"), (99.96, "100"), (999.6, "1,000"), (-9.996, "−10.0"),
    ])
  func carried(number: Double, text: String) { #expect(NumberText.short(number) == text) }

  @Test("Nothing has no sign", arguments: [-0.0001, -0.0, 0.0001])
  func zero(number: Double) {
    #expect(NumberText.short(number) == "0.000")
    #expect(NumberText.grouped(number) == "0")
  }

  @Test(
    "Whole numbers have their thousands set apart",
    arguments: [
      (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (999_999.5, "1,000,000"),
      (12_345.4, "12,345"), (-1_234_567, "−1,234,567"), (-12, "−12"),
    ] as [(Double, String)])
  func grouped(number: Double, text: String) { #expect(NumberText.grouped(number) == text) }

  @Test("Shares are percentages")
  func percent() {
    #expect(NumberText.percent(0.1234) == "12.3 %")
    #expect(NumberText.percent(0.1234, digits: 0) == "12 %")
    #expect(NumberText.percent(1, digits: 2) == "100.00 %")
    // the sign of all other numbers, and none for what is rounded to nothing
    #expect(NumberText.percent(-0.183, digits: 0) == "−18 %")
    #expect(NumberText.percent(-0.0001, digits: 1) == "0.0 %")
    #expect(NumberText.percent(.nan) == "–")
    #expect(NumberText.percent(.infinity) == "–")
  }

  @Test(
    "Files hold six significant digits and nothing for a blank",
    arguments: [
      (0, "0"), (-0.0, "0"), (3, "3"), (-3, "-3"), (1_234_567, "1234567"), (0.1234567, "0.123457"),
      (1234.5678, "1234.57"), (1e-9, "1e-09"), (1e15, "1e+15"), (.nan, ""), (.infinity, "inf"),
      (-.infinity, "-inf"),
    ] as [(Double, String)])
  func field(number: Double, text: String) { #expect(NumberText.field(number) == text) }
}
