// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnScenario

extension Check {
  /// What rewards do while they last and afterwards.
  static let rewardTables: [Check] = [
    published(
      "step-goals",
      Bilingual("incentives for daily goals (Patel et al. 2016)", "达标激励（Patel 等 2016）"),
      formula: Bilingual(
        "goal days of control, gain, lottery, loss: 30, 35, 36, 45 %, ± 3 points",
        "对照、奖励、抽奖、损失组的达标天数：30、35、36、45%，± 3 个百分点"),
      reason: Bilingual(
        "281 adults for 13 weeks: what can be lost pulls most.", "281 名成人，13 周：可能失去的最有拉力。"),
      scenario: "verification/step-goals.yaml"
    ) { verification, parameters in
      let arms: [(Bilingual, String, Double)] = [
        (Bilingual("control", "对照"), "{length: 90, reward: 0 yuan}", 0.30),
        (Bilingual("gain", "奖励"), "{length: 90, reward: 10 yuan}", 0.35),
        (Bilingual("lottery", "抽奖"), "{length: 90, reward: 10 yuan, lottery: true}", 0.36),
        // each missed day cost as much as a day could win, and all could be missed
        (
          Bilingual("loss", "损失"),
          "{length: 90, reward: 0 yuan, deposit: 900 yuan, misses-in-all: 91}", 0.45
        ),
      ]
      return try arms.map { title, lever, expected in
        let days = try verification.measure(
          verification.plan(
            "verification/step-goals.yaml",
            set: ["plans.step-goals.levers.0.check-in=\(lever)"] + parameters.set
              + parameters.mistake),
          replications: verification.replications(4)
        ) { [$0.total(\.checkIns) / max(1, $0.total(\.challengers))] }
        return .band(title, expected: expected, within: 0.03, simulated: mean(days, 0))
      }
    },
    published(
      "rewards-and-motivation",
      Bilingual("rewards and motivation (Deci et al. 1999)", "奖励与动机（Deci 等 1999）"),
      formula: Bilingual(
        "posting logit after 30 days of reward, against never: −.73 engagement, −.65 completion, −.51 "
          + "performance, +.60 recognition, ± .05",
        "30 天奖励之后的发帖 logit 相对从未奖励：参与 −.73，完成 −.65，名次 −.51，认可 +.60，± .05"),
      reason: Bilingual(
        "128 studies; χ and ψ are calibrated to them, so these rows guard the calibration.",
        "128 项研究；χ 与 ψ 据此校准，这些行守护该校准。"),
      scenario: "verification/deci.yaml"
    ) { verification, parameters in
      try rewards.map { title, lever, further, expected in
        let plan = try verification.plan(
          "verification/deci.yaml",
          set: ["plans.deci.levers.0.welfare=\(lever)"] + further + parameters.set
            + parameters.mistake)
        let weight = Contribute.standard().motivation
        let logit = try verification.measure(plan, replications: 1) {
          [weight * ($0.mean(\.motivation, day: $0.days.count) - 0.5)]
        }
        return .band(title, expected: expected, within: 0.05, simulated: mean(logit, 0))
      }
    },
    published(
      "after-the-reward",
      Bilingual("what rewards leave behind (Deci et al. 1999)", "奖励过后（Deci 等 1999）"),
      formula: Bilingual(
        "posts in the 30 days after a reward of 30 days, ÷ posts of those never rewarded: the mean of "
          + "e^(d·(1 − r)^t), d the logits of `rewards-and-motivation`, r = welfare.recovery, ± 10 %",
        "30 天奖励结束后 30 天的发帖数 ÷ 从未奖励者：e^(d·(1 − r)^t) 的均值，d 为 `rewards-and-motivation` "
          + "的 logit，r = welfare.recovery，± 10%"),
      reason: Bilingual(
        "The same in what people do: after a reward that all expected they write less than if there had "
          + "never been one, after recognition more.",
        "同一结论见于行为：人人预期的奖励结束后，发帖少于从未有过奖励；得到认可之后则更多。"),
      scenario: "verification/deci.yaml"
    ) { verification, parameters in
      try rewards.map { title, lever, further, logit in
        let posts = try ["", ", value: 0 yuan"].map { nothing in
          let plan = try verification.plan(
            "verification/deci.yaml",
            set: [
              "plans.deci.levers.0.welfare=\(lever.dropLast()), until: day 30\(nothing)}",
              "days=60",
              mechanism("contribute.log-sd=0"),
            ] + further + parameters.set + parameters.mistake)
          return try verification.measure(plan, replications: further.isEmpty ? 4 : 64) { run in
            [run.days.dropFirst(30).reduce(0) { $0 + Double($1.posts) }]
          }
        }
        let home = WelfareMotivation.standard().recovery
        let expected = (0..<30).reduce(0) { $0 + exp(logit * pow(1 - home, Double($1))) / 30 }
        return .band(
          title, expected: expected, within: expected / 10,
          simulated: mean(posts[0], 0) / mean(posts[1], 0))
      }
    },
  ]

  /// Rewards by kind: the lever, what else there is to set, and the logit that it leaves behind.
  private static let rewards: [(Bilingual, String, [String], Double)] = [
    (Bilingual("engagement", "参与"), "{type: cash, to: all}", [], -0.73),
    (Bilingual("completion", "完成"), "{type: cash, to: streak, streak: 1}", [], -0.65),
    (Bilingual("performance", "名次"), "{type: cash, to: top, top: 50}", [], -0.51),
    (
      Bilingual("recognition", "认可"), "{type: honor, to: top, top: 1}", ["community.members=1"],
      0.60
    ),
  ]
}
