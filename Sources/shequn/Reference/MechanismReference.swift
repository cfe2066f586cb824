// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnReports
import ShequnScenario
import ShequnTables

/// Every mechanism: a list, then one by one with its parameters.
struct MechanismReference {
  let language: Language

  var text: String {
    let catalog = Mechanisms.catalog
    let intro = Bilingual(
      "The model has \(catalog.count) mechanisms. Each has parameters, and each can be switched "
        + "off: "
        + "`mechanisms: {satiation: off}`.",
      "模型有 \(catalog.count) 个机制，各有参数，都可以关掉：`mechanisms: {satiation: off}`。")[language]
    let list = MarkdownTable(
      Bilingual("name, , in a sentence", "名称, , 一句话说明")[language],
      catalog.map { ["[`\($0.name)`](#\($0.name))", $0.title[language], $0.summary[language]] })
    return ([intro, list.text] + catalog.map(section)).joined(separator: "\n\n")
  }

  private func section(_ mechanism: MechanismDescription) -> String {
    let description = Description(language: language)
    let header = Bilingual(
      "parameter, default, allowed, plausible, switched off, evidence, source, meaning",
      "参数, 默认, 允许, 合理范围, 关闭值, 依据, 来源, 含义")[language]
    let rows = mechanism.parameters.map {
      [
        "`\($0.name)`", description.standard($0), description.allowed($0),
        description.plausible($0), description.off($0), $0.evidence.title[language],
        $0.source.isEmpty ? "–" : $0.source, $0.meaning[language],
      ]
    }
    return [
      "<a id=\"\(mechanism.name)\"></a>",
      "## `\(mechanism.name)` – \(mechanism.title[language])",
      Bilingual("Switched off: ", "关闭时：")[language] + mechanism.whenOff[language],
      MarkdownTable(header, rows).text,
    ].joined(separator: "\n\n")
  }
}
