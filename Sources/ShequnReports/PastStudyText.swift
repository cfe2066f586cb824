// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
package import ShequnKernel
import ShequnTables

/// Past studies as they are listed in a terminal.
package enum PastStudyText {
  /// The list of a folder of studies; `folder`: as the user would write it.
  package static func list(
    _ studies: [PastStudy], others: [String], in folder: String, _ language: Language
  ) -> String {
    var lines: [String] = []
    if studies.isEmpty {
      lines.append(
        Bilingual(
          "No studies in '\(folder)' yet: shequn compare, run and sweep put theirs there.",
          "“\(folder)”中还没有研究结果：shequn compare、run、sweep 的结果会放在这里。")[language])
    } else {
      var table = TextTable(
        [
          Bilingual("study", "研究"), Bilingual("command", "命令"), Bilingual("when", "时间"),
          Bilingual("plans", "方案"), Bilingual("replications", "重复"),
          Bilingual("result digest", "结果指纹"), Bilingual("state", "状态"),
        ].map { $0[language] },
        alignments: [.left, .left, .left, .right, .right, .left, .left])
      for study in studies {
        table.add([
          study.name, study.command, study.date.map(time) ?? "–", String(study.plans.count),
          study.replications.map { String($0) } ?? "–", study.digest ?? "–", state(study)[language],
        ])
      }
      lines.append(table.text)
    }
    if !others.isEmpty {
      let names = others.prefix(20).joined(separator: ", ")
      lines.append("")
      lines.append(
        Bilingual(
          "Without results of shequn, or with a manifest that cannot be read: \(names)",
          "不含 shequn 的结果，或清单无法读取：\(names)")[language])
    }
    return lines.joined(separator: "\n")
  }

  /// One study: its manifest and its goal by plan.
  package static func detail(_ study: PastStudy, _ language: Language) -> String {
    var rows: [(Bilingual, String)] = [
      (Bilingual("study", "研究"), study.name), (Bilingual("command", "命令"), study.command),
      (Bilingual("when", "时间"), study.date.map(time) ?? "–"),
      (Bilingual("version", "版本"), study.version), (Bilingual("seed", "种子"), study.seed ?? "–"),
      (Bilingual("plans", "方案"), study.plans.joined(separator: ", ")),
      (Bilingual("replications", "重复次数"), study.replications.map { String($0) } ?? "–"),
    ]
    if let points = study.points { rows.append((Bilingual("points", "设计点"), String(points))) }
    if let runs = study.runs { rows.append((Bilingual("runs", "运行次数"), String(runs))) }
    rows += [
      (Bilingual("result digest", "结果指纹"), study.digest ?? "–"),
      (Bilingual("state", "状态"), state(study)[language]),
    ]
    let width = rows.map { TextTable.width($0.0[language]) }.max() ?? 0
    let lines = rows.map { title, value in
      let blanks = width - TextTable.width(title[language])
      return title[language] + String(repeating: " ", count: blanks + 2) + value
    }
    return ([lines.joined(separator: "\n")] + [goals(study, language)].compactMap { $0 })
      .joined(separator: "\n\n")
  }

  private static func goals(_ study: PastStudy, _ language: Language) -> String? {
    let own = study.table("plans.csv")
    let isSweep = !own.isEmpty
    let rows = isSweep ? own : study.table("summary.csv").filter { $0["span"] == "goal" }
    guard !rows.isEmpty else { return nil }
    let goal = rows[0]["metric"] ?? Bilingual("goal", "目标")[language]
    var columns = [
      ("plan", Bilingual("plan", "方案")[language]),
      ("mean", Bilingual("\(goal), mean", "\(goal) 均值")[language]),
      ("ci_low", Bilingual("95 % from", "95% 从")[language]),
      ("ci_high", Bilingual("to", "到")[language]),
    ]
    if isSweep {
      // over points, not over luck: quantiles, no interval
      columns[2] = ("q05", Bilingual("lowest 5 %", "最低 5%")[language])
      columns[3] = ("q95", Bilingual("highest 5 %", "最高 5%")[language])
      columns.insert(("probability_best", Bilingual("P(best)", "最优概率")[language]), at: 1)
    }
    var table = TextTable(
      columns.map(\.1), alignments: [.left] + Array(repeating: .right, count: columns.count - 1))
    for row in rows.prefix(100) {
      table.add(
        columns.map { name, _ in
          let cell = row[name] ?? ""
          guard name != "plan" else { return cell }
          guard let number = Double(cell) else { return "–" }
          return name == "probability_best"
            ? NumberText.percent(number, digits: 0) : NumberText.short(number)
        })
    }
    return table.text
  }

  private static func state(_ study: PastStudy) -> Bilingual {
    study.isPartial ? Bilingual("partial", "未完成") : Bilingual("complete", "完整")
  }

  /// Year, month, day, hour and minute where the user is, the same in every locale.
  private static func time(_ date: Date) -> String {
    var now = time_t(date.timeIntervalSince1970)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return "–" }
    return String(
      format: "%04d-%02d-%02d %02d:%02d", Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1,
      Int(parts.tm_mday), Int(parts.tm_hour), Int(parts.tm_min))
  }
}
