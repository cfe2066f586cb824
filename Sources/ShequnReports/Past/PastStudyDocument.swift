// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnTables

/// Past studies, as they are told.
package enum PastStudyDocument {
  /// The list of a folder of studies; `folder`: as the user would write it.
  package static func list(_ studies: [PastStudy], others: [String], in folder: String) -> Document
  {
    @Columns<PastStudy> var columns: [Column<PastStudy>] {
      Column.words("study", Bilingual("study", "研究")) { Bilingual($0.name, $0.name) }
      Column.words("command", Bilingual("command", "命令")) { Bilingual($0.command, $0.command) }
        .rank(1)
      Column.words("when", Bilingual("when", "时间")) { Bilingual(stringLiteral: time($0.date)) }
        .rank(2)
      Column.whole("plans", Bilingual("plans", "方案")) { $0.plans.count }.rank(4)
      Column.whole("replications", Bilingual("replications", "重复")) { $0.replications }.rank(5)
      Column.words("result_digest", Bilingual("result digest", "结果指纹")) {
        Bilingual(stringLiteral: $0.digest ?? "–")
      }.rank(3)
      Column.words("state", Bilingual("state", "状态")) { state($0) }.rank(1)
    }
    var blocks: [ReportBlock] =
      studies.isEmpty
      ? [
        .paragraph(
          Bilingual(
            "No studies in '\(folder)' yet: shequn compare, run and sweep put theirs there.",
            "“\(folder)”中还没有研究结果：shequn compare、run、sweep 的结果会放在这里。"))
      ] : [.table(DataTable("studies", columns, studies))]
    if !others.isEmpty {
      let names = others.prefix(20).joined(separator: ", ")
      blocks.append(
        .paragraph(
          Bilingual(
            "Without results of shequn, or with a manifest that cannot be read: \(names)",
            "不含 shequn 的结果，或清单无法读取：\(names)")))
    }
    let title = Bilingual("Past studies", "以往的研究")
    return Document(title, heading: title, [ReportSection("studies", title, blocks)])
  }

  /// One study: its manifest and its goal by plan.
  package static func detail(_ study: PastStudy) -> Document {
    var rows: [(Bilingual, String)] = [
      (Bilingual("command", "命令"), study.command), (Bilingual("when", "时间"), time(study.date)),
      (Bilingual("version", "版本"), study.version), (Bilingual("seed", "种子"), study.seed ?? "–"),
      (Bilingual("plans", "方案"), study.plans.joined(separator: ", ")),
      (Bilingual("replications", "重复次数"), study.replications.map { String($0) } ?? "–"),
    ]
    if let points = study.points { rows.append((Bilingual("points", "设计点"), String(points))) }
    if let runs = study.runs { rows.append((Bilingual("runs", "运行次数"), String(runs))) }
    rows.append((Bilingual("result digest", "结果指纹"), study.digest ?? "–"))
    let cells: [[Cell]] =
      rows.map { [.words($0.0), .plain($0.1)] }
      + [[.words(Bilingual("state", "状态")), .words(state(study))]]
    let name = Bilingual(study.name, study.name)
    let facts = DataTable([Bilingual("study", "研究"), name], cells)
    return Document(
      name, heading: name,
      [ReportSection("study", name, [.table(facts)] + goals(study).map { [.table($0)] }.joined())])
  }

  /// The goal by plan; of a sweep over its points.
  private static func goals(_ study: PastStudy) -> [DataTable] {
    let own = study.table("plans.csv").filter { $0["mean"] != nil }
    let isSweep = !own.isEmpty
    let rows = isSweep ? own : study.table("summary.csv").filter { $0["span"] == "goal" }
    guard let first = rows.first else { return [] }
    let goal = first["metric"].map { Bilingual($0, $0) } ?? Bilingual("goal", "目标")
    func number(_ name: String, _ title: Bilingual, _ form: NumberForm = .short)
      -> Column<[String: String]>
    {
      .number(name, title, form) { $0[name].flatMap { Double($0) } }
    }
    @Columns<[String: String]> var columns: [Column<[String: String]>] {
      Column.words("plan", Bilingual("plan", "方案")) { Bilingual(stringLiteral: $0["plan"] ?? "") }
      if isSweep { number("probability_best", Bilingual("P(best)", "最优概率"), .share(digits: 0)) }
      number("mean", Bilingual("\(goal.en), mean", "\(goal.zh) 均值"))
      if isSweep {
        // over points, not over luck: quantiles, no interval
        number("q05", Bilingual("lowest 5 %", "最低 5%"))
        number("q95", Bilingual("highest 5 %", "最高 5%"))
      }
      if !isSweep {
        number("ci_low", Bilingual("95 % from", "95% 从"))
        number("ci_high", Bilingual("to", "到"))
      }
    }
    return [DataTable("", columns, Array(rows.prefix(100)))]
  }

  private static func state(_ study: PastStudy) -> Bilingual {
    study.isPartial ? Bilingual("partial", "未完成") : Bilingual("complete", "完整")
  }

  /// Year, month, day, hour and minute where the user is, the same in every locale.
  private static func time(_ date: Date?) -> String {
    guard let date else { return "–" }
    var now = time_t(date.timeIntervalSince1970)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return "–" }
    return String(
      format: "%04d-%02d-%02d %02d:%02d", Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1,
      Int(parts.tm_mday), Int(parts.tm_hour), Int(parts.tm_min))
  }
}
