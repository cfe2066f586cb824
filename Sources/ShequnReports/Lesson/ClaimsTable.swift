// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario

/// The claims of a lesson with their paired differences, one a row.
struct ClaimsTable {
  private let outcome: LessonOutcome

  init(_ outcome: LessonOutcome) { self.outcome = outcome }

  var blocks: [ReportBlock] {
    let claims = outcome.claims.map { claim in
      (
        claim, ClaimText(claim, in: outcome.lesson.study, language: .en),
        ClaimText(claim, in: outcome.lesson.study, language: .zh)
      )
    }
    let name = Bilingual("claim", "结论")
    return [
      .table(
        DataTable(
          [
            name, Bilingual("numbers", "两个数"), Bilingual("difference [95 %]", "差值 [95%]"),
            Bilingual("the claim asks", "结论要求"), Bilingual("holds", "成立"),
          ],
          claims.map { claim, en, zh in
            [
              .words(claim.claim.sentence), .words(Bilingual(en.values, zh.values)),
              .words(Bilingual(en.differenceText, zh.differenceText)),
              .words(Bilingual(en.expected, zh.expected)),
              .words(claim.holds ? Bilingual("yes", "是") : Bilingual("NO", "否")),
            ]
          })),
      .folded(
        Bilingual("What is compared with what", "各条结论比较什么"),
        [
          .table(
            DataTable(
              [name, Bilingual("what is compared", "比较什么")],
              claims.map { claim, en, zh in
                [.words(claim.claim.sentence), .words(Bilingual(en.compared, zh.compared))]
              }))
        ]),
      .notes([
        Bilingual(
          "Every difference is between two plans, or two numbers, on the same people and the same luck, mean over "
            + "replications; in brackets its 95 % interval. Where runs are to lie apart, each pair is of two runs on "
            + "different luck.",
          "每个差值都来自同一批人、同样的运气，为各次重复的均值；方括号内是 95% 区间。"
            + "只有“相差多少以上”的结论，比较的是运气不同的两次运行。")
      ]),
    ]
  }
}
