// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnPlaybook
import ShequnScenario
import ShequnTables

/// What the elements of the ODD protocol (Grimm et al. 2020) say of every study, in Markdown. The page of
/// a study adds its own settings, `describe model` every parameter. Numbers and lists are read from the
/// declarations.
enum ODD {
  struct Element: Sendable {
    let title: Bilingual
    let text: Bilingual

    init(_ title: Bilingual, _ text: Bilingual) { (self.title, self.text) = (title, text) }
  }

  static var elements: [Element] {
    [purpose, entities, process, concepts, start, input, submodels]
  }

  static var purpose: Element {
    Element(
      Bilingual("1. Purpose and patterns", "1. 目的与模式"),
      Bilingual(
        """
        To compare what an operator can do for an online community before doing it, to estimate churn \
        under each plan, and to teach. The model is meant to show patterns that are known of communities: \
        few post and many read, most newcomers leave early, novelty wears off, habits form, too many \
        messages drive members away. `shequn verify` holds it against closed forms and published tables. \
        It does not predict the numbers of any real community.
        """,
        """
        在实施之前比较运营者能为线上社群做什么，估计各方案下的流失，并用于教学。模型应能重现社群的已知模式：少数人发言、多数人旁观；新人多在早期离开；\
        新鲜感消退；习惯形成；消息过多使成员离开。`shequn verify` 以闭式解与已发表的数据检验它。它不预测任何真实社群的数字。
        """))
  }

  static var entities: Element {
    Element(
      Bilingual("2. Entities, state variables and scales", "2. 实体、状态变量与尺度"),
      Bilingual(
        """
        - **Members**: interests over topics, what they have seen too much of, base activity, enthusiasm, \
        habit, satisfaction and what they expect, trust in the brand and in peers, motivation, load of \
        notifications, ties, a memory of what was wrong, frailty.
        - **Groups**: who is in them, and the posts of yesterday. \(PlatformProfile.builtIn.count) platforms \
        are described; each says how large a group may be and how a post reaches people.
        - **The market**: a finite set of people, of whom some are members.
        - **The operator**: a plan of levers (\(PlaybookCatalog.entries.count) kinds), a dashboard of \
        \(Dashboard.metrics.count) numbers, a team with hours, and a ledger in cents.

        A segment of members is declared by \(Segment.parameters.count) settings. A step is one day; a run has from 1 \
        to \(longest) days.
        """,
        """
        - **成员**：对各话题的兴趣、对看过内容的饱足、基础活跃度、热情、习惯、满意度与预期、对品牌和同伴的信任、动机、通知负荷、关系、对不满之处的记忆、脆弱性。
        - **群**：群里有谁，以及昨天的帖子。内置 \(PlatformProfile.builtIn.count) 个平台，各自规定群可以有多大、内容如何触达。
        - **市场**：有限的一批人，其中一些是成员。
        - **运营者**：由杠杆（共 \(PlaybookCatalog.entries.count) 种）组成的方案、有 \(Dashboard.metrics.count) 个数字的仪表盘、有工时的团队、以分为单位的账本。

        每个分群有 \(Segment.parameters.count) 项设置。一步为一天，一次运行为 1 至 \
        \(longest) 天。
        """))
  }

  /// Most days of a run.
  private static var longest: String {
    let days = RunSettings.parameters.map(\.declaration).first { $0.name == "days" }
    guard case .number(let range)? = days?.kind else { return "–" }
    return NumberText.grouped(range.upperBound)
  }

  static var process: Element {
    Element(
      Bilingual("3. Process overview and scheduling", "3. 过程概览与调度"),
      Bilingual(
        """
        Every day, in this order:

        \(DayOrder.list.en)

        What one member does in a phase changes nothing for another in the same phase, so the order of \
        members does not matter.
        """,
        """
        每天依次：

        \(DayOrder.list.zh)

        同一阶段内，一个成员所做的不影响另一个，因此成员的先后次序无关紧要。
        """))
  }

