// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnScenario
import ShequnStatistics

extension Check {
  /// How long people and groups last, and how many a KOL brings.
  static let stayingTables: [Check] = [
    published(
      "fader-hardie",
      Bilingual("contract renewals (Fader & Hardie 2007)", "续约数据（Fader & Hardie 2007）"),
      formula: Bilingual(
        "sBG fitted to years 1–7 of High End: α .668, β 3.806 (± .005); years 8–12 foretold within 3.5 %",
        "以 High End 第 1–7 年拟合 sBG：α .668，β 3.806（± .005）；第 8–12 年预测误差不超过 3.5%"),
      reason: Bilingual(
        "The fit of `churn` on the data it was invented for.", "`churn` 的拟合，用于该模型提出时的数据。")
    ) { _, _ in
      // % alive in years 0–12, of 1,000
      let alive = [
        1000.0, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394,
      ]
      let held = HoldOut(.init(survivors: alive), holdOut: 5)
      return [
        .band(
          Bilingual("α", "α"), expected: 0.668, within: 0.005,
          simulated: held?.fit.model.alpha ?? .nan),
        .band(
          Bilingual("β", "β"), expected: 3.806, within: 0.005,
          simulated: held?.fit.model.beta ?? .nan),
        .between(
          Bilingual("mean error of years 8–12", "第 8–12 年平均误差"), 0...0.035,
          simulated: held?.meanError ?? .nan),
      ]
    },
    published(
      "group-lifetimes",
      Bilingual("lifetimes of WeChat groups (Qiu et al. 2016)", "微信群寿命（Qiu 等 2016）"),
      formula: Bilingual(
        "groups that still speak after 7 and 30 days: .60 and .30, ± .05",
        "7 天与 30 天后仍有人发言的群：.60 与 .30，± .05"),
      reason: Bilingual(
        "474,726 groups without operations. Calibrated by one parameter of the scenario wechat-group, so "
          + "the second number is the test.",
        "474,726 个无人运营的群。由 wechat-group 场景的一个参数校准，故第二个数字才是检验。"),
      scenario: "wechat-group"
    ) { verification, _ in
      let plan = try verification.study("wechat-group").doNothing
      let alive = try verification.measure(plan, replications: verification.replications(24)) {
        [SizeMetrics.groupSurvival.value($0, 6), SizeMetrics.groupSurvival.value($0, 29)]
      }
      return [(0, 7, 0.60), (1, 30, 0.30)].map { place, day, share in
        .band(
          Bilingual("alive after \(day) days", "\(day) 天后存活"), expected: share, within: 0.05,
          simulated: mean(alive, place))
      }
    },
    published(
      "kol-spend", Bilingual("spending on KOLs (Leung et al. 2022)", "KOL 投入（Leung 等 2022）"),
      formula: Bilingual(
        "twice the fee (fee ∝ audience^.9) brings × 1.375, ± 10 %",
        "费用翻倍（费用 ∝ 受众^.9）带来 × 1.375，± 10%"),
      reason: Bilingual(
        "Engagement grows with spend by the power .46: a bigger KOL reaches a smaller share.",
        "互动随投入的 .46 次幂增长：越大的 KOL 触达比例越低。"),
      scenario: "verification/kol-reach.yaml"
    ) { verification, parameters in
      let file = "verification/kol-reach.yaml"
      let base = try verification.plan(file, set: parameters.set)
      let factor = pow(2, 1 / base.mechanisms.kol.feeExponent)
      let joined = try [20_000, 20_000 * factor].map { audience in
        let plan = try verification.plan(
          file,
          set: parameters.set + parameters.mistake + [
            "plans.kol-reach.levers.0.kol.audience=\(Int(audience))"
          ])
        return try verification.measure(plan, replications: verification.replications(64)) {
          [$0.total { $0.joinedBy[Int(Channel.kol.rawValue)] }]
        }
      }
      return [
        .band(
          Bilingual("joined at twice the fee ÷ at once", "费用两倍 ÷ 一倍的加入人数"), expected: 1.375,
          within: 0.1375, simulated: mean(joined[1], 0) / mean(joined[0], 0))
      ]
    },
  ]
}
