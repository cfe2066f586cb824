// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnScenario

/// Markdown in a page. Everything that is not one of the few marks is text, tags included.
enum Prose {
  /// Both languages, each in an element of its own: they need not have the same paragraphs.
  static func html(_ text: Bilingual) -> String {
    """
    <div class="prose" lang="en">\(html(text.en))</div>
    <div class="prose" lang="zh">\(html(text.zh))</div>
    """
  }

  static func html(_ text: String) -> String {
    Markdown.blocks(text).map(html).joined(separator: "\n")
  }

  private static func html(_ block: Markdown.Block) -> String {
    switch block {
    case .paragraph(let text): return "<p>\(inline(text))</p>"
    case .heading(let text): return "<h3>\(inline(text))</h3>"
    case .list(let items, let isNumbered):
      let tag = isNumbered ? "ol" : "ul"
      return "<\(tag)>\(items.map { "<li>\(inline($0))</li>" }.joined())</\(tag)>"
    case .code(let text):
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return
        "<pre tabindex=\"0\"><code>\(lines.map { HTML.escaped(String($0)) }.joined(separator: "\n"))</code></pre>"
    case .table(let rows):
      func row(_ cells: [String], _ tag: String) -> String {
        "<tr>\(cells.map { "<\(tag)>\(inline($0))</\(tag)>" }.joined())</tr>"
      }
      let head = rows.prefix(1).map { row($0, "th") }.joined()
      let body = rows.dropFirst().map { row($0, "td") }.joined(separator: "\n")
      return
        "<div class=\"scroll\" tabindex=\"0\"><table><thead>\(head)</thead><tbody>\(body)</tbody></table></div>"
    }
  }

  /// Code as it stands, and emphasis outside of it.
  private static func inline(_ text: String) -> String {
    var html = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "`") {
      let after = rest[rest.index(after: start)...]
      guard let end = after.firstIndex(of: "`") else { break }
      html += emphasis(rest[..<start]) + "<code>\(HTML.escaped(String(after[..<end])))</code>"
      rest = after[after.index(after: end)...]
    }
    return html + emphasis(rest)
  }

  /// Marks are looked for after escaping, which makes none.
  private static func emphasis(_ text: Substring) -> String {
    HTML.escaped(String(text))
      .replacing(#/\*\*([^*\s](?:[^*]*[^*\s])?)\*\*/#) { "<strong>\($0.output.1)</strong>" }
      .replacing(#/\*([^*\s](?:[^*]*[^*\s])?)\*/#) { "<em>\($0.output.1)</em>" }
  }
}
