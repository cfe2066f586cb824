// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// The columns of the survival analysis of a user's own table: one line each. Times are in the unit of
/// the table.
enum SurvivalDataColumns {
  /// A time, as the table would write it.
  static func time(_ time: Double) -> String {
    time < 1_000_000 ? NumberText.field(time) : NumberText.grouped(time)
  }

  /// One time a row.
  ///
  /// - Parameter unit: of times; nil: that of the table.
  @Columns<Double> static func curve(_ group: SurvivalData.Group, unit: Bilingual? = nil)
    -> [Column<
      Double
    >]
  {
    Column(
      "time",
      unit.map { Bilingual("still there after, \($0.en)", "此时仍在（\($0.zh)）") }
        ?? Bilingual("still there after", "此时仍在"), .number
    ) { .written(time($0)) }
    Column.estimate("survival", Bilingual("share [95 %]", "比例 [95%]"), .share(digits: 2)) {
      guard let (step, _) = group.standing(at: $0) else { return (nil, nil) }
      return (step?.survival ?? 1, step.flatMap { $0.logLogInterval() })
    }
    Column.whole("left", Bilingual("left so far", "累计离开")) { time in
      group.standing(at: min(time, group.horizon))?.left
    }
  }

  /// One cause of one group a row, up to a time.
  @Columns<CauseRow> static func causes(_ horizon: String) -> [Column<CauseRow>] {
    Column.words("group", "group") { Bilingual($0.group, $0.group) }.only(.files)
    Column.words("cause", Bilingual("why they left", "离开原因"), key: { $0.cause }) { $0.title }
    Column.people("left", Bilingual("left", "人数")) { $0.left }
    Column.number("share", Bilingual("of leavers", "占离开者"), .share()) { $0.share }.rank(1)
    Column.estimate(
      "incidence", Bilingual("of joiners, by \(horizon) [95 %]", "占加入者（至 \(horizon)）[95%]"),
      .share()
    ) { ($0.incidence, $0.interval) }
    Column.number("standard_error", "standard_error") { $0.standardError }.only(.files)
  }

  /// One step of one curve a row.
  @Columns<StepRow> static var steps: [Column<StepRow>] {
    Column.words("group", Bilingual("group", "分组")) { Bilingual($0.group, $0.group) }
    Column.number("time", Bilingual("after", "时刻"), .significant) { $0.step.time }
    Column.whole("at_risk", Bilingual("at risk", "在险人数")) { $0.step.atRisk }
    Column.whole("left", Bilingual("left", "离开")) { $0.step.events }
    Column.number("survival", Bilingual("still there", "仍在"), .share(digits: 2)) {
      $0.step.survival
    }
    Column.number("standard_error", "standard_error") { $0.step.standardError }.only(.files)
    Column.number("low", Bilingual("95 % from", "95% 从"), .share()) {
      $0.step.logLogInterval()?.low
    }
    Column.number("high", Bilingual("to", "到"), .share()) { $0.step.logLogInterval()?.high }
  }

  /// One group a row.
  @Columns<GroupRow> static func groups(_ data: SurvivalData) -> [Column<GroupRow>] {
    Column.words("group", Bilingual("group", "分组")) { Bilingual($0.group.name, $0.group.name) }
    Column.people("members", "members") { $0.group.shown.members }.only(.files)
    Column.people("left", Bilingual("left", "离开")) { $0.group.shown.left }
    if (try? data.test?.get()) != nil {
      Column.number("left_if_alike", Bilingual("left if alike", "若相同应离开")) { $0.expected }
        .rank(3)
    }
    Column.whole("steps", "steps") { $0.group.told.steps.count }.only(.files)
    Column.number("median", "median") { $0.told?.median }.only(.files)
    Column.number("median_low", "median_low") { $0.told?.medianInterval().low }
      .only(.files)
    Column.number("median_high", "median_high") { $0.told?.medianInterval().high }
      .only(.files)
    Column.number("expected_stay", "expected_stay") { $0.stay?.mean }.only(.files)
    Column.number("expected_stay_error", "expected_stay_error") { $0.stay?.standardError }
      .only(.files)
    Column.number("horizon", "horizon") { $0.group.horizon }.only(.files)
    if let stays = data.stays { common(stays, against: data.groups[0].name) }
  }

