// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// The clauses of a verdict, without full stops: the best plan against doing nothing, against the others,
/// and by money.
struct RivalText {
  private let comparison: Comparison
  private let winner: Int
  private let told: GoalText
  /// The plans that cannot be told from the winner, without it.
  private let alike: [Int]

  init(_ comparison: Comparison, winner: Int) {
    (self.comparison, self.winner) = (comparison, winner)
    told = GoalText(comparison.goal)
    alike = comparison.asGoodAsBest.filter { $0 != winner }
  }

  private var line: Comparison.Line { comparison.lines[winner] }
  private var cheapest: Int { comparison.cheapestAsGood ?? winner }

  /// Whether every plan comes out the same in every replication.
  private var allAlike: Bool {
    let others = comparison.lines.indices.filter { $0 != winner }
    return !others.isEmpty && others.allSatisfy { comparison.goalDifference(winner, $0).isNothing }
  }

  // MARK: - The best by the goal

  var best: Bilingual {
    let goal = told.title
    let mean = told.form.text(line.goal)
    let replications = comparison.goals.map(\.count).min() ?? 0
    let firsts = NumberText.percent(line.probabilityBest, digits: 0)
    if allAlike {
      let least = name(cheapest)
      return Bilingual(
        "All plans come out alike in every replication: \(goal.en) is \(mean) under each of them. None "
          + "of them changes it, so take the one that costs least to run: \(least.en)",
        "所有方案在每次重复中结果都相同：\(goal.zh)均为 \(mean)。没有方案能改变它，请选运营成本最低者：\(least.zh)")
    }
    guard let difference = line.difference else {
      return Bilingual(
        "Nothing beats doing nothing: \(goal.en) is \(mean) without any plan; it came first in "
          + "\(firsts) of \(replications) replications",
        "没有方案胜过什么都不做：不采取方案时\(goal.zh)为 \(mean)；在 \(replications) 次重复中有 \(firsts) 排名第一")
    }
    let isMore = (difference.mean ?? 0) >= 0
    let size = told.size(difference.mean)
    let choice = Bilingual(
      "Choose \(name(winner).en): \(goal.en) is \(mean), \(size.en) \(isMore ? "more" : "less") than doing nothing",
      "建议选择\(name(winner).zh)：\(goal.zh)为 \(mean)，比什么都不做\(isMore ? "高" : "低") \(size.zh)")
    guard let interval = difference.interval() else {
      return Bilingual(
        "\(choice.en), the same difference in every one of \(replications) replications",
        "\(choice.zh)，\(replications) 次重复中每次的差值都相同")
    }
    let ends = told.ends(of: interval)
    let least =
      cheapest == 0 ? Bilingual(", which costs least to run,", "（运营成本最低）") : Bilingual("", "")
    let doubt =
      interval.excludesZero
      ? Bilingual("", "")
      : Bilingual(
        ", and even doing nothing\(least.en) cannot be ruled out as equally good",
        "，但与什么都不做\(least.zh)的差别尚不能确定")
    return Bilingual(
      "\(choice.en) (95 % interval \(ends.en)); it came first in \(firsts) of \(replications) replications\(doubt.en)",
      "\(choice.zh)（95% 区间 \(ends.zh)）；在 \(replications) 次重复中有 \(firsts) 排名第一\(doubt.zh)")
  }

  // MARK: - The others by the goal, and what they cost

  var others: Bilingual? {
    guard !allAlike, let second = comparison.ranking.dropFirst().first else { return nil }
    // what doing nothing gives is told before
    let rivals = alike.filter { $0 != 0 || winner == 0 }
    guard let first = rivals.first else {
      guard second != 0 else { return nil }
      let gap = told.size(comparison.goalDifference(winner, second).mean)
      return Bilingual(
        "The next best, \(name(second).en), is \(gap.en) away, more than luck explains",
        "次优方案\(name(second).zh)相差 \(gap.zh)，超出运气能解释的范围")
    }
    let count = rivals.count
    let isSame = count == 1 && comparison.goalDifference(winner, first).isNothing
    if cheapest == winner || cheapest == 0 {
      let also = cheapest == 0 && winner != 0
      if count > 1 {
        return Bilingual(
          "\(count) other plans cannot be told apart from it yet"
            + (also ? "" : ", and none of them costs less to run"),
          "另有 \(count) 个方案目前无法与之区分" + (also ? "" : "，运营成本都不比它低"))
      }
      let one = name(first)
      return Bilingual(
        (isSame
          ? "\(one.en) comes out the same in every replication"
          : "\(one.en) cannot be told apart from it yet")
          + (also ? "" : ", and costs no less to run"),
        (isSame ? "\(one.zh)在每次重复中结果都与之相同" : "\(one.zh)目前无法与之区分")
          + (also ? "" : "，运营成本也不比它低"))
    }
    let least = name(cheapest)
    let (own, less) = (yuan(line.operatingCost), yuan(comparison.lines[cheapest].operatingCost))
    if isSame {
      return Bilingual(
        "\(least.en) comes out the same in every replication and costs less to run (\(less) against \(own)): take that one",
        "\(least.zh)在每次重复中结果都与之相同，运营成本却更低（\(less) 对 \(own)）：请选后者")
    }
    let among =
      count == 1
      ? Bilingual("\(least.en) yet, which costs less to run", "\(least.zh)区分，而后者运营成本更低")
      : Bilingual(
        "\(count) other plans yet, of which \(least.en) costs least to run",
        "另外 \(count) 个方案区分，其中\(least.zh)运营成本最低")
    return Bilingual(
      "It cannot be told apart from \(among.en) (\(less) against \(own)): run more replications, or take that one",
      "目前无法与\(among.zh)（\(less) 对 \(own)）：请增加重复次数，或选后者")
  }

