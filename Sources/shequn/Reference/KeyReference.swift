// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnTables

/// Every key of the files that a user writes, as the schemas have them.
struct KeyReference {
  let language: Language

  var text: String {
    let intro = Bilingual(
      "Keys in lists end with `[]`, and `*` stands for names of your own. What stands in `levers` is told in [Levers](Levers.md), what in "
        + "`mechanisms` in [Mechanisms](Mechanisms.md). `shequn schema` prints the same for editors.",
      "列表中的键以 `[]` 结尾，`*` 代表自取的名称。键也可以写中文，见键名之后。`levers` 里能写什么见[杠杆](Levers.zh-CN.md)，`mechanisms` 见[机制](Mechanisms.zh-CN.md)。"
        + "`shequn schema` 输出同样的内容供编辑器使用。")[language]
    return ([intro] + FileKind.allCases.map(section)).joined(separator: "\n\n")
  }

  private func section(_ kind: FileKind) -> String {
    let header = Bilingual("key, written, default, meaning", "键, 写法, 默认, 含义")[language]
    let rows = SchemaKeys(kind.schema(language)).keys.map { key in
      let name = (["`\(key.path)`"] + key.words.prefix(1)).joined(separator: " ")
      return [name + (key.isRequired ? " \\*" : ""), key.form, key.standard, key.meaning]
    }
    let required = Bilingual("\\* must be given.", "\\* 必须写。")[language]
    return ["## \(kind.heading[language])", MarkdownTable(header, rows).text, required]
      .joined(separator: "\n\n")
  }
}