  @Columns<GroupRow> private static func common(_ stays: RestrictedMeans, against first: String)
    -> [Column<GroupRow>]
  {
    let horizon = time(stays.horizon)
    Column.number(
      "common_stay", Bilingual("stay of the first \(horizon)", "前 \(horizon) 内的停留")
    ) { $0.common?.mean }
    Column.number("common_stay_error", Bilingual("±", "±")) { $0.common?.standardError }
      .rank(2)
    Column.estimate(
      "difference", Bilingual("vs \(first) [95 %]", "比 \(first) [95%]"), .difference
    ) { ($0.common?.difference?.value, $0.common?.difference?.interval) }
    Column.number("p", "p") { $0.common?.difference?.pValue }.only(.files)
    Column.number("p_holm", Bilingual("p (Holm)", "p (Holm)"), .pValue) {
      $0.common?.difference?.adjusted
    }.rank(1)
  }
}

/// A cause of leaving in one group.
struct CauseRow: Sendable {
  let group: String
  /// As the table names it; empty: it names none.
  let cause: String
  let left: SmallCells.Shown
  /// Of those who left; nil, as what follows, where it would tell of a handful of people.
  let share: Double?
  /// Of those who joined, while the other causes take theirs.
  let incidence: Double?
  let standardError: Double?
  let interval: Interval?

  /// The most frequent first, without those that took nobody.
  static func all(_ data: SurvivalData, _ group: SurvivalData.Group) -> [CauseRow] {
    guard let last = group.incidence.steps.last else { return [] }
    let counts = data.causes.indices.map { cause in
      group.incidence.steps.reduce(0) { $0 + $1.events[cause] }
    }
    return counts.indices.filter { counts[$0] > 0 }
      .sorted { (counts[$0], $1) > (counts[$1], $0) }
      .map { cause in
        let left = group.shown.byCause[cause]
        let isTold = left.count != nil
        let isShare = isTold && group.shown.left.count != nil
        return CauseRow(
          group: group.name, cause: data.causes[cause], left: left,
          share: isShare ? Double(counts[cause]) / Double(group.left) : nil,
          incidence: isTold ? last.incidence[cause] : nil,
          standardError: isTold ? last.standardErrors[cause] : nil,
          interval: isTold ? last.interval(cause: cause) : nil)
      }
  }

  /// In words, where it is one of ours.
  var title: Bilingual {
    cause.isEmpty
      ? Bilingual("(not given)", "（未注明）")
      : Cause.allCases.first { $0.name == cause }?.title ?? StayWord(rawValue: cause)?.title
        ?? Bilingual(cause, cause)
  }
}

/// A step of a group's curve.
struct StepRow: Sendable {
  let group: String
  let step: KaplanMeier.Step

  /// Most steps of a curve that are written; `groups` tells how many it has.
  static let limit = 2000

  static func all(_ group: SurvivalData.Group, atMost: Int = limit) -> [StepRow] {
    group.told.steps.thinned(to: atMost).map { StepRow(group: group.name, step: $0) }
  }
}

/// A group, alone and beside the others.
struct GroupRow: Sendable {
  let group: SurvivalData.Group
  /// nil, as what follows, where it would tell of a handful of people.
  let stay: (mean: Double, standardError: Double)?
  /// Who would have left if all groups were alike; nil: not known.
  let expected: Double?
  /// The stay up to the time that is known of all; nil: of a single group.
  let common: RestrictedMeans.Group?

  static func all(_ data: SurvivalData) -> [GroupRow] {
    let expected = (try? data.test?.get())?.expected
    return data.groups.indices.map { index in
      let group = data.groups[index]
      return GroupRow(
        group: group,
        stay: group.isTold ? group.survival.restrictedMean(to: group.horizon) : nil,
        expected: group.isTold ? expected?[index] : nil,
        common: group.isTold ? data.stays?.groups[index] : nil)
    }
  }

  /// The curve, if its numbers may be told.
  var told: KaplanMeier? { group.isTold ? group.survival : nil }
}

extension Column {
  /// A number of people, as far as it may be told.
  static func people(
    _ name: String, _ title: Bilingual, _ value: @escaping @Sendable (Row) -> SmallCells.Shown
  ) -> Column {
    Column(name, title, .whole) { row in
      let shown = value(row)
      return shown.count.map { .number(Double($0), .grouped) } ?? .written(shown.text)
    }
  }
}
