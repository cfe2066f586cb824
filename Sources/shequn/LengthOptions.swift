// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import ShequnExperiments
import ShequnKernel
import ShequnRecords

/// How many replications a comparison runs, if not as many as --replications says.
struct LengthOptions: ParsableArguments {
  @Option(
    help: .words(
      """
      Add replications until the half-width of every difference from doing nothing is below this \
      share of what doing nothing gives, such as 2%; --replications are the first (at least, and \
      by default, 10).
      """,
      """
      增加重复，直到每个差值的区间半宽低于什么都不做时均值的这一比例，如 2%；--replications 为起始次数（至少 10，也是默认值）。
      """))
  var until: String?

  @Flag(
    help: .words(
      """
      Run until the best plan is found, with plans that are clearly worse stopping on the way \
      (Kim and Nelson); --replications are the first (at least, and by default, 10).
      """,
      """
      运行到选出最优方案，明显较差者中途停止（Kim 与 Nelson 的方法）；--replications 为起始次数（至少 10，也是默认值）。
      """))
  var choose = false

  @Option(
    help: .words(
      """
      For --choose: a difference of the goal that does not matter, in its unit or, as 2%, of what \
      doing nothing gives (default: 2%).
      """,
      """
      与 --choose 同用：目标上无关紧要的差值，用目标的单位，或写成 2% 这样、占什么都不做时均值的百分比（默认：2%）。
      """))
  var indifference: String?

  @Option(
    help: .words(
      "For --choose: how sure the choice is to be (default: 95%).", "与 --choose 同用：选择的置信度（默认：95%）。")
  )
  var confidence: String?

  @Option(
    help: .words(
      "For --until and --choose: most replications (default: 200).",
      "与 --until 或 --choose 同用：重复次数上限（默认：200）。"))
  var atMost: Int?

  func validate() throws {
    var problems: [Bilingual] = []
    if until != nil && choose {
      problems.append(
        Bilingual("--until and --choose cannot go together", "--until 与 --choose 不能同时使用"))
    }
    if until != nil && share == nil {
      problems.append(
        Bilingual("--until takes a share above 0, such as 2%", "--until 取大于 0 的百分比，如 2%"))
    }
    if indifference != nil && tolerance == nil {
      problems.append(
        Bilingual(
          "--indifference takes a number above 0, or a share such as 2%",
          "--indifference 取大于 0 的数，或百分比如 2%"))
    }
    if confidence != nil && sureness == nil {
      problems.append(
        Bilingual(
          "--confidence takes a share from 50% up to below 100%, such as 95%",
          "--confidence 取 50% 以上、100% 以下的百分比，如 95%"))
    }
    if !choose && (indifference != nil || confidence != nil) {
      problems.append(
        Bilingual(
          "--indifference and --confidence belong to --choose",
          "--indifference 与 --confidence 只与 --choose 合用"))
    }
    if atMost != nil && until == nil && !choose {
      problems.append(
        Bilingual("--at-most belongs to --until or --choose", "--at-most 只与 --until 或 --choose 合用"))
    }
    if let atMost, !(ReplicationRule.least...100_000).contains(atMost) {
      problems.append(
        Bilingual(
          "--at-most takes a whole number from \(ReplicationRule.least) to 100,000",
          "--at-most 取 \(ReplicationRule.least) 到 100,000"))
    }
    guard problems.isEmpty else {
      throw ValidationError(problems.map(\.spoken).joined(separator: "\n"))
    }
  }

  var rule: ReplicationRule {
    let cap = atMost ?? 200
    if choose {
      return .choose(
        tolerance ?? .share(0.02), confidence: sureness ?? 0.95, atMost: cap)
    }
    return share.map { .until(share: $0, atMost: cap) } ?? .fixed
  }

  private var share: Double? {
    until.flatMap { Self.percentage($0) }.flatMap { $0 > 0 && $0 <= 10 ? $0 : nil }
  }

  private var sureness: Double? {
    confidence.flatMap { Self.percentage($0) }.flatMap { $0 >= 0.5 && $0 < 1 ? $0 : nil }
  }

  private var tolerance: ReplicationRule.Indifference? {
    guard let indifference else { return nil }
    if let share = Self.percentage(indifference) { return share > 0 ? .share(share) : nil }
    guard let amount = Double(indifference), amount > 0, amount.isFinite else { return nil }
    return .amount(amount)
  }

  /// 2%, 2 % or 2％ as .02; nil: it is no percentage.
  private static func percentage(_ text: String) -> Double? {
    guard text.hasSuffix("%") || text.hasSuffix("％") else { return nil }
    let digits = text.dropLast().filter { $0 != " " }
    return Double(digits).flatMap { $0.isFinite ? $0 / 100 : nil }
  }
}
