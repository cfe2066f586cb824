// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// A part of a report, as plain data: what it says, not how it looks.
package struct ReportSection: Sendable {
  /// Fit for an address within the page.
  let id: String
  let title: Bilingual
  /// Where it is told; charts are on pages only.
  private(set) var place: Place
  var blocks: [ReportBlock]

  init(
    _ id: String, _ title: Bilingual, _ blocks: [ReportBlock], place: Place = .everywhere
  ) {
    (self.id, self.title, self.blocks, self.place) = (id, title, blocks, place)
  }

  var html: String {
    """
    <section id="\(id)">
    <h2>\(HTML.words(title))</h2>
    \(blocks.map(\.html).joined(separator: "\n"))
    </section>
    """
  }

  /// The same, told in one place only.
  func only(_ place: Place) -> ReportSection {
    var section = self
    section.place = place
    return section
  }

  /// Whether the page shows it.
  var isOnPage: Bool { place != .terminal && place != .files }

  /// The charts in the order of the page.
  var charts: [ReportChart] { blocks.flatMap(\.charts) }
}

/// What a section is made of.
enum ReportBlock: Sendable {
  case paragraph(Bilingual)
  /// Markdown, which may be anybody's.
  case prose(Bilingual)
  /// The sentence to take home.
  case verdict(Bilingual)
  case warning(Bilingual)
  /// The verdict at a glance: a figure each.
  case cards([ReportCard])
  /// Remarks that explain what stands above.
  case notes([Bilingual])
  case table(DataTable)
  case chart(ReportChart)
  /// Charts of which one is shown at a time.
  case choice([ReportChart])
  case heading(Bilingual)
  /// Shown on request.
  case folded(Bilingual, [ReportBlock])
  /// Told in some places only.
  case only(Place, [ReportBlock])

  fileprivate var charts: [ReportChart] {
    switch self {
    case .chart(let chart): [chart]
    case .choice(let charts): charts
    case .folded(_, let blocks): blocks.flatMap(\.charts)
    case .only(let place, let blocks):
      place == .terminal || place == .files ? [] : blocks.flatMap(\.charts)
    case .paragraph, .prose, .verdict, .warning, .cards, .notes, .table, .heading: []
    }
  }

  /// The tables, those of charts left out.
  var tables: [DataTable] {
    switch self {
    case .table(let table): [table]
    case .folded(_, let blocks), .only(_, let blocks): blocks.flatMap(\.tables)
    default: []
    }
  }

  fileprivate var html: String {
    switch self {
    case .only(let place, let blocks):
      place == .terminal || place == .files
        ? "" : blocks.map(\.html).joined(separator: "\n")
    case .paragraph(let text): "<p>\(HTML.words(text))</p>"
    case .prose(let text): Prose.html(text)
    case .verdict(let text): "<p class=\"verdict\">\(HTML.words(text))</p>"
    case .warning(let text): "<p class=\"warning\">\(HTML.words(text))</p>"
    case .cards(let cards): "<div class=\"cards\">\(cards.map(\.html).joined())</div>"
    case .notes(let notes):
      "<div class=\"notes\">\(notes.map { "<p>\(HTML.words($0))</p>" }.joined())</div>"
    case .table(let table): table.html
    case .chart(let chart): chart.html
    case .choice(let charts): Self.choice(charts)
    case .heading(let text): "<h3>\(HTML.words(text))</h3>"
    case .folded(let title, let blocks):
      "<details><summary>\(HTML.words(title))</summary>\n"
        + blocks.map(\.html).joined(separator: "\n") + "\n</details>"
    }
  }

  private static func choice(_ charts: [ReportChart]) -> String {
    let buttons = charts.map {
      "<button type=\"button\" data-show=\"\($0.id)\">\(HTML.words($0.short))</button>"
    }
    return """
      <div class="choice"><div class="buttons">\(buttons.joined())</div>
      \(charts.map(\.html).joined(separator: "\n"))
      </div>
      """
  }
}

/// A number that matters, what it is and what it means.
struct ReportCard: Sendable {
  let title: Bilingual
  let figure: Bilingual
  let meaning: Bilingual

  fileprivate var html: String {
    """
    <div class="card"><h3>\(HTML.words(title))</h3><p class="figure">\(HTML.words(figure))</p>\
    <p>\(HTML.words(meaning))</p></div>
    """
  }
}
