// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnMetrics
import ShequnPlaybook
import ShequnReports
import ShequnScenario
import ShequnTables

/// The declarations as text: the only source of what `describe` says.
struct Description {
  let language: Language

  /// Parameters with where they belong: `content.quality`, `satiation.persistence`.
  var parameters: [(owner: String, declaration: ParameterDeclaration)] {
    PlaybookCatalog.entries.flatMap { entry in
      entry.description.parameters.map { (entry.description.name, $0) }
    }
      + Mechanisms.catalog.flatMap { mechanism in mechanism.parameters.map { (mechanism.name, $0) }
      }
      + RunSettings.parameters.map { ("scenario", $0.declaration) }
      + CommunitySettings.parameters.map { ("community", $0.declaration) }
      + Segment.parameters.map { ("segment", $0.declaration) }
      + Platform.parameters.map { ("platform", $0.declaration) }
      + Market.parameters.map { ("market", $0.declaration) }
      + GroupSettings.parameters.map { ("groups", $0.declaration) }
      + Shop.parameters.map { ("shop", $0.declaration) }
      + Window.parameters.map { ("window", $0.declaration) }
  }

  func names(of subject: DescribeCommand.Subject) -> [String] {
    switch subject {
    case .lever: PlaybookCatalog.entries.map(\.name)
    case .metric: MetricCatalog.all.map(\.name)
    case .mechanism: Mechanisms.catalog.map(\.name)
    case .platform: PlatformProfile.builtIn.map(\.platform.name)
    case .parameter: parameters.map { "\($0.owner).\($0.declaration.name)" }
    case .model, .evidence: []
    }
  }

  /// nil: there is nothing of that name.
  func text(of subject: DescribeCommand.Subject, _ name: String?) -> String? {
    switch subject {
    case .model: return name == nil ? ModelDescription(language: language).text : nil
    case .evidence: return name == nil ? EvidenceDescription(language: language).text : nil
    default: break
    }
    guard let given = name else { return list(subject) }
    let name = vocabulary(of: subject).name(of: given) ?? given
    switch subject {
    case .model, .evidence: return nil
    case .lever: return PlaybookCatalog.named(name).map { lever($0) }
    case .metric:
      return MetricCatalog.named(name.replacing("-", with: "_")).map { metric($0) }
    case .mechanism: return Mechanisms.named(name).map { mechanism($0) }
    case .platform:
      return PlatformProfile.builtIn.first { $0.platform.name == name }.map { platform(name, $0) }
    case .parameter:
      let found = parameters.filter {
        $0.declaration.name == name || "\($0.owner).\($0.declaration.name)" == name
          || Vocabulary([$0.declaration]).name(of: name) != nil
      }
      return found.isEmpty
        ? nil
        : found.map { parameter($0.declaration, of: $0.owner) }.joined(separator: "\n\n")
    }
  }

  /// The Chinese words for the names of a subject.
  func vocabulary(of subject: DescribeCommand.Subject) -> Vocabulary {
    switch subject {
    case .lever: .levers
    case .metric: .metrics
    case .mechanism: .mechanisms
    case .platform: .platforms
    case .parameter, .model, .evidence: .none
    }
  }

  private func list(_ subject: DescribeCommand.Subject) -> String {
    var table = TextTable(
      [Bilingual("name", "名称")[language], Bilingual("what it is", "含义")[language]],
      alignments: [.left, .left])
    for name in names(of: subject) { table.add([name, title(of: subject, name)]) }
    return table.text
  }

  private func title(of subject: DescribeCommand.Subject, _ name: String) -> String {
    switch subject {
    case .lever: PlaybookCatalog.named(name)?.description.title[language] ?? ""
    case .metric: MetricCatalog.named(name)?.title[language] ?? ""
    case .mechanism: Mechanisms.named(name)?.title[language] ?? ""
    case .platform:
      PlatformProfile.builtIn.first { $0.platform.name == name }?.title[language] ?? ""
    case .parameter:
      parameters.first { "\($0.owner).\($0.declaration.name)" == name }?
        .declaration.meaning[language] ?? ""
    case .model, .evidence: ""
    }
  }

  private func lever(_ entry: LeverEntry) -> String {
    let description = entry.description
    let neutral = description.neutral
    let value = neutral.value.map { text($0, .none) } ?? Bilingual("not given", "不写")[language]
    return [
      "\(description.name) · \(description.title[language])", description.summary[language],
      Bilingual("Without effect at: ", "无作用取值：")[language] + "\(neutral.parameter) = \(value)", "",
      table(PlaybookCatalog.parameters(of: entry)),
    ].joined(separator: "\n")
  }

  private func mechanism(_ mechanism: MechanismDescription) -> String {
    [
      "\(mechanism.name) · \(mechanism.title[language])", mechanism.summary[language],
      Bilingual("Switched off: ", "关闭时：")[language] + mechanism.whenOff[language], "",
      table(mechanism.parameters),
    ].joined(separator: "\n")
  }

