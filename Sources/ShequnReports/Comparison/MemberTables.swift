// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnStatistics

extension SegmentComparison {
  /// A row of segments.csv.
  private struct Row: Sendable {
    let plan: String
    let segment: Bilingual
    let measure: Measure
    let summary: Summary
    let difference: PairedDifference?
    let adjusted: Double?
  }

  /// What each segment does under each plan, and how that differs from the first plan; p-values by Holm
  /// over the plans and segments of a measure.
  func table(_ study: StudyRuns) -> DataTable {
    let cells = study.plans.indices.flatMap { plan in segments.indices.map { (plan, $0) } }
    let rows = Measure.allCases.flatMap { measure in
      let tests = cells.map { plan, segment in
        plan == 0 ? nil : self[measure, plan: plan, segment: segment].difference
      }
      let adjusted = Holm.adjusted(tests.map { $0?.pValue ?? .nan })
      return cells.enumerated().map { index, cell in
        Row(
          plan: study.plans[cell.0].plan.id, segment: segments[cell.1], measure: measure,
          summary: self[measure, plan: cell.0, segment: cell.1].summary,
          difference: tests[index], adjusted: adjusted[index])
      }
    }
    @Columns<Row> var columns: [Column<Row>] {
      Column.words("plan", "plan") { Bilingual($0.plan, $0.plan) }
      Column.words("segment", "segment") { $0.segment }
      Column.words("measure", "measure") { Bilingual($0.measure.rawValue, $0.measure.rawValue) }
      Summary.numbers { $0.summary }
      Column.estimate("difference", "difference") {
        ($0.difference?.mean, $0.difference?.interval())
      }
      Column.number("p", "p") { $0.difference?.pValue }
      Column.number("p_holm", "p_holm") { $0.adjusted }
    }
    return DataTable("segments", columns, rows)
  }
}

extension Switches {
  /// A row of switchers.csv.
  private struct Row: Sendable {
    let plan: PlanRuns
    let kind: Switch
    let count: Int
  }

  /// Those who fare otherwise than under the first plan: members a replication.
  static func table(_ study: StudyRuns) -> DataTable {
    let rows = study.plans.flatMap { plan in
      plan.switches.isEmpty
        ? []
        : plan.allSwitches.counts.sorted { $0.key < $1.key }
          .map { Row(plan: plan, kind: $0.key, count: $0.value) }
    }
    func word(_ name: String, _ value: @escaping @Sendable (Row) -> String) -> Column<Row> {
      .words(name, Bilingual(name, name)) { Bilingual(value($0), value($0)) }
    }
    let first = study.plans[0].plan.id
    return DataTable(
      "switchers",
      [
        word("plan") { $0.plan.plan.id }, word("against") { _ in first },
        word("outcome") { $0.kind.stays ? "stayed" : "left" }, word("cause") { $0.kind.cause.name },
        word("segment") { $0.plan.plan.community.segments[Int($0.kind.segment)].name },
        word("channel") { $0.kind.channel.name },
        .number("members", "members") { Double($0.count) / Double($0.plan.switches.count) },
      ], rows)
  }
}
