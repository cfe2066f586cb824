// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// Reads `community:` and `days:` of a tree to which all overlays and overrides have been applied.
struct CommunityReader {
  let problems: ProblemCollector
  let platforms: PlatformFinder
  /// Snake-case names a goal may have; empty: any.
  let metricNames: Set<String>
  /// The community's name when none is given.
  let fallbackName: String

  static let keys =
    [
      "name", "goal", "platform", "topics", "segments", "market", "groups", "shop", "mechanisms",
    ] + CommunitySettings.parameters.map(\.name)
  static let goalKeys = ["metric", "over", "want"]

  /// The community, as far as it could be read; nil when topics, members or days are missing or
  /// wrong, without which little else can be checked.
  func community(_ root: YAMLNode) -> Community? {
    var values = ValueReader(problems: problems, isForLever: true)
    let days = days(root, values)
    values.isForLever = false
    guard let node = root["community"] else {
      problems.error(.missingKey("community", in: nil), at: root.place)
      return nil
    }
    guard
      let mapping = ClosedMapping(
        node, "community", keys: Self.keys, words: KeyScope.community.vocabulary, problems: problems
      )
    else { return nil }
    let settings = mapping.settings(CommunitySettings.self, values: values)
    if mapping["members"] == nil { missing("members", node) }
    let topics = topics(mapping)
    values.topics = topics?.map(\.name)
    let name = mapping["name"].flatMap { values.bilingual($0, "name") }
    var made = Community(
      name: name.flatMap { $0.en.isEmpty ? nil : $0 } ?? Bilingual(fallbackName, fallbackName),
      topics: values.topics ?? [], members: settings.members.map { Int($0) } ?? 0, days: days ?? 0)
    made.topicTitles = topics?.map(\.title) ?? []
    made.type = settings.type
    made.hourlyWage = settings.hourlyWage
    if let node = mapping["goal"] { made.goal = goal(node, made.goal, values) }
    if let node = mapping["platform"], let name = values.text(node, "platform") {
      made.platform = platforms.platform(name, at: node.place) ?? made.platform
    }
    if let node = mapping["segments"] { made.segments = segments(node, values) }
    if let node = mapping["market"] { market(node, &made, values) }
    if let node = mapping["groups"],
      let groups = ClosedMapping(
        node, "groups", of: GroupSettings.self, problems: problems)
    {
      made.groups = groups.settings(GroupSettings.self, values: values)
    }
    if let node = mapping["shop"],
      let shop = ClosedMapping(
        node, "shop", of: Shop.self, problems: problems)
    {
      made.shop = shop.settings(Shop.self, values: values)
    }
    if let node = mapping["mechanisms"] {
      MechanismReader(values: values).read(node, into: &made.mechanisms)
    }
    guard !made.topics.isEmpty, made.members > 0, made.days > 0 else { return nil }
    checkSize(made, at: mapping["members"]?.place ?? node.place)
    return made
  }

  private func days(_ root: YAMLNode, _ values: ValueReader) -> Int? {
    guard let node = root["days"] else {
      problems.error(.missingKey("days", in: nil), at: root.place, advice: .forExample("days: 180"))
      return nil
    }
    let declaration = RunSettings.parameters[0].declaration
    guard case .number(let days) = values.value(node, as: declaration) else { return nil }
    return Int(days)
  }

  private func missing(_ key: String, _ node: YAMLNode) {
    problems.error(.missingKey(key, in: "community"), at: node.place)
  }

  private func checkSize(_ community: Community, at place: Place) {
    guard community.members > Community.memberDayLimit / community.days else { return }
    problems.error(
      .tooLargeARun(community.members, community.days, Community.memberDayLimit), at: place,
      advice: .fewer)
  }

  /// 1…32 different names: a list, or `{beans: {en: beans, zh: 豆子}}` where they have titles.
  private func topics(_ mapping: ClosedMapping) -> [(name: String, title: Bilingual)]? {
    guard let node = mapping["topics"] else {
      missing("topics", mapping.node)
      return nil
    }
    let values = ValueReader(problems: problems)
    var topics: [(name: String, place: Place, title: Bilingual?)] = []
    if let item = node.itemsWithListSigns.first {
      problems.error(.listSigns("topics", item.flow), at: item.place, advice: .asList(item.flow))
      return nil
    }
    switch node.content {
    case .sequence(let items):
      topics = items.compactMap { item in
        values.text(item, "topics").map { ($0, item.place, Bilingual($0, $0)) }
      }
      guard topics.count == items.count else { return nil }
    case .mapping(let entries):
      topics = entries.map { entry in
        let isName = values.isName(entry.key, "topics", at: entry.place)
        return (entry.key, entry.place, isName ? values.bilingual(entry.value, entry.key) : nil)
      }
    case .scalar, .nothing: break
    }
    guard !topics.isEmpty else {
      problems.error(.notAList("topics"), at: node.place, advice: .forExample("[tea, coffee]"))
      return nil
    }
    if topics.count > Community.topicLimit {
      problems.error(.tooManyTopics(topics.count, Community.topicLimit), at: node.place)
      return nil
    }
    var seen: Set<String> = []
    for topic in topics {
      if topic.name.isEmpty {
        problems.error(.noValue("topics"), at: topic.place)
        return nil
      }
      if !seen.insert(topic.name).inserted {
        problems.error(.nameTwice(topic.name), at: topic.place, advice: .keepOne)
        return nil
      }
    }
    let titled = topics.compactMap { topic in topic.title.map { (name: topic.name, title: $0) } }
    return titled.count == topics.count ? titled : nil
  }

  /// How a goal's `over` begins, and what it is for the end alone.
  static let lastWords = ["last ", "最近", "最后"]
  static let endWords = ["end", "期末", "结束时"]

  /// `{metric: dau, over: last 30 days, want: high}`; what is not given is as in `standard`.
  private func goal(_ node: YAMLNode, _ standard: Goal, _ values: ValueReader) -> Goal {
    var goal = standard
    guard
      let mapping = ClosedMapping(
        node, "goal", keys: Self.goalKeys, words: KeyScope.goal.vocabulary, problems: problems)
    else { return goal }
    if let node = mapping["metric"], let name = values.text(node, "metric") {
      goal.metric =
        Vocabulary.metrics.name(of: name) ?? name.split(separator: "-").joined(separator: "_")
      if !metricNames.isEmpty && !metricNames.contains(goal.metric) {
        problems.error(
          .noMetric(name), at: node.place,
          advice: Nearest.advice(for: name, among: metricNames.sorted(), .metrics))
      }
    }
    if let node = mapping["over"], let text = values.scalar(node, "over") {
      let limit = Double(Community.dayLimit)
      let last = Self.lastWords.first { text.hasPrefix($0) }
      if Self.endWords.contains(text) {
        goal.lastDays = nil
      } else if let last,
        case .value(let days) = Quantity(String(text.dropFirst(last.count)), in: .days),
        days == days.rounded(), (1...limit).contains(days)
      {
        goal.lastDays = Int(days)
      } else {
        problems.error(.notASpan(text), at: node.place, advice: .spanExamples)
      }
    }
    if let node = mapping["want"] {
      let word = values.choice(
        node, "want", of: Goal.Direction.allCases.map(\.rawValue), .directions)
      goal.want = word.flatMap { Goal.Direction(rawValue: $0) } ?? goal.want
    }
    return goal
  }
}
