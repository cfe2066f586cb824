// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
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
          "tests", Bilingual("A/B tests", "A/B 测试"),
          reports.flatMap { [.table(table(of: $0))] + remark(on: $0) }
            + [.only(.files, [.table(readings)])])
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

  /// One reading of one test.
  private struct Reading: Sendable {
    let test: ABTest
    let replication: Int
    let reading: TestReading
  }

  /// What is read in each replication, per member and day.
  private var readings: DataTable {
    let rows = reports.flatMap { report in
      report.readings.enumerated().map {
        Reading(test: report.test, replication: $0, reading: $1)
      }
    }
    @Columns<Reading> var columns: [Column<Reading>] {
      Column.words("test", "test") { Bilingual($0.test.account, $0.test.account) }
      Column.words("metric", "metric") { Bilingual(stringLiteral: $0.test.metric.rawValue) }
      Column.words("unit", "unit") { Bilingual(stringLiteral: $0.test.unit.rawValue) }
      Column.whole("replication", "replication") { $0.replication + 1 }
      Column.estimate("difference", "difference") { ($0.reading.difference, $0.reading.interval) }
      Column.estimate("naive_difference", "naive_difference") {
        ($0.reading.difference, $0.reading.naiveInterval)
      }
    }
    return DataTable("test_readings", columns, rows)
  }

  private func table(of report: TestReport) -> DataTable {
    var rows: [Row] = []
    let unit =
      report.test.unit == .members ? Bilingual("member", "成员") : Bilingual("group", "群")
    if let first = report.readings.first {
      rows += [
        Row(
          Bilingual(
            "read in replication 1, naive: every member-day a case", "第 1 次重复的读数，朴素：每个成员日算一例"),
          first.difference, first.naiveInterval),
        Row(
          Bilingual("the same by \(unit.en): the interval to trust", "同上，按\(unit.zh)：应以此区间为准"),
          first.difference, first.interval),
      ]
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
    let title = heading(report.test, unit)
    @Columns<Row> var columns: [Column<Row>] {
      Column.words("reading", title) { $0.name }
      Column.estimate("difference", Bilingual("difference [95 %]", "差值 [95%]")) {
        ($0.value.map { $0 * 1000 }, $0.interval?.scaled(by: 1000))
      }
    }
    return DataTable("", columns, rows)
  }

  /// Why a reading is blank, or without an interval.
  private func remark(on report: TestReport) -> [ReportBlock] {
    guard let first = report.readings.first else { return [] }
    let isByMember = report.test.unit == .members
    let text: Bilingual
    if first.treatedDays == 0 || first.otherDays == 0 {
      let share = NumberText.percent(report.test.share)
      text =
        first.otherDays == 0
        ? Bilingual(
          "Everybody is treated, so that there is nobody to compare with: take a share below \(share).",
          "人人受试，没有可比的人：请把比例设在 \(share) 以下。")
        : Bilingual(
          "Nobody is treated, so that there is nothing to read: take a share above \(share).",
          "无人受试，没有可读的数：请把比例设在 \(share) 以上。")
    } else if first.interval == nil {
      text =
        isByMember
        ? Bilingual(
          "Fewer than two members on one side: no interval to trust.", "一侧不足两名成员：没有可信的区间。")
        : Bilingual(
          "Fewer than two groups on one side: no interval to trust. Draw members instead, or take a share by which "
            + "more groups fall on either side.", "一侧不足两个群：没有可信的区间。请改按成员抽签，或取使两侧各有更多群的比例。")
    } else {
      return []
    }
    return [.notes([text])]
  }

  private func heading(_ test: ABTest, _ unit: Bilingual) -> Bilingual {
    let share = NumberText.percent(test.share)
    return Bilingual(
      "\(test.account): \(test.metric.title.en) per 1,000 member-days, \(share) of \(unit.en)s treated",
      "\(test.account)：每千人日\(test.metric.title.zh)，受试\(unit.zh) \(share)")
  }
}