  // MARK: - Money

  /// Which plan earns most; nil where nothing is sold.
  var money: Bilingual? {
    guard let best = comparison.earnsMost, comparison.lines.count > 1 else { return nil }
    guard let difference = comparison.lines[best].marginDifference else {
      guard winner != 0, let own = line.marginDifference, own.isClear else {
        return Bilingual("No plan earns more than doing nothing", "没有方案比什么都不做更赚钱")
      }
      return Bilingual(
        "No plan earns more than doing nothing; it leaves \(amount(own).en) less",
        "没有方案比什么都不做更赚钱；它的净收益少 \(amount(own).zh)")
    }
    let isSaid = best == winner || (best == cheapest && others != nil)
    guard difference.isClear else {
      return isSaid
        ? Bilingual(
          "\(best == winner ? "It" : "That plan") also has the best net margin, which cannot be told from that of doing nothing",
          "\(best == winner ? "它" : "后者")的净收益也最高，但与什么都不做无法区分")
        : Bilingual(
          "\(name(best).en) has the best net margin, which cannot be told from that of doing nothing",
          "净收益最高的是\(name(best).zh)，但与什么都不做无法区分")
    }
    let gain = amount(difference)
    return isSaid
      ? Bilingual(
        "\(best == winner ? "It" : "That plan") also earns most: \(gain.en) more than doing nothing",
        "\(best == winner ? "它" : "后者")也最赚钱：净收益比什么都不做多 \(gain.zh)")
      : Bilingual(
        "\(name(best).en) earns most: \(gain.en) more than doing nothing",
        "最赚钱的是\(name(best).zh)：净收益比什么都不做多 \(gain.zh)")
  }

  /// The winner loses money, and another plan earns some.
  var loss: Bilingual? {
    guard comparison.sells, let own = line.marginDifference, own.isClear, (own.mean ?? 0) < 0
    else { return nil }
    func gain(_ plan: Int) -> Double {
      guard let difference = comparison.lines[plan].marginDifference, difference.isClear else {
        return 0
      }
      return difference.mean ?? 0
    }
    guard let earner = comparison.ranking.max(by: { gain($0) < gain($1) }), gain(earner) > 0,
      let earned = comparison.lines[earner].marginDifference
    else { return nil }
    return Bilingual(
      "\(name(winner).en) loses money: over the run it leaves \(amount(own).en) less than doing nothing, while "
        + "\(name(earner).en) leaves \(amount(earned).en) more. Decide what being ahead on \(told.title.en) is worth.",
      "\(name(winner).zh)亏钱：整个运行期净收益比什么都不做少 \(amount(own).zh)，而\(name(earner).zh)多 "
        + "\(amount(earned).zh)。请先想清楚在\(told.title.zh)上领先值多少钱。")
  }

  // MARK: - Words

  private func name(_ plan: Int) -> Bilingual {
    let title = comparison.runs.plans[plan].plan.title
    return Bilingual("'\(title.en)'", "“\(title.zh)”")
  }

  private func yuan(_ x: Double) -> String { "¥\(NumberText.grouped(x))" }

  /// How large a difference of money is, without its sign, and its interval.
  private func amount(_ difference: PairedDifference) -> Bilingual {
    let size = yuan((difference.mean ?? .nan).magnitude)
    guard let interval = difference.interval() else { return Bilingual(size, size) }
    let ends = [interval.low.magnitude, interval.high.magnitude].sorted()
      .map { NumberText.grouped($0) }
    return Bilingual(
      "\(size) (95 % interval \(ends[0]) to \(ends[1]))", "\(size)（95% 区间 \(ends[0]) 至 \(ends[1])）")
  }
}
