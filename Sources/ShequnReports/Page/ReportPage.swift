// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
package import ShequnRecords
import ShequnTables

/// One file that shows a study to somebody who has neither the tool nor a network: both languages,
/// tables, charts.
package struct ReportPage: Sendable {
  package static let fileName = "report.html"

  private let title: Bilingual
  private let summary: Bilingual
  private let sections: [ReportSection]
  private let language: Language
  private let charts: ChartLibrary?
  /// What marks scripts and styles as ours: 128 bits of the system's random numbers, hexadecimal. Nobody
  /// who writes a scenario can know it beforehand. No result depends on it.
  private let nonce: String

  /// - Parameters:
  ///   - language: shown at first; the other one is a click away.
  ///   - charts: nil: the tables stand alone, and the page says how to get charts.
  package init(
    _ title: Bilingual, summary: Bilingual, _ sections: [ReportSection], language: Language,
    charts: ChartLibrary?
  ) {
    self.title = title
    self.summary = summary
    self.sections = sections.filter(\.isOnPage)
    self.language = language
    self.charts = charts
    nonce = (0..<16).map { _ in
      let byte = UInt8.random(in: 0...255)
      return String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }

  /// What a browser lets the page do: run and show what bears the nonce, and nothing else; it loads,
  /// frames and sends nothing, and makes no markup of text. A page cannot forbid by itself to be left
  /// or refreshed (neither `sandbox` nor `frame-ancestors` holds in a `meta`), so no markup of a name
  /// may ever come into it.
  private var policy: String {
    [
      "default-src 'none'", "script-src 'nonce-\(nonce)'", "style-src 'nonce-\(nonce)'",
      "base-uri 'none'", "form-action 'none'", "frame-src 'none'", "object-src 'none'",
      "require-trusted-types-for 'script'", "trusted-types 'none'",
    ].joined(separator: "; ")
  }

  package var html: String {
    """
    <!DOCTYPE html>
    <html lang="\(language == .en ? "en" : "zh-Hans")" data-language="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <meta name="referrer" content="no-referrer">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(HTML.escaped(title[language]))</title>
    <style nonce="\(nonce)">
    \(String(decoding: PackageResources.report_css, as: UTF8.self))\(Self.shades)</style>
    </head>
    <body\(charts == nil ? " class=\"no-charts\"" : "")>
    <a class="skip" href="#main">\(HTML.words(Bilingual("To the verdict", "跳到结论")))</a>
    <header>
    <div class="languages" role="group" aria-label="Language / 语言">
    <button type="button" data-set-language="en" lang="en-GB">English</button>    <button type="button" data-set-language="zh" lang="zh-Hans">简体中文</button>
    </div>
    <h1>\(HTML.words(title))</h1>
    <p class="summary">\(HTML.words(summary))</p>
    <nav>\(sections.map { "<a href=\"#\($0.id)\">\(HTML.words($0.title))</a>" }.joined(separator: "\n"))</nav>
    </header>
    <main id="main">
    \(charts == nil ? "<p class=\"warning\">\(HTML.words(ChartLibrary.missing))</p>\n" : "")    \(sections.map(\.html).joined(separator: "\n"))
    </main>
    <script type="application/json" id="plots">\(plots)</script>
    <script nonce="\(nonce)">
    \(HTML.scriptSafe(script: charts?.script ?? ""))
    </script>
    <script nonce="\(nonce)">
    \(HTML.scriptSafe(script: String(decoding: PackageResources.report_js, as: UTF8.self)))</script>
    </body>
    </html>

    """
  }

  /// Classes of patches of a map, since the policy allows no styles of single elements.
  private static let shades = (0...100).map {
    ".s\($0) { --shade: \(NumberText.field(Double($0) / 100)); }"
  }
  .joined(separator: "\n")

  /// The data of the charts by their id; none where nobody draws them.
  private var plots: String {
    guard charts != nil else { return "{}" }
    let plots = Dictionary(sections.flatMap(\.charts).map { ($0.id, $0.plot) }) { first, _ in first
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // numbers and texts of ours: nothing that cannot be encoded
    let json = (try? encoder.encode(plots)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    return SafeJSON.inScript(json)
  }
}
