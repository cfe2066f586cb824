// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Organic adoption (Bass 1969): each person outside joins with hazard p + q·members/market.
package struct Adoption: Mechanism {
  package var innovation = 0.0
  package var imitation = 0.0

  package init() {}

  package static let name = "adoption"
  package static let title = Bilingual("Organic adoption", "自然增长")
  package static let summary = Bilingual(
    "People of the market find the community by themselves (p) and through its members (q).",
    "市场中的人自发（p）或通过成员（q）加入社群。")
  package static let whenOff = Bilingual("Nobody joins by themselves.", "没有自然加入。")
  package static let parameters: [Parameter<Adoption>] = [
    .number(
      "innovation", \.innovation, .perYear, 0.03, in: 0...100, off: 0, evidence: .observational,
      source: "Sultan, Farley & Lehmann 1990 (mean of 213 applications)",
      "Rate of joining without influence (p).", "不受影响的加入率（p）。"
    )
    .plausible(
      0.003...0.06,
      "Sultan, Farley & Lehmann 1990: mean .03 over 213",
      "Sultan、Farley & Lehmann 1990：213 个均值 .03"),
    .number(
      "imitation", \.imitation, .perYear, 0.38, in: 0...100, off: 0, evidence: .observational,
      source: "Sultan, Farley & Lehmann 1990 (mean of 213 applications)",
      "Rate of joining times the share already in (q).", "加入率中随已加入比例的部分（q）。"
    )
    .plausible(
      0.2...0.6,
      "Sultan, Farley & Lehmann 1990: mean .38 over 213; one friend already does most of it "
        + "(Huang & Lin 2024)",
      "Sultan、Farley & Lehmann 1990：213 个均值 .38；一个朋友即有大部分作用（Huang & Lin 2024）"),
  ]

  /// Hazard a day for a person outside.
  func hazard(members: Int, market: Int) -> Double {
    (innovation + imitation * Double(members) / Double(max(1, market))) / 365
  }
}
