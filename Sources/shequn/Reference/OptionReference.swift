// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnTables

/// Every command with what it takes, in the language in which the command is to be answered.
struct OptionReference {
  let language: Language

  var text: String {
    get throws {
      try CommandTree.read().all().dropFirst().filter { !$0.command.takes.isEmpty }
        .map { section($0.name, $0.command) }.joined(separator: "\n\n")
    }
  }

  private func section(_ name: String, _ command: CommandTree.Command) -> String {
    let header = Bilingual("takes, default, meaning", "参数, 默认, 含义")[language]
    let rows = command.takes.map { argument in
      let words = argument.spellings.map { "`\($0)`" }.joined(separator: ", ")
      let value = argument.value.map { "`\($0)`" }
      return [
        [words, value ?? ""].filter { !$0.isEmpty }.joined(separator: " "),
        argument.defaultValue ?? "", argument.abstract ?? "",
      ]
    }
    return ["## \(name)", command.abstract ?? "", MarkdownTable(header, rows).text]
      .joined(separator: "\n\n")
  }
}
