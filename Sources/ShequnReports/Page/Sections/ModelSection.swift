// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnScenario
import ShequnTables

/// The model of a study in the seven elements of the ODD protocol (Grimm et al. 2020), made from the
/// declarations of what was run.
struct ModelSection: Sendable {
  let community: Community
  let plans: [Plan]
  let replications: Int
  let seed: UInt64

  var section: ReportSection {
    ReportSection(
      "model", Bilingual("The model (ODD protocol)", "模型说明（ODD 规程）"),
      [
        .paragraph(
          Bilingual(
            "What was simulated, in the order of the ODD protocol for agent-based models (Grimm et al. 2020). It is "
              + "written from the declarations of the model and of this scenario. A number whose evidence is 'assumed' "
              + "is a labelled guess, not a finding.",
            "按基于主体模型的 ODD 规程（Grimm 等 2020）说明所模拟的内容，由模型与本场景的声明生成。依据为“假设”的数字是标明的猜测，并非研究结论。"))
      ] + purpose + entities + process + concepts + start + input + submodels)
  }

  private var purpose: [ReportBlock] {
    let metric = Verdict.goal(community.goal)
    let goal = Bilingual(
      community.goal.want == .high ? "the higher the better" : "the lower the better",
      community.goal.want == .high ? "越高越好" : "越低越好")
    return [
      .heading(Bilingual("1. Purpose and patterns", "1. 目的与模式")),
      .paragraph(
        Bilingual(
          "To compare what an operator can do for an online community before doing it. Plans are ranked by "
            + "'\(metric.en)', \(goal.en). The model is meant to show patterns that are known of communities: "
            + "few post and many read, most newcomers leave early, novelty wears off, habits form, too many messages "
            + "drive members away. Every mechanism is checked alone against its closed form.",
          "在实施之前比较运营者能为线上社群做什么。方案按“\(metric.zh)”排名，\(goal.zh)。模型应能重现社群的已知模式："
            + "少数人发言、多数人旁观；新人多在早期离开；新鲜感消退；习惯形成；消息过多使成员离开。每个机制都单独与其闭式解核对。")),
    ]
  }

  private var topics: [Bilingual] {
    community.topicTitles.isEmpty
      ? community.topics.map { Bilingual($0, $0) } : community.topicTitles
  }

  private var entities: [ReportBlock] {
    let groups = Settings.changed(community.groups)
    let shop = Settings.changed(community.shop)
    let market = Settings.changed(community.market)
    var blocks: [ReportBlock] = [
      .heading(Bilingual("2. Entities, state variables and scales", "2. 实体、状态变量与尺度")),
      .paragraph(
        Bilingual(
          "Members (interests over \(community.topics.count) topics, habit, enthusiasm, satisfaction, trust, motivation, "
            + "ties, and a memory of what was wrong), groups, posts, the market outside, and the operator with levers "
            + "and a ledger. A step is one day; a run has \(community.days). Topics: \(list(topics.map(\.en), ", ")).",
          "成员（对 \(community.topics.count) 个话题的兴趣、习惯、热情、满意度、信任、动机、关系，以及对不满之处的记忆）、群、内容、外部市场，"
            + "以及掌握杠杆与账本的运营者。一步为一天，一次运行 \(community.days) 天。话题：\(list(topics.map(\.zh), "、"))。")),
      .folded(
        Bilingual("Segments (\(community.segments.count))", "分群（\(community.segments.count)）"),
        [.table(segments)]),
      .folded(
        Bilingual("Platform: \(community.platform.name)", "平台：\(community.platform.name)"),
        [.table(Settings.table(Settings.all(community.platform)))]),
    ]
    for (title, settings) in [
      (Bilingual("Market", "市场"), market), (Bilingual("Groups", "群"), groups),
      (Bilingual("Shop", "商店"), shop),
    ] where !settings.isEmpty {
      blocks.append(
        .folded(
          Bilingual("\(title.en): what differs from the defaults", "\(title.zh)：与默认值不同之处"),
          [.table(Settings.table(settings))]))
    }
    return blocks
  }

