// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnTables
import Testing

@Suite struct TextTableTests {
  @Test(
    "A text's width is the places it takes in a terminal",
    arguments: [
      ("", 0), ("abc", 3), ("中文", 4), ("a中b", 4), ("，。：（）", 10), ("“引号”", 6), ("ｆｕｌｌ", 8),
      ("日本語カナ", 10), ("한국", 4), ("é", 1), ("e\u{301}", 1), ("−·–─…", 5), ("㐀𠀀", 4), ("📈", 2),
      ("👨‍👩‍👧", 2),
    ])
  func width(text: String, places: Int) { #expect(TextTable.width(text) == places) }

  @Test(
    "Emoji take two places wherever they stand in Unicode", arguments: ["☕", "🚀", "⭐", "🇨🇳", "🫖"])
  func emoji(text: String) { #expect(TextTable.width(text) == 2) }

  @Test("Columns line up also where Chinese characters take two places") func alignment() {
    var table = TextTable(["plan", "members", "备注"], alignments: [.left, .right, .left])
    table.add(["什么都不做", "1,234", "无"])
    table.add(["KOL 合作", "5", ""])
    table.add(["x", "成员", "ok"])
    #expect(
      table.text == """
        plan        members  备注
        ──────────  ───────  ────
        什么都不做    1,234  无
        KOL 合作          5
        x              成员  ok
        """)
  }

  @Test("A table without rows is its header") func empty() {
    #expect(TextTable(["a", "bc"], alignments: [.left, .right]).text == "a  bc")
  }
}

@Suite struct MarkdownTableTests {
  @Test("A table in Markdown has a header, a rule and a row each, and bars inside are told apart")
  func table() {
    var table = MarkdownTable("name, , what it is", [["`a`", "A", "one | two"]])
    table.add(["`b`", "", "three"])
    #expect(
      table.text == """
        | name |  | what it is |
        |---|---|---|
        | `a` | A | one \\| two |
        | `b` |  | three |
        """)
  }
}
