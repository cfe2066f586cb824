// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel

/// The study in a sentence, and what to beware of.
struct VerdictSection {
  let sentence: Bilingual
  var remarks: [Bilingual] = []
  var warnings: [Bilingual] = []

  var section: ReportSection {
    ReportSection(
      "verdict", Bilingual("Verdict", "结论"),
      [.verdict(sentence)] + remarks.map { .paragraph($0) } + warnings.map { .warning($0) })
  }
}
