// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords
package import ShequnStatistics

/// The assumptions that matter most, from a study that varied them.
package enum AssumptionsSection {
  /// What one assumption does to the outcome.
  package struct Line: Sendable {
    let name: String
    /// What going through its range does, with its interval.
    let effect: Double
    let interval: Interval?

    package init(name: String, effect: Double, interval: Interval? = nil) {
      (self.name, self.effect, self.interval) = (name, effect, interval)
    }
  }

  /// - Parameters:
  ///   - title: what the effects are about.
  ///   - reading: what an effect means.
  ///   - lines: the one that matters most first.
  ///   - table: the same in numbers.
  /// - Returns: nil: nothing was varied.
  package static func section(
    _ id: String, _ heading: Bilingual, title: Bilingual, reading: Bilingual, unit: Bilingual,
    isShare: Bool = false, _ lines: [Line], _ table: DataTable
  ) -> ReportSection? {
    guard !lines.isEmpty else { return nil }
    var plot = ReportPlot(.rows, x: unit, y: "")
    (plot.hasZero, plot.isShare) = (true, isShare)
    let ends = lines.map { $0.name.split(separator: ".").suffix(2).joined(separator: ".") }
    let names = Set(ends).count == lines.count ? ends : lines.map(\.name)
    plot.series = zip(lines, names).map { line, name in
      ReportPlot.Series(
        Bilingual(name, name), SeriesStyle(0), mean: line.effect, line.interval)
    }
    return ReportSection(
      id, heading,
      [.chart(ReportChart("\(id)-chart", title, reading: reading, plot, table))])
  }
}
