// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Attention B: how many items a member takes in on a day. Of n items each is seen with
/// probability min(1, B/n).
package struct Attention: Mechanism {
  package var median = 0.0
  package var logSD = 0.0

  package init() {}

  package static let name = "attention"
  package static let title = Bilingual("Attention", "注意力")
  package static let summary = Bilingual(
    "A member sees at most a personal number of items a day, lognormal over members.",
    "每个成员每天最多看有限条内容，上限在成员间服从对数正态分布。")
  package static let whenOff = Bilingual("Everything is seen.", "所有内容都会被看到。")
  package static let parameters: [Parameter<Attention>] = [
    .number(
      "median", \.median, .items, 20, in: 1...1_000_000_000, off: 1_000_000_000,
      "Items a day that half of the members can take in (sensible: 5 to 100).",
      "一半成员每天看得完的条数（合理范围 5 到 100）。"
    )
    .plausible(
      8...50,
      "people are in 10 to 30 groups at once (China Youth Daily 2020, 2,002 people): one gets a "
        + "small share",
      "一人同时在 10 到 30 个群（中青报 2020，2,002 人）：一个群只占一小份"),
    .number(
      "log-sd", \.logSD, .none, 0.6, in: 0...2, off: 0,
      "Spread of attention between members (standard deviation of its logarithm).",
      "成员间注意力差异（对数标准差）。"
    )
    .plausible(
      0.3...1,
      "assumed: the upper sixth takes in 1.3 to 2.7 times the median",
      "假设：前六分之一的人看的是中位数的 1.3 到 2.7 倍"),
  ]
}
