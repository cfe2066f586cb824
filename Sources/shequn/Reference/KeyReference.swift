// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnTables

/// Every key of the files that a user writes, as the schemas have them.
struct KeyReference {
  let language: Language

  var text: String {
    let schema = ScenarioSchema(language)
    let files: [(Bilingual, JSONValue)] = [
      (
        Bilingual(
          "A community or a plan: `community.yaml`, `plans/*.yaml`",
          "社群或方案：`community.yaml`、`plans/*.yaml`"),
        schema.scenario
      ),
      (
        Bilingual("A platform: `platforms/<name>.yaml`", "平台：`platforms/<名称>.yaml`"),
        schema.platform
      ),
      (Bilingual("A sweep", "敏感性研究"), schema.sweep),
      (Bilingual("What a lesson claims: `expect.yaml`", "课程的结论：`expect.yaml`"), schema.lesson),
    ]
    let intro = Bilingual(
      "Keys in lists end with `[]`. What stands in `levers` is told in [Levers](Levers.md), what in "
        + "`mechanisms` in [Mechanisms](Mechanisms.md). `shequn schema` prints the same for editors.",
      "列表中的键以 `[]` 结尾。`levers` 里能写什么见[杠杆](Levers.zh-CN.md)，`mechanisms` 见[机制](Mechanisms.zh-CN.md)。"
        + "`shequn schema` 输出同样的内容供编辑器使用。")[language]
    return ([intro] + files.map { section($0.0, SchemaKeys($0.1)) }).joined(separator: "\n\n")
  }

  private func section(_ title: Bilingual, _ keys: SchemaKeys) -> String {
    let header = Bilingual("key, written, default, meaning", "键, 写法, 默认, 含义")[language]
    let rows = keys.keys.map { key in
      ["`\(key.path)`\(key.isRequired ? " \\*" : "")", key.form, key.standard, key.meaning]
    }
    let required = Bilingual("\\* must be given.", "\\* 必须写。")[language]
    return ["## \(title[language])", MarkdownTable(header, rows).text, required]
      .joined(separator: "\n\n")
  }
}
