// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import ShequnScenario
import Testing

@Suite struct GoodScenarioTests {
  private static let community = """
    # every key there is
    community:
      name: 咖啡同好会
      type: brand
      goal: {metric: mean-margin, over: last 4 weeks, want: low}
      platform: wechat-group
      topics: [手冲, 豆子, 优惠, "30"]
      members: 2000 people
      segments:
        - name: 爱好者
          share: 55%
          interests: {手冲: 3, 豆子: 2.5}
          activity: {beta: [0.8, 2]}
          posting: 1.5x
          reward-sensitivity: 0.5
          leaving: 2x
          leaves-without-rewards: 1
          active-hours: evening
        - {name: 羊毛党, share: 0.45, interests: {优惠: 60%, "30": 40%}, leaves-without-rewards: 2x}
      market: {size: 60000, organic: {p: 0.0025, q: 3%, per: month}}
      groups: {size: 300 members, size-log-sd: 0.4, posting-log-sd: 0.6}
      mechanisms:
        satiation: off
        habit: on
        overload: {strength: 2x}
      hourly-wage: 80 yuan per hour
    days: 180 days
    """

  private static let plan = """
    plan: 学习型福利
    extends: ../community.yaml
    community:
      goal: {want: high}
      segments:
        - {name: all}
      mechanisms: {habit: off, satiation: {sensitivity: 0.05}}
    days: 26 weeks
    levers:
      - content:
          posts-per-day: 2 per day
          formats: {text: 50%, video: 30%, live: 20%}
          topics: {手冲: 2, 豆子: 1}
          quality: 70%
          tone: emotional
          hour: 20:00
          weekdays: [mon, fri]
      - welfare: {type: learning, to: active, value: 8 yuan, every: 7 days, from: day 14, until: 100}
      - kol: {name: 豆哥, audience: 20000, fee: 6000 元, disclosed: no, scandal-hazard: 0.1 per year}
      - budget: {total: 9000 CNY, caps: {kol: 6000 yuan, content: 500}}
    """

  private func study() throws -> Study {
    try ScenarioFolder([
      "community.yaml": Self.community, "plans/learning welfare.yaml": Self.plan, "README.md": "x",
      "plans/notes.txt": "&x", "plans/.hidden.yaml": "&x",
    ]).read(metrics: ["dau", "mean_margin"])
  }

  @Test("A community with every key is read as it is written") func community() throws {
    let study = try study()
    let read = study.community
    #expect(study.name == "tea")
    #expect(study.warnings == [])
    #expect(read.name == "咖啡同好会")
    #expect(read.type == .brand)
    #expect(read.goal == Goal(metric: "mean_margin", lastDays: 28, want: .low))
    #expect(read.platform.name == "wechat-group")
    #expect(read.platform.groupCap == 500)
    #expect(read.topics == ["手冲", "豆子", "优惠", "30"])
    #expect(read.members == 2000)
    #expect(read.market.size == 60_000)
    #expect(read.groups.settings == GroupSettings.with(300, 0.4, 0.6).settings)
    #expect(read.days == 180)
    #expect(read.hourlyWage == 80)
  }

  @Test("Segments take every parameter, and the rest from the declarations") func segments() throws
  {
    let segments = try study().community.segments
    var lover = Segment.standard()
    lover.title = "爱好者"
    lover.share = 0.55
    lover.interests = ["手冲": 3, "豆子": 2.5]
    lover.activity = [0.8, 2]
    lover.posting = 1.5
    lover.rewardSensitivity = 0.5
    lover.leaving = 2
    lover.hours = .evening
    var hunter = Segment.standard()
    hunter.title = "羊毛党"
    hunter.share = 0.45
    hunter.interests = ["优惠": 0.6, "30": 0.4]
    hunter.leavesWithoutRewards = 2
    #expect(segments.map(\.settings) == [lover.settings, hunter.settings])
  }

