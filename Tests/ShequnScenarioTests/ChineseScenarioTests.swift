// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnPlaybook
import ShequnScenario
import Testing

/// A scenario may be written in Chinese throughout: keys, words, units.
@Suite struct ChineseScenarioTests {
  private static let english = [
    "community.yaml": """
    community:
      name: 茶会
      type: brand
      goal: {metric: stickiness, over: last 30 days, want: high}
      platform: wechat-group
      topics: [绿茶, 红茶]
      members: 2000
      hourly-wage: 60 yuan per hour
      segments:
        - {name: 老手, share: 40%, interests: {绿茶: 3}, activity: {beta: [0.8, 2]}, active-hours: evening}
        - {name: 新人, share: 60%}
      market: {size: 20000, organic: {p: 0.03, q: 0.38, per: year}}
      mechanisms: {satiation: off}
    days: 60
    """,
    "plans/a.yaml": """
    plan: 打卡与福利
    extends: ../community.yaml
    levers:
      - content: {posts-per-day: 3 per day, formats: {video: 100%}, weekdays: [mon, fri]}
      - welfare: {type: cash, to: all, value: 0.5 yuan, every: 7 days, from: day 14, surprise: yes}
      - check-in: {length: 21 days, deposit: 10 yuan, settlement: pot}
      - rule:
          when: {metric: stickiness, below: 15%, for: 7 days}
          then: [{prompt: {per-day: 1, kind: poll}}]
      - budget: {total: 20000 yuan, caps: {content: 3000 yuan}, cut-first: [welfare]}
    """,
  ]
  private static let chinese = [
    "community.yaml": """
    社群:
      名称: 茶会
      类型: 品牌
      目标: {指标: 黏性, 时段: 最近 30 天, 方向: 越高越好}
      平台: \(PlatformProfile.builtIn.first { $0.platform.name == "wechat-group" }?.title.zh ?? "")
      话题: [绿茶, 红茶]
      成员数: 2千人
      时薪: 60元/小时
      分群:
        - {名称: 老手, 占比: 40％, 兴趣: {绿茶: ３}, 活跃度: {beta: [0.8, 2]}, 活跃时段: 晚间}
        - {名称: 新人, 占比: 6成}
      市场: {市场规模: 2万, 自然增长: {创新系数: 0.03, 模仿系数: 0.38, 每: 年}}
      机制: {\(Mechanisms.named("satiation")?.title.zh ?? ""): 关}
    天数: 60 天
    """,
    "plans/a.yaml": """
    方案: 打卡与福利
    继承: ../community.yaml
    杠杆:
      - 内容更新: {每日条数: 3次/天, 形式: {视频: 100%}, 星期: [周一, 星期五]}
      - 福利: {类型: 现金, 对象: 全员, 价值: 5毛, 间隔: 每周, 起始日: 第14天, 惊喜: 是}
      - 打卡: {打卡天数: 21天, 押金: 10块, 结算: 奖池}
      - 触发规则:
          条件: {指标: 黏性, 低于: 15%, 持续: 7 天}
          执行: [{互动话题: {每日次数: 每天, 形式: 投票}}]
      - 预算: {总额: 2万元, 分项上限: {内容更新: 3000块}, 先砍: [福利]}
    """,
  ]

  @Test("A scenario in Chinese is the same scenario") func same() throws {
    let prompt = PlaybookCatalog.named("prompt")?.description.title.zh ?? ""
    let budget = PlaybookCatalog.named("budget")?.description.title.zh ?? ""
    var files = Self.chinese
    files["plans/a.yaml"] = files["plans/a.yaml"]?.replacing("互动话题", with: prompt)
      .replacing("- 预算", with: "- \(budget)")
    let folder = try ScenarioFolder(files)
    #expect(try folder.problems() == [])
    let (a, b) = (try ScenarioFolder(Self.english).read(), try folder.read())
    #expect("\(a.community)" == "\(b.community)")
    #expect("\(a.plans)" == "\(b.plans)")
  }

