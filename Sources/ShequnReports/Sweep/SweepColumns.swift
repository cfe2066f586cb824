// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnStatistics

/// The columns of a sweep: one line each.
enum SweepColumns {
  /// One plan a row, by its index.
  @Columns<Int> static func plans(_ outcome: SweepOutcome) -> [Column<Int>] {
    let plans = outcome.sweep.plans
    let best = SweepVerdict.canRank(outcome) ? outcome.probabilityBest : nil
    let told = GoalText(outcome.sweep.goal)
    let goals = plans.indices.map { Summary(outcome.goals(of: $0)) }
    Column.words("plan", Bilingual("plan", "方案"), key: { plans[$0].id }) { plans[$0].title }
    Column.number("probability_best", Bilingual("P(best)", "最优概率"), .share(digits: 0)) {
      best?[$0]
    }
    Column.number("mean", Bilingual("goal, mean", "目标均值"), told.form) { goals[$0].mean }
    Column.number("sd", Bilingual("sd", "标准差"), told.form) { goals[$0].sd }.only(.files)
    Column.number("ci_low", Bilingual("95 % from", "95% 从")) { goals[$0].low }.only(.files)
    Column.number("ci_high", Bilingual("to", "到")) { goals[$0].high }.only(.files)
    Column.number("q05", Bilingual("lowest 5 %", "最低 5%"), told.form) { goals[$0].q05 }.rank(1)
    Column.number("q95", Bilingual("highest 5 %", "最高 5%"), told.form) { goals[$0].q95 }.rank(1)
  }

  /// One factor a row, as people read it.
  @Columns<FactorRow> static func factors(_ sweep: Sweep) -> [Column<FactorRow>] {
    let goal = GoalText(sweep.goal)
    Column("factor", Bilingual("assumption", "假设"), .words) { .plain($0.factor.path) }
    Column("from", Bilingual("from", "从"), .words) { .plain($0.factor.ends.low) }.rank(3)
    Column("to", Bilingual("to", "到"), .words) { .plain($0.factor.ends.high) }.rank(3)
    Column("evidence", Bilingual("evidence", "依据"), .words) {
      $0.factor.declaration.map { .words($0.evidence.title) } ?? .blank
    }.only(.page)
    for (place, measure) in sweep.design.measures.enumerated() {
      Column(measure.name, measure.title, .estimate) { row in
        let values = row.effect.values
        guard values.indices.contains(place) else {
          return place == 0 ? .words(Bilingual("not in this plan", "不在此方案中")) : .blank
        }
        return .estimate(values[place].value, values[place].interval, measure.form(goal))
      }.rank(place)
    }
  }

  /// One measure of one factor under one plan a row, as files hold it.
  @Columns<MeasureRow> static func sensitivity(_ sweep: Sweep) -> [Column<MeasureRow>] {
    let plans = sweep.planIDs
    Column.words("plan", "plan") { Bilingual(plans[$0.study.plan], plans[$0.study.plan]) }
    Column("against", "against", .words) { $0.study.against.map { .plain(plans[$0]) } ?? .blank }
    Column("factor", "factor", .words) { .plain($0.factor.path) }
    Column("low", "low", .words) { .plain($0.factor.ends.low) }
    Column("high", "high", .words) { .plain($0.factor.ends.high) }
    Column("measure", "measure", .words) { .plain($0.measure) }
    Column.number("value", "value") { $0.value?.value }
    Column.number("ci_low", "ci_low") { $0.value?.interval?.low }
    Column.number("ci_high", "ci_high") { $0.value?.interval?.high }
  }
}

/// A factor, and what it does.
struct FactorRow: Sendable {
  let factor: Factor
  let effect: Sensitivity.Effect
}

/// A measure of what a factor does.
struct MeasureRow: Sendable {
  let study: Sensitivity
  let factor: Factor
  let measure: String
  /// nil: the factor is not in the plan.
  let value: Sensitivity.Effect.Value?

  static func rows(_ study: Sensitivity, _ sweep: Sweep) -> [MeasureRow] {
    zip(sweep.factors, study.effects).flatMap { factor, effect in
      effect.values.isEmpty
        ? [MeasureRow(study: study, factor: factor, measure: "not_in_plan", value: nil)]
        : zip(sweep.design.measures, effect.values).map {
          MeasureRow(study: study, factor: factor, measure: $0.name, value: $1)
        }
    }
  }
}
