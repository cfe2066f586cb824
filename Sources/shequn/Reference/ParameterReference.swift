// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnReports
import ShequnScenario
import ShequnTables

/// How many parameters are known and how many assumed, what has a source, and which are assumed.
struct ParameterReference {
  let language: Language

  var text: String {
    let description = Description(language: language)
    let assumed = description.parameters.filter { $0.declaration.evidence == .assumed }
    let header = Bilingual("parameter, default, allowed, meaning", "参数, 默认, 允许, 含义")[language]
    let rows = assumed.map { owner, declaration in
      [
        "`\(owner).\(declaration.name)`", description.standard(declaration),
        description.allowed(declaration), declaration.meaning[language],
      ]
    }
    return [
      EvidenceDescription(language: language).body,
      "## " + Bilingual("What is assumed", "哪些是假设")[language],
      MarkdownTable(header, rows).text,
    ].joined(separator: "\n\n")
  }
}
