// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords
package import ShequnTables

/// A kind of file that a user writes. To add one: its form, a case here, a line in `form`, its titles.
package enum FileKind: String, CaseIterable, Sendable {
  case scenario, platform, lesson, sweep

  /// Where such a file stands and what it holds, in Markdown.
  package var heading: Bilingual {
    switch self {
    case .scenario:
      Bilingual(
        "A community or a plan: `community.yaml`, `plans/*.yaml`",
        "社群或方案：`community.yaml`、`plans/*.yaml`")
    case .platform: Bilingual("A platform: `platforms/<name>.yaml`", "平台：`platforms/<名称>.yaml`")
    case .lesson: Bilingual("What a lesson claims: `expect.yaml`", "课程的结论：`expect.yaml`")
    case .sweep: Bilingual("A sweep", "敏感性研究")
    }
  }

  private var title: Bilingual {
    switch self {
    case .scenario: Bilingual("A community or a plan of Shequn", "Shequn 社群或方案")
    case .platform: Bilingual("A platform of Shequn", "Shequn 平台")
    case .lesson: Bilingual("The claims of a lesson of Shequn", "Shequn 课程的结论")
    case .sweep: Bilingual("A sweep of Shequn", "Shequn 参数扫描")
    }
  }

  /// Which keys may stand in it, in English or Chinese.
  package var scope: KeyScope {
    switch self {
    case .scenario: ScenarioDraft.form.scope
    case .platform: PlatformDraft.form.scope
    case .lesson: LessonDraft.form.scope
    case .sweep: SweepDraft.form.scope
    }
  }

  private func keys(_ writer: SchemaWriter) -> JSONValue {
    switch self {
    case .scenario: ScenarioDraft.schema(writer)
    case .platform: PlatformDraft.form.schema(writer)
    case .lesson: LessonDraft.form.schema(writer)
    case .sweep: SweepDraft.schema(writer)
    }
  }

  /// The JSON Schema (draft 2020-12) of such a file, made from the declarations that the reader goes by.
  package func schema(_ language: Language) -> JSONValue {
    let writer = SchemaWriter(language: language)
    let lever = self == .scenario ? ["lever": LeverReader.schema(writer)] : [:]
    return keys(writer).adding([
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      // one spelling, so that an editor completes one word for each key
      "$comment": .text(
        Bilingual(
          "Keys and words of lists may also be written in Chinese; the schema offers the English ones.",
          "键与可选词也可以写中文；为使编辑器补全时每个只有一种写法，本模式只列英文。")[language]),
      "title": .text(title[language]),
      "$defs": .object(writer.definitions.merging(lever) { $1 }),
    ])
  }
}