  @Test("Mechanisms are off, on or set; organic growth is turned into rates a year")
  func mechanisms() throws {
    let read = try study().community.mechanisms
    var expected = Mechanisms()
    Mechanisms.named("satiation")?.turnOff(&expected)
    expected.overload.strength = 2
    expected.adoption.innovation = 0.0025 * 12
    expected.adoption.imitation = 0.03 * 12
    for mechanism in Mechanisms.catalog {
      for parameter in mechanism.parameters {
        let value = mechanism.read(read, parameter.name)
        #expect(value == mechanism.read(expected, parameter.name), "\(parameter.name)")
      }
    }
  }

  @Test("A plan lays its own keys over the community it extends") func overlay() throws {
    let study = try study()
    let plan = try #require(study.plans.first)
    #expect(study.plans.count == 1)
    #expect(plan.id == "learning-welfare")
    #expect(plan.title == Bilingual("学习型福利", "学习型福利"))
    #expect(plan.community.goal == Goal(metric: "mean_margin", lastDays: 28, want: .high))
    #expect(plan.community.segments.map(\.name) == ["all"])
    #expect(plan.community.segments.map(\.share) == [1])
    #expect(plan.community.days == 182)
    #expect(plan.community.mechanisms.habit.growth == 0)
    #expect(plan.community.mechanisms.satiation.sensitivity == 0.05)
    #expect(plan.community.mechanisms.overload.strength == 2)
    #expect(plan.community.name == "咖啡同好会")
    #expect(study.community.segments.count == 2)
    #expect(study.doNothing.title == Bilingual("do nothing", "什么都不做"))
    #expect(study.doNothing.levers.isEmpty)
    #expect(study.doNothing.id == "do-nothing")
    #expect(study.doNothing.community.days == 180)
  }

  @Test("Levers take their own parameters and those of their window") func levers() throws {
    let plan = try #require(try study().plans.first)
    #expect(plan.leverNames == ["content", "welfare", "kol", "budget"])
    let content = try #require(plan.levers[0] as? ContentLever)
    #expect(content.postsPerDay == 2)
    #expect(content.formats == ["text": 0.5, "video": 0.3, "live": 0.2])
    #expect(content.topics == ["手冲": 2, "豆子": 1])
    #expect(content.quality == 0.7)
    #expect(content.tone == .emotional)
    #expect(content.hour == 20)
    #expect(content.window.weekdays == ["mon", "fri"])
    let welfare = try #require(plan.levers[1] as? WelfareLever)
    #expect(welfare.type == .learning)
    #expect(welfare.recipients == .active)
    #expect(welfare.value == 8)
    #expect(welfare.window.every == 7)
    #expect(welfare.window.firstDay == 14)
    #expect(welfare.window.lastDay == 100)
    let kol = try #require(plan.levers[2] as? KOLLever)
    #expect(kol.label == "豆哥")
    #expect(kol.fee == 6000)
    #expect(!kol.isDisclosed)
    #expect(kol.scandalHazard == 0.1)
    #expect(kol.quality == KOLLever.standard().quality)
    let budget = try #require(plan.levers[3] as? BudgetLever)
    #expect(budget.total == 9000)
    #expect(budget.caps == ["kol": 6000, "content": 500])
  }

