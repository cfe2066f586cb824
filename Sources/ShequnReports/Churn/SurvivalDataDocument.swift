// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
import ShequnKernel
import ShequnRecords
package import ShequnScenario
import ShequnStatistics
import ShequnTables

/// The survival analysis of a user's own table, as it is told everywhere: each group, then the groups
/// against each other.
package struct SurvivalDataDocument: Sendable {
  private let data: SurvivalData
  private let file: StayFile
  /// Times at which the curve is shown; empty: chosen here.
  private let times: [Double]

  package init(_ data: SurvivalData, of file: StayFile, times: [Double]) {
    (self.data, self.file, self.times) = (data, file, times)
  }

  package var document: Document {
    let name = (file.path.split(separator: "/").last ?? "").onOneLine
    return Document(
      Bilingual("\(name): who stays and why others leave", "\(name)：谁留下，谁离开"),
      heading: file.reading.words, facts: facts,
      [SurvivalDataChart(data, unit: file.reading.unit).section].compactMap { $0 }
        + data.groups.enumerated().map { section($1, "group-\($0)") }
        + [comparison, privacy, files].compactMap { $0 })
  }

  /// Where the results come from: what ends the page.
  ///
  /// - Parameter typed: what to type to get the same again.
  package func ending(_ manifest: SurvivalDataManifest, typed: String) -> [ReportSection] {
    [
      ReportSection(
        "provenance", Bilingual("Provenance", "来源与复现"),
        [
          .table(
            DataTable(
              [Bilingual("what", "项目"), Bilingual("value", "内容")],
              [
                [
                  .words(Bilingual("made with", "生成工具")), .plain("shequn \(manifest.version)"),
                ], [.words(Bilingual("typed", "命令")), .plain(typed)],
              ]))
        ])
    ]
  }

  private var facts: [String: JSONValue] {
    let reading = file.reading
    let columns = reading.columns.map { ($0.column.name, JSONValue.text($0.name)) }
    var facts: [String: JSONValue] = [
      "read": .object([
        "columns": .object(Dictionary(columns) { first, _ in first }),
        "unused": .list(reading.unused.map { .text($0) }),
        "separator": .text(String(reading.separator)), "encoding": .text(reading.encoding),
        "rows": .number(Double(reading.rows)), "blank_rows": .number(Double(reading.blankRows)),
        "decimal_comma": .flag(reading.hasDecimalComma),
        "remarks": .list(reading.remarks.map { .words($0) }),
      ]),
      "unit": reading.unit.map { .text($0.en) } ?? .text(""),
      "all_cells": .flag(data.tellsAll),
      "sbg": .list(
        data.groups.compactMap { group in
          guard case .fitted(let held) = group.forecast else { return nil }
          return SBGText(held: held).json.adding(["group": .text(group.name)])
        }),
    ]
    facts["log_rank"] = data.test?.json()
    facts["common_horizon"] = data.stays.map { .number($0.horizon) }
    return facts
  }

  // MARK: - A group

  private func section(_ group: SurvivalData.Group, _ id: String) -> ReportSection {
    let name = Bilingual(group.name, group.name)
    var blocks: [ReportBlock] = [.paragraph(Self.size(group))]
    if group.isTold {
      let marks = times.isEmpty ? Self.marks(group) : times
      blocks += [
        .table(
          DataTable("", SurvivalDataColumns.curve(group, unit: file.reading.unit), marks)),
        .notes([
          Bilingual(
            "Kaplan–Meier; Greenwood's variance, log-log interval.",
            "Kaplan–Meier 估计；Greenwood 方差，双对数区间。")
        ]), .paragraph(stay(group)),
      ]
    }
    if !group.name.isEmpty { blocks.insert(.only(.terminal, [.heading(name)]), at: 0) }
    if group.left > 0, data.causes != [""] {
      blocks += [
        .table(
          DataTable(
            "", SurvivalDataColumns.causes(SurvivalDataColumns.time(group.horizon)),
            CauseRow.all(data, group))),
        .notes([
          Bilingual(
            "Of joiners: the share that this cause takes while the others take theirs (Aalen–Johansen).",
            "占加入者：在其他原因同时起作用时因此离开的比例（Aalen–Johansen）。")
        ]),
      ]
    }
    if group.isTold, let forecast = group.forecast { blocks.append(.paragraph(forecast.words)) }
    return ReportSection(id, group.name.isEmpty ? Bilingual("All members", "全部成员") : name, blocks)
  }

  /// How many there were, and left.
  private static func size(_ group: SurvivalData.Group) -> Bilingual {
    func words(_ shown: SmallCells.Shown) -> Bilingual {
      switch shown {
      case .count(let count):
        Bilingual(NumberText.grouped(Double(count)), NumberText.grouped(Double(count)))
      case .small: Bilingual("fewer than \(SmallCells.least)", "不足 \(SmallCells.least)")
      case .hidden: Bilingual("\(SmallCells.least) or more", "至少 \(SmallCells.least)")
      }
    }
    let (members, left) = (words(group.shown.members), words(group.shown.left))
    let isOne = group.shown.members.count == 1
    return Bilingual(
      "\(members.en) member\(isOne ? "" : "s"), \(left.en) of whom left; the others were "
        + "there when last seen.",
      "\(members.zh) 名成员，其中 \(left.zh) 名离开；其余最后一次观察时仍在。")
  }

  /// That small numbers are hidden; nil: they are not.
  private var privacy: ReportSection? {
    guard data.groups.contains(where: \.hidesSome) else { return nil }
    return ReportSection(
      "privacy", Bilingual("Small numbers", "小数目"),
      [
        .notes([
          Bilingual(
            "Numbers of 1 to 4 people are not shown, nor others that would give them away: a curve is told at "
              + "times between which nobody or at least \(SmallCells.least) left. --all-cells shows all.",
            "1 至 4 人的数目不予显示，可由其推出的数目亦然：曲线只在其间无人或至少 \(SmallCells.least) 人离开的时刻给出。--all-cells 显示全部。")
        ])
      ])
  }

  /// Every time at which somebody left, if they are few; else a dozen of them from first to last.
  private static func marks(_ group: SurvivalData.Group) -> [Double] {
    let all = group.told.steps.map(\.time).thinned(to: 12)
    return all.isEmpty ? [group.horizon] : all
  }

  private func stay(_ group: SurvivalData.Group) -> Bilingual {
    let (mean, error) = group.survival.restrictedMean(to: group.horizon)
    let horizon = SurvivalDataColumns.time(group.horizon)
    let unit = file.reading.unit.map { Bilingual(" \($0.en)", " \($0.zh)") } ?? Bilingual("", " ")
    let stay = "\(NumberText.short(mean)) ± \(NumberText.short(error))"
    let half =
      group.survival.median.map {
        let (time, interval) = (SurvivalDataColumns.time($0), MedianText.interval(group.survival))
        return Bilingual(
          "Half are gone at \(time)\(unit.en) (\(interval.en), Brookmeyer–Crowley).",
          "半数在 \(time)\(unit.zh)时离开（\(interval.zh)，Brookmeyer–Crowley）。")
      } ?? Bilingual("More than half are still there at the end.", "到最后仍有半数以上在群。")
    return Bilingual(
      "\(half.en) Expected stay of the first \(horizon)\(unit.en): \(stay) (standard error).",
      "\(half.zh)前 \(horizon)\(unit.zh)内的平均停留：\(stay)（标准误）。")
  }

  // MARK: - The groups

  /// Who left of each group against who would have if all were alike, and the stays up to a common time.
  private var comparison: ReportSection {
    let table = DataTable("groups", SurvivalDataColumns.groups(data), GroupRow.all(data))
    var notes: [Bilingual] = []
    switch data.test {
    case .success(let test): notes.append(Self.words(test))
    case .failure(let obstacle): notes.append(obstacle.words)
    case nil: break
    }
    if let stays = data.stays {
      let horizon = SurvivalDataColumns.time(stays.horizon)
      notes.append(
        Bilingual(
          "Expected stays of all groups up to \(horizon), the last time up to which every curve is known, so "
            + "that they can be compared; beside them their standard errors.",
          "各组到 \(horizon) 为止的平均停留：这是每条曲线都已知的最后时刻，因此可以相互比较；旁列为标准误。"))
    }
    return ReportSection(
      "groups", Bilingual("The groups compared", "各组对比"), [.table(table), .notes(notes)],
      place: data.groups.count > 1 ? .everywhere : .files)
  }

  private static func words(_ test: LogRank) -> Bilingual {
    let p = NumberText.pSentence(test.pValue)
    let chi = NumberText.field((test.chiSquare * 1000).rounded() / 1000)
    return Bilingual(
      "Log-rank test that all groups share one curve: χ² = \(chi) on \(test.degreesOfFreedom) "
        + "degree\(test.degreesOfFreedom == 1 ? "" : "s") of freedom, \(p). It takes members for "
        + "independent: those of one community influence each other, and are less certain than that.",
      "对数秩检验（各组曲线相同）：χ² = \(chi)，自由度 \(test.degreesOfFreedom)，\(p)。"
        + "它假定成员彼此独立；同一社群的成员相互影响，实际把握要低一些。")
  }

  /// Every curve and every cause, for other programs.
  private var files: ReportSection {
    let causes = data.groups.flatMap { CauseRow.all(data, $0) }
    return ReportSection(
      "files", Bilingual("Files", "文件"),
      [
        .table(
          DataTable(
            "survival", SurvivalDataColumns.steps, data.groups.flatMap { StepRow.all($0) })),
        .table(DataTable("causes", SurvivalDataColumns.causes(""), causes)),
      ], place: .files)
  }
}

