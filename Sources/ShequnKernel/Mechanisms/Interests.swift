// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Interests θ: a point of the simplex over topics. A post of topic k meets a member with the
/// match m = cos(θ, φ), which for a one-topic post is θ_k/|θ|.
package struct Interests: Mechanism {
  package var concentration = 0.0
  package var selectivity = 0.0
  package var drift = 0.0

  package init() {}

  package static let name = "interests"
  package static let title = Bilingual("Interests", "兴趣")
  package static let summary = Bilingual(
    "Each member cares for some topics more than others: interests are drawn from a Dirichlet "
      + "distribution around the segment's weights, a post is worth its match with them, and "
      + "engaging with a topic draws interests slowly towards it.",
    "每个成员对各话题的兴趣不同：兴趣按分群权重从狄利克雷分布抽取，内容的价值取决于匹配程度，"
      + "互动会让兴趣缓慢向该话题移动。")
  package static let whenOff = Bilingual(
    "Every post matches everybody fully and interests stay.", "所有内容对所有人完全匹配，兴趣不变。")
  package static let parameters: [Parameter<Interests>] = [
    .number(
      "concentration", \.concentration, .none, 5, in: 0.1...1000,
      "How closely members resemble their segment's interests (Dirichlet concentration κ).",
      "成员与所在分群兴趣的接近程度（狄利克雷浓度 κ）。"
    )
    .plausible(
      2...15,
      "assumed: at 2 members hardly resemble their segment, at 15 they are much alike",
      "假设：取 2 时成员与分群几乎不像，取 15 时彼此很像"),
    .number(
      "selectivity", \.selectivity, .share, 1, in: 0...1, off: 0,
      "How much the match counts: 1 the full cosine, 0 every post fits everybody.",
      "匹配的作用：1 为完整余弦匹配，0 为内容人人适合。"
    )
    .plausible(
      0.5...1,
      "assumed: at ½ half of what a match is worth does not depend on the topic",
      "假设：取 ½ 时匹配价值的一半与话题无关"),
    .number(
      "drift", \.drift, .share, 0.005, in: 0...0.02, off: 0,
      "Share by which interests move towards a topic on a day of engaging with it (η).",
      "某天与某话题互动后兴趣向其移动的比例（η）。"
    )
    .plausible(
      0.001...0.01,
      "direction: listeners who are recommended what fits grow narrower (Holtz et al. 2020); a "
        + "fifth to twice",
      "方向：推荐使听众口味变窄（Holtz 等 2020）；五分之一到两倍"),
  ]
}
