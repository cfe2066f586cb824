// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords

/// What is right but has no effect.
extension Bilingual {
  static func changesNothing(_ name: String) -> Bilingual {
    Bilingual("'\(name)' has this value anyway", "“\(name)”本来就是这个值")
  }

  static func startsAfterTheEnd(_ lever: String, _ from: Int, _ days: Int) -> Bilingual {
    Bilingual(
      "'\(lever)' starts on day \(from), after the last day (\(days))",
      "“\(lever)”从第 \(from) 天开始，晚于最后一天（第 \(days) 天）")
  }

  static func neverKnown(_ name: String, _ days: Int, _ length: Int) -> Bilingual {
    Bilingual(
      "'\(name)' cannot hold for \(days) days before the last of \(length)",
      "运行共 \(length) 天，“\(name)”不可能在最后一天之前连续 \(days) 天满足")
  }

  static func doesNothing(_ lever: String) -> Bilingual {
    Bilingual("'\(lever)' does nothing like this", "“\(lever)”如此设置不起作用")
  }
  static func setParameter(_ name: String) -> Bilingual {
    Bilingual("set '\(name)'", "请设置“\(name)”")
  }

  static func atTheLimit(_ name: String, _ value: String, isMost: Bool) -> Bilingual {
    Bilingual(
      "'\(name)' at \(value) is the \(isMost ? "most" : "least") that is allowed: what lies beyond cannot be tried",
      "“\(name)”取 \(value)，已是允许的最\(isMost ? "大" : "小")值：更\(isMost ? "大" : "小")的值无法试验")
  }
  static let checkLimit = Bilingual("make sure that it is meant", "请确认确实要取这个值")

  static func tooOften(_ lever: String, _ every: Int) -> Bilingual {
    Bilingual(
      "'\(lever)' every \(every == 1 ? "day" : "\(every) days"): nobody does that so often, and how people tire of it "
        + "is not in the model",
      "“\(lever)”每\(every == 1 ? "天" : " \(every) 天")一次：没有人做得这么频繁，模型也不含成员对此的厌倦")
  }
  static func usualRhythm(_ days: Int) -> Bilingual {
    Bilingual("every \(days) days is usual", "通常每 \(days) 天一次")
  }
  static func neverActs(_ lever: String) -> Bilingual {
    Bilingual(
      "'\(lever)' never acts: none of the days of its rhythm is one of its weekdays",
      "“\(lever)”从不执行：其节奏上的日子没有一天落在所写的星期几")
  }
  static let restOfRhythm = Bilingual(
    "begin on such a weekday (from), or leave 'every' out", "请从相应的星期几开始（from），或不写“every”")

  static func otherScale(_ members: Int, _ before: Int) -> Bilingual {
    Bilingual(
      "with \(members) members instead of \(before), budgets, hours, prizes and audiences stay as they are: the plans "
        + "are then for a community of another size, and which one is best may change with it",
      "成员数由 \(before) 改为 \(members)，预算、工时、奖品与受众却不变：这些方案因此不再适合社群规模，名次也可能随之改变")
  }
  static let membersAsFactor = Bilingual(
    "while the number of members varies, budgets, hours, prizes and audiences stay as they are: the plans are then "
      + "for communities of another size",
    "成员数变化时，预算、工时、奖品与受众不变：这些方案因此不再适合社群规模")
  static let scaleAlike = Bilingual(
    "run, compare and churn scale all of them alike with --scale; elsewhere do it in the plans",
    "run、compare、churn 可用 --scale 一并同比缩放；其他情况请在方案中同比调整")

  package static func turnsAfterAYear(_ days: Int) -> Bilingual {
    Bilingual(
      "some effects of notifications and of promotion turn only after a year; this study ends on day \(days)",
      "通知与推销的某些影响要一年之后才会反转；本研究只有 \(days) 天")
  }

  static func marketBelowMembers(_ market: Int, _ members: Int) -> Bilingual {
    Bilingual(
      "a market of \(market) people is smaller than the \(members) members: nobody is left to join",
      "市场规模 \(market) 人小于成员数 \(members) 人：没有人可以再加入")
  }
  static let marketWithMembers = Bilingual(
    "the market counts members too; leave its size out for ten times the members",
    "市场规模含现有成员；不写则为成员数的十倍")

  static let openElsewhere = Bilingual(
    "no plan: another program made it to mark a file that it has open", "这不是方案：是其他程序为正在打开的文件所作的标记")
  static let closeThere = Bilingual(
    "save and close that file there, so that its last state is read", "请在那里保存并关闭该文件，以读到最新内容")

  static func sameTitle(_ title: String, as other: String) -> Bilingual {
    Bilingual(
      "the title '\(shown(title))' is also that of '\(shown(other))': results cannot be told apart",
      "标题“\(shown(title))”与“\(shown(other))”相同：结果将无法区分")
  }
  static func titleOfNothing(_ title: String) -> Bilingual {
    Bilingual(
      "'\(shown(title))' is what doing nothing is called in the results",
      "“\(shown(title))”是结果中对照组（什么都不做）的名称")
  }

  // goals
  static func goalWithoutSales(_ goal: Bilingual) -> Bilingual {
    Bilingual(
      "the goal '\(goal.en)' is blank or 0 under every plan: nothing is sold in this community",
      "目标“\(goal.zh)”在任何方案下都是空或 0：该社群不销售任何东西")
  }
  static let setAPrice = Bilingual(
    "set a price in the community (shop: {price: 50 yuan}), or take another goal",
    "请在社群（community）下设置价格，例如 shop: {price: 50 元}，或换一个目标")
  static func goalWithoutLever(_ goal: Bilingual) -> Bilingual {
    Bilingual(
      "the goal '\(goal.en)' is blank or 0 under every plan: no plan has a lever that moves it",
      "目标“\(goal.zh)”在任何方案下都是空或 0：没有方案含有能影响它的杠杆")
  }
  static func addLever(_ names: [String]) -> Bilingual {
    Bilingual(
      "add \(names.joined(separator: " or ")) to a plan, or take another goal",
      "请在某个方案中加入"
        + names.map { "“\(Vocabulary.levers.word(for: $0))”（\($0)）" }.joined(separator: "或")
        + "，或换一个目标")
  }
  static func goalNeedsDays(_ goal: Bilingual, _ days: Int) -> Bilingual {
    Bilingual(
      "the goal '\(goal.en)' is blank: it is known from day \(days) on",
      "目标“\(goal.zh)”为空：从第 \(days) 天起才有数值")
  }
  static func runDays(_ days: Int) -> Bilingual {
    Bilingual("run \(days) days or more, or take another goal", "请运行至少 \(days) 天，或换一个目标")
  }
}