  private func metric(_ metric: Metric) -> String {
    let unit = metric.unit[language]
    return [
      "\(metric.name) · \(metric.title[language])" + (unit.isEmpty ? "" : " (\(unit))"),
      metric.definition[language],
      metric.isPooled
        ? Bilingual(
          "Over a run or a longer span: the same of all its days together, not the mean of the days.",
          "整个运行期或更长时段：把全部日子合在一起按同一定义计算，而不是各日均值。")[language]
        : metric.kind == .flow
          ? Bilingual("Over a run: the total.", "整个运行期：合计。")[language]
          : Bilingual("Over a run: the mean of its days.", "整个运行期：各日均值。")[language],
    ].joined(separator: "\n")
  }

  private func platform(_ name: String, _ profile: PlatformProfile) -> String {
    let lines = Platform.parameters.map { parameter in
      "  \(parameter.name): \(text(parameter.read(profile.platform), parameter.declaration.unit))"
        + " – \(parameter.declaration.meaning[language])"
    }
    return (["\(name) · \(profile.title[language])"] + lines).joined(separator: "\n")
  }

  private func table(_ declarations: [ParameterDeclaration]) -> String {
    var table = TextTable(
      [
        Bilingual("parameter", "参数")[language], Bilingual("default", "默认")[language],
        Bilingual("allowed", "允许")[language], Bilingual("evidence", "依据")[language],
        Bilingual("meaning", "含义")[language],
      ], alignments: [.left, .right, .left, .left, .left])
    for declaration in declarations {
      table.add([
        title(declaration), standard(declaration), allowed(declaration),
        declaration.evidence.title[language], declaration.meaning[language],
      ])
    }
    return table.text
  }

  /// The name, and for who reads Chinese the word that may stand for it.
  private func title(_ declaration: ParameterDeclaration) -> String {
    let word = Vocabulary([declaration]).word(for: declaration.name)
    return language == .en || word == declaration.name
      ? declaration.name : "\(declaration.name) \(word)"
  }

  private func parameter(_ declaration: ParameterDeclaration, of owner: String) -> String {
    let rows = [
      (Bilingual("default", "默认"), standard(declaration)),
      (Bilingual("allowed", "允许"), allowed(declaration)),
      (Bilingual("switched off", "关闭值"), off(declaration)),
      (Bilingual("evidence", "依据"), declaration.evidence.title[language]),
      (Bilingual("source", "来源"), declaration.source.isEmpty ? "–" : declaration.source),
    ]
    return
      (["\(owner).\(declaration.name)", declaration.meaning[language]]
      + rows.map { "  \($0.0[language]): \($0.1)" }).joined(separator: "\n")
  }

  func standard(_ declaration: ParameterDeclaration) -> String {
    guard let value = declaration.standard else { return "–" }
    let words = text(value, declaration.unit)
    return words.isEmpty ? "–" : words
  }

  /// The value that switches a parameter's mechanism off.
  func off(_ declaration: ParameterDeclaration) -> String {
    declaration.off.map { text(.number($0), declaration.unit) } ?? "–"
  }

  func allowed(_ declaration: ParameterDeclaration) -> String {
    switch declaration.kind {
    case .number(let range) where declaration.unit == .share:
      return
        "\(NumberText.field(range.lowerBound * 100)) … \(NumberText.field(range.upperBound * 100)) %"
    case .number(let range):
      return
        "\(NumberText.field(range.lowerBound)) … "
        + text(.number(range.upperBound), declaration.unit)
    case .choice(let words), .words(let words):
      let vocabulary = Vocabulary(wordsOf: declaration)
      return words.map { language == .en ? $0 : vocabulary.word(for: $0) }
        .joined(separator: " | ")
    case .text: return Bilingual("text", "文字")[language]
    case .title:
      return Bilingual("text, or {en: text, zh: text}", "文字，或 {en: 文字, zh: 文字}")[language]
    case .flag: return "true | false"
    case .beta: return "{beta: [a, b]}"
    case .condition:
      return Bilingual(
        "{metric: name, below | above: number, for: days}",
        "{metric: 指标, below | above: 数值, for: 天数}")[
          language]
    case .levers: return Bilingual("list of levers", "杠杆列表")[language]
    case .weights(.topics): return Bilingual("{topic: weight}", "{话题: 权重}")[language]
    case .weights(.levers): return Bilingual("{lever: number}", "{杠杆: 数值}")[language]
    case .weights(.names(let names)): return "{\(names.joined(separator: ", "))}"
    }
  }

  private func text(_ value: ParameterValue, _ unit: Unit) -> String {
    ParameterText.text(value, unit, language)
  }
}
