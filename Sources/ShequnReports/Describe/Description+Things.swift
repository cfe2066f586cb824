// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnPlaybook
import ShequnScenario
import ShequnTables

/// One lever, metric, mechanism, platform or parameter.
extension Description {
  func lever(_ entry: LeverEntry) -> String {
    let description = entry.description
    let neutral = description.neutral
    let value = neutral.value.map { text($0, .none) } ?? Bilingual("not given", "不写")[language]
    return wrapped([
      "\(description.name) · \(description.title[language])", description.summary[language],
      Bilingual("Without effect at: ", "无作用取值：")[language] + "\(neutral.parameter) = \(value)",
    ]) + "\n\n" + entries(PlaybookCatalog.parameters(of: entry))
  }

  func mechanism(_ mechanism: MechanismDescription) -> String {
    wrapped([
      "\(mechanism.name) · \(mechanism.title[language])", mechanism.summary[language],
      Bilingual("Switched off: ", "关闭时：")[language] + mechanism.whenOff[language],
    ]) + "\n\n" + entries(mechanism.parameters)
  }

  func metric(_ metric: Metric) -> String {
    let unit = metric.unit[language]
    return wrapped([
      "\(metric.name) · \(metric.title[language])" + (unit.isEmpty ? "" : " (\(unit))"),
      metric.definition[language],
      metric.isPooled
        ? Bilingual(
          "Over a run or a longer span: the same of all its days together, not the mean of the "
            + "days.",
          "整个运行期或更长时段：把全部日子合在一起按同一定义计算，而不是各日均值。")[language]
        : metric.kind == .flow
          ? Bilingual("Over a run: the total.", "整个运行期：合计。")[language]
          : Bilingual("Over a run: the mean of its days.", "整个运行期：各日均值。")[language],
    ])
  }

  func platform(_ name: String, _ profile: PlatformProfile) -> String {
    let entries = Platform.parameters.map { parameter in
      let value = text(parameter.read(profile.platform), parameter.declaration.unit)
      return Entry(
        name: "\(parameter.name): \(value)", meaning: parameter.declaration.meaning[language])
    }
    return wrapped(["\(name) · \(profile.title[language])"]) + "\n\n" + text(entries)
  }

  func parameter(_ declaration: ParameterDeclaration, of owner: String) -> String {
    let rows = [
      (Bilingual("default", "默认"), standard(declaration)),
      (Bilingual("allowed", "允许"), allowed(declaration)),
      (Bilingual("switched off", "关闭值"), off(declaration)),
      (Bilingual("evidence", "依据"), declaration.evidence.title[language]),
      (Bilingual("source", "来源"), declaration.source.isEmpty ? "–" : declaration.source),
      (Bilingual("plausible", "合理范围"), plausible(declaration)),
      (Bilingual("because", "理由"), declaration.plausible?.reason[language] ?? "–"),
    ]
    return wrapped(
      ["\(owner).\(declaration.name)", declaration.meaning[language]]
        + rows.map { "  \($0.0[language]): \($0.1)" })
  }

  private func entries(_ declarations: [ParameterDeclaration]) -> String {
    text(
      declarations.map { declaration in
        let facts = [
          (Bilingual("default", "默认"), standard(declaration)),
          (Bilingual("allowed", "允许"), allowed(declaration)),
          (Bilingual("plausible", "合理范围"), plausible(declaration)),
          (Bilingual("evidence", "依据"), declaration.evidence.title[language]),
        ]
        return Entry(
          name: title(declaration), facts: facts.map { "\($0.0[language]): \($0.1)" },
          meaning: declaration.meaning[language])
      })
  }

  /// The name, and for who reads Chinese the word that may stand for it.
  private func title(_ declaration: ParameterDeclaration) -> String {
    let word = Vocabulary([declaration]).word(for: declaration.name)
    return language == .en || word == declaration.name
      ? declaration.name : "\(declaration.name) \(word)"
  }

  package func text(_ entries: [Entry]) -> String {
    entries.map { $0.text(width: width) }.joined(separator: "\n")
  }

  private func wrapped(_ lines: [String]) -> String {
    lines.map { Wrapping.text($0, width: width, indent: $0.hasPrefix(" ") ? 2 : 0) }
      .joined(separator: "\n")
  }
}
