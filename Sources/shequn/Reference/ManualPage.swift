// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnTables

/// The manual page, shequn(1), for `man`.
struct ManualPage {
  let language: Language

  var text: String {
    get throws {
      let all = try CommandTree.read().all()
      guard let tool = all.first?.command else { return "" }
      let head = [
        ".TH SHEQUN 1 \"\" \"shequn \(Shequn.version)\"", ".nh", ".ad l", section("NAME", "名称"),
        "shequn \\- " + plain(tool.abstract ?? ""), section("SYNOPSIS", "用法"),
        ".B shequn", ".I \(Bilingual("command", "命令")[language])",
        "[\\fI\(Bilingual("options", "选项")[language])\\fR]", section("DESCRIPTION", "说明"),
        plain(tool.discussion ?? ""), section("COMMANDS", "命令"),
      ]
      let commands = all.dropFirst().filter { !$0.command.takes.isEmpty }
        .flatMap { describe($0.name, $0.command) }
      return (head + commands + ending).joined(separator: "\n") + "\n"
    }
  }

  private func section(_ en: String, _ zh: String) -> String {
    ".SH \(Bilingual(en, zh)[language])"
  }

  private func describe(_ name: String, _ command: CommandTree.Command) -> [String] {
    let about = [command.abstract, command.discussion].compactMap { $0 }.filter { !$0.isEmpty }
    return [".SS \(plain(name))"] + [about.map(plain).joined(separator: "\n.PP\n")]
      + command.takes.flatMap { argument in
        let names = argument.spellings.map { "\\fB\(plain($0))\\fR" }.joined(separator: ", ")
        let value = argument.value.map { "\\fI\(plain($0))\\fR" }
        let standard = argument.defaultValue.map {
          Bilingual(" (default: \($0))", "（默认：\($0)）")[language]
        }
        return [
          ".TP", [names, value ?? ""].filter { !$0.isEmpty }.joined(separator: " "),
          plain((argument.abstract ?? "") + (standard ?? "")),
        ]
      }
  }

  private var ending: [String] {
    [section("ENVIRONMENT", "环境变量")] + entries(Self.environment)
      + [section("FILES", "文件")] + entries(Self.files)
      + [section("EXIT STATUS", "退出码")] + entries(Self.codes)
  }

  private func entries(_ entries: [(String, Bilingual)]) -> [String] {
    entries.flatMap { [".TP", "\\fB\(plain($0.0))\\fR", plain($0.1[language])] }
  }

  private static let environment: [(String, Bilingual)] = [
    (
      "LC_ALL, LC_MESSAGES, LANG",
      Bilingual("Chinese is spoken where they begin with zh.", "以 zh 开头时用中文。")
    ),
    ("COLUMNS", Bilingual("Places in a line, if not the terminal's.", "每行宽度，代替终端的宽度。")),
    (
      "SHEQUN_SHARE",
      Bilingual(
        "The folder that holds Scenarios, with the lessons, if not share/shequn.",
        "存放 Scenarios（含课程）的文件夹，代替 share/shequn。")
    ),
    (
      "SHEQUN_CHARTJS",
      Bilingual("The file of Chart.js, for the charts of reports.", "Chart.js 文件，用于报告中的图。")
    ),
  ]

  private static let files: [(String, Bilingual)] = [
    (
      "share/shequn/Scenarios",
      Bilingual("Scenarios, sweeps and lessons, beside bin.", "与 bin 并列：场景、敏感性研究与课程。")
    ),
    ("Results/", Bilingual("Results, in the current folder.", "当前文件夹中的结果。")),
  ]

  private static let codes: [(String, Bilingual)] = [
    ("0", Bilingual("Done.", "完成。")),
    ("1", Bilingual("A check, or a claim of a lesson, fails.", "有检验未通过，或课程有结论不成立。")),
    ("64", Bilingual("The command line is wrong.", "命令写错了。")),
    ("65", Bilingual("The scenario or the table has errors.", "场景或数据表有错误。")),
    ("66", Bilingual("A file or folder is missing.", "文件或文件夹不存在。")),
    (
      "70, 71",
      Bilingual("Memory, threads, stack or open files are too few.", "内存、线程、栈或可打开的文件不足。")
    ),
    ("73, 74", Bilingual("Results cannot be written.", "结果写不进去。")),
    ("130", Bilingual("Interrupted.", "被中断。")),
  ]

  /// Text in which nothing is an order; Chinese may be broken anywhere.
  private func plain(_ text: String) -> String {
    var made = ""
    for character in text.split(separator: "\n").joined(separator: " ") {
      switch character {
      case "\\": made += "\\[rs]"
      case "-": made += "\\-"
      case "'": made += "\\[aq]"
      case "." where made.isEmpty: made += "\\&."
      default:
        made.append(character)
        if TextTable.width(String(character)) == 2 { made += "\\:" }
      }
    }
    return made
  }
}
