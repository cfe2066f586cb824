// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnTables

/// What is read of `community:`, as far as it could be read.
struct CommunityDraft {
  let platforms: PlatformFinder
  let pastPlans: PastPlanFinder
  /// Snake-case names a goal may have; empty: any.
  let metricNames: Set<String>
  var community: Community
  /// How long `p` and `q` of organic growth are for.
  var period = ""
  private var settings = CommunitySettings()
  /// As it is written, and what is read of it.
  private var history: (node: YAMLNode, draft: HistoryDraft)?

  /// - Parameter fallbackName: The community's name when none is given.
  init(
    _ fallbackName: String, platforms: PlatformFinder, pastPlans: PastPlanFinder,
    metricNames: Set<String>
  ) {
    self.platforms = platforms
    self.pastPlans = pastPlans
    self.metricNames = metricNames
    community = Community(
      name: Bilingual(fallbackName, fallbackName), topics: [], members: 1, days: 1)
  }

  static let form = Form<CommunityDraft>(
    [
      Key("name", zh: "名称", .title, "Name of the community.", "社群名称。") {
        draft, name, _, _ in
        if !name.en.isEmpty { draft.community.name = name }
      },
      Key(
        "goal", zh: "目标", \.self, in: goal, "The metric by which plans are ranked.", "给方案排名的指标。"),
      Key("platform", zh: "平台", platformNames, "Where the community lives.", "社群所在的平台。") {
        draft, name, node, _ in
        let found = draft.platforms.platform(name, at: node.place)
        draft.community.platform = found ?? draft.community.platform
      },
      Key(
        "topics", zh: "话题", .topics,
        "What people talk about: a list of names, or names with titles.",
        "大家谈论的话题：名称列表，或“名称: 标题”。"
      ) { draft, topics, _, values in
        draft.community.topics = topics.map(\.name)
        draft.community.topicTitles = topics.map(\.title)
        values.topics = draft.community.topics
      }.required(),
      Key("segments", zh: "分群", .segments, "Kinds of members.", "成员分群。") {
        draft, segments, _, _ in draft.community.segments = segments
      },
      Key("market", zh: "市场", \.self, in: market, "The people outside.", "社群之外的人。"),
      Key(
        "groups", zh: "群组", \.community.groups, in: .parameters,
        "How members are placed into groups.", "成员如何分群。"),
      Key(
        "shop", zh: "商店", \.community.shop, in: .parameters, "What members can buy.", "成员可以购买什么。"),
      Key(
        "history", zh: "历史", HistoryDraft.notation,
        "What lies before day 1: so many days, founded with 'members', under a plan or none. The members "
          + "of day 1 are whoever is there then.",
        "第 1 天之前：以 members 名成员建群，在某方案下（或什么都不做）度过若干天；第 1 天的成员就是那时还在的人。"
      ) { draft, node, _, values in
        draft.history = (node, HistoryDraft(node, values))
      },
      Key(
        "mechanisms", zh: "机制", MechanismReader.notation, "Parts of the model, off or set.",
        "模型的各部分：关闭或设置参数。"
      ) {
        draft, node, _, values in
        MechanismReader(values: values).read(node, into: &draft.community.mechanisms)
      },
    ] + settingKeys)

  private static let settingKeys = Key<CommunitySettings>.parameters.map { key in
    (key.name == "members" ? key.required() : key).at(\CommunityDraft.settings)
  }

  private static let platformNames = Notation<String>.text.described { _ in
    SchemaWriter.reference("text").adding([
      "examples": .list(PlatformProfile.builtIn.map { .text($0.platform.name) })
    ])
  }

  /// The community for a run of so many days; nil when topics, members or days are missing or wrong,
  /// without which little else can be checked.
  /// - Parameter node: What was read.
  func finished(days: Double?, _ node: YAMLNode, _ problems: ProblemCollector) -> Community? {
    var made = community
    made.members = settings.members.map { Int($0) } ?? 0
    made.days = days.map { Int($0) } ?? 0
    made.type = settings.type
    made.hourlyWage = settings.hourlyWage
    made.priceLevel = settings.priceLevel
    let size = made.market.size
    if made.members > 0, size > 0, size < Double(made.members) {
      problems.warn(
        .marketBelowMembers(Int(size), made.members),
        at: (node["market"]?["size"] ?? node["market"] ?? node).place, advice: .marketWithMembers)
    }
    guard !made.topics.isEmpty, made.members > 0, made.days > 0 else { return nil }
    if let history {
      made.history = history.draft.history(of: made, pastPlans, history.node, problems)
    }
    if made.members > Community.memberDayLimit / made.daysInAll {
      problems.error(
        .tooLargeARun(made.members, made.daysInAll, Community.memberDayLimit),
        at: (node["members"] ?? node).place, advice: .fewer)
    }
    return made
  }
}