  static var concepts: Element {
    let causes = Cause.allCases
    return Element(
      Bilingual("4. Design concepts", "4. 设计概念"),
      Bilingual(
        """
        - **Basic principles.** Every influence on a decision is a coefficient on a logit or on the logarithm of \
        a hazard or rate, so that a published odds or hazard ratio can be entered as it is. A bounded state moves \
        towards a target by a share of the distance.
        - **Emergence.** Activity, churn and what comes of a plan follow from what members do one by one. No curve \
        of them is put in.
        - **Adaptation.** Members come more or less, stay or leave, by what they live through. They do not plan.
        - **Objectives.** Members maximise nothing; the operator's goal only ranks plans.
        - **Learning.** Habit, expectations, and the price members are used to follow experience.
        - **Prediction.** An expected reward draws members; a promise that is broken hurts.
        - **Sensing.** Members see what their attention and their group show them. The operator sees the dashboard \
        up to last night, never trust, satisfaction or the cause of leaving.
        - **Interaction.** Through posts, answers, ties, invitations, service, and crowding in groups.
        - **Stochasticity.** \(Decision.allCases.count) kinds of decisions, each with random numbers of its own: a \
        pure function of seed, replication, person and day. All plans meet the same people and the same luck.
        - **Collectives.** Segments, groups, and ties between members.
        - **Observation.** \(MetricCatalog.all.count) metrics of each day, and every member with the day and the \
        cause of leaving (\(causes.count): \(causes.map(\.title.en).joined(separator: ", "))). The replication, not the \
        member, is the unit of every interval.
        """,
        """
        - **基本原理。** 对决策的每种影响都是 logit、对数风险或对数速率上的系数，已发表的优势比、风险比可直接使用。有界的状态每次朝目标移动一定比例的距离。
        - **涌现。** 活跃、流失与方案的效果由成员的个体行为产生，没有任何一条曲线是预先给定的。
        - **适应。** 成员按经历来得多或少、留下或离开；他们不作规划。
        - **目标。** 成员不最大化任何东西；运营者的目标只用于给方案排名。
        - **学习。** 习惯、预期、习惯的价格都跟随经验。
        - **预测。** 预期的福利吸引成员；落空的承诺令人失望。
        - **感知。** 成员看到注意力与所在群能给他们看的；运营者看到截至昨晚的仪表盘，看不到信任、满意度与离开原因。
        - **交互。** 通过内容、回复、关系、邀请、客服与群内拥挤。
        - **随机性。** \(Decision.allCases.count) 种决定各有自己的随机数，由种子、重复、人、日决定。所有方案面对相同的人与相同的运气。
        - **集体。** 分群、群、成员之间的关系。
        - **观察。** 每天 \(MetricCatalog.all.count) 个指标，以及每个成员离开的日子与原因（\(causes.count) 种：\
        \(causes.map(\.title.zh).joined(separator: "、"))）。所有区间以重复（而非成员）为单位。
        """))
  }

  static var start: Element {
    let channels = Channel.allCases
    return Element(
      Bilingual("5. Initialization", "5. 初始化"),
      Bilingual(
        """
        Starting members are drawn from the market by the shares of the segments and placed into groups at random. \
        All of them have just joined, with full enthusiasm. With a history the community then lives that long before \
        day 1, under the levers of its past or none: day 1 finds ages, habits, ties and silence as they have become, \
        and records and money begin. With a start the members are those of a table: days since joining and since they \
        were last seen, active days, posts. What it cannot tell is drawn given that record, anew in every replication: \
        base activity from its likelihood under the equation of attendance (with offsets off: Beta(u + k, v + n − k) \
        after k of n days), the posting rate from a Poisson likelihood, frailty from having stayed (gamma: shape 1/σ², \
        rate 1/σ² + Λ), the segment, if it is not said, by all three. Habit and enthusiasm follow from the record. \
        \(Start.rehearsal) days before day 1, or those of the history, are a rehearsal without arrivals and leaving, from \
        which satisfaction, trust, deficits, ties and messages come. Later members come in \(channels.count - 1) ways: \
        \(channels.dropFirst().map(\.title.en).joined(separator: ", ")).
        """,
        """
        初始成员按分群占比从市场中抽取，随机分进各群。他们都算刚刚加入，热情满格。若有历史，社群先在当时的杠杆（或什么都不做）下度过若干天：\
        第 1 天的入群时长、习惯、关系与沉默就是当时形成的样子，记录与金额从第 1 天开始。若有起点，成员来自一张表：入群天数、未见天数、活跃天数、发言数。表中看不到的，每次重复都按该记录重新抽取：\
        基础活跃度按上线方程的似然（没有其他效应时，n 天来 k 天即 Beta(u + k, v + n − k)），发帖率按泊松似然，脆弱性按“至今未离开”\
        （伽马：形状 1/σ²，率 1/σ² + Λ），未注明的分群由三者共同决定。习惯与热情由记录推得。第 1 天之前的 \(Start.rehearsal) 天（或历史的天数）\
        是排演：无人加入或离开，满意、信任、不足、关系与消息由此而来。以后的成员来自 \(channels.count - 1) 种渠道：\
        \(channels.dropFirst().map(\.title.zh).joined(separator: "、"))。
        """))
  }

  static var input: Element {
    Element(
      Bilingual("6. Input data", "6. 输入数据"),
      Bilingual(
        """
        No data from outside drive a run: only the community and the plan, which are files in YAML, and the table of \
        members if the community has a start.
        """,
        """
        运行不受外部数据驱动，只取决于社群与方案两类 YAML 文件，以及社群起点的成员表（若有）。
        """))
  }

  static var submodels: Element {
    let catalog = Mechanisms.catalog
    let parameters = catalog.reduce(0) { $0 + $1.parameters.count }
    return Element(
      Bilingual("7. Submodels", "7. 子模型"),
      Bilingual(
        "\(catalog.count) mechanisms with \(parameters) parameters. Each can be switched off.",
        "\(catalog.count) 个机制，共 \(parameters) 个参数。每个都可以关闭。"))
  }
}
