// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnScenario

/// A lever as a plan sets it: what differs from the defaults.
struct LeverSettings {
  let name: String
  let account: String
  let title: Bilingual
  let summary: Bilingual
  /// Those that are not at their default, in the order of their declaration.
  let settings: [(declaration: ParameterDeclaration, value: ParameterValue)]
  /// The levers that stand in it.
  let nested: [any Lever]

  init(_ lever: any Lever) {
    (name, account) = (type(of: lever).name, lever.account)
    (title, summary) = (type(of: lever).title, type(of: lever).summary)
    let all = Self.values(of: lever) + Settings.changed(lever.window)
    nested = all.flatMap { setting -> [any Lever] in
      if case .levers(let list) = setting.value { list.levers } else { [] }
    }
    settings = all.filter { setting in
      if case .levers = setting.value { false } else { true }
    }
  }

  /// What a plan does: the titles of its levers.
  static func summary(of plan: Plan) -> Bilingual {
    var titles: [Bilingual] = []
    for lever in plan.levers {
      let title = type(of: lever).title
      if !titles.contains(title) { titles.append(title) }
    }
    return titles.isEmpty
      ? Bilingual("nothing at all", "没有任何措施")
      : Bilingual(
        titles.map(\.en).joined(separator: ", "), titles.map(\.zh).joined(separator: "、"))
  }

  private static func values<L: Lever>(
    of lever: L
  ) -> [(declaration: ParameterDeclaration, value: ParameterValue)] { Settings.changed(lever) }
}

/// The parameters of something that differ from their defaults.
enum Settings {
  static func changed<Owner: Parameterized>(
    _ owner: Owner
  ) -> [(declaration: ParameterDeclaration, value: ParameterValue)] {
    Owner.parameters.compactMap { parameter in
      let value = parameter.read(owner)
      let isStandard =
        parameter.declaration.standard.map { $0 == value } ?? (value == .word(""))
      return isStandard ? nil : (parameter.declaration, value)
    }
  }

  static func all<Owner: Parameterized>(
    _ owner: Owner
  ) -> [(declaration: ParameterDeclaration, value: ParameterValue)] {
    Owner.parameters.map { ($0.declaration, $0.read(owner)) }
  }

  /// A row each: name, value, default, meaning, evidence.
  static func table(
    _ settings: [(declaration: ParameterDeclaration, value: ParameterValue)]
  ) -> DataTable {
    DataTable(
      [
        Bilingual("parameter", "参数"), Bilingual("value", "取值"), Bilingual("default", "默认"),
        Bilingual("meaning", "含义"), Bilingual("evidence", "依据"),
      ],
      settings.map { declaration, value in
        let standard = declaration.standard.map { ParameterText.text($0, declaration.unit) } ?? "–"
        let evidence = declaration.evidence.title
        let source = declaration.source
        return [
          .words(Bilingual(declaration.name, declaration.name)),
          .words(Bilingual(stringLiteral: ParameterText.text(value, declaration.unit))),
          .words(Bilingual(stringLiteral: standard.isEmpty ? "–" : standard)),
          .words(declaration.meaning),
          .words(
            source.isEmpty
              ? evidence : Bilingual("\(evidence.en): \(source)", "\(evidence.zh)：\(source)")),
        ]
      })
  }
}
