// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnScenario

extension Language: ExpressibleByArgument {
  /// Chinese where the environment says so, English elsewhere.
  static var ofEnvironment: Language {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("zh") == true ? .zh : .en
  }
}

extension RunOptions.Departures: ExpressibleByArgument {}

extension Bilingual {
  /// In the language in which the command is to be answered.
  var spoken: String { self[LanguageOption.spoken] }
}

extension ArgumentHelp {
  /// What an argument is, in the language in which the command is to be answered.
  static func words(_ en: String, _ zh: String) -> ArgumentHelp {
    ArgumentHelp(Bilingual(en, zh).spoken)
  }
}

extension ValidationError {
  /// What is wrong with the words of a command.
  init(_ en: String, _ zh: String) { self.init(Bilingual(en, zh).spoken) }
}

struct LanguageOption: ParsableArguments {
  @Option(
    help: .words(
      "Language of what is printed: en or zh (default: the environment's).",
      "输出的语言：en 或 zh（默认：由环境决定）。"))
  var lang: Language?

  /// `--lang` may stand before the command or behind it.
  var language: Language { lang ?? Self.spoken }

  /// As far as it can be told before the command is understood.
  static let spoken: Language = {
    let words = CommandLine.arguments
    let given = words.indices.lazy.compactMap { index -> Language? in
      if words[index].hasPrefix("--lang=") {
        return Language(rawValue: String(words[index].dropFirst(7)))
      }
      return words[index] == "--lang" && index + 1 < words.count
        ? Language(rawValue: words[index + 1]) : nil
    }
    return given.first ?? .ofEnvironment
  }()
}

struct ThreadsOption: ParsableArguments {
  @Option(
    help: .words(
      "Threads; results do not depend on it (default: all cores).", "线程数；不影响结果（默认：全部核心）。"))
  var threads: Int?

  /// All cores unless told otherwise.
  var count: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError(
        "--threads takes a whole number from 1 to 1024", "--threads 取 1 到 1024 的整数")
    }
  }
}

/// What every command that runs simulations takes.
struct StudyOptions: ParsableArguments {
  @Option(help: .words("Seed of all random numbers.", "随机种子。"))
  var seed: UInt64 = 1

  @Option(
    name: [.customLong("replications"), .customShort("r")],
    help: .words("Replications of each plan (default: 30).", "每个方案的重复次数（默认：30）。"))
  var askedReplications: Int?

  var replications: Int { askedReplications ?? 30 }

  @Option(help: .words("Days of the run instead of the scenario's.", "运行天数，代替场景中的天数。"))
  var days: Int?

  @Option(
    help: .words(
      "Starting members instead of the scenario's; scales the market too.",
      "初始成员数，代替场景中的数；市场规模同比缩放。"))
  var members: Int?

  @Option(
    help: .words(
      """
      Make the community so many times as large, with market, budgets, hours, agents, audiences, numbers \
      of prizes and limits of rules, such as 10 or 0.1.
      """,
      "社群放大的倍数，市场、预算、工时、客服、受众、奖品份数和规则限值一同缩放，如 10 或 0.1。"))
  var scale: Double?

  @Option(
    name: .customLong("set"),
    help: .words("Set a value: key.path=value (repeatable).", "设置某个值：键路径=值（可重复）。"))
  var settings: [String] = []

  @OptionGroup var threadsOption: ThreadsOption

  @Option(
    help: .words("Folder of results (default: Results/<name>).", "结果文件夹（默认：Results/<名称>）。"),
    completion: .directory)
  var out: String?

  @Option(
    help: .words(
      "Members listed in departures.csv: first (replication), all or none.",
      "departures.csv 中列出的成员：first（第一次重复）、all（全部）或 none（不列）。"))
  var departures: RunOptions.Departures = .first

  @OptionGroup var exportOptions: ExportOptions

  @OptionGroup var output: OutputOptions
  var language: Language { output.language }

  func validate() throws {
    guard (1...100_000).contains(replications) else {
      throw ValidationError(
        "--replications takes a whole number from 1 to 100,000", "--replications 取 1 到 100,000 的整数")
    }
  }

  var runOptions: RunOptions {
    RunOptions(
      seed: seed, replications: replications,
      threads: threadsOption.count, departures: departures)
  }

  var overrides: Overrides { Overrides(members: members, days: days, scale: scale, set: settings) }

  /// Reads a scenario; prints its problems and ends if there are errors, its warnings otherwise.
  func read(_ path: String) throws -> Study {
    try Console.read(path, overrides: overrides, language: language)
  }

  /// The overrides as they were typed, for the manifest.
  var typedOverrides: [String] {
    (members.map { ["members=\($0)"] } ?? []) + (days.map { ["days=\($0)"] } ?? [])
      + (scale.map { ["scale=\($0)"] } ?? []) + settings
  }
}
