// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
package import ShequnKernel
import ShequnStatistics
import ShequnTables

/// A/B tests as they are read in a terminal: what operators would conclude, and the truth.
package struct TestText {
  private let reports: [TestReport]
  private let language: Language

  package init(_ reports: [TestReport], language: Language) {
    self.reports = reports
    self.language = language
  }

  package var text: String { reports.map { "\n\n" + text(of: $0) }.joined() }

  private func text(of report: TestReport) -> String {
    var table = TextTable(
      [
        heading(report.test)[language], Bilingual("difference", "差值")[language],
        Bilingual("95 % interval", "95% 区间")[language],
      ], alignments: [.left, .right, .right])
    if let first = report.readings.first {
      let margin = 1.96 * first.standardError
      table.add([
        Bilingual("read in replication 1", "第 1 次重复的读数")[language], number(first.difference),
        interval(first.difference - margin, first.difference + margin),
      ])
    }
    let read = Moments(report.readings.map(\.difference))
    if report.readings.count > 1, let mean = read.mean, let spread = read.standardDeviation {
      table.add([
        Bilingual("read on average, and how far readings spread", "平均读数，及各次读数的散布")[language],
        number(mean), interval(mean - 1.96 * spread, mean + 1.96 * spread),
      ])
    }
    if let truth = report.truth, let mean = truth.mean {
      let range = truth.interval()
      table.add([
        Bilingual("the truth: for everybody against for nobody", "真相：人人施行减无人施行")[language],
        number(mean), range.map { interval($0.low, $0.high) } ?? "–",
      ])
    }
    return table.text
  }

  private func heading(_ test: ABTest) -> Bilingual {
    let unit =
      test.unit == .members ? Bilingual("members", "成员") : Bilingual("groups", "群")
    let share = NumberText.percent(test.share)
    return Bilingual(
      "\(test.account): \(test.metric.title.en) per 1,000 member-days, \(share) of \(unit.en) treated",
      "\(test.account)：每千人日\(test.metric.title.zh)，受试\(unit.zh) \(share)")
  }

  private func number(_ rate: Double) -> String { NumberText.short(rate * 1000) }
  private func interval(_ low: Double, _ high: Double) -> String {
    "\(number(low)) … \(number(high))"
  }
}
