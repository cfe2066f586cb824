// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// The assumptions that would turn a verdict, as they are told.
struct TurningText {
  let study: TurningStudy

  init(_ study: TurningStudy) { self.study = study }

  /// How many are told.
  static let most = 3

  private var told: [TurningStudy.Turning] { Array(study.turnings.prefix(Self.most)) }
  private var goal: GoalText {
    GoalText(study.plans[0].community.goal)
  }

  private func name(_ plan: Int) -> Bilingual { study.plans[plan].title }

  /// Which they are, in a line.
  var sentence: Bilingual {
    let turning = told.filter(\.turns)
    func list(_ language: Language) -> String {
      (turning.isEmpty ? told : turning).map {
        let value = ParameterText.text(
          .number($0.end), $0.assumption.declaration.unit, language)
        return Bilingual("\($0.assumption.name) at \(value)", "\($0.assumption.name) 取 \(value)")[
          language]
      }.joined(separator: Bilingual(", ", "、")[language])
    }
    guard !told.isEmpty else {
      return Bilingual(
        "What would turn it: no assumption changes anything in these plans.", "什么会改变结论：没有假设会影响这些方案。"
      )
    }
    guard !turning.isEmpty else {
      return Bilingual(
        "What would turn it: none of \(study.tried) assumptions alone; \(list(.en)) come nearest.",
        "什么会改变结论：\(study.tried) 项假设中没有任何一项能单独改变；最接近的是 \(list(.zh))。")
    }
    return Bilingual("What would turn it: \(list(.en)).", "什么会改变结论：\(list(.zh))。")
  }

  /// What the lead is as things are.
  var lead: Bilingual {
    let (winner, rival) = (name(study.winner), name(study.rival))
    let size = goal.difference(study.lead.mean, study.lead.interval())
    return Bilingual(
      "As things are '\(winner.en)' is ahead of '\(rival.en)' by \(size.en) (\(goal.title.en)).",
      "目前“\(winner.zh)”领先“\(rival.zh)” \(size.zh)（\(goal.title.zh)）。")
  }

  var table: DataTable {
    let goal = goal
    @Columns<TurningStudy.Turning> var columns: [Column<TurningStudy.Turning>] {
      Column("assumption", Bilingual("assumption", "假设"), .words) {
        .words(Bilingual($0.assumption.name, $0.assumption.name))
      }
      Column("change", Bilingual("changed", "改变"), .words) { Self.change($0) }.only(.terminal)
      Column("now", Bilingual("now", "现值"), .words) { Self.value($0, $0.assumption.value) }
        .only(.files)
      Column("tried", Bilingual("tried", "试值"), .words) { Self.value($0, $0.end) }.only(.files)
      Column("rival", Bilingual("against", "对照方案"), .words) {
        .words(study.plans[$0.rival].title, key: study.plans[$0.rival].id)
      }
      Column.estimate("lead", Bilingual("lead then [95 %]", "届时领先 [95%]"), goal.change) {
        ($0.lead.mean, $0.lead.interval())
      }
      Column("turns", Bilingual("turns it", "改变结论"), .words) {
        $0.turns
          ? .words(Bilingual("yes", "是"), key: "yes") : .words(Bilingual("no", "否"), key: "no")
      }.only(.files)
    }
    return DataTable("turning", columns, told)
  }

  private static func value(_ turning: TurningStudy.Turning, _ x: Double) -> Cell {
    let unit = turning.assumption.declaration.unit
    return .words(
      Bilingual(
        ParameterText.text(.number(x), unit, .en), ParameterText.text(.number(x), unit, .zh)),
      key: NumberText.field(x))
  }

  private static func change(_ turning: TurningStudy.Turning) -> Cell {
    let (now, tried) = (value(turning, turning.assumption.value), value(turning, turning.end))
    return .words(
      Bilingual("\(now.text(.en)) → \(tried.text(.en))", "\(now.text(.zh)) → \(tried.text(.zh))"))
  }

  /// What each of them is, and how it was found out.
  var notes: [Bilingual] {
    let meanings = told.map { turning in
      let meaning = turning.assumption.declaration.meaning
      return Bilingual(
        "\(turning.assumption.name): \(meaning.en)", "\(turning.assumption.name)：\(meaning.zh)")
    }
    let community = study.plans[0].community
    let (members, searched) = (study.size.members, study.size.searched)
    let smaller =
      members < community.members
      ? Bilingual(
        ", on \(members) members instead of \(community.members)",
        "，以 \(members) 名成员代替 \(community.members) 名")
      : Bilingual("", "")
    let search =
      searched < members
      ? Bilingual(" (the search before it on \(searched) members)", "（此前的搜索用 \(searched) 名成员）")
      : Bilingual("", "")
    return meanings + [
      Bilingual(
        "A lead below 0: the other plan is the better one there.", "领先为负：此时另一个方案更好。"),
      Bilingual(
        "Tried: \(study.tried) assumptions, one at a time, each at the ends of what is plausible, on the same people "
          + "and luck\(smaller.en)\(search.en); \(study.inert) of them change nothing here. Two that work together may "
          + "turn what neither turns alone.",
        "所试：\(study.tried) 项假设，逐项改变，各取合理范围的两端，人与运气相同\(smaller.zh)\(search.zh)；"
          + "其中 \(study.inert) 项在此不起作用。两项一起变动，可能改变单独变动所不能改变的结论。"),
    ]
  }
}
