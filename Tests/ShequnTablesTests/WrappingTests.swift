// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnTables
import Testing

@Suite struct WrappingTests {
  @Test(arguments: 10...40) func `a number is never parted from its percent sign`(width: Int) {
    for text in [
      "it came first in 100 % of 4 replications, in 75 % of others", "占 12.4 % 的成员在 90 % 的时间里",
    ] {
      let lines = Wrapping.lines(text, width: width)
      #expect(lines.allSatisfy { !$0.hasPrefix("%") && TextTable.width($0) <= width })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }
}
