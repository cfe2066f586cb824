// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import Testing

import ShequnScenario

@Suite struct UnitTests {
  @Test(
    "Every unit can be written in each of its ways",
    arguments: [
      (Unit.none, ["0.3", ".3", "+0.3", "3e-1", " 0.3 "], 0.3),
      (.none, ["-5", "-5.0", "-5e0"], -5),
      (.share, ["30%", "30 %", "0.3", "30.0%", "30％", "３０％", "3成"], 0.3),
      (
        .days,
        [
          "14 days", "14 day", "14days", "14", "14 d", "2 weeks", "2 week", "14 天", "2周", "2 个星期",
          "每 14 天",
          "每隔14天", "１４\u{3000}天",
        ], 14
      ),
      (.day, ["day 30", "30", "Day 30", "第 30 天", "第30天"], 30),
      (.hours, ["3 hours", "3 hour", "3 h", "3h", "3", "3 小时", "3个小时"], 3),
      (.days, ["每周", "7天", "1 week"], 7),
      (.clock, ["20:00", "20", "20点", "20 点"], 20), (.clock, ["8:00", "08:00", "8"], 8),
      (.yuan, ["8 yuan", "8yuan", "8 CNY", "8 元", "8元", "¥8", "￥ 8", "8", "8块", "8 块钱", "80毛"], 8),
      (.yuan, ["20000", "2万元", "2 万", "2万块", "200 百元", "￥2万", "2e4 元"], 20000),
      (.yuan, ["1.1万", "11000", "1.1 万元", "11千"], 11000),
      (.yuan, ["5毛", "0.5", "5 角", "50分"], 0.5),
      (
        .yuanPerHour,
        [
          "50 yuan per hour", "50 yuan/hour", "50 yuan / h", "50 CNY/hour", "50 元/小时", "50 yuan",
          "50",
        ], 50
      ),
      (
        .perDay,
        [
          "2 per day", "2/day", "2 / day", "2 a day", "2", "2 每天", "2/天", "2次/天", "每天2次", "每日 2 条",
          "2 条/天",
        ], 2
      ),
      (.perDay, ["每天", "每天一次", "1"], 1), (.perWeek, ["每周3次", "3场/周", "每星期 3"], 3),
      (.perWeek, ["3 per week", "3/week", "3", "3/周"], 3),
      (.perYear, ["0.03 per year", "0.03/year", "0.03", "0.03 /年"], 0.03),
      (
        .members, ["2000", "2000 members", "2000 people", "2000 人", "2e3", "2千人", "2000名", "0.2万"],
        2000
      ),
      (.items, ["20", "20 items", "20 条"], 20),
      (.times, ["2x", "2 x", "2×", "2 times", "2 倍", "2"], 2),
    ] as [(Unit, [String], Double)])
  func spellings(unit: Unit, texts: [String], expected: Double) {
    for text in texts { #expect(Quantity(text, in: unit) == .value(expected), "\(text)") }
  }

  @Test("No unit takes the spelling of another", arguments: Unit.allCases)
  func strangers(unit: Unit) {
    let own = Set(UnitSpelling(unit).suffixes.keys)
    for other in Unit.allCases where other != unit {
      for suffix in UnitSpelling(other).suffixes.keys where !own.contains(suffix) {
        #expect(Quantity("8 \(suffix)", in: unit) == .notThis, "\(unit) \(suffix)")
      }
    }
  }

  @Test("The example of every unit is of that unit", arguments: Unit.allCases)
  func examples(unit: Unit) {
    let spelling = UnitSpelling(unit)
    guard case .value(let value) = Quantity(spelling.example, in: unit) else {
      Issue.record("\(spelling.example)")
      return
    }
    #expect(Quantity(spelling.written(value), in: unit) == .value(value))
  }

  @Test(
    "What is no number is not taken for one",
    arguments: [
      "", " ", "nan", "inf", ".inf", "0x10", "1,000", "1_000", "--3", "3-", "e5", ".", "万", "每",
      "第天",
    ])
  func noNumbers(text: String) {
    for unit in Unit.allCases { #expect(Quantity(text, in: unit) == .notThis, "\(unit)") }
  }

  @Test("Infinite and absurd numbers, and fractions of people, are told apart") func oddNumbers() {
    #expect(Quantity("1e999", in: .none) == .absurd)
    #expect(Quantity("-1e16", in: .yuan) == .absurd)
    #expect(Quantity("2.5", in: .members) == .notWhole)
    #expect(Quantity("day 2.5", in: .day) == .notWhole)
    #expect(Quantity("20:30", in: .clock) == .notThis)
  }
}
