// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
package import ShequnKernel
package import ShequnRecords
import ShequnMetrics
import ShequnPlaybook
package import ShequnScenario
import ShequnTables

/// The declarations as text: the only source of what `describe` says.
package struct Description {
  package enum Subject: String, CaseIterable, Sendable {
    case lever, metric, parameter, mechanism, platform, scenario, segment, sweep, lesson, model
    case evidence
  }

  package let language: Language
  /// Places in a line.
  package let width: Int

  package init(language: Language, width: Int = 80) {
    (self.language, self.width) = (language, width)
  }

  /// Parameters with where they belong: `content.quality`, `satiation.persistence`.
  package var parameters: [(owner: String, declaration: ParameterDeclaration)] {
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

  /// Names of what is declared; the keys of files are the schemas' to tell.
  package func names(of subject: Subject) -> [String] {
    switch subject {
    case .lever: PlaybookCatalog.entries.map(\.name)
    case .metric: MetricCatalog.all.map(\.name)
    case .mechanism: Mechanisms.catalog.map(\.name)
    case .platform: PlatformProfile.builtIn.map(\.platform.name)
    case .parameter: parameters.map { "\($0.owner).\($0.declaration.name)" }
    case .scenario, .segment, .sweep, .lesson, .model, .evidence: []
    }
  }

  /// What there is, or what one is, or all whose names begin so; nil: there is nothing of that name.
  package func text(of subject: Subject, _ name: String?) -> String? {
    switch subject {
    case .model, .evidence:
      let page =
        subject == .evidence
        ? EvidenceDescription(language: language).summary : markdown(of: subject)
      return name != nil ? nil : page.map { ReadingText(markdown: $0, width: width).text }
    case .scenario, .segment, .sweep, .lesson: return nil
    case .lever, .metric, .mechanism, .platform, .parameter: break
    }
    guard let name else { return list(names(of: subject), of: subject) }
    if let text = exact(subject, vocabulary(of: subject).name(of: name) ?? name) { return text }
    let found = beginning(with: name, of: subject)
    return found.count == 1 ? exact(subject, found[0]) : list(found, of: subject)
  }

  /// A page; nil: the subject is none.
  package func markdown(of subject: Subject) -> String? {
    switch subject {
    case .model: ModelDescription(language: language).text
    case .evidence: EvidenceDescription(language: language).text
    default: nil
    }
  }

  /// Names that begin so, in either language.
  private func beginning(with start: String, of subject: Subject) -> [String] {
    let vocabulary = vocabulary(of: subject)
    return names(of: subject).filter {
      $0.hasPrefix(start) || vocabulary.word(for: $0).hasPrefix(start)
    }
  }

  private func exact(_ subject: Subject, _ name: String) -> String? {
    switch subject {
    case .lever: return PlaybookCatalog.named(name).map { lever($0) }
    case .metric: return MetricCatalog.named(name.replacing("-", with: "_")).map { metric($0) }
    case .mechanism: return Mechanisms.named(name).map { mechanism($0) }
    case .platform:
      return PlatformProfile.builtIn.first { $0.platform.name == name }.map { platform(name, $0) }
    case .parameter:
      let found = parameters.filter {
        $0.declaration.name == name || "\($0.owner).\($0.declaration.name)" == name
          || Vocabulary([$0.declaration]).name(of: name) != nil
      }
      guard !found.isEmpty else { return nil }
      // a name may be that of an owner, too
      let owned = list(parameters.filter { $0.owner == name }.map(qualified), of: .parameter)
      return (found.map { parameter($0.declaration, of: $0.owner) } + [owned].compactMap { $0 })
        .joined(separator: "\n\n")
    case .scenario, .segment, .sweep, .lesson, .model, .evidence: return nil
    }
  }

  private func qualified(_ owner: String, _ declaration: ParameterDeclaration) -> String {
    "\(owner).\(declaration.name)"
  }

  /// The Chinese words for the names of a subject.
  package func vocabulary(of subject: Subject) -> Vocabulary {
    switch subject {
    case .lever: .levers
    case .metric: .metrics
    case .mechanism: .mechanisms
    case .platform: .platforms
    case .parameter, .scenario, .segment, .sweep, .lesson, .model, .evidence: .none
    }
  }

  /// nil: there are none.
  private func list(_ names: [String], of subject: Subject) -> String? {
    guard !names.isEmpty else { return nil }
    var table = TableLayout([
      .init(Bilingual("name", "名称")[language], .left),
      .init(Bilingual("what it is", "含义")[language], .left, isProse: true),
    ])
    for name in names { table.add([name, title(of: subject, name)]) }
    return table.fitted(to: width).text
  }

  private func title(of subject: Subject, _ name: String) -> String {
    switch subject {
    case .lever: PlaybookCatalog.named(name)?.description.title[language] ?? ""
    case .metric: MetricCatalog.named(name)?.title[language] ?? ""
    case .mechanism: Mechanisms.named(name)?.title[language] ?? ""
    case .platform:
      PlatformProfile.builtIn.first { $0.platform.name == name }?.title[language] ?? ""
    case .parameter:
      parameters.first { qualified($0.owner, $0.declaration) == name }?
        .declaration.meaning[language] ?? ""
    case .scenario, .segment, .sweep, .lesson, .model, .evidence: ""
    }
  }
}
