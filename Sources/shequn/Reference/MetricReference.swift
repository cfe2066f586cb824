// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnScenario
import ShequnTables

/// Every metric with its exact definition.
struct MetricReference {
  let language: Language

  var text: String {
    let metrics = MetricCatalog.all
    let intro = Bilingual(
      "\(metrics.count) metrics of each day, under the same names in `series.csv` and in the goal of a "
        + "scenario. Over a run a flow is told as its total, a level as the mean of its days.",
      "每天 \(metrics.count) 个指标，在 `series.csv` 与场景目标中名称相同。整个运行期：流量取合计，存量取各日均值。")[
        language]
    let header = Bilingual("name, , unit, over a run, definition", "名称, , 单位, 整个运行期, 定义")[language]
    let rows = metrics.map { metric in
      [
        "`\(metric.name)`", metric.title[language], metric.unit[language],
        (metric.kind == .flow ? Bilingual("total", "合计") : Bilingual("mean", "均值"))[language],
        metric.definition[language],
      ]
    }
    return [intro, MarkdownTable(header, rows).text].joined(separator: "\n\n")
  }
}
