// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnPlaybook
import ShequnRecords
import ShequnScenario

extension Check {
  /// How often people come, post, answer and buy.
  static let activityForms: [Check] = [
    .closedForm(
      "beta-activity", Bilingual("Beta activity", "Beta 活跃度"),
      formula: Bilingual(
        "a ~ Beta(u, v): daily visitors u/(u + v); at least once in w days 1 − B(u, v + w)/B(u, v)",
        "a ~ Beta(u, v)：日活 u/(u + v)；w 天内至少来一次 1 − B(u, v + w)/B(u, v)"),
      reason: Bilingual(
        "Days online are beta-binomial: people differ, so monthly visitors are far fewer than "
          + "independent days would make them. Stickiness follows.",
        "上线天数服从 beta-二项分布：人各不同，因此月活远低于各日独立时的水平；黏性由此而来。"),
      points: [[2, 2], [1, 9], [0.8, 2], [5, 5], [0.3, 3]].map {
        ["community.segments=[{activity: {beta: [\($0[0]), \($0[1])]}}]"]
      }
    ) { plan in
      let (u, v, members) = (plan.activity.x, plan.activity.y, plan.members)
      func seen(_ window: Double) -> Double {
        1 - exp(Formula.logBeta(u, v + window) - Formula.logBeta(u, v))
      }
      let days = Double(plan.days)
      return [
        Expectation(quantity: Bilingual("online on a day", "日活跃占比"), expected: u / (u + v)) {
          $0.total(\.dau) / days / members
        },
        Expectation(
          quantity: Bilingual("online in 7 days", "7 日内上线占比"), expected: seen(7), people: members
        ) {
          Double($0.days.last?.wau ?? 0) / members
        },
        Expectation(
          quantity: Bilingual("online in 30 days", "30 日内上线占比"), expected: seen(30), people: members
        ) {
          Double($0.days.last?.mau ?? 0) / members
        },
        Expectation(
          quantity: Bilingual("stickiness DAU/MAU", "黏性 DAU/MAU"), expected: u / (u + v) / seen(30)
        ) { $0.total(\.dau) / days / Double($0.days.last?.mau ?? 0) },
      ]
    },
    .closedForm(
      "posting-inequality", Bilingual("lognormal posting rates", "对数正态发帖率"),
      formula: Bilingual(
        "top tenth's share of posts Φ(σ − Φ⁻¹(.9)), Gini coefficient 2Φ(σ/√2) − 1, σ = contribute.log-sd",
        "前 10% 的发帖占比 Φ(σ − Φ⁻¹(.9))，基尼系数 2Φ(σ/√2) − 1，σ = contribute.log-sd"),
      reason: Bilingual(
        "Few write most (90-9-1). Over a long time counts are as unequal as rates; what luck adds in the "
          + "time of the run is computed and allowed for.",
        "少数人写出多数内容（90-9-1）。时间足够长时，发帖数与发帖率同样不均；运行期内运气所增部分已计算并计入容差。"),
      replications: 8,
      points: ["0.5", "0.8", "1.2", "1.5", "2"].map { [mechanism("contribute.log-sd=\($0)")] }
    ) { plan in
      let own = plan.mechanisms.contribute
      let limit = PostingInequality(ofRatesWithLogSD: own.logSD)
      let seen = PostingInequality(
        ofCountsWithLogMean: own.logMean + log(own.level), logSD: own.logSD,
        days: Double(plan.days), limit: 30)
      return [
        Expectation(
          quantity: Bilingual("posts by the top tenth", "前 10% 的发帖占比"), expected: limit.top,
          allowance: abs(seen.top - limit.top)
        ) { $0.postShares?.top10 ?? .nan },
        Expectation(
          quantity: Bilingual("Gini of posts", "发帖基尼系数"), expected: limit.gini,
          allowance: abs(seen.gini - limit.gini)
        ) { $0.postShares?.gini ?? .nan },
      ]
    },
    .closedForm(
      "purchase-counts", Bilingual("purchases at gamma rates", "伽马购买率"),
      formula: Bilingual(
        "negative binomial: P(0) = (α/(α + t))^r, P(1) = P(0)·rt/(α + t), mean rt/α; r and α of purchase, t weeks",
        "负二项分布：P(0) = (α/(α + t))^r，P(1) = P(0)·rt/(α + t)，均值 rt/α；r、α 取自 purchase，t 周"),
      reason: Bilingual(
        "Poisson purchases at rates that differ from person to person (Ehrenberg 1959): many never buy.",
        "因人而异的泊松购买率（Ehrenberg 1959）：许多人从不购买。"),
      points: [(0.5, 4.414), (1, 10), (2, 8), (0.243, 2), (0.1, 1)].map {
        [mechanism("purchase.shape=\($0.0)"), mechanism("purchase.scale-weeks=\($0.1)")]
      }
    ) { plan in
      let (shape, scale) = (plan.mechanisms.purchase.shape, plan.mechanisms.purchase.scaleWeeks)
      let (weeks, members) = (Double(plan.days) / 7, plan.members)
      let none = pow(scale / (scale + weeks), shape)
      return [
        Expectation(quantity: Bilingual("never bought", "从未购买占比"), expected: none, people: members)
        {
          1 - Double($0.days.last?.buyers ?? 0) / members
        },
        Expectation(
          quantity: Bilingual("bought once", "只买一次占比"),
          expected: none * shape * weeks / (scale + weeks), people: members
        ) { Double(($0.days.last?.buyers ?? 0) - ($0.days.last?.repeatBuyers ?? 0)) / members },
        Expectation(
          quantity: Bilingual("purchases a member", "人均购买次数"), expected: shape * weeks / scale
        ) { $0.total(\.purchases) / members },
      ]
    },
    .closedForm(
      "threads", Bilingual("reply threads", "回复串"),
      formula: Bilingual(
        "messages a thread: 1/(1 − n), n = ties.limit answers a message",
        "每串消息数：1/(1 − n)，n = ties.limit 为每条消息的平均回复数"),
      reason: Bilingual(
        "An answer is a message that can be answered: a branching process (Otter 1949).",
        "回复本身也可被回复：分支过程（Otter 1949）。"),
      points: ["0.1", "0.29", "0.4", "0.6", "0.7"].map { [mechanism("ties.limit=\($0)")] }
    ) { plan in
      [
        Expectation(
          quantity: Bilingual("messages a thread", "每串消息数"),
          expected: 1 / (1 - plan.mechanisms.ties.limit)
        ) { 1 + $0.total(\.replies) / max(1, $0.total(\.posts)) }
      ]
    },
    .closedForm(
      "thread-sizes", Bilingual("sizes of threads", "回复串的长短"),
      formula: Bilingual(
        "k messages with probability e^(−nk)(nk)^(k−1)/k! (Borel), n = ties.limit",
        "恰 k 条消息的概率 e^(−nk)(nk)^(k−1)/k!（Borel），n = ties.limit"),
      reason: Bilingual(
        "Answers to a message are Poisson. Most posts draw none and a few draw many; a mean alone would "
          + "not show it. Days with exactly one post are looked at, whose answers are its thread.",
        "每条消息的回复数服从泊松分布：多数帖子无人回复，少数引来许多；只看均值看不出。此处考察恰有一帖的日子，当天的回复即其回复串。"),
      points: ["0.1", "0.29", "0.4", "0.6", "0.7"].map { [mechanism("ties.limit=\($0)")] }
    ) { plan in
      [1, 2, 3].map { size in
        Expectation(
          quantity: Bilingual("threads of \(size)", "共 \(size) 条的占比"),
          expected: Formula.borel(size, plan.mechanisms.ties.limit)
        ) { run in
          let days = run.days.filter { $0.posts == 1 }
          return Double(days.count { $0.replies == size - 1 }) / Double(max(1, days.count))
        }
      }
    },
    .closedForm(
      "notifications", Bilingual("muting", "免打扰"),
      formula: Bilingual(
        "at a steady load F, muted by day t are 1 − e^(−ht), h = notifications.fed-up·F²",
        "通知负担恒为 F 时：t 天内设为免打扰者 1 − e^(−ht)，h = notifications.fed-up·F²"),
      reason: Bilingual(
        "Of notifications alone people are fed up at a rate that grows with the square of their load.",
        "仅就通知而言，成员感到厌烦的速率随负担的平方增长。"),
      points: ["0.005", "0.02", "0.05", "0.1", "0.3"].map {
        [mechanism("notifications.fed-up=\($0)")]
      }
    ) { plan in
      let own = plan.mechanisms.notifications
      let load = own.post * (plan.lever(ContentLever.self)?.postsPerDay ?? 0)
      let (hazard, members) = (own.fedUp * load * load, plan.members)
      return [max(1, plan.days / 5), plan.days].map { day in
        Expectation(
          quantity: Bilingual("muted by day \(day)", "第 \(day) 天已免打扰"),
          expected: 1 - exp(-hazard * Double(day)), people: members
        ) { Double($0.day(day).muted) / members }
      }
    },
  ]
}
