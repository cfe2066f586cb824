// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import ShequnKernel
import ShequnScenario
import ShequnTables

/// Every command with what it takes, as the parser of the command line knows it.
struct OptionReference {
  let language: Language

  var text: String {
    get throws {
      let tool = try JSONDecoder().decode(Tool.self, from: Data(Shequn._dumpHelp().utf8))
      return sections(of: tool.command, after: "").joined(separator: "\n\n")
    }
  }

  private struct Tool: Decodable { let command: Command }

  private struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let shouldDisplay: Bool?
    let subcommands: [Command]?
    let arguments: [Argument]?
  }

  private struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }
    let kind: String
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let abstract: String?
    let shouldDisplay: Bool?
  }

  /// A command and those below it; `help` explains itself.
  private func sections(of command: Command, after path: String) -> [String] {
    guard command.shouldDisplay != false, command.commandName != "help" else { return [] }
    let name = path.isEmpty ? command.commandName : "\(path) \(command.commandName)"
    let inner = (command.subcommands ?? []).flatMap { sections(of: $0, after: name) }
    let own = (command.arguments ?? []).filter {
      $0.shouldDisplay != false && !["version", "help"].contains($0.valueName ?? "")
    }
    guard !path.isEmpty, !own.isEmpty else { return inner }
    let header = Bilingual("takes, default, meaning", "参数, 默认, 含义")[language]
    let rows = own.map { [spelling($0), $0.defaultValue ?? "", half($0.abstract ?? "")] }
    let section = [
      "## \(name)", half(command.abstract ?? ""), MarkdownTable(header, rows).text,
    ]
    return [section.joined(separator: "\n\n")] + inner
  }

  private func spelling(_ argument: Argument) -> String {
    let value = (argument.valueName ?? "").uppercased()
    guard argument.kind != "positional" else { return "`\(value)`" }
    let names = (argument.names ?? []).sorted { $0.name.count < $1.name.count }.map { name in
      "`\(name.name.count == 1 ? "-" : "--")\(name.name)`"
    }.joined(separator: ", ")
    return argument.kind == "option" ? "\(names) `\(value)`" : names
  }

  /// Help is in both languages, English first: the one asked for, or what there is.
  private func half(_ help: String) -> String {
    let start = help.unicodeScalars.firstIndex { ("\u{3400}"..."\u{9FFF}").contains($0) }
    guard let start else { return help }
    // a Chinese sentence may begin with a word in Latin letters
    let before = help[..<start]
    let cut = before.lastIndex(of: ".").map { help.index(after: $0) } ?? start
    let (english, chinese) = (help[..<cut], help[cut...])
    let chosen = language == .en ? (english.isEmpty ? chinese : english) : chinese
    return chosen.trimmingCharacters(in: .whitespaces)
  }
}
