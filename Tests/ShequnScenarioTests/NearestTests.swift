// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import Testing

import ShequnScenario

@Suite struct NearestTests {
  @Test(
    "The name that was meant is found through slips of a letter or two",
    arguments: [
      ("membres", "members"), ("member", "members"), ("group_cap", "group-cap"),
      ("Group-Cap", "group-cap"), ("hourlywage", "hourly-wage"), ("手充", "手冲"), ("topisc", "topics"),
    ])
  func near(word: String, name: String) {
    let names = ["members", "topics", "group-cap", "hourly-wage", "手冲", "豆子"]
    #expect(Nearest.name(to: word, among: names) == name)
  }

  @Test("A name too different is not proposed", arguments: ["", "people", "mbr", "xyz", "探店"])
  func far(word: String) {
    #expect(Nearest.name(to: word, among: ["members", "topics", "dau", "手冲"]) == nil)
  }

  @Test("Long lists are cut and say so") func longList() {
    let names = (1...30).map { "name-number-\($0 * 1_000_000)" }
    let advice = Nearest.advice(for: "x", among: names)
    #expect(advice?.en.hasSuffix("name-number-20000000 and 10 more") == true)
    #expect(advice?.zh.hasSuffix("name-number-20000000 等 30 个") == true)
  }
}
