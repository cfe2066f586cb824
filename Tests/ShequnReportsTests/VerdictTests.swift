// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnReports
import ShequnScenario
import ShequnStatistics
import ShequnTables
import Testing

@Suite struct VerdictTests {
  private let nothing = [100, 120, 140, 160]

  /// A run of a single day.
  private func run(visitors: Int, members: Int) -> RunRecord {
    var day = DayRecord()
    (day.day, day.dau, day.members) = (1, visitors, members)
    var record = RunRecord()
    record.days = [day]
    return record
  }

  /// Plans "do nothing", "A", "B" … with given visitors on their only day, by plan and replication.
  private func comparison(
    _ visitors: [[Int]], members: [[Int]]? = nil, want: Goal.Direction = .high
  ) -> Comparison {
    let plans = visitors.indices.map { index in
      let letter = ["", "A", "B", "C"][index]
      return Plan(
        id: index == 0 ? "do-nothing" : letter,
        title: index == 0 ? Bilingual("do nothing", "什么都不做") : Bilingual(letter, letter + "案"),
        community: oddClub(), levers: [])
    }
    let options = RunOptions(replications: visitors[0].count, threads: 1)
    var runs = StudyRunner(plans: plans, options: options, goesOn: { false }).run()
    for (plan, visitors) in visitors.enumerated() {
      runs.plans[plan].runs = RunList(
        visitors.enumerated().map { run(visitors: $1, members: members?[plan][$0] ?? 100) })
    }
    return Comparison(runs, goal: Goal(metric: "dau", lastDays: nil, want: want))
  }