  private var segments: DataTable {
    DataTable(
      [
        Bilingual("segment", "分群"), Bilingual("share", "占比"),
        Bilingual("what differs from the defaults", "与默认值不同之处"),
      ],
      community.segments.map { segment in
        let others = Settings.changed(segment).filter {
          $0.declaration.name != "name" && $0.declaration.name != "share"
        }
        let words = others.map {
          "\($0.declaration.name): \(ParameterText.text($0.value, $0.declaration.unit))"
        }
        return [
          .words(segment.title), .percent(segment.share, digits: 0),
          .words(Bilingual(stringLiteral: words.isEmpty ? "–" : list(words, "; "))),
        ]
      })
  }

  private var process: [ReportBlock] {
    [
      .heading(Bilingual("3. Process overview and scheduling", "3. 过程概览与调度")),
      .paragraph(
        Bilingual(
          "Each day, in this order: the day opens; levers put content, rewards, events and invitations on the day's "
            + "board and costs on the ledger; members come online or do not; they read and post; they answer each other; "
            + "they check in, take part and are rewarded; questions are answered; rules are enforced; members buy; "
            + "feelings move; members leave by competing causes; newcomers join; the day is recorded.",
          "每天依次：开始新的一天；杠杆把内容、福利、活动、邀请放上当天的看板，并把成本记入账本；成员上线或不上线；阅读与发言；相互回复；打卡、参与、获奖；"
            + "问题得到答复；执行规则；购买；感受变化；成员因相互竞争的原因离开；新人加入；记录当天。")),
    ]
  }

  private var concepts: [ReportBlock] {
    [
      .heading(Bilingual("4. Design concepts", "4. 设计概念")),
      .notes([
        Bilingual(
          "Basic principles: every influence on a decision is a coefficient on a logit or on the logarithm of a hazard, "
            + "so that published odds and hazard ratios can be entered as they are.",
          "基本原理：对决策的每种影响都是 logit 或对数风险的系数，因此已发表的优势比、风险比可直接使用。"),
        Bilingual(
          "Emergence: activity, churn and what comes of a plan follow from what members do one by one; nothing of it is "
            + "put in as a curve.", "涌现：活跃、流失与方案的效果由成员的个体行为产生，没有任何一条曲线是预先给定的。"),
        Bilingual(
          "Adaptation and sensing: members react to what they see and remember; the operator sees only a dashboard "
            + "(never trust or the cause of leaving) and rules may act on it.",
          "适应与感知：成员对所见所忆作出反应；运营者只能看到仪表盘（看不到信任与离开原因），规则可据此行动。"),
        Bilingual(
          "Interaction: through posts, answers, ties, invitations and crowding in groups. Collectives: segments, groups "
            + "and circles of friends.", "交互：通过内容、回复、关系、邀请与群内拥挤。集体：分群、群与好友圈。"),
        Bilingual(
          "Stochasticity: every decision has its own random number, a function of seed, replication, person and day. All "
            + "plans meet the same people and the same luck, so that differences are due to the plans.",
          "随机性：每个决策有自己的随机数，由种子、重复、人、日决定。所有方案面对相同的人与相同的运气，因此差异来自方案本身。"),
        Bilingual(
          "Observation: daily records of every run; the replication, not the member, is the unit of all intervals.",
          "观察：记录每次运行的每一天；所有区间以重复（而非成员）为单位。"),
      ]),
    ]
  }

  private var start: [ReportBlock] {
    [
      .heading(Bilingual("5. Initialization", "5. 初始化")),
      .paragraph(
        Bilingual(
          "\(NumberText.grouped(Double(community.members))) starting members, drawn from a market of "
            + "\(NumberText.grouped(Double(community.marketSize))) people by the shares of "
            + "the segments; seed \(seed), \(replications) replications, each with people and luck of its own.",
          "初始成员 \(NumberText.grouped(Double(community.members))) 人，按分群占比从 "
            + "\(NumberText.grouped(Double(community.marketSize))) 人的市场中抽取；种子 \(seed)，重复 \(replications) 次，"
            + "每次有各自的人与运气。")),
    ]
  }

