// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
package import ShequnKernel
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// The survival analysis of a user's own table as it is read in a terminal.
package struct SurvivalDataText {
  private let data: SurvivalData
  private let language: Language
  /// Times at which the curve is shown; empty: chosen here.
  private let times: [Double]

  package init(_ data: SurvivalData, times: [Double], language: Language) {
    self.data = data
    self.times = times
    self.language = language
  }

  package var text: String {
    var parts = data.groups.map { section($0) }
    switch data.test {
    case .success(let test): parts.append(logRank(test))
    case .failure(let obstacle): parts.append(obstacle.words[language])
    case nil: break
    }
    if let stays = data.stays { parts.append(commonStay(stays)) }
    return parts.joined(separator: "\n\n")
  }

  /// A time in the unit of the table.
  private func number(_ time: Double) -> String {
    time < 1_000_000 ? NumberText.field(time) : NumberText.grouped(time)
  }

  private func word(_ en: String, _ zh: String) -> String { Bilingual(en, zh)[language] }

  private func section(_ group: SurvivalData.Group) -> String {
    let name = group.name.isEmpty ? "" : "── \(group.name) ──\n\n"
    let members = NumberText.grouped(Double(group.members))
    let left = NumberText.grouped(Double(group.left))
    var parts = [
      name
        + word(
          "\(members) member\(group.members == 1 ? "" : "s"), \(left) of whom left; the others were "
            + "there when last seen.",
          "\(members) 名成员，其中 \(left) 名离开；其余最后一次观察时仍在。"),
      curve(group), stay(group),
    ]
    if group.left > 0, data.causes != [""] { parts.append(causes(group)) }
    if let forecast = group.forecast { parts.append(self.forecast(forecast)) }
    return parts.joined(separator: "\n\n")
  }

  private func curve(_ group: SurvivalData.Group) -> String {
    var table = TextTable(
      [
        word("still there after", "此时仍在"), word("share", "比例"),
        word("95 % interval", "95% 区间"), word("left so far", "累计离开"),
      ], alignments: [.right, .right, .right, .right])
    for time in shown(group) {
      let step = group.survival.step(at: time)
      let interval = step.flatMap { $0.logLogInterval() }
      let left = group.survival.steps.prefix { $0.time <= time }.reduce(0) { $0 + $1.events }
      // nothing is known after the last watch, unless everybody has left by then
      let isKnown = time <= group.horizon || step?.survival == 0
      table.add([
        number(time), isKnown ? NumberText.percent(step?.survival ?? 1, digits: 2) : "–",
        NumberText.range(isKnown ? interval : nil), NumberText.grouped(Double(left)),
      ])
    }
    return table.text + "\n"
      + word(
        "Kaplan–Meier; Greenwood's variance, log-log interval.",
        "Kaplan–Meier 估计；Greenwood 方差，双对数区间。")
  }

  /// Every time at which somebody left, if they are few; else a dozen of them from first to last.
  private func shown(_ group: SurvivalData.Group) -> [Double] {
    if !times.isEmpty { return times }
    let all = group.survival.steps.map(\.time)
    guard all.count > 12 else { return all.isEmpty ? [group.horizon] : all }
    return (0..<12).map { all[$0 * (all.count - 1) / 11] }
  }

  private func stay(_ group: SurvivalData.Group) -> String {
    let (mean, error) = group.survival.restrictedMean(to: group.horizon)
    let horizon = number(group.horizon)
    let stay = "\(NumberText.short(mean)) ± \(NumberText.short(error))"
    let interval = MedianText.interval(group.survival, language)
    let half =
      group.survival.median.map {
        word(
          "Half are gone at \(number($0)) (\(interval), Brookmeyer–Crowley).",
          "半数在 \(number($0)) 时离开（\(interval)，Brookmeyer–Crowley）。")
      } ?? word("More than half are still there at the end.", "到最后仍有半数以上在群。")
    return half
      + word(
        " Expected stay of the first \(horizon): \(stay) (standard error).",
        "前 \(horizon) 内的平均停留：\(stay)（标准误）。")
  }

  private func causes(_ group: SurvivalData.Group) -> String {
    let last = group.incidence.steps.last
    var table = TextTable(
      [
        word("why they left", "离开原因"), word("left", "人数"), word("of leavers", "占离开者"),
        word(
          "of joiners, by \(number(group.horizon))",
          "占加入者（至 \(number(group.horizon))）"),
        word("95 % interval", "95% 区间"),
      ], alignments: [.left, .right, .right, .right, .right])
    let counts = data.causes.indices.map { cause in
      group.incidence.steps.reduce(0) { $0 + $1.events[cause] }
    }
    for cause in counts.indices.sorted(by: { (counts[$0], $1) > (counts[$1], $0) }) {
      let (name, left) = (data.causes[cause], counts[cause])
      guard let last, left > 0 else { continue }
      let interval = last.interval(cause: cause)
      table.add([
        title(ofCause: name), NumberText.grouped(Double(left)),
        NumberText.percent(Double(left) / Double(group.left)),
        NumberText.percent(last.incidence[cause]),
        NumberText.range(interval),
      ])
    }
    return table.text + "\n"
      + word(
        "Of joiners: the share that this cause takes while the others take theirs (Aalen–Johansen).",
        "占加入者：在其他原因同时起作用时因此离开的比例（Aalen–Johansen）。")
  }

  /// In words, where it is one of ours.
  private func title(ofCause name: String) -> String {
    if name.isEmpty { return word("(not given)", "（未注明）") }
    return Cause.allCases.first { $0.name == name }?.title[language] ?? name
  }

  private func forecast(_ forecast: SurvivalData.Forecast) -> String {
    switch forecast {
    case .fitted(let held):
      SBGText(held: held).text[language]
    case .notInPeriods:
      word(
        "No sBG model: it counts whole periods from 1, so that durations must be whole numbers, 1 or more "
          + "for leavers, and at most 10,000.",
        "没有拟合 sBG：该模型按从 1 起的整期计数，时长须为整数，离开者至少为 1，最大 10,000。")
    case .lateEntry:
      word(
        "No sBG model: it counts periods from joining, and some members were watched from later on only.",
        "没有拟合 sBG：该模型从加入起计期，而部分成员是后来才开始观察的。")
    case .tooLittle:
      word(
        "No sBG model: it needs two periods to fit, in which somebody left and after which somebody was "
          + "there.", "没有拟合 sBG：至少需要两期用于拟合，其间有人离开，其后仍有人在。")
    }
  }

  private func logRank(_ test: LogRank) -> String {
    var table = TextTable(
      [word("group", "分组"), word("left", "离开"), word("left if alike", "若相同应离开")],
      alignments: [.left, .right, .right])
    for (group, (observed, expected)) in zip(data.groups, zip(test.observed, test.expected)) {
      table.add([group.name, "\(observed)", NumberText.short(expected)])
    }
    let p = NumberText.pSentence(test.pValue)
    let chi = NumberText.field((test.chiSquare * 1000).rounded() / 1000)
    return table.text + "\n"
      + word(
        "Log-rank test that all groups share one curve: χ² = \(chi) on \(test.degreesOfFreedom) "
          + "degree\(test.degreesOfFreedom == 1 ? "" : "s") of freedom, \(p). It takes members for "
          + "independent: those of one community influence each other, and are less certain than that.",
        "对数秩检验（各组曲线相同）：χ² = \(chi)，自由度 \(test.degreesOfFreedom)，\(p)。"
          + "它假定成员彼此独立；同一社群的成员相互影响，实际把握要低一些。")
  }

  /// Each group's stay up to the last time that is known of all, and against the first group's.
  private func commonStay(_ stays: RestrictedMeans) -> String {
    let horizon = number(stays.horizon)
    let first = data.groups[0].name
    var table = TextTable(
      [
        word("stay of the first \(horizon)", "前 \(horizon) 内的停留"),
        word("mean ± standard error", "均值 ± 标准误"),
        word("vs \(first) [95 %]", "比 \(first) [95%]"), word("p (Holm)", "p (Holm)"),
      ], alignments: [.left, .right, .right, .right])
    for (group, stay) in zip(data.groups, stays.groups) {
      table.add([
        group.name, "\(NumberText.short(stay.mean)) ± \(NumberText.short(stay.standardError))",
        stay.difference.map { NumberText.difference($0.value, $0.interval) } ?? "",
        stay.difference.map { NumberText.pValue($0.adjusted) } ?? "",
      ])
    }
    return table.text + "\n"
      + word(
        "Expected stays of all groups up to \(horizon), the last time up to which every curve is known, so "
          + "that they can be compared.",
        "各组到 \(horizon) 为止的平均停留：这是每条曲线都已知的最后时刻，因此可以相互比较。")
  }
}
