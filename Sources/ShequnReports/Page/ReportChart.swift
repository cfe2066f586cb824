// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnTables

/// A chart of a report with its data as a table, so that nothing is lost where it cannot be drawn.
struct ReportChart: Sendable {
  /// Fit for an address within the page.
  let id: String
  /// The name on the button, where it is one of several.
  let short: Bilingual
  /// What it shows.
  let title: Bilingual
  /// A sentence on how to read it.
  let reading: Bilingual
  let plot: ReportPlot
  let table: DataTable

  init(
    _ id: String, _ title: Bilingual, short: Bilingual? = nil, reading: Bilingual,
    _ plot: ReportPlot, _ table: DataTable
  ) {
    self.id = id
    self.title = title
    self.short = short ?? title
    self.reading = reading
    self.plot = plot
    self.table = table
  }

  var html: String {
    """
    <figure id="\(id)" data-chart="\(id)">
    <figcaption><strong>\(HTML.words(title))</strong> \(HTML.words(reading))</figcaption>
    <div class="legend"></div>
    <div class="plot \(plot.kind.rawValue)" data-rows="\(NumberText.field(plot.rowCount))"><canvas></canvas></div>
    <details class="data"><summary>\(HTML.words(Self.dataTitle))</summary>
    \(table.html)
    </details>
    </figure>
    """
  }

  private static let dataTitle = Bilingual("The numbers", "数据表")
}
