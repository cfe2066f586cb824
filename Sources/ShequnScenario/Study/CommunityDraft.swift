// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnTables

/// What is read of `community:`, as far as it could be read.
struct CommunityDraft {
  let platforms: PlatformFinder
  let sideFiles: SideFiles
  /// Snake-case names a goal may have; empty: any.
  let metricNames: Set<String>
  var community: Community
  /// How long `p` and `q` of organic growth are for.
  var period = ""
  private var settings = CommunitySettings()
  /// As it is written, and what is read of it.
  private var history: (node: YAMLNode, draft: HistoryDraft)?
  private var start: (path: String, place: Place)?

  /// - Parameter fallbackName: The community's name when none is given.
  init(
    _ fallbackName: String, platforms: PlatformFinder, sideFiles: SideFiles,
    metricNames: Set<String>
  ) {
    self.platforms = platforms
    self.sideFiles = sideFiles
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
          + "of day 1 are whoever is there then. With a 'start' it is for these members to meet.",
        "第 1 天之前：以 members 名成员建群，在某方案下（或什么都不做）度过若干天；第 1 天的成员就是那时还在的人。"
          + "有 start 时则是起始成员相处的日子。"
      ) { draft, node, _, values in
        draft.history = (node, HistoryDraft(node, values))
      },
      Key(
        "start", zh: "起点", .text,
        "Members as a real community has them: a table beside this file with a row a member (member, "
          + "joined, last_seen, active_days, posts, segment), which 'shequn log EVENTS --start FILE' writes. "
          + "It says how many members there are. Before day 1 they meet for as long as 'history' says, under its "
          + "plan (\(Start.rehearsal) days and none if there is no history), and nobody joins or leaves.",
        "真实社群的成员现状：本文件旁的表格，每名成员一行（member、joined、last_seen、active_days、posts、segment），"
          + "由“shequn log 事件表 --start 文件”生成；成员数以该表为准。第 1 天之前，这些成员按 history 的天数与方案相处"
          + "（没有 history 则 \(Start.rehearsal) 天，什么都不做），期间无人加入或离开。"
      ) { draft, path, node, _ in draft.start = (path, node.place) },
      Key(
        "mechanisms", zh: "机制", MechanismReader.notation, "Parts of the model, off or set.",
        "模型的各部分：关闭或设置参数。"
      ) {
        draft, node, _, values in
        MechanismReader(values: values).read(node, into: &draft.community.mechanisms)
      },
    ] + Key<CommunitySettings>.parameters.map { $0.at(\CommunityDraft.settings) },
    oneOf: ["members", "start"])

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
    if let start {
      guard let read = sideFiles.start(of: start.path, at: start.place, segments: made.segments)
      else { return nil }
      if made.members > 0, made.members != read.members.count {
        problems.error(
          .startHasOthers(made.members, read.members.count), at: (node["members"] ?? node).place,
          advice: .leaveMembersOut)
      }
      made.start = read
      made.members = read.members.count
    }
    let size = made.market.size
    if made.members > 0, size > 0, size < Double(made.members) {
      problems.warn(
        .marketBelowMembers(Int(size), made.members),
        at: (node["market"]?["size"] ?? node["market"] ?? node).place, advice: .marketWithMembers)
    }
    guard !made.topics.isEmpty, made.members > 0, made.days > 0 else { return nil }
    if let history {
      made.history = history.draft.history(of: made, sideFiles, history.node, problems)
    }
    if made.members > Community.memberDayLimit / made.daysInAll {
      problems.error(
        .tooLargeARun(made.members, made.daysInAll, Community.memberDayLimit),
        at: (node["members"] ?? node).place, advice: .fewer)
    }
    return made
  }
}
