// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// Who is inside and who is outside: segments and market.
extension CommunityReader {
  /// Shares must add up to 100 % within this.
  private static let shareTolerance = 0.001 + 1e-9

  func segments(_ node: YAMLNode, _ values: ValueReader) -> [Segment] {
    guard case .sequence(let items) = node.content, !items.isEmpty else {
      problems.error(
        .notAList("segments"), at: node.place,
        advice: .forExample("- {name: regulars, share: 100%}"))
      return [.standard()]
    }
    guard items.count <= Community.segmentLimit else {
      problems.error(.tooMany("segments", items.count, Community.segmentLimit), at: node.place)
      return [.standard()]
    }
    var segments: [Segment] = []
    var hasAllShares = true
    for item in items {
      guard let mapping = ClosedMapping(item, "segments", of: Segment.self, problems: problems)
      else {
        hasAllShares = false
        continue
      }
      let before = problems.errorCount
      let segment = mapping.settings(Segment.self, values: values)
      if mapping["share"] == nil && items.count > 1 {
        problems.error(
          .missingKey("share", in: "segments"), at: item.place, advice: .forExample("share: 20%"))
      }
      hasAllShares = hasAllShares && problems.errorCount == before
      if segments.contains(where: {
        $0.title.en == segment.title.en || $0.title.zh == segment.title.zh
      }) {
        problems.error(
          .nameTwice(segment.name), at: mapping["name"]?.place ?? item.place, advice: .ownNames)
      }
      segments.append(segment)
    }
    let sum = segments.reduce(0) { $0 + $1.share }
    if hasAllShares && abs(sum - 1) > Self.shareTolerance {
      problems.error(.sharesAddUpTo((sum * 1e4).rounded() / 100), at: node.place)
    }
    return segments.isEmpty ? [.standard()] : segments
  }

  /// `{size: 60000, organic: {p: 0.03, q: 0.38, per: year}}`; p and q are the coefficients of the
  /// mechanism `adoption`.
  func market(_ node: YAMLNode, _ community: inout Community, _ values: ValueReader) {
    let keys = Market.parameters.map(\.name) + ["organic"]
    guard
      let mapping = ClosedMapping(
        node, "market", keys: keys, words: KeyScope.market.vocabulary, problems: problems)
    else { return }
    community.market = mapping.settings(Market.self, values: values)
    let size = community.market.size
    if size > 0, size < Double(community.members) {
      problems.warn(
        .marketBelowMembers(Int(size), community.members),
        at: mapping["size"]?.place ?? node.place, advice: .marketWithMembers)
    }
    guard let node = mapping["organic"],
      let organic = ClosedMapping(
        node, "organic", keys: Self.organicRates.map(\.key) + ["per"],
        words: KeyScope.organic.vocabulary, problems: problems)
    else { return }
    var perYear = 1.0
    if let node = organic["per"] {
      let word = values.choice(node, "per", of: Self.periods.map(\.name), .periods)
      guard let period = Self.periods.first(where: { $0.name == word }) else { return }
      perYear = period.perYear
    }
    for (key, name) in Self.organicRates {
      guard let node = organic[key], let adoption = Mechanisms.named(Adoption.name),
        case .number(let range)? = adoption.parameters.first(where: { $0.name == name })?.kind
      else { continue }
      let held = (range.lowerBound / perYear)...(range.upperBound / perYear)
      guard let rate = values.number(node, key, node.isPercentage ? .share : .none, in: held) else {
        continue
      }
      _ = adoption.assign(&community.mechanisms, name, .number(rate * perYear))
    }
  }

  /// Rates of organic growth, and the parameters of the mechanism `adoption` that they set.
  static let organicRates = [(key: "p", name: "innovation"), (key: "q", name: "imitation")]

  /// As many as there are in a year.
  static let periods: [(name: String, perYear: Double)] = [
    ("year", 1), ("month", 12), ("week", 365.0 / 7), ("day", 365),
  ]
}