extension SurvivalData.Forecast {
  /// The fitted model, or why there is none.
  fileprivate var words: Bilingual {
    switch self {
    case .fitted(let held): SBGText(held: held).text
    case .notInPeriods:
      Bilingual(
        "No sBG model: it counts whole periods from 1, so that durations must be whole numbers, 1 or more "
          + "for leavers, and at most 10,000.",
        "没有拟合 sBG：该模型按从 1 起的整期计数，时长须为整数，离开者至少为 1，最大 10,000。")
    case .lateEntry:
      Bilingual(
        "No sBG model: it counts periods from joining, and some members were watched from later on only.",
        "没有拟合 sBG：该模型从加入起计期，而部分成员是后来才开始观察的。")
    case .fewPeople:
      Bilingual(
        "No sBG model is shown: what it is held against would tell of fewer than \(SmallCells.least) people; "
          + "--all-cells shows it.",
        "不显示 sBG 模型：用来检验它的数目会透露不足 \(SmallCells.least) 人的情况；--all-cells 可显示。")
    case .tooLittle:
      Bilingual(
        "No sBG model: it needs two periods to fit, in which somebody left and after which somebody was "
          + "there.", "没有拟合 sBG：至少需要两期用于拟合，其间有人离开，其后仍有人在。")
    }
  }
}
