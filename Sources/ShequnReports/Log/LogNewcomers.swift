// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnLog
import ShequnRecords
import ShequnTables

/// Newcomers whose first post was answered, and those whose was not, and whether they came back.
struct LogNewcomers {
  private struct Row: Sendable {
    let key: String
    let title: Bilingual
    let people: SmallCells.Shown
    let back: SmallCells.Shown
    let size: Int
  }

  let analysis: LogAnalysis
  let privacy: LogPrivacy

  var table: DataTable {
    let fates = [analysis.fates.answered, analysis.fates.unanswered]
    typealias Part = SmallCells.Cell
    // rows 0 and 1, columns 2 and 3
    var cells: [Part] = []
    for (row, fate) in fates.enumerated() {
      cells += [
        Part(fate.people, to: row), Part(fate.cameBack, from: row, to: 2),
        Part(fate.people - fate.cameBack, from: row, to: 3),
      ]
    }
    let back = fates.reduce(0) { $0 + $1.cameBack }
    cells += [Part(back, from: 2), Part(fates.reduce(0) { $0 + $1.people } - back, from: 3)]
    let shown = privacy.network(cells)
    let titles = [
      ("answered", Bilingual("answered within a day", "一天内获回复")),
      ("not_answered", Bilingual("not answered within a day", "一天内未获回复")),
    ]
    let isKnown = analysis.firstPosts.knowsAnswers && fates.contains { $0.people > 0 }
    let rows = (isKnown ? titles.indices : 0..<0).map { row -> Row in
      let people = shown[row * 3]
      return Row(
        key: titles[row].0, title: titles[row].1, people: people,
        back: people.count == nil ? privacy.masked(fates[row].cameBack) : shown[row * 3 + 1],
        size: fates[row].people)
    }
    return DataTable(
      "newcomers",
      [
        Column<Row>.words("first_post", Bilingual("first post", "首帖"), key: { $0.key }) {
          $0.title
        },
        Column<Row>("people", Bilingual("newcomers", "新成员"), .whole) { .shown($0.people) },
        Column<Row>("came_back", Bilingual("came back", "之后回来"), .whole) { .shown($0.back) },
        Column<Row>("share", Bilingual("share", "比例"), .number) { .share($0.back, of: $0.size) },
      ], rows)
  }

  static let note = Bilingual(
    "Came back: active again 2 to 30 days after the first post. That those who were answered come back more often does "
      + "not show that the answer made them: a good first post draws both.",
    "之后回来：首帖后第 2 至 30 天再次活跃。获回复者更常回来，并不说明是回复使然：好的首帖两者都能引来。")
}
