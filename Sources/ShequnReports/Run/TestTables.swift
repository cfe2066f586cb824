// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnStatistics
import ShequnTables

/// A/B tests: what operators would conclude, and the truth.
struct TestTables {
  private let reports: [TestReport]

  init(_ reports: [TestReport]) { self.reports = reports }

  var sections: [ReportSection] {
    reports.isEmpty
      ? []
      : [
        ReportSection(
          "tests", Bilingual("A/B tests", "A/B 测试"), reports.map { .table(table(of: $0)) })
      ]
  }

  private struct Row: Sendable {
    let name: Bilingual
    let value: Double?
    let interval: Interval?

    init(_ name: Bilingual, _ value: Double?, _ interval: Interval?) {
      (self.name, self.value, self.interval) = (name, value, interval)
    }
  }

  private func table(of report: TestReport) -> DataTable {
    var rows: [Row] = []
    if let first = report.readings.first {
      let margin = 1.96 * first.standardError
      rows.append(
        Row(
          Bilingual("read in replication 1", "第 1 次重复的读数"), first.difference,
          Interval(
            low: first.difference - margin, high: first.difference + margin, level: 0.95)
        ))
    }
    let read = Moments(report.readings.map(\.difference))
    if report.readings.count > 1, let mean = read.mean, let spread = read.standardDeviation {
      rows.append(
        Row(
          Bilingual("read on average, and how far readings spread", "平均读数，及各次读数的散布"), mean,
          Interval(low: mean - 1.96 * spread, high: mean + 1.96 * spread, level: 0.95)
        ))
    }
    if let truth = report.truth {
      rows.append(
        Row(
          Bilingual("the truth: for everybody against for nobody", "真相：人人施行减无人施行"), truth.mean,
          truth.interval()
        ))
    }
    let title = heading(report.test)
    @Columns<Row> var columns: [Column<Row>] {
      Column.words("reading", title) { $0.name }
      Column.estimate("difference", Bilingual("difference [95 %]", "差值 [95%]")) {
        ($0.value.map { $0 * 1000 }, $0.interval?.scaled(by: 1000))
      }
    }
    return DataTable("test", columns, rows)
  }

  private func heading(_ test: Test) -> Bilingual {
    let unit = test.unit == .members ? Bilingual("members", "成员") : Bilingual("groups", "群")
    let share = NumberText.percent(test.share)
    return Bilingual(
      "\(test.account): \(test.metric.title.en) per 1,000 member-days, \(share) of \(unit.en) treated",
      "\(test.account)：每千人日\(test.metric.title.zh)，受试\(unit.zh) \(share)")
  }
}

extension Interval {
  fileprivate func scaled(by factor: Double) -> Interval {
    Interval(low: low * factor, high: high * factor, level: level)
  }
}
