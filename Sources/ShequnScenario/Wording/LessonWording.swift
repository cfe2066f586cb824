// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// What can be wrong with a lesson.
extension Bilingual {
  static let noLessonTitle = Bilingual(
    "the lesson has no title: a line that begins with '# '", "这一课没有标题：应有一行以“# ”开头")
  static func noLessonSection(_ heading: String) -> Bilingual {
    Bilingual("a lesson has no part '\(shown(heading))'", "课程没有“\(shown(heading))”这一部分")
  }
  static func missingLessonSection(_ heading: String) -> Bilingual {
    Bilingual("the part '\(heading)' is missing", "缺少“\(heading)”这一部分")
  }
  static func emptyLessonSection(_ heading: String) -> Bilingual {
    Bilingual("there is nothing in '\(shown(heading))'", "“\(shown(heading))”这一部分没有内容")
  }
  static func lessonSectionOutOfPlace(_ heading: String) -> Bilingual {
    Bilingual(
      "'\(shown(heading))' stands in the wrong place or twice", "“\(shown(heading))”位置不对或出现了两次")
  }
  static func lessonOrder(_ headings: [String]) -> Bilingual {
    Bilingual(
      "the parts are, in this order: " + headings.joined(separator: ", "),
      "各部分依次为：" + headings.joined(separator: "、"))
  }
  static func noLesson(_ name: String) -> Bilingual {
    Bilingual("there is no lesson '\(shown(name))'", "没有“\(shown(name))”这一课")
  }
  static let makeLesson = Bilingual(
    "'shequn lesson' lists them; 'shequn new lesson NAME' makes one",
    "“shequn lesson”列出全部课程；“shequn new lesson 名称”新建一课")
  static func noLessonFolder(_ folder: String) -> Bilingual {
    Bilingual("there are no lessons in '\(shown(folder))'", "“\(shown(folder))”中没有课程")
  }
  static let nameLessonFolder = Bilingual(
    "go to the folder that holds Scenarios, or name a folder with --in",
    "请进入含有 Scenarios 的文件夹，或用 --in 指定文件夹")
  static let noClaims = Bilingual("the lesson claims nothing", "这一课没有任何结论")
  static let claimsExample = forExample(
    "claims: [{claim: …, plan: posts, metric: dau, against: do-nothing, direction: higher}]")
  static func notAClaimSpan(_ text: String) -> Bilingual {
    Bilingual("'\(shown(text))' is no span of days of this run", "“\(shown(text))”不是本次运行中的时段")
  }
  static let claimSpans = Bilingual(
    "write end, run, last 30 days, day 12 or days 10 to 20, within the run",
    "请写 end、run、last 30 days、day 12 或 days 10 to 20，且不超出运行天数")
  static let bothExpectations = Bilingual(
    "a claim has either 'direction' (with 'size') or 'within'",
    "一条结论要么写 direction（可加 size），要么写 within")
  static let noExpectation = Bilingual(
    "the claim does not say what comes out", "这条结论没有说明结果如何")
  static let expectationExample = Bilingual(
    "write direction: higher, lower or apart, or within: 5",
    "请写 direction: higher、lower 或 apart，或写 within: 5")
  static let apartNeedsPlans = Bilingual(
    "'apart' compares runs with runs, not with a number", "apart 比较的是运行与运行，不能与一个数比较")
  static let oneLanguageMissing = Bilingual(
    "the claim must be told in both languages", "结论必须用两种语言写出")
  static let bothLanguagesExample = forExample("{en: More people come., zh: 来的人更多。}")
  static func noTest(_ plan: String) -> Bilingual {
    Bilingual("the plan '\(shown(plan))' has no A/B test", "方案“\(shown(plan))”中没有 A/B 测试")
  }
}
