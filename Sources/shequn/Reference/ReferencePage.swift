// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import ShequnKernel
import ShequnRecords
import ShequnScenario

/// A page of the reference, in Markdown. All that it says is read from the declarations.
enum ReferencePage: String, CaseIterable, ExpressibleByArgument {
  case levers, mechanisms, metrics, parameters, options, keys

  func text(_ language: Language) throws -> String {
    let name = rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    let other = Bilingual("[简体中文](\(name).zh-CN.md)", "[English](\(name).md)")[language]
    let made = Bilingual(
      "This page is made from the declarations of the program.", "本页由程序中的声明生成。")[language]
    let body =
      switch self {
      case .levers: LeverReference(language: language).text
      case .mechanisms: MechanismReference(language: language).text
      case .metrics: MetricReference(language: language).text
      case .parameters: ParameterReference(language: language).text
      case .options: try OptionReference(language: language).text
      case .keys: KeyReference(language: language).text
      }
    return ["# \(title[language])", other, made, body].joined(separator: "\n\n")
  }

  private var title: Bilingual {
    switch self {
    case .levers: Bilingual("Levers", "杠杆")
    case .mechanisms: Bilingual("Mechanisms", "机制")
    case .metrics: Bilingual("Metrics", "指标")
    case .parameters: Bilingual("Parameters: what is known, what is assumed", "参数：哪些是已知，哪些是假设")
    case .options: Bilingual("Commands and their options", "命令与选项")
    case .keys: Bilingual("Keys of scenarios, platforms, sweeps and lessons", "场景、平台、敏感性研究与课程的键")
    }
  }
}
