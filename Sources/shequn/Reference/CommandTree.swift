// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation

/// The commands with what they take, as the parser of the command line knows them.
struct CommandTree: Decodable {
  /// The tool itself; what is below it says the rest.
  static func read() throws -> Command {
    try JSONDecoder().decode(CommandTree.self, from: Data(Shequn._dumpHelp().utf8)).command
  }

  private let command: Command

  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    private let shouldDisplay: Bool?
    private let subcommands: [Command]?
    private let arguments: [Argument]?

    /// What it takes, but for `--help` and `--version`.
    var takes: [Argument] {
      (arguments ?? []).filter {
        $0.shouldDisplay != false && !["version", "help"].contains($0.valueName ?? "")
      }
    }

    /// It and what is below it, each with its whole name; `help` explains itself.
    func all(after path: String = "") -> [(name: String, command: Command)] {
      guard shouldDisplay != false, commandName != "help" else { return [] }
      let name = path.isEmpty ? commandName : "\(path) \(commandName)"
      return [(name, self)] + (subcommands ?? []).flatMap { $0.all(after: name) }
    }
  }

  struct Argument: Decodable {
    private struct Name: Decodable { let name: String }
    let kind: String
    private let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let abstract: String?
    let shouldDisplay: Bool?

    /// `-r`, `--replications`; none: it is known by its place.
    var spellings: [String] {
      guard kind != "positional" else { return [] }
      return (names ?? []).map(\.name).sorted { $0.count < $1.count }
        .map { "\($0.count == 1 ? "-" : "--")\($0)" }
    }

    /// What is written after it, or in its place; nil: nothing.
    var value: String? { kind == "flag" ? nil : (valueName ?? "").uppercased() }
  }
}
