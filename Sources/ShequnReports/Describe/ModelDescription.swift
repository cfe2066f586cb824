// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnTables

/// The model by the ODD protocol (Grimm et al. 2020), in Markdown, with every parameter of every
/// mechanism.
struct ModelDescription {
  let language: Language

  var text: String {
    let elements = ODD.elements.map { "## \($0.title[language])\n\n\($0.text[language])" }
    let mechanisms = Mechanisms.catalog.map { submodel($0) }
    return ([introduction[language]] + elements + mechanisms).joined(separator: "\n\n")
  }

  private var introduction: Bilingual {
    Bilingual(
      """
      # The model, by the ODD protocol

      What is simulated, in the order of the ODD protocol for agent-based models (Grimm et al. 2020).

      `shequn describe model` prints this page from the declarations of the program. Of each study, \
      `report.html` says the same with the study's own settings.
      """,
      """
      # 模型说明（ODD 规程）

      按基于主体模型的 ODD 规程（Grimm 等 2020）说明模拟的内容。

      本页由 `shequn describe model --lang zh` 根据程序中的声明生成。每项研究的 `report.html` 按该研究自己的设置给出同样的说明。
      """)
  }

  private func submodel(_ mechanism: MechanismDescription) -> String {
    let description = Description(language: language)
    let rows = mechanism.parameters.map { parameter in
      [
        "`\(parameter.name)`", description.standard(parameter), parameter.evidence.title[language],
        parameter.source.isEmpty ? "–" : parameter.source, parameter.meaning[language],
      ]
    }
    let header = Bilingual(
      "parameter, default, evidence, source, meaning", "参数, 默认, 依据, 来源, 含义")[language]
    return [
      "### \(mechanism.title[language]) – `\(mechanism.name)`", "", mechanism.summary[language], "",
      Bilingual("Switched off: ", "关闭时：")[language] + mechanism.whenOff[language], "",
      MarkdownTable(header, rows).text,
    ].joined(separator: "\n")
  }
}
