// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
import ShequnPlaybook
package import ShequnRecords
package import ShequnScenario
import ShequnVerification

/// The numbers of the model that some plans rest on, and how well each is founded.
package struct ParametersInUse: Sendable {
  package enum Footing: CaseIterable, Sendable {
    /// A study stands behind the number.
    case measured
    /// A source says in what range it lies, or which way it works; the number is a guess.
    case inRange
    case assumed
  }

  package struct Parameter: Sendable {
    package let owner: String
    /// What the owner is called.
    package let title: Bilingual
    package let declaration: ParameterDeclaration
  }

  /// Names of the mechanisms that take part.
  package let mechanisms: [String]
  package let parameters: [Parameter]

  package init(_ plans: [Plan]) {
    let used = MechanismGrounds.all.filter { $0.isInUse(in: plans) }.map(\.mechanism)
    let names = Set(plans.flatMap { LeverList($0.levers).all.map { type(of: $0).name } })
    let model = Mechanisms.catalog.filter { used.contains($0.name) }.flatMap { mechanism in
      mechanism.parameters.map {
        Parameter(owner: mechanism.name, title: mechanism.title, declaration: $0)
      }
    }
    let platform = Platform.parameters.map {
      Parameter(
        owner: "platform", title: Bilingual("the platform", "平台"), declaration: $0.declaration)
    }
    let levers = PlaybookCatalog.entries.filter { names.contains($0.name) }.flatMap { entry in
      let about = entry.description
      return about.parameters.map {
        Parameter(owner: entry.name, title: about.title, declaration: $0)
      }
    }
    mechanisms = used
    parameters = (model + platform + levers).filter { $0.declaration.evidence != .choice }
  }

  package func count(_ footing: Footing) -> Int {
    parameters.count { $0.declaration.footing == footing }
  }

  /// Owners of the most assumed numbers, with how many.
  func assumedMost(_ count: Int) -> [(title: Bilingual, count: Int)] {
    let assumed = parameters.filter { $0.declaration.footing == .assumed }
    let owners = Dictionary(grouping: assumed, by: \.owner)
    return owners.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(count)
      .compactMap { owned in owned.value.first.map { ($0.title, owned.value.count) } }
  }

  /// How much of a verdict rests on assumptions, and on which: one sentence.
  package var sentence: Bilingual {
    let most = assumedMost(3)
    let en = most.map { "\($0.title.en.lowercasedStart) (\($0.count))" }.joined(separator: ", ")
    let zh = most.map { "\($0.title.zh)（\($0.count)）" }.joined(separator: "、")
    let (measured, inRange, assumed) = (count(.measured), count(.inRange), count(.assumed))
    return Bilingual(
      "Of the \(parameters.count) numbers of the model behind this verdict \(measured) are measured, \(inRange) have a "
        + "source for their range or direction, and \(assumed) are assumed, most of them about \(en).",
      "该结论依据模型的 \(parameters.count) 个数：\(measured) 个有实测，\(inRange) 个的范围或方向有来源，\(assumed) 个是假设，"
        + "其中最多的是\(zh)。")
  }
}

extension ParameterDeclaration {
  package var footing: ParametersInUse.Footing {
    guard evidence == .assumed else { return .measured }
    return source.isEmpty && plausible?.isStudied != true ? .assumed : .inRange
  }
}

extension String {
  /// Within a sentence; abbreviations stay as they are.
  var lowercasedStart: String {
    let second = unicodeScalars.dropFirst().first
    guard let first, second.map({ !$0.properties.isUppercase }) ?? true else { return self }
    return first.lowercased() + dropFirst()
  }
}
