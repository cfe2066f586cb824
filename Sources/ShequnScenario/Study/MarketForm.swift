// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// `{size: 60000, organic: {p: 0.03, q: 0.38, per: year}}`
extension CommunityDraft {
  static let market = Form<CommunityDraft>(
    Key<Market>.parameters.map { $0.at(\CommunityDraft.community.market) } + [
      Key(
        "organic", zh: "自然增长", \.self, in: organic,
        "How fast people find the community by themselves.", "人们自发加入的快慢。")
    ])

  private static let organic = Form<CommunityDraft>(
    [
      Key(
        "per", zh: "每", \.period, .choice(of: periods.map(\.name), .periods), default: "year",
        "How long the rates are for.", "系数所对应的时长。")
    ] + [("p", "创新系数", "innovation"), ("q", "模仿系数", "imitation")].compactMap(rate))

  /// A rate of organic growth: the coefficient of the mechanism `adoption` that it sets. A schema has the
  /// limits of a year's.
  private static func rate(_ key: String, _ word: String, of name: String) -> Key<CommunityDraft>? {
    guard let adoption = Mechanisms.named(Adoption.name),
      let declaration = adoption.parameters.first(where: { $0.name == name }),
      case .number(let range) = declaration.kind
    else { return nil }
    return Key(
      key, zh: word, .later { _ in SchemaWriter.number(.share, in: range) },
      declaration.meaning.en, declaration.meaning.zh
    ) { draft, node, _, values in
      let perYear = periods.first { $0.name == draft.period }?.perYear ?? 1
      let held = (range.lowerBound / perYear)...(range.upperBound / perYear)
      guard let rate = Notation<Double>.share(in: held).read(node, key, values) else { return }
      _ = adoption.assign(&draft.community.mechanisms, name, .number(rate * perYear))
    }
  }

  /// As many as there are in a year.
  private static let periods: [(name: String, perYear: Double)] = [
    ("year", 1), ("month", 12), ("week", 365.0 / 7), ("day", 365),
  ]
}
