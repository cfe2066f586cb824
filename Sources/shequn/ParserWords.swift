// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnTables

/// What the library that reads the command line says: it knows English only and breaks lines at blanks.
struct ParserWords {
  /// As the library made it, in lines of any length.
  let text: String

  /// Help, or what is wrong with a command, in a language.
  func told(_ language: Language) -> String {
    guard language == .zh else { return text }
    return Self.chinese.reduce(text) { text, rule in
      text.replacingOccurrences(of: rule.0, with: rule.1, options: .regularExpression)
    }
  }

  /// The same for a terminal; meanings hang beside the names of options.
  func wrapped(_ language: Language, width: Int) -> String {
    told(language).split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let isUsage = line.hasPrefix("USAGE:") || line.hasPrefix("用法：")
      let isEntry = line.hasPrefix("  -") || line.hasPrefix("  <") || line.hasPrefix("  [")
      let isCommand = line.dropFirst(2).first?.isLetter == true && line.hasPrefix("  ")
      let indent = isUsage ? 7 : isEntry || isCommand ? Self.column - 2 : 0
      return Wrapping.text(String(line), width: width, indent: indent)
    }.joined(separator: "\n")
  }

  var isHelp: Bool { text.hasPrefix("OVERVIEW: ") || text.hasPrefix("USAGE: ") }

  /// Where the library lets meanings begin.
  private static let column = 26

  /// Patterns and what stands for them, in the order in which they are tried.
  private static let chinese: [(String, String)] = [
    ("(?m)^OVERVIEW: ", "概要："), ("(?mi)^USAGE: ", "用法："), ("(?m)^Help:  ", "说明："),
    ("(?m)^ARGUMENTS:$", "参数："), ("(?m)^OPTIONS:$", "选项："),
    ("(?m)^SUBCOMMANDS:$", "子命令："), ("<subcommand>", "<子命令>"), (#"\[<options>\]"#, "[<选项>]"),
    ("(?m)^  See '(.*)' for detailed help\\.$", "  详细说明：$1"),
    ("(?m)^  See '(.*)' for more information\\.$", "  详见：$1"),
    ("(?m)Show help information\\.$", "显示帮助。"),
    ("(?m)Show the version\\.$", "显示版本号。"),
    ("(?m)Show subcommand help information\\.$", "显示子命令的帮助。"),
    (#"(?m) ?\(values: ([^;()]*); default: (.*)\)$"#, "（可选：$1；默认：$2）"),
    (#"(?m) ?\(values: ([^;()]*)\)$"#, "（可选：$1）"), (#"(?m) ?\(default: (.*)\)$"#, "（默认：$1）"),
    (#"(?m)^(  [a-z]+) \(default\)"#, "$1（默认）"),
    ("Unknown option '(.*)'\\. Did you mean '(.*)'\\?", "没有选项“$1”；是否想写“$2”？"),
    ("Unknown option '(.*)'", "没有选项“$1”"), ("(?m)^   or: ", "   或者："),
    ("Missing value for '(.*)' in '(.*)'", "“$2”中的“$1”缺少值"),
    ("Missing value for '(.*)'", "“$1”缺少值"),
    (
      "The option '(.*)' does not take any value, but '(.*)' was specified\\.",
      "选项“$1”不接值，却写了“$2”"
    ),
    ("Unexpected argument '(.*)'", "多出的参数“$1”"),
    ("(\\d+) unexpected arguments: '(.*)'", "多出 $1 个参数：'$2'"),
    (
      "Value to be set with flag '(.*)' had already been set with flag '(.*)'",
      "“$1”与“$2”不能同时使用"
    ),
    ("Missing expected argument '(.*)'", "缺少参数“$1”"), ("Missing one of: '(.*)'", "须写其中之一：“$1”"),
    ("Missing required subcommand\\.", "缺少子命令"), ("Invalid option: (.*)", "选项写法不对：$1"),
    ("(?m)\\. Please provide one of the following:$", "；可选："),
    ("(?m)\\. Please provide one of (.*)' (?:and|or) '(.*)\\.$", "；可选：$1', '$2"),
    ("The value '(.*)' is invalid for '([^']*)'", "“$2”不能取“$1”"),
    ("Can't generate completion scripts for '(.*)'\\.", "没有“$1”的补全脚本"),
    ("Can't autodetect a supported shell\\.", "认不出所用的 shell"),
    (
      "Please use --generate-completion-script=<shell> with one of:",
      "请写 --generate-completion-script=<shell>，可选："
    ),
  ]
}
