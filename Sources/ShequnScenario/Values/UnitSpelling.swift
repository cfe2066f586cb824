// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel

/// How quantities of a unit are written in a scenario.
package struct UnitSpelling {
  /// What such a quantity is: "an amount of money".
  package let what: Bilingual
  /// A good example, without quotes.
  package let example: String
  /// What may stand before the number.
  var prefixes: [String] = []
  /// What may stand after it, in lower case, and what a number with it is multiplied by.
  package var suffixes: [String: Double] = [:]
  /// Whether only whole numbers make sense.
  var isWhole = false
  /// A number in this unit as it is best written.
  package var written: (Double) -> String = { shown($0) }
}

extension UnitSpelling {
  package init(_ unit: Unit) {
    switch unit {
    case .none:
      self.init(what: Bilingual("a number", "数字"), example: "0.5")
    case .share:
      self.init(
        what: Bilingual("a share", "比例"), example: "30%", suffixes: ["%": 0.01, "％": 0.01],
        written: { shown($0 * 100) + "%" })
    case .days:
      self.init(
        what: Bilingual("a length of time in days", "天数"), example: "14 days",
        suffixes: ["days": 1, "day": 1, "d": 1, "weeks": 7, "week": 7, "天": 1, "日": 1, "周": 7],
        written: { shown($0) + ($0 == 1 ? " day" : " days") })
    case .day:
      self.init(
        what: Bilingual("a day of the run", "运行中的某一天"), example: "day 30", prefixes: ["day", "第"],
        suffixes: ["天": 1, "日": 1], isWhole: true, written: { "day " + shown($0) })
    case .hours:
      self.init(
        what: Bilingual("a number of hours", "小时数"), example: "3 hours",
        suffixes: ["hours": 1, "hour": 1, "h": 1, "小时": 1],
        written: { shown($0) + ($0 == 1 ? " hour" : " hours") })
    case .clock:
      self.init(
        what: Bilingual("a full hour of the day", "整点时刻"), example: "20:00",
        suffixes: [":00": 1, "：00": 1, "点": 1], isWhole: true,
        written: { shown($0) + ":00" })
    case .yuan:
      self.init(
        what: Bilingual("an amount of money", "金额"), example: "8 yuan",
        prefixes: ["¥", "￥"], suffixes: ["yuan": 1, "cny": 1, "元": 1],
        written: { shown($0) + " yuan" })
    case .yuanPerHour:
      self.init(
        what: Bilingual("an hourly wage", "时薪"), example: "50 yuan per hour",
        prefixes: ["¥", "￥"],
        suffixes: [
          "yuan per hour": 1, "yuan/hour": 1, "yuan/h": 1, "cny per hour": 1, "cny/hour": 1,
          "cny/h": 1, "yuan": 1, "cny": 1, "元": 1, "元/小时": 1, "元每小时": 1,
        ],
        written: { shown($0) + " yuan per hour" })
    case .perDay: self.init(per: "day", "天", Bilingual("a rate per day", "每天的次数或比率"))
    case .perWeek: self.init(per: "week", "周", Bilingual("a rate per week", "每周的次数或比率"))
    case .perYear: self.init(per: "year", "年", Bilingual("a rate per year", "每年的次数或比率"))
    case .members:
      self.init(
        what: Bilingual("a number of people", "人数"), example: "2000",
        suffixes: ["members": 1, "member": 1, "people": 1, "person": 1, "人": 1], isWhole: true)
    case .items:
      self.init(
        what: Bilingual("a number of items", "条数"), example: "20",
        suffixes: ["items": 1, "item": 1, "条": 1])
    case .times:
      self.init(
        what: Bilingual("a factor", "倍数"), example: "2x",
        suffixes: ["x": 1, "×": 1, "times": 1, "倍": 1], written: { shown($0) + "x" })
    }
  }

  private init(per period: String, _ zh: String, _ what: Bilingual) {
    self.init(
      what: what, example: "2 per \(period)",
      suffixes: ["per \(period)": 1, "/\(period)": 1, "a \(period)": 1, "每\(zh)": 1, "/\(zh)": 1],
      written: { shown($0) + " per \(period)" })
  }
}
