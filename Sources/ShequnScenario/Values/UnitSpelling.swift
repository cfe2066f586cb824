// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// How quantities of a unit are written in a scenario.
package struct UnitSpelling {
  /// What such a quantity is: "an amount of money".
  package let what: Bilingual
  /// A good example, without quotes.
  package let example: String
  /// And one in Chinese.
  package let chineseExample: String
  /// What may stand before the number.
  var prefixes: [String] = []
  /// What may stand after it, in lower case, and what a number with it is multiplied by.
  package var suffixes: [String: Double] = [:]
  /// Words that say all without a number: `每周`.
  var words: [String: Double] = [:]
  /// Whether `2万` makes sense.
  var takesMyriads = false
  /// Whether only whole numbers make sense.
  var isWhole = false
  /// A number in this unit as it is best written.
  package var written: (Double) -> String = { shown($0) }
}

extension UnitSpelling {
  /// What may stand right behind a number, and the power of ten it stands for; longer words first.
  static let myriads: [(word: String, power: Int)] = [
    ("百万", 6), ("千万", 7), ("百", 2), ("千", 3), ("万", 4), ("亿", 8),
  ]

  package init(_ unit: Unit) {
    switch unit {
    case .none:
      self.init(
        what: Bilingual("a number", "数字"), example: "0.5", chineseExample: "0.5",
        takesMyriads: true)
    case .share:
      self.init(
        what: Bilingual("a share", "比例"), example: "30%", chineseExample: "30%",
        suffixes: ["%": 0.01, "成": 0.1], written: { shown($0 * 100) + "%" })
    case .days:
      self.init(
        what: Bilingual("a length of time in days", "天数"), example: "14 days",
        chineseExample: "14 天",
        prefixes: ["每隔", "每"],
        suffixes: [
          "days": 1, "day": 1, "d": 1, "weeks": 7, "week": 7, "天": 1, "日": 1, "周": 7, "星期": 7,
          "个星期": 7, "礼拜": 7, "个礼拜": 7,
        ], words: ["每天": 1, "每日": 1, "每周": 7, "每星期": 7, "每个星期": 7, "每礼拜": 7],
        written: { shown($0) + ($0 == 1 ? " day" : " days") })
    case .day:
      self.init(
        what: Bilingual("a day of the run", "运行中的某一天"), example: "day 30", chineseExample: "第 30 天",
        prefixes: ["day", "第"], suffixes: ["天": 1, "日": 1], isWhole: true,
        written: { "day " + shown($0) })
    case .hours:
      self.init(
        what: Bilingual("a number of hours", "小时数"), example: "3 hours", chineseExample: "3 小时",
        suffixes: ["hours": 1, "hour": 1, "h": 1, "小时": 1, "个小时": 1, "钟头": 1, "个钟头": 1],
        written: { shown($0) + ($0 == 1 ? " hour" : " hours") })
    case .clock:
      self.init(
        what: Bilingual("a full hour of the day", "整点时刻"), example: "20:00",
        chineseExample: "20:00",
        suffixes: [":00": 1, "点": 1, "点整": 1, "时": 1], isWhole: true,
        written: { shown($0) + ":00" })
    case .yuan:
      self.init(
        what: Bilingual("an amount of money", "金额"), example: "8 yuan", chineseExample: "8 元",
        prefixes: ["¥", "￥", "rmb"],
        suffixes: [
          "yuan": 1, "cny": 1, "rmb": 1, "元": 1, "块": 1, "块钱": 1, "角": 0.1, "毛": 0.1, "毛钱": 0.1,
          "分": 0.01, "分钱": 0.01,
        ], takesMyriads: true, written: { shown($0) + " yuan" })
    case .yuanPerHour:
      let units = [
        "yuan": ["hour", "h"], "cny": ["hour", "h"], "元": ["小时", "时"], "块": ["小时", "时"],
      ]
      self.init(
        what: Bilingual("an hourly wage", "时薪"), example: "50 yuan per hour",
        chineseExample: "50 元/小时", prefixes: ["¥", "￥", "每小时"],
        suffixes: Dictionary(
          uniqueKeysWithValues: (["yuan per hour", "cny per hour", "元每小时", "块每小时", "块钱"]
            + units.flatMap { money, hours in [money] + hours.map { "\(money)/\($0)" } })
            .map { ($0, 1) }),
        takesMyriads: true, written: { shown($0) + " yuan per hour" })
    case .perDay:
      self.init(per: "day", ["天", "日"], Bilingual("a rate per day", "每天的次数或比率"))
    case .perWeek:
      self.init(per: "week", ["周", "星期"], Bilingual("a rate per week", "每周的次数或比率"))
    case .perYear: self.init(per: "year", ["年"], Bilingual("a rate per year", "每年的次数或比率"))
    case .members:
      self.init(
        what: Bilingual("a number of people", "人数"), example: "2000", chineseExample: "2000 人",
        suffixes: [
          "members": 1, "member": 1, "people": 1, "person": 1, "人": 1, "名": 1, "位": 1, "个人": 1,
        ], takesMyriads: true, isWhole: true)
    case .items:
      self.init(
        what: Bilingual("a number of items", "条数"), example: "20", chineseExample: "20 条",
        suffixes: ["items": 1, "item": 1, "条": 1, "个": 1, "篇": 1, "份": 1, "件": 1, "枚": 1],
        takesMyriads: true)
    case .times:
      self.init(
        what: Bilingual("a factor", "倍数"), example: "2x", chineseExample: "2 倍",
        suffixes: ["x": 1, "×": 1, "times": 1, "倍": 1], written: { shown($0) + "x" })
    }
  }

  private init(per period: String, _ zh: [String], _ what: Bilingual) {
    var suffixes = ["per \(period)": 1.0, "/\(period)": 1, "a \(period)": 1]
    var words: [String: Double] = [:]
    for zh in zh {
      for count in ["", "次", "条", "篇", "场", "人"] {
        for joint in ["每", "/"] { suffixes["\(count)\(joint)\(zh)"] = 1 }
        if !count.isEmpty { suffixes[count] = 1 }
      }
      for word in ["每\(zh)", "每\(zh)一次"] { words[word] = 1 }
    }
    self.init(
      what: what, example: "2 per \(period)", chineseExample: "每\(zh[0]) 2 次",
      prefixes: zh.map { "每" + $0 }, suffixes: suffixes, words: words, takesMyriads: true,
      written: { shown($0) + " per \(period)" })
  }
}
