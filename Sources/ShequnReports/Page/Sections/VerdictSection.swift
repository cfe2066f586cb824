// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords

/// The study in a sentence, and what to beware of.
struct VerdictSection {
  let sentence: Bilingual
  var cards: [ReportBlock] = []
  var remarks: [Bilingual] = []
  var warnings: [Bilingual] = []
  /// How much of it is assumed; nil: as of any verdict.
  var grounds: Bilingual?

  var section: ReportSection {
    ReportSection(
      Document.verdictID, Bilingual("Verdict", "结论"),
      [.verdict(sentence)] + cards + remarks.map { .paragraph($0) } + warnings.map { .warning($0) }
        + [.only(.page, [.notes([grounds ?? Self.assumptions])])])
  }

  /// How much of any verdict is assumed: counted from the declarations.
  static var assumptions: Bilingual {
    let claims = Mechanisms.catalog.flatMap(\.parameters).filter { $0.evidence != .choice }
    let assumed = claims.count { $0.evidence == .assumed }
    return Bilingual(
      "Of the \(claims.count) numbers of the model behind this, \(assumed) are assumed, not found by a study: before you act, "
        + "vary those that matter (shequn sweep). 'shequn describe evidence' lists them.",
      "其背后模型的 \(claims.count) 个数中，\(assumed) 个是假设而非研究结论：据此行动之前，请改变其中重要者再看（shequn sweep）。"
        + "“shequn describe evidence”列出全部。")
  }
}
