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

  var text: String { [title, body].joined(separator: "\n\n") }

  private var title: String {
    Bilingual("# What is known, what is assumed", "# 哪些是已知，哪些是假设")[language]
  }

  /// With the title, for a terminal: without the list of what is assumed.
  var summary: String {
    let more = Bilingual(
      "What is assumed, one by one and why: `shequn describe evidence --markdown`.",
      "逐个列出假设及其理由：`shequn describe evidence --lang zh --markdown`。")[language]
    return [title, known, more].joined(separator: "\n\n")
  }

  /// All but the title.
  package var body: String { [known, assumptions].joined(separator: "\n\n") }

  private var known: String {
    let found = parameters.count
    let chosen = count(.choice)
    let assumed = count(.assumed)
    let known = found - chosen - assumed
    let ruled = parameters.count { $0.declaration.plausible?.isByRule == true }
    return Bilingual(
      """
      Every number of the model says how well it is founded. `shequn describe evidence` counts.

      Of \(found) declared parameters, \(chosen) are choices of the user. Of the other \(found - chosen), \
      \(assumed) are assumed: plausible defaults, no findings. \(known) carry a better tag.

      \(counts)

      Before a ranking is believed, what is assumed must be varied: `shequn sweep`. Every number that is not \
      the user's choice has a plausible range beside its default, with its reason; a sweep takes it where its \
      file says nothing. For \(ruled) the reason is a rule of the unit, for want of anything better.

      ## What has a source

      A source beside the tag *assumed* gives the form, the direction or a range; the size is a guess. A \
      vendor's benchmark, a firm's own claim and what nobody could check give ranges only.

      \(sources)
      """,
      """
      模型中的每个数都标明依据。本页由 `shequn describe evidence --lang zh` 清点。

      声明的参数共 \(found) 个，其中 \(chosen) 个由使用者决定。其余 \(found - chosen) 个里，\(assumed) 个是假设：说得通的默认值，\
      不是研究结论。\(known) 个有更好的依据。

      \(counts)

      相信一个名次之前，须改变这些假设：`shequn sweep`。凡非由使用者决定的数，默认值旁都有合理范围及理由；扫描文件未写范围时即取此范围。\
      其中 \(ruled) 个别无依据，只按单位套用通则。

      ## 有来源的参数

      依据为“假设”而仍列出来源的，来源只给出形式、方向或范围，大小是猜测。厂商基准、企业自称与无法核实的数字只作范围。

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
    let description = Description(language: language)
    let rows = parameters.filter { !$0.declaration.source.isEmpty }.map { owner, declaration in
      [
        "`\(owner).\(declaration.name)`", declaration.evidence.title[language],
        declaration.source, description.plausible(declaration),
      ]
    }
    return MarkdownTable(
      Bilingual("parameter, tag, source, plausible", "参数, 依据, 来源, 合理范围")[language], rows
    ).text
  }

  /// Every assumed parameter with how far off it may be, and why it is no better than that.
  private var assumptions: String {
    let description = Description(language: language)
    let rows = parameters.filter { $0.declaration.evidence == .assumed }.map { owner, declaration in
      [
        "`\(owner).\(declaration.name)`", description.standard(declaration),
        description.plausible(declaration), declaration.plausible?.reason[language] ?? "–",
        declaration.meaning[language],
      ]
    }
    return Bilingual(
      """
      ## What is assumed

      Nobody has measured these, or what was measured is not quite this. The range says how far off the default \
      may well be, the reason why.

      """,
      """
      ## 哪些是假设

      这些数无人测过，或所测与此不完全相同。范围表示默认值可能偏离多远，理由说明原因。

      """)[language]
      + "\n"
      + MarkdownTable(
        Bilingual("parameter, default, plausible, why, meaning", "参数, 默认, 合理范围, 理由, 含义")[language],
        rows
      ).text
  }
}