  /// Every mapping of a file, and every list of words.
  private static var vocabularies: [(name: String, vocabulary: Vocabulary)] {
    var all: [(name: String, vocabulary: Vocabulary)] = [
      ("platforms", .platforms), ("metrics", .metrics), ("dashboard", .dashboard),
      ("overrides", KeyScope.overrides.vocabulary),
    ]
    // parameters of mechanisms have no Chinese words; levers stand in levers
    func add(_ name: String, _ scope: KeyScope, depth: Int = 0) {
      all.append((name, scope.vocabulary))
      guard depth < 7, !name.hasSuffix("mechanisms") else { return }
      for key in scope.isList ? ["*"] : scope.vocabulary.entries.map(\.name) {
        if let child = scope.child(key) { add("\(name).\(key)", child, depth: depth + 1) }
      }
    }
    for kind in FileKind.allCases { add(kind.rawValue, kind.scope) }
    let declarations =
      [
        Segment.parameters.map(\.declaration), Platform.parameters.map(\.declaration),
        GroupSettings.parameters.map(\.declaration), Shop.parameters.map(\.declaration),
        CommunitySettings.parameters.map(\.declaration), Market.parameters.map(\.declaration),
      ] + PlaybookCatalog.entries.map { PlaybookCatalog.parameters(of: $0) }
    return all + declarations.joined().map { ($0.name, Vocabulary(wordsOf: $0)) }
  }

  @Test("Within a scope no Chinese word stands for two names, nor is it the name of another")
  func noCollisions() {
    for (name, vocabulary) in Self.vocabularies {
      let words = vocabulary.entries.flatMap(\.words)
      #expect(Set(words).count == words.count, "\(name): \(words)")
      #expect(Set(words).isDisjoint(with: vocabulary.entries.map(\.name)), "\(name)")
    }
  }

  @Test("All that an operator writes has a Chinese word") func complete() {
    for (name, vocabulary) in Self.vocabularies {
      for entry in vocabulary.entries { #expect(!entry.words.isEmpty, "\(name): \(entry.name)") }
    }
  }

  @Test("Options and overlays take Chinese keys, and mean the same") func overrides() throws {
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity(),
      "plans/a.yaml": "方案: 多\nextends: ../community.yaml\n社群: {ｍｅｍｂｅｒｓ: ３００}\nlevers: []\n",
    ])
    #expect(try folder.read("plans/a.yaml").plans[0].community.members == 300)
    let set = Overrides(set: ["社群.成员=500", "天数=9", "社群.市场={市场规模: 1万}"])
    let read = try folder.read("", set).community
    #expect(read.members == 500 && read.days == 9 && read.market.size == 10_000)
  }

  @Test("A key in both languages is given twice") func twice() throws {
    #expect(
      try ScenarioFolder(["community.yaml": teaCommunity("成员数: 5")]).problems() == [
        "community.yaml:4:3: error: the key '成员数' is given twice; keep one of them"
      ])
  }

  @Test("Who reads Chinese is told the Chinese spelling") func cures() throws {
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity(),
      "plans/a.yaml": teaPlan("  - 福莉: {}\n  - 福利: {类型: 现今, 价值: 多}"),
    ])
    #expect(
      try folder.problems("plans/a.yaml", in: .zh) == [
        "plans/a.yaml:5:5: 错误：没有名为“福莉”的杠杆；是不是“福利”？",
        "plans/a.yaml:6:14: 错误：“type”不能是“现今”；是不是“现金”？",
        "plans/a.yaml:6:22: 错误：“多”不是金额；例如写“8 元”",
      ])
    #expect(
      try folder.problems("plans/a.yaml")[0]
        == "plans/a.yaml:5:5: error: there is no lever '福莉'; did you mean 'welfare'?")
  }
}
