// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnScenario
import ShequnStatistics
import ShequnTables

extension SegmentComparison {
  /// The file of segments: what each segment does under each plan, and how that differs from the
  /// first plan; p-values by Holm over the plans and segments of a measure.
  func table(_ study: StudyRuns) -> String {
    var table = CSVTable(
      ["plan", "segment", "measure"] + Summary.columns
        + ["difference", "difference_low", "difference_high", "p", "p_holm"])
    for measure in Measure.allCases {
      let cells = study.plans.indices.flatMap { plan in segments.indices.map { (plan, $0) } }
      let tests = cells.map { plan, segment in
        plan == 0 ? nil : difference(measure, plan: plan, segment: segment)
      }
      let adjusted = Holm.adjusted(tests.map { $0?.pValue ?? .nan })
      for (index, (plan, segment)) in cells.enumerated() {
        let interval = tests[index]?.interval()
        let figures = [
          tests[index]?.mean, interval?.low, interval?.high, tests[index]?.pValue, adjusted[index],
        ]
        table.add(
          [
            .text(study.plans[plan].plan.id), .text(segments[segment].en), .text(measure.rawValue),
          ] + Summary(values(measure, plan: plan, segment: segment)).fields
            + figures.map { .number($0 ?? .nan) })
      }
    }
    return table.text
  }
}

extension Switches {
  /// The file of those who fare otherwise than under the first plan: members a replication.
  static func table(_ study: StudyRuns) -> String {
    var table = CSVTable([
      "plan", "against", "outcome", "cause", "segment", "channel", "members",
    ])
    for plan in study.plans where !plan.switches.isEmpty {
      let segments = plan.plan.community.segments
      for (kind, count) in plan.allSwitches.counts.sorted(by: { $0.key < $1.key }) {
        table.add([
          .text(plan.plan.id), .text(study.plans[0].plan.id),
          .text(kind.stays ? "stayed" : "left"), .text(kind.cause.name),
          .text(segments[Int(kind.segment)].name), .text(kind.channel.name),
          .number(Double(count) / Double(plan.switches.count)),
        ])
      }
    }
    return table.text
  }
}
