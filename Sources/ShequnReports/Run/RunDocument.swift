// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
import ShequnKernel
package import ShequnRecords
import ShequnMetrics
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// One plan's outcome, as it is told everywhere.
package struct RunDocument: Sendable {
  private let files: ResultFiles
  private var runs: PlanRuns { files.study.plans[0] }
  private let reports: [TestReport]

  /// - Parameter reports: of the plan's A/B tests.
  package init(_ files: ResultFiles, tests reports: [TestReport] = []) {
    (self.files, self.reports) = (files, reports)
  }

  /// The metrics of the short table.
  private static let shown = [
    SizeMetrics.members, ActivityMetrics.dau, ActivityMetrics.mau, ActivityMetrics.stickiness,
    ChurnMetrics.monthlyChurn, ActivityMetrics.posts, FeelingMetrics.trust,
    FeelingMetrics.satisfaction, FeelingMetrics.overload, FeelingMetrics.homogeneity,
    MoneyMetrics.totalOperatingCost,
  ]

  package var document: Document {
    let parts = StudySections(files, ranking: [0])
    let (community, title) = (runs.plan.community.name, runs.plan.title)
    let members = NumberText.grouped(Double(runs.plan.community.members))
    let (count, days) = (runs.runs.count, runs.plan.community.days)
    return Document(
      Bilingual("\(community.en): \(title.en)", "\(community.zh)：\(title.zh)"),
      heading: Bilingual(
        "\(community.en) · \(title.en): \(count) replications, \(members) members, \(days) days",
        "\(community.zh) · \(title.zh)：\(count) 次重复，\(members) 名成员，\(days) 天"),
      facts: [
        "plan": .text(runs.plan.id), "replications": .number(Double(count)),
        "digest": .text(files.study.digest.text),
      ],
      [verdict, course, end, causes] + TestTables(reports).sections + [saturation]
        + parts.course + parts.members)
  }

  private var verdict: ReportSection {
    let title = runs.plan.title
    func mean(_ metric: Metric) -> String {
      NumberText.grouped(files.values.summary(plan: 0, metric, .end).mean)
    }
    let (members, dau) = (mean(SizeMetrics.members), mean(ActivityMetrics.dau))
    let cost = mean(MoneyMetrics.totalOperatingCost)
    let sold = NumberText.grouped(files.values.summary(plan: 0, MoneyMetrics.goodsCost, .run).mean)
    let goods =
      runs.plan.community.shop.price > 0
      ? Bilingual(", and the goods that were sold had cost \(sold)", "，售出商品的成本另计 \(sold) 元")
      : Bilingual("", "")
    let sentence = Bilingual(
      "Under '\(title.en)' there are \(members) members after \(files.values.days) days, \(dau) of them come on the "
        + "last day, and running it has cost \(cost) yuan\(goods.en) (means over replications). To know what the plan "
        + "itself has changed, compare it with doing nothing: shequn compare.",
      "在“\(title.zh)”下，\(files.values.days) 天后有 \(members) 名成员，最后一天有 \(dau) 人来访，运营成本共 \(cost) 元\(goods.zh)（各次重复的均值）。"
        + "要知道方案本身带来的变化，请与什么都不做相比：shequn compare。")
    return VerdictSection(sentence: sentence, warnings: Refusals.lines([runs])).section
  }

  /// Means on some days, for terminals; pages have charts.
  private var course: ReportSection {
    let days = files.values.days
    let shown = [1, days / 4, days / 2, days * 3 / 4, days].filter { $0 >= 1 }
    let marks = shown.enumerated().filter { $0 == 0 || $1 != shown[$0 - 1] }.map(\.element)
    let values = files.values
    @Columns<Metric> var columns: [Column<Metric>] {
      Column.words("metric", Bilingual("mean over replications", "各次重复均值")) { $0.title }
      for day in marks {
        Column("day_\(day)", Bilingual("day \(day)", "第 \(day) 天"), .number) { metric in
          .number(Optional(values.summary(plan: 0, metric, day: day - 1).mean), metric.form)
        }
      }
    }
    return ReportSection(
      "days", Bilingual("Over time", "随时间的变化"), [.table(DataTable("", columns, Self.shown))],
      place: .terminal)
  }

  /// Every metric for other programs, some for people.
  private var end: ReportSection {
    struct Row: Sendable {
      let metric: Metric
      let end: Summary
      let run: Double
    }
    let rows = MetricCatalog.all.map { metric in
      Row(
        metric: metric, end: files.values.summary(plan: 0, metric, .end),
        run: files.values.summary(plan: 0, metric, .run).mean)
    }
    @Columns<Row> var columns: [Column<Row>] {
      Column.words("metric", Bilingual("metric", "指标"), key: { $0.metric.name }) {
        $0.metric.titleWithUnit
      }
      Column("end", Bilingual("mean [95 %]", "均值 [95%]"), .estimate) {
        .estimate($0.end.mean, $0.end.interval, $0.metric.form)
      }
      Column("q05", Bilingual("5 % of runs below", "5% 的重复低于"), .number) {
        .number(Optional($0.end.q05), $0.metric.form)
      }
      Column("q95", Bilingual("5 % of runs above", "5% 的重复高于"), .number) {
        .number(Optional($0.end.q95), $0.metric.form)
      }
      Column.number("run", Bilingual("over the run", "整个运行期")) { Optional($0.run) }.only(.files)
    }
    let names = Set(Self.shown.map(\.name))
    var all = DataTable("metrics", columns, rows)
    all.isFile = false
    return ReportSection(
      "end", Bilingual("On the last day", "最后一天"),
      [
        .only(.files, [.table(all)]),
        .table(DataTable("", columns, rows.filter { names.contains($0.metric.name) })),
        .notes([
          Bilingual(
            "The interval is about the mean; the last two columns are about a single community.",
            "区间针对均值；最后两列针对单个社群。")
        ]),
      ], place: .details)
  }

  private var causes: ReportSection {
    struct Row: Sendable {
      let cause: Cause
      let left: Double
      let share: Double
    }
    let total = files.values.summary(plan: 0, SizeMetrics.left, .run).mean
    let rows = zip(Cause.allCases, ChurnMetrics.byCause).map { cause, metric in
      let left = files.values.summary(plan: 0, metric, .run).mean
      return Row(cause: cause, left: left, share: left / total)
    }.filter { $0.left > 0 }
      .sorted { ($0.left, $1.cause.rawValue) > ($1.left, $0.cause.rawValue) }
    @Columns<Row> var columns: [Column<Row>] {
      Column.words("cause", Bilingual("why members left", "离开原因"), key: { $0.cause.name }) {
        $0.cause.title
      }
      Column.number("left", Bilingual("members", "人数")) { $0.left }
      Column.number("share", Bilingual("share", "占比"), .share()) { $0.share }
    }
    var table = DataTable("causes", columns, rows)
    table.isFile = false
    return ReportSection(
      "why", Bilingual("Why members left", "离开原因"), [.table(table)], place: .terminal)
  }

  /// How often effects leave the range in which a logit means what it says: the worst decision, and
  /// every one that is out of bounds.
  private var saturation: ReportSection {
    let lines = SaturationReport(runs.runs).lines
    func list(_ language: Language) -> String {
      (lines.prefix(1) + lines.dropFirst().filter { !$0.isSound }).map { line in
        "\(line.decision.title[language]) \(NumberText.percent(line.share, digits: 2))"
      }.joined(separator: Bilingual(", ", "、")[language])
    }
    let text =
      lines.isEmpty
      ? Bilingual("Nothing was decided.", "没有任何决策。")
      : Bilingual(
        "Decisions with effects beyond ±4 logits (under 5 % is sound), at most: \(list(.en)).",
        "效应超出 ±4 logit 的决策占比（低于 5% 为正常），最高：\(list(.zh))。")
    return ReportSection(
      "saturation", Bilingual("Soundness", "合理性"), [.notes([text])], place: .terminal)
  }
}

extension Metric {
  /// The title with its unit, where that is not plain.
  var titleWithUnit: Bilingual {
    unit.en.isEmpty || unit == Units.share || unit == Units.members
      ? title : Bilingual("\(title.en) (\(unit.en))", "\(title.zh)（\(unit.zh)）")
  }
}

/// By kind of decision, the share at which effects went beyond ±4 logits; the highest first.
package struct SaturationReport {
  package struct Line {
    package let decision: LogitDecision
    package let share: Double
    package var isSound: Bool { share < 0.05 }
  }

  package let lines: [Line]

  package init(_ runs: RunList) {
    var sums = Array(repeating: (beyond: 0, of: 0), count: LogitDecision.allCases.count)
    for run in runs {
      for day in run.days {
        for decision in LogitDecision.allCases {
          sums[decision.rawValue].beyond += day.saturation[decision].beyond
          sums[decision.rawValue].of += day.saturation[decision].of
        }
      }
    }
    lines = LogitDecision.allCases.compactMap { decision in
      let (beyond, of) = sums[decision.rawValue]
      return of > 0 ? Line(decision: decision, share: Double(beyond) / Double(of)) : nil
    }.sorted { $0.share > $1.share }
  }
}