  @Test("A clear winner is named with its gain and its lead") func clearWinner() {
    let verdict = Verdict(
      comparison([nothing, [122, 130, 170, 178], [101, 121, 139, 163], [90, 115, 120, 155]]))
    #expect(
      verdict.sentence
        == Bilingual(
          "Choose 'A': daily active members at the end is 150, 20.0 more than doing nothing "
            + "(95 % interval +6.75 to +33.2); it came first in 100 % of 4 replications. "
            + "The next best, 'B', is 19.0 away, more than luck explains.",
          "建议选择“A案”：期末日活为 150，比什么都不做高 20.0（95% 区间 +6.75 至 +33.2）；"
            + "在 4 次重复中有 100 % 排名第一。次优方案“B案”相差 19.0，超出运气能解释的范围。"))
    #expect(verdict.warnings == [])
  }

  @Test("A winner that cannot be told apart from the next best is not praised beyond that")
  func closeRace() {
    let verdict = Verdict(comparison([nothing, [122, 130, 170, 178], [121, 132, 167, 177]]))
    #expect(
      verdict.sentence
        == Bilingual(
          "Choose 'A': daily active members at the end is 150, 20.0 more than doing nothing "
            + "(95 % interval +6.75 to +33.2); it came first in 75 % of 4 replications. "
            + "'B' cannot be told apart from it yet, and costs no less to run.",
          "建议选择“A案”：期末日活为 150，比什么都不做高 20.0（95% 区间 +6.75 至 +33.2）；"
            + "在 4 次重复中有 75 % 排名第一。“B案”目前无法与之区分，运营成本也不比它低。"))
  }

  @Test("A winner that may be no better than doing nothing says so") func uncertain() {
    let verdict = Verdict(comparison([nothing, [101, 121, 139, 163]]))
    #expect(
      verdict.sentence
        == Bilingual(
          "Choose 'A': daily active members at the end is 131, 1.00 more than doing nothing "
            + "(95 % interval −1.60 to +3.60); it came first in 75 % of 4 replications, "
            + "and even doing nothing cannot be ruled out as equally good.",
          "建议选择“A案”：期末日活为 131，比什么都不做高 1.00（95% 区间 −1.60 至 +3.60）；"
            + "在 4 次重复中有 75 % 排名第一，但与什么都不做的差别尚不能确定。"))
  }

  @Test("When nothing beats doing nothing, that is the verdict") func nothingWins() {
    let verdict = Verdict(comparison([nothing, [90, 111, 128, 151], [80, 100, 120, 141]]))
    #expect(
      verdict.sentence
        == Bilingual(
          "Nothing beats doing nothing: daily active members at the end is 130 without any plan; "
            + "it came first in 100 % of 4 replications. "
            + "The next best, 'A', is 10.0 away, more than luck explains.",
          "没有方案胜过什么都不做：不采取方案时期末日活为 130；在 4 次重复中有 100 % 排名第一。"
            + "次优方案“A案”相差 10.0，超出运气能解释的范围。"))
  }

  @Test("Without any rival the verdict is a whole sentence too") func alone() {
    let verdict = Verdict(comparison([nothing]))
    #expect(verdict.sentence.en.hasSuffix("it came first in 100 % of 4 replications."))
    #expect(verdict.sentence.zh.hasSuffix("在 4 次重复中有 100 % 排名第一。"))
  }

  @Test("Fewer is better when that is wanted") func low() {
    let sentence = Verdict(comparison([nothing, [90, 111, 128, 151]], want: .low)).sentence
    #expect(sentence.en.hasPrefix("Choose 'A': daily active members at the end is 120, 10.0 less"))
    #expect(sentence.zh.hasPrefix("建议选择“A案”：期末日活为 120，比什么都不做低 10.0"))
  }

  @Test("One replication, or none, is too few for a verdict", arguments: [0, 1])
  func tooFew(replications: Int) {
    let runs = [nothing, [122, 130, 170, 178]].map { Array($0.prefix(replications)) }
    let verdict = Verdict(comparison(runs, members: runs.map { $0.map { $0 + 1 } }))
    #expect(
      verdict.sentence
        == Bilingual(
          "Too few replications for a verdict: run at least two.", "重复次数太少，无法下结论：至少运行两次。"))
    #expect(verdict.warnings == [])
  }

  @Test("Remaining and active may disagree, and then the verdict warns") func disagreement() {
    let rivals = [nothing, [122, 130, 170, 178], [101, 121, 139, 163]]
    let members = [[80, 80, 80, 80], [90, 91, 92, 93], [1195, 1201, 1202, 1203]]
    let verdict = Verdict(comparison(rivals, members: members))
    #expect(
      verdict.warnings == [
        Bilingual(
          "Remaining and active disagree: 'B' keeps more members (1,200 against 91.5), but 'A' is "
            + "ahead on daily active members at the end. Decide which of the two you are after.",
          "留存与活跃结论不一致：“B案”留下更多成员（1,200 对 91.5），但按期末日活“A案”领先。"
            + "请先决定更看重哪一个。")
      ])
    #expect(Verdict(comparison(rivals)).warnings == [])
  }

  @Test("A goal that is blank in every run gives no winner and no crash") func blankGoal() {
    let runs = comparison([nothing, [122, 130, 170, 178]]).runs
    let verdict = Verdict(Comparison(runs, goal: Goal(metric: "mau", lastDays: 30, want: .high)))
    #expect(
      verdict.sentence
        == Bilingual(
          "No verdict: monthly active members (mean of the last 30 days) has no value in these runs; "
            + "run more days, give it what it needs (`validate` says what), or rank by another metric.",
          "无法下结论：这些运行中月活（最后 30 天均值）没有数值；请增加天数、补上该目标所需的设置（validate 会提示），"
            + "或换一个指标排名。"))
    #expect(verdict.warnings == [])
  }

  @Test("The goal is told in words") func goal() {
    #expect(
      GoalText(Goal(metric: "dau", lastDays: 30, want: .high)).title
        == Bilingual("daily active members (mean of the last 30 days)", "日活（最后 30 天均值）"))
    #expect(
      GoalText(Goal(metric: "left", lastDays: nil, want: .low)).title
        == Bilingual("left at the end", "期末离开"))
    #expect(GoalText(Goal(metric: "x", lastDays: nil, want: .low)).title.zh == "期末x")
  }

  @Test("A goal that is a share is told in percent, and its differences in points") func shares() {
    let goal = GoalText(Goal(metric: "stickiness", lastDays: 7, want: .high))
    let study = SmallStudy.plain
    let document = study.runs.compared(by: Goal(metric: "stickiness", lastDays: 7, want: .high))
    let comparison = Comparison(
      study.runs, goal: Goal(metric: "stickiness", lastDays: 7, want: .high))
    let best = comparison.lines[comparison.ranking[0]]
    let value = NumberText.percent(best.goal)
    #expect(goal.title.en.hasPrefix("stickiness"))
    #expect(Verdict(comparison).sentence.en.contains(" is \(value)"))
    let change = NumberText.short(abs(best.difference?.mean ?? .nan) * 100)
    #expect(Verdict(comparison).sentence.en.contains(" \(change) points "))
    #expect(Verdict(comparison).sentence.zh.contains("\(change) 个百分点"))
    let text = document.terminal(.en, width: 140)
    #expect(text.contains("vs nothing, points [95 %]") && text.contains(value))
    #expect(
      text.contains(NumberText.difference((best.difference?.mean ?? .nan) * 100) + " ["))
  }
}
