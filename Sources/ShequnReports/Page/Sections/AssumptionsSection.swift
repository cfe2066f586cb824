// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel

/// The assumptions that matter most, from a study that varied them.
package struct AssumptionsSection: Sendable {
  /// What one assumption does to the outcome.
  package struct Line: Sendable {
    let name: String
    /// The ends of its range, as they are written.
    let from: String
    let to: String
    /// What going through the range does, with its interval, and the same as text.
    let effect: Double
    let low: Double?
    let high: Double?
    let text: String

    package init(
      name: String, from: String, to: String, effect: Double, low: Double? = nil,
      high: Double? = nil, text: String
    ) {
      (self.name, self.from, self.to, self.effect) = (name, from, to, effect)
      (self.low, self.high, self.text) = (low, high, text)
    }
  }

  let id: String
  let heading: Bilingual
  /// What the effects are about.
  let title: Bilingual
  /// What an effect means.
  let reading: Bilingual
  let unit: Bilingual
  let isShare: Bool
  /// The one that matters most first.
  let lines: [Line]

  package init(
    _ id: String = "assumptions",
    heading: Bilingual = Bilingual("The assumptions that matter most", "影响最大的假设"), title: Bilingual,
    reading: Bilingual, unit: Bilingual,
    isShare: Bool = false, _ lines: [Line]
  ) {
    (self.id, self.heading) = (id, heading)
    (self.title, self.reading, self.unit) = (title, reading, unit)
    (self.isShare, self.lines) = (isShare, lines)
  }

  /// nil: nothing was varied.
  package var section: ReportSection? {
    guard !lines.isEmpty else { return nil }
    var plot = ReportPlot(.rows, x: unit, y: "")
    (plot.hasZero, plot.isShare) = (true, isShare)
    let ends = lines.map { $0.name.split(separator: ".").suffix(2).joined(separator: ".") }
    let names = Set(ends).count == lines.count ? ends : lines.map(\.name)
    plot.series = zip(lines, names).map { line, name in
      var series = ReportPlot.Series(
        name: ReportPlot.Words(Bilingual(name, name)), style: SeriesStyle(0))
      series.mean = ReportPlot.Number(line.effect)
      if let low = line.low, let high = line.high {
        (series.low, series.high) = ([ReportPlot.Number(low)], [ReportPlot.Number(high)])
      }
      return series
    }
    let rows = lines.map { line in
      [
        Cell.words(Bilingual(line.name, line.name)), .written(line.from),
        .written(line.to), .written(line.text),
      ]
    }
    return ReportSection(
      id, heading,
      [
        .chart(
          ReportChart(
            "\(id)-chart", title, reading: reading, plot,
            DataTable(
              [
                Bilingual("assumption", "假设"), Bilingual("from", "从"), Bilingual("to", "到"),
                Bilingual("effect", "影响"),
              ], rows)))
      ])
  }
}