  private var input: [ReportBlock] {
    var blocks: [ReportBlock] = [
      .heading(Bilingual("6. Input data", "6. 输入数据")),
      .paragraph(
        Bilingual(
          "No data from outside drive a run: only the scenario and the plans below. Settings that are not shown are at "
            + "their defaults.", "运行不受外部数据驱动，只取决于场景与下列方案。未列出的设置为默认值。")),
    ]
    for plan in plans where !plan.levers.isEmpty {
      blocks.append(
        .folded(
          Bilingual("Plan '\(plan.title.en)'", "方案“\(plan.title.zh)”"), [.table(levers(of: plan))]))
    }
    return blocks
  }

  private func levers(of plan: Plan) -> DataTable {
    var rows: [[Cell]] = []
    func add(_ levers: [any Lever], depth: Int) {
      for lever in levers {
        let own = LeverSettings(lever)
        let mark = String(repeating: "↳ ", count: depth)
        let words = own.settings.map {
          "\($0.declaration.name): \(ParameterText.text($0.value, $0.declaration.unit))"
        }
        rows.append([
          .words(Bilingual(mark + own.title.en, mark + own.title.zh)),
          .words(Bilingual(stringLiteral: words.isEmpty ? "–" : list(words, "; "))),
          .words(own.summary),
        ])
        add(own.nested, depth: depth + 1)
      }
    }
    add(plan.levers, depth: 0)
    return DataTable(
      [Bilingual("lever", "杠杆"), Bilingual("settings", "设置"), Bilingual("what it does", "作用")], rows
    )
  }

  private var submodels: [ReportBlock] {
    var blocks: [ReportBlock] = [.heading(Bilingual("7. Submodels", "7. 子模型"))]
    let (on, off) = Self.sorted(community.mechanisms)
    let changed = on.flatMap { mechanism in
      mechanism.parameters.compactMap {
        declaration -> (String, ParameterDeclaration, ParameterValue)? in
        guard let value = mechanism.read(community.mechanisms, declaration.name),
          value != declaration.standard
        else { return nil }
        return (mechanism.name, declaration, value)
      }
    }
    if !off.isEmpty {
      blocks.append(
        .paragraph(
          Bilingual(
            "Switched off: \(list(off.map(\.title.en), ", ")).",
            "已关闭：\(list(off.map(\.title.zh), "、"))。")))
    }
    blocks.append(
      .folded(
        Bilingual("Mechanisms at work (\(on.count))", "起作用的机制（\(on.count)）"),
        [
          .table(
            DataTable(
              [Bilingual("mechanism", "机制"), Bilingual("what it does", "作用")],
              on.map { [.words($0.title), .words($0.summary)] }))
        ]))
    if changed.isEmpty {
      blocks.append(
        .paragraph(
          Bilingual(
            "All parameters of the mechanisms are at their defaults.", "机制的全部参数均为默认值。")))
    } else {
      blocks.append(.paragraph(Bilingual("What differs from the defaults:", "与默认值不同之处：")))
      blocks.append(
        .table(
          DataTable(
            [
              Bilingual("parameter", "参数"), Bilingual("value", "取值"), Bilingual("default", "默认"),
              Bilingual("meaning", "含义"),
            ],
            changed.map { owner, declaration, value in
              let standard = declaration.standard.map { ParameterText.text($0, declaration.unit) }
              return [
                .words(Bilingual(stringLiteral: "\(owner).\(declaration.name)")),
                .words(Bilingual(stringLiteral: ParameterText.text(value, declaration.unit))),
                .words(Bilingual(stringLiteral: standard ?? "–")), .words(declaration.meaning),
              ]
            })))
    }
    return blocks
  }

  /// A mechanism is off when every parameter that can switch it off does.
  private static func sorted(
    _ mechanisms: Mechanisms
  ) -> (on: [MechanismDescription], off: [MechanismDescription]) {
    func isOff(_ mechanism: MechanismDescription) -> Bool {
      let switches = mechanism.parameters.compactMap { declaration in
        declaration.off.map { (declaration.name, $0) }
      }
      return !switches.isEmpty
        && switches.allSatisfy { mechanism.read(mechanisms, $0.0) == .number($0.1) }
    }
    return (
      Mechanisms.catalog.filter { !isOff($0) }, Mechanisms.catalog.filter { isOff($0) }
    )
  }

  private func list(_ words: [String], _ separator: String) -> String {
    words.joined(separator: separator)
  }
}
