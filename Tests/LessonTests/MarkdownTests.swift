// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnScenario
import Testing

@Suite struct MarkdownTests {
  @Test func `paragraphs, headings, lists, code and tables are told apart`() {
    let blocks = Markdown.blocks(
      """
      One line
      and the next.

      ### A heading
      1. first,
         which goes on
      2. second
      - a point
      * another

      ```
      a  <b>

      c
      ```
      | day | members |
      |-----|--------:|
      | 1   | 600     |
      """)
    #expect(
      blocks == [
        .paragraph("One line and the next."), .heading("A heading"),
        .list(["first, which goes on", "second"], isNumbered: true),
        .list(["a point", "another"], isNumbered: false), .code("a  <b>\n\nc"),
        .table([["day", "members"], ["1", "600"]]),
      ])
  }

  @Test func `Chinese that was broken to fit a screen is put together without a blank`() {
    #expect(Markdown.flowing("可看，还是每两周聚一次？一\n个社群。") == "可看，还是每两周聚一次？一个社群。")
    #expect(Markdown.flowing("共有 12\n个人，用 `shequn\n compare`。") == "共有 12 个人，用 `shequn compare`。")
    #expect(Markdown.flowing("a “b”\n“c” d") == "a “b” “c” d")
    #expect(Markdown.flowing("好。\n“一个”") == "好。“一个”")
  }

  @Test func `a number at the beginning of a line is no list in the middle of a paragraph`() {
    #expect(Markdown.blocks("They were\n12. then.") == [.paragraph("They were 12. then.")])
    #expect(Markdown.blocks("#no heading") == [.paragraph("#no heading")])
  }

  @Test(arguments: [
    "", "\n\n", "```", "```\n", "|", "|\n|-", "- ", "1. ", "# ", "###### ", "a|b\n-|-",
  ])
  func `odd ends do no harm`(text: String) { _ = Markdown.blocks(text) }
}
