// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords
import ShequnTables

/// How many parameters are known and how many assumed, and from where, in Markdown: counted from the
/// declarations.
package struct EvidenceDescription {
  private let language: Language

  package init(language: Language) { self.language = language }

  private var parameters: [(owner: String, declaration: ParameterDeclaration)] {
    Description(language: language).parameters
  }

  var text: String {
    let title = Bilingual("# What is known, what is assumed", "# 哪些是已知，哪些是假设")[language]
    return [title, body].joined(separator: "\n\n")
  }

  /// All but the title.
  package var body: String {
    let found = parameters.count
    let chosen = count(.choice)
    let assumed = count(.assumed)
    let known = found - chosen - assumed
    return Bilingual(
      """
      Every number of the model says how well it is founded. `shequn describe evidence` counts.

      Of \(found) declared parameters, \(chosen) are choices of the user. Of the other \(found - chosen), \
      \(assumed) are assumed: plausible defaults, no findings. \(known) carry a better tag.

      \(counts)

      Before a ranking is believed, what is assumed must be varied: `shequn sweep`.

      ## What has a source

      A source beside the tag *assumed* gives the form or the direction; the size is a guess.

      \(sources)
      """,
      """
      模型中的每个数都标明依据。本页由 `shequn describe evidence --lang zh` 清点。

      声明的参数共 \(found) 个，其中 \(chosen) 个由使用者决定。其余 \(found - chosen) 个里，\(assumed) 个是假设：说得通的默认值，\
      不是研究结论。\(known) 个有更好的依据。

      \(counts)

      相信一个名次之前，须改变这些假设：`shequn sweep`。

      ## 有来源的参数

      依据为“假设”而仍列出来源的，来源只给出形式或方向，大小是猜测。

      \(sources)
      """)[language]
  }

  private func count(_ evidence: Evidence) -> Int {
    parameters.count { $0.declaration.evidence == evidence }
  }

  private var counts: String {
    let meanings: [(Evidence, Bilingual)] = [
      (.experimental, Bilingual("a published experiment", "已发表的实验")),
      (.observational, Bilingual("a published study without manipulation", "已发表的、未作干预的研究")),
      (.computed, Bilingual("fitted to or derived from a published table", "由已发表的数据拟合或导出")),
      (.assumed, Bilingual("a labelled default that must be varied", "标明的默认值，须做敏感性分析")),
      (.choice, Bilingual("a choice of the user, no claim", "由使用者决定，不是对世界的断言")),
    ]
    return MarkdownTable(
      Bilingual("tag, parameters, meaning", "依据, 参数, 含义")[language],
      meanings.map { [$0.title[language], "\(count($0))", $1[language]] }
    ).text
  }

  private var sources: String {
    let rows = parameters.filter { !$0.declaration.source.isEmpty }.map { owner, declaration in
      [
        "`\(owner).\(declaration.name)`", declaration.evidence.title[language], declaration.source,
      ]
    }
    return MarkdownTable(Bilingual("parameter, tag, source", "参数, 依据, 来源")[language], rows).text
  }
}
