// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// What can be wrong with a community, a plan, or an option.
extension Bilingual {
  static let scaleOutOfRange = Bilingual(
    "a factor of size must be above 0 and leave at most \(Community.memberLimit) members",
    "规模倍数须大于 0，且成员不超过 \(Community.memberLimit) 人")

  static func tooLargeARun(_ members: Int, _ days: Int, _ limit: Int) -> Bilingual {
    Bilingual(
      "\(members) members for \(days) days are more than \(limit) member-days",
      "\(members) 名成员 × \(days) 天超过 \(limit) 人·天")
  }
  static func tooLongAHistory(_ history: Int, _ days: Int, _ limit: Int) -> Bilingual {
    Bilingual(
      "\(history) days of history and \(days) days of the run are more than \(limit)",
      "历史 \(history) 天加上模拟 \(days) 天，超过 \(limit) 天")
  }
  static let pastOfNoDays = Bilingual(
    "this plan has no effect: the history has no days", "该方案不起作用：历史没有天数")
  static let testInThePast = Bilingual(
    "an A/B test cannot stand in a history", "历史中不能有 A/B 测试")
  static let leversInstead = Bilingual(
    "write the levers that were for everybody", "请写当时对所有人生效的杠杆")
  static func noPlanFile(_ path: String) -> Bilingual {
    Bilingual("there is no plan file '\(shown(path))'", "没有方案文件“\(shown(path))”")
  }
  static let ownPlan = Bilingual("name a file of this scenario", "请写本场景内的文件")
  static let fewer = Bilingual("take fewer members or days", "请减少成员数或天数")

  static func tooManyTopics(_ count: Int, _ limit: Int) -> Bilingual {
    Bilingual("\(count) topics are more than \(limit)", "\(count) 个话题超过上限 \(limit) 个")
  }
  static func nameTwice(_ name: String) -> Bilingual {
    Bilingual("the name '\(shown(name))' is given twice", "名称“\(shown(name))”重复")
  }
  static let ownNames = Bilingual("give each a name of its own", "请各取不同的名称")

  static func sharesAddUpTo(_ percent: Double) -> Bilingual {
    Bilingual(
      "the shares of the segments add up to \(shown(percent))%, not 100%",
      "各分群占比合计为 \(shown(percent))%，而不是 100%")
  }

  static func noMechanism(_ name: String) -> Bilingual {
    Bilingual("there is no mechanism '\(shown(name))'", "没有名为“\(shown(name))”的机制")
  }
  static func tooMany(_ list: String, _ count: Int, _ limit: Int) -> Bilingual {
    Bilingual(
      "'\(list)' has \(count) items; at most \(limit) are allowed",
      "“\(list)”有 \(count) 项；最多 \(limit) 项")
  }
  static func noMetric(_ name: String) -> Bilingual {
    Bilingual("there is no metric '\(shown(name))'", "没有名为“\(shown(name))”的指标")
  }
  static func noPlatform(_ name: String) -> Bilingual {
    Bilingual("there is no platform '\(shown(name))'", "没有名为“\(shown(name))”的平台")
  }
  static func otherPlatform(_ name: String, _ file: String) -> Bilingual {
    Bilingual(
      "this profile is named '\(shown(name))', its file '\(shown(file))'",
      "该平台名为“\(shown(name))”，文件名却是“\(shown(file))”")
  }
  static let renameFile = Bilingual("rename the file", "请更改文件名")

  static func notASpan(_ text: String) -> Bilingual {
    Bilingual("'\(shown(text))' is not a span of the run", "“\(shown(text))”不是运行中的时段")
  }
  static let spanExamples = Bilingual(
    "write 'last 30 days' or 'end'", "请写“last 30 days”（最近 30 天）或“end”（期末）")

  static let noCommunity = Bilingual("this plan has no community", "该方案没有社群")
  static let extendCommunity = Bilingual(
    "write 'extends: ../community.yaml'", "请写“extends: ../community.yaml”")

  static func notALever(_ list: String) -> Bilingual {
    Bilingual("an item of '\(list)' is one lever", "“\(list)”的每一项是一个杠杆")
  }
  static let leverExample = Bilingual(
    "write '- content: {posts-per-day: 2}', the parameters in braces or indented below the name",
    "请写“- content: {posts-per-day: 2}”，参数放在花括号内或在名称下方缩进")
  static func sameAccount(_ account: String) -> Bilingual {
    Bilingual(
      "two levers go by '\(shown(account))'", "两个杠杆同为“\(shown(account))”")
  }
  static let giveNames = Bilingual(
    "tell them apart by 'name'", "请用“name”加以区分")
  static func leversTooDeep(_ limit: Int) -> Bilingual {
    Bilingual("levers stand in levers more than \(limit) deep", "杠杆嵌套超过 \(limit) 层")
  }
  static func tooManyTests(_ limit: Int) -> Bilingual {
    Bilingual("more than \(limit) A/B tests in one plan", "一个方案中的 A/B 测试超过 \(limit) 个")
  }
  static func holdsForTheWholeRun(_ lever: String) -> Bilingual {
    Bilingual(
      "'\(lever)' holds for the whole run and cannot stand in another lever",
      "“\(lever)”在整个运行期有效，不能放在其他杠杆里")
  }
  static let moveToPlan = Bilingual("move it to the plan's 'levers'", "请移到方案的“levers”下")
  static func endsBeforeItBegins(_ from: Int, _ until: Int) -> Bilingual {
    Bilingual(
      "the lever ends on day \(until), before it begins on day \(from)",
      "该杠杆在第 \(until) 天结束，早于开始的第 \(from) 天")
  }
  static func planNameTaken(_ id: String) -> Bilingual {
    Bilingual("another plan is called '\(id)'", "已有名为“\(id)”的方案")
  }

  // options
  static let notAnAssignment = Bilingual("this sets nothing", "没有可设置的值")
  static func noSuchPath(_ path: String) -> Bilingual {
    Bilingual("there is no setting '\(shown(path))'", "没有设置项“\(shown(path))”")
  }
  static func otherLever(_ index: String, _ name: String) -> Bilingual {
    Bilingual("the lever \(index) is '\(shown(name))'", "编号 \(index) 的杠杆是“\(shown(name))”")
  }
  static func noPlan(_ name: String) -> Bilingual {
    Bilingual("there is no plan '\(shown(name))'", "没有名为“\(shown(name))”的方案")
  }
}
