// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnMetrics
import ShequnScenario
import ShequnStatistics

extension Check {
  /// What others have measured, with their coefficients and no fitting to the band itself.
  static let publishedTables: [Check] = [
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
      "ninety-nine-one", Bilingual("90-9-1 (van Mierlo 2014)", "90-9-1 法则（van Mierlo 2014）"),
      formula: Bilingual(
        "content of the top 1, next 9, other 90 %: 74.7, 24.0, 1.3 %, ± 5 points, at σ = 3",
        "前 1%、其后 9%、其余 90% 的内容占比：74.7、24.0、1.3%，± 5 个百分点，σ = 3"),
      reason: Bilingual(
        "Four health communities over years: two and a half years at a tenth of the default rate. In "
          + "three months at the full rate the limit of 30 posts a day would hold the top 1 % at 65 %.",
        "四个健康社区多年数据：此处为两年半、默认发帖率的十分之一。若三个月、全速，每天 30 帖的上限会把前 1% 压在 65%。"),
      scenario: "verification/ninety-nine-one.yaml"
    ) { verification, parameters in
      let shares = try verification.measure(
        verification.plan(
          "verification/ninety-nine-one.yaml", set: parameters.set + parameters.mistake),
        replications: verification.replications(4)
      ) { run in
        let (top, tenth) = (run.postShares?.top1 ?? .nan, run.postShares?.top10 ?? .nan)
        return [top, tenth - top, 1 - tenth]
      }
      return [
        ("top 1 %", "前 1%", 0.747), ("next 9 %", "其后 9%", 0.24), ("other 90 %", "其余 90%", 0.013),
      ].enumerated().map { place, row in
        .band(
          Bilingual(row.0, row.1), expected: row.2, within: 0.05, simulated: mean(shares, place))
      }
    },
    published(
      "lurkers",
      Bilingual("those who never comment (Lampe & Johnston 2005)", "从不评论者（Lampe & Johnston 2005）"),
      formula: Bilingual(
        "of accounts with 7.4 days online 84 % never comment, 55 % of the others once only, ± 5 points",
        "平均上线 7.4 天的账户中 84% 从不评论，其余 55% 只评论一次，± 5 个百分点"),
      reason: Bilingual(
        "Slashdot, 11,079 accounts: the source of σ and μ of posting rates.",
        "Slashdot，11,079 个账户：发帖率 σ 与 μ 的来源。"),
      scenario: "verification/lurkers.yaml"
    ) { verification, parameters in
      let shares = try verification.measure(
        verification.plan("verification/lurkers.yaml", set: parameters.set + parameters.mistake),
        replications: verification.replications(8), survivors: true
      ) { run in
        let posts = run.departures.map(\.posts)
        let ever = Double(posts.count { $0 > 0 })
        return [1 - ever / Double(posts.count), Double(posts.count { $0 == 1 }) / ever]
      }
      return [
        .band(
          Bilingual("never", "从不"), expected: 0.84, within: 0.05, simulated: mean(shares, 0)),
        .band(
          Bilingual("once, of those who ever did", "评论者中只评论一次"), expected: 0.55, within: 0.05,
          simulated: mean(shares, 1),
          note: Bilingual(
            "σ fits how many never comment; a lognormal has more people with two and three",
            "σ 拟合的是从不评论者的比例；对数正态分布中评论两三次者更多")),
      ]
    },
    published(
      "first-replies",
      Bilingual("first posts and answers (Joyce & Kraut 2006)", "首帖与回复（Joyce & Kraut 2006）"),
      formula: Bilingual(
        "of first posters 44 % post again within 90 days if nobody answers, 56 % if somebody does, ± 3 points",
        "首次发帖者 90 天内再次发帖：无人回复者 44%，得到回复者 56%，± 3 个百分点"),
      reason: Bilingual(
        "2,777 newcomers of six newsgroups. Posting rates are calibrated to the first number, so the "
          + "second is the test: the model gives a chance of posting, not one of posting again.",
        "六个新闻组的 2,777 名新人。发帖率由第一个数字校准，故第二个才是检验：模型设定的是发帖率，而非再次发帖的概率。"),
      scenario: "verification/first-replies.yaml"
    ) { verification, parameters in
      let shares = try verification.measure(
        verification.plan(
          "verification/first-replies.yaml", set: parameters.set + parameters.mistake),
        replications: verification.replications(3)
      ) { run in
        [false, true].map { isAnswered in
          let posts = run.firstPosts.filter {
            $0.isAnsweredItself == isAnswered && $0.day <= run.days.count - 90
          }
          let again = posts.count { $0.daysToNext.map { $0 <= 90 } ?? false }
          return Double(again) / Double(posts.count)
        }
      }
      return [
        .band(
          Bilingual("again, unanswered", "再次发帖，无人回复"), expected: 0.44, within: 0.03,
          simulated: mean(shares, 0)),
        .band(
          Bilingual("again, answered", "再次发帖，得到回复"), expected: 0.56, within: 0.03,
          simulated: mean(shares, 1)),
      ]
    },
    published(
      "leaderboards", Bilingual("leaderboards (Chen et al. 2010)", "排行榜（Chen 等 2010）"),
      formula: Bilingual(
        "posts of the top 1 % and Gini coefficient, with ÷ without a leaderboard: below 1",
        "前 1% 的发帖占比与基尼系数，有榜 ÷ 无榜：小于 1"),
      reason: Bilingual(
        "Those below the median do more, the top does less.", "中位数以下者增多，头部减少。"),
      scenario: "verification/leaderboard.yaml"
    ) { verification, parameters in
      let shares = try ["{leaderboard: true, badges: 0, redeemed: 0%}", "{scale: 0}"].map {
        points in
        try verification.measure(
          verification.plan(
            "verification/leaderboard.yaml",
            set: ["plans.leaderboard.levers.0.points=\(points)"] + parameters.set),
          replications: verification.replications(4)
        ) { [$0.postShares?.top1 ?? .nan, $0.postShares?.gini ?? .nan] }
      }
      return [("posts of the top 1 %", "前 1% 的发帖占比"), ("Gini coefficient", "基尼系数")].enumerated()
        .map { place, row in
          .between(
            Bilingual(row.0, row.1), 0...1,
            simulated: mean(shares[0], place) / mean(shares[1], place))
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
        (Bilingual("loss", "损失"), "{length: 90, reward: 0 yuan, deposit: 900 yuan}", 0.45),
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

  private static func published(
    _ name: String, _ title: Bilingual, formula: Bilingual, reason: Bilingual,
    scenario: String? = nil,
    _ findings: @escaping @Sendable (Verification, Parameters) throws -> [Finding]
  ) -> Check {
    Check(
      name: name, family: .published, title: title, formula: formula, reason: reason,
      scenario: scenario, points: [], carryOut: findings)
  }

  private static func mean(_ values: [[Double]], _ place: Int) -> Double {
    Moments(values.lazy.map { $0[place] }).mean ?? .nan
  }
}
