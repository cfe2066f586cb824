// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnScenario

extension Check {
  /// Who writes, and how much.
  static let postingTables: [Check] = [
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
        replications: verification.isQuick ? 2 : 8
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
  ]
}