  @Test("A rule takes a condition and levers, and rules may stand in rules") func rules() throws {
    let levers = """
      - rule:
          name: 拉活
          when: {metric: stickiness, below: 15%, for: 1 week}
          cooldown: 3 天
          then:
            - content: {name: more, posts-per-day: 3, when: {metric: total-cost, below: 900 yuan}}
            - rule: {name: inner, when: {metric: left, above: 5}, then: [kol: {audience: 500}]}
      - staff: {hours-per-day: 8 小时, growth: 1.5x, growth-from: 第 40 天, paid: all}
      - budget: {total: 900, cut-first: [kol, content]}
      """
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity(), "plans/a.yaml": teaPlan(levers),
    ])
    let plan = try #require(try folder.read().plans.first)
    #expect(plan.leverNames == ["rule", "staff", "budget"])
    let rule = try #require(plan.levers[0] as? RuleLever)
    let stickiness = try #require(Dashboard.metric(named: "stickiness"))
    #expect(rule.window.when == Condition(stickiness, .below, 0.15, days: 7))
    #expect(rule.account == "rule/拉活")
    #expect(rule.cooldown == 3)
    #expect(rule.then.levers.map(\.account) == ["content/more", "rule/inner"])
    #expect(rule.then.levers[0].window.when?.limit == 900)
    let inner = try #require(rule.then.levers[1] as? RuleLever)
    #expect(inner.window.when?.metric.name == "left")
    #expect(inner.window.when?.days == 1)
    #expect(inner.then.levers.count == 1)
    let staff = try #require(plan.levers[1] as? StaffLever)
    #expect(staff.hoursPerDay == 8)
    #expect(staff.paid == .all)
    #expect((staff.start, staff.growth, staff.growthFrom) == (1, 1.5, 40))
    #expect((plan.levers[2] as? BudgetLever)?.cutFirst == ["kol", "content"])
  }

  @Test("A setting of a lever in a rule can be set from outside") func nestedOverride() throws {
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity(),
      "plans/a.yaml": teaPlan("- rule: {when: {metric: dau, below: 9}, then: [content: {}]}"),
    ])
    let path = "plans.a.levers.0.rule.then.0.content.posts-per-day"
    let rule = try folder.read("", Overrides(set: ["\(path)=7"])).plans[0].levers[0] as? RuleLever
    #expect((rule?.then.levers[0] as? ContentLever)?.postsPerDay == 7)
  }

  @Test("The least there must be takes everything else from the defaults") func least() throws {
    let read = try ScenarioFolder(["community.yaml": teaCommunity()]).read().community
    let standard = Community(name: "tea", topics: ["tea", "cups"], members: 200, days: 30)
    #expect(read.name == "tea")
    #expect(read.type == standard.type)
    #expect(read.goal == standard.goal)
    #expect(read.platform.settings == standard.platform.settings)
    #expect(read.segments.map(\.settings) == standard.segments.map(\.settings))
    #expect(read.market.size == standard.market.size)
    #expect(read.hourlyWage == standard.hourlyWage)
  }

  @Test("Flags are yes or no in every usual way", arguments: ["yes", "true", "on", "True", "ON"])
  func flags(yes: String) throws {
    let no = ["yes": "no", "true": "false", "on": "off", "True": "False", "ON": "OFF"][yes] ?? ""
    let levers = """
      - welfare: {name: a, surprise: \(yes)}
      - welfare: {name: b, surprise: \(no)}
      """
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity(), "plans/a.yaml": teaPlan(levers),
    ])
    let read = try folder.read().plans[0].levers.compactMap { $0 as? WelfareLever }
    #expect(read.map(\.isSurprise) == [true, false])
  }

  @Test("A study knows every file that was read, with its bytes") func sources() throws {
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity("platform: mine"), "plans/a.yaml": teaPlan("- content: {}"),
      "platforms/mine.yaml": "platform: mine\n",
    ])
    let sources = try folder.read().sources
    #expect(
      sources.map { $0.path.dropFirst(folder.path.count + 1) } == [
        "community.yaml", "plans/a.yaml", "platforms/mine.yaml",
      ])
    #expect(sources[2].bytes == Array("platform: mine\n".utf8))
  }

  @Test("A byte-order mark and Windows line ends are no obstacle") func windows() throws {
    let text = "\u{FEFF}" + teaCommunity().replacing("\n", with: "\r\n")
    #expect(try ScenarioFolder(["community.yaml": text]).read().community.members == 200)
  }
}

extension GroupSettings {
  fileprivate static func with(_ size: Double, _ sizeLogSD: Double, _ postingLogSD: Double) -> Self
  {
    var made = Self.standard()
    made.size = size
    made.sizeLogSD = sizeLogSD
    made.postingLogSD = postingLogSD
    return made
  }
}
