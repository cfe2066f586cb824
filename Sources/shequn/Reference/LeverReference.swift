// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import ShequnReports
import ShequnScenario
import ShequnTables

/// Every lever: by area in a list, then one by one.
struct LeverReference {
  let language: Language

  var text: String {
    let levers = PlaybookCatalog.entries.map(\.description)
    let intro = Bilingual(
      "\(levers.count) things that an operator can do, by area of work.",
      "运营者能做的 \(levers.count) 类事情，按工作领域列出。")[language]
    let lists = LeverArea.allCases.map { area in
      MarkdownTable(
        [area.title[language], "", ""],
        levers.filter { $0.area == area }.map {
          ["[`\($0.name)`](#\($0.name))", $0.title[language], $0.brief[language]]
        }
      ).text
    }
    return ([intro] + lists + [window] + levers.map(section)).joined(separator: "\n\n")
  }

  private var window: String {
    let title = Bilingual("When a lever acts", "何时执行")[language]
    let intro = Bilingual(
      "Most levers take these settings, too; each says below which of them.",
      "多数杠杆还可以写下列设置；各杠杆写明接受哪些。")[language]
    let table = table(Window.parameters.map(\.declaration))
    return ["## \(title)", intro, table].joined(separator: "\n\n")
  }

  private func section(_ lever: LeverDescription) -> String {
    let value =
      lever.neutral.value.map { "`\(ParameterText.text($0, .none, language))`" }
      ?? Bilingual("not given", "不写")[language]
    var facts = [
      Bilingual("Does nothing at", "无作用取值：")[language]
        + "\(language == .en ? " " : "")`\(lever.neutral.parameter)`: \(value)."
    ]
    if !lever.required.isEmpty {
      let names = lever.required.map { "`\($0)`" }.joined(separator: ", ")
      facts.append(Bilingual("Must be given: \(names).", "必须写：\(names)。")[language])
    }
    if !lever.window.isEmpty {
      let names = lever.window.map { "`\($0.name)`" }.joined(separator: ", ")
      facts.append(Bilingual("Also takes \(names).", "还可以写 \(names)。")[language])
    }
    return [
      "<a id=\"\(lever.name)\"></a>", "## `\(lever.name)` – \(lever.title[language])",
      lever.summary[language], facts.joined(separator: " "), table(lever.parameters),
    ].joined(separator: "\n\n")
  }

  private func table(_ declarations: [ParameterDeclaration]) -> String {
    let description = Description(language: language)
    return MarkdownTable(
      Bilingual("parameter, default, allowed, evidence, meaning", "参数, 默认, 允许, 依据, 含义")[language],
      declarations.map {
        [
          "`\($0.name)`", description.standard($0), description.allowed($0),
          $0.evidence.title[language], $0.meaning[language],
        ]
      }
    ).text
  }
}
