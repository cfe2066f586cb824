// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnLog
import ShequnMetrics
import ShequnRecords
import ShequnTables

/// A row a day. Where all is shown, with every metric that a log can be asked for, as in `series.csv` of a run;
/// else only numbers of distinct people, which add up to nothing: the days of what is summed up by week, and
/// the members of each evening, would give the hidden numbers of a week away.
struct LogDays {
  let analysis: LogAnalysis
  let privacy: LogPrivacy

  var table: DataTable {
    let run = analysis.record.run
    let rows = run.days.indices.map { $0 }
    let date: Column<Int> = Column.words("date", Bilingual("date", "日期")) { index in
      let date = analysis.log.date(index + 1)
      return Bilingual(date, date)
    }
    let day: Column<Int> = Column.whole("day", Bilingual("day", "天"), .short) { $0 + 1 }
    guard privacy.showsAll else {
      let (dau, posters) = (ActivityMetrics.dau, ActivityMetrics.posters)
      return DataTable(
        "days",
        [
          day, date,
          Column(dau.name, dau.title, .whole) { .shown(privacy.alone(run.days[$0].dau)) },
          Column(posters.name, posters.title, .whole) {
            .shown(
              privacy.beside(
                privacy.alone(run.days[$0].dau), privacy.alone(run.days[$0].posters)))
          },
        ], rows)
    }
    let metrics = LogMetrics.all.map { metric in
      let series = metric.series(run)
      return Column<Int>.number(metric.name, metric.title) { series[$0] }
    }
    return DataTable("days", [day, date] + metrics, rows)
  }
}
