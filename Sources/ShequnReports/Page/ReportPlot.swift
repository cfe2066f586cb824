// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnStatistics
import ShequnTables

/// What a chart draws, as it goes into the page for the script.
struct ReportPlot: Sendable, Encodable {
  enum Kind: String, Sendable, Encodable {
    /// Lines over days, with bands.
    case lines
    /// A row for each plan: dots, a mean and its interval.
    case rows
    /// Lying bars, stacked or side by side.
    case bars
  }

  /// A line, a row, or the bars of one colour.
  struct Series: Sendable, Encodable {
    let name: Words
    let style: SeriesStyle
    /// Lines and bars: one for each point of `x` or category. Rows: the dots.
    var values: [Number] = []
    var low: [Number] = []
    var high: [Number] = []
    /// Of a row.
    var mean: Number?
  }

  let kind: Kind
  let xTitle: Words
  let yTitle: Words
  /// Whether numbers are shares, to be shown as percentages.
  var isShare = false
  /// Days of the points of lines.
  var x: [Number] = []
  var categories: [Words] = []
  var series: [Series] = []
  var isStacked = false
  /// Whether 0 is a mark of its own: no difference.
  var hasZero = false
  /// Whether the axis of lines begins at 0.
  var isFromZero = false

  init(_ kind: Kind, x: Bilingual, y: Bilingual) {
    (self.kind, xTitle, yTitle) = (kind, Words(x), Words(y))
  }

  /// How many rows a plot of rows or bars has to find room for.
  var rowCount: Double {
    switch kind {
    case .lines: 0
    case .rows: Double(series.count)
    case .bars: Double(categories.count) * (isStacked ? 1 : 0.4 + 0.4 * Double(series.count))
    }
  }

  /// A phrase in both languages.
  struct Words: Sendable, Encodable {
    let en: String
    let zh: String

    init(_ text: Bilingual) { (en, zh) = (text.en.onOneLine, text.zh.onOneLine) }
  }

  /// Five significant digits, as much as an eye can see; null for a blank.
  struct Number: Sendable, Encodable, ExpressibleByFloatLiteral {
    let value: Double

    init(_ value: Double?) { self.value = value ?? .nan }
    init(floatLiteral value: Double) { self.value = value }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      guard value.isFinite, let short = Double(String(format: "%.5g", value)) else {
        return try container.encodeNil()
      }
      if short == short.rounded(), abs(short) < 1e15 {
        try container.encode(Int(short))
      } else {
        try container.encode(short)
      }
    }
  }
}

extension ReportPlot.Series {
  /// Lines with their band, or the bars of one colour.
  init(
    _ name: Bilingual, _ style: SeriesStyle, _ values: [Double?], low: [Double?] = [],
    high: [Double?] = []
  ) {
    self.init(
      name: ReportPlot.Words(name), style: style, values: values.map { ReportPlot.Number($0) },
      low: low.map { ReportPlot.Number($0) }, high: high.map { ReportPlot.Number($0) })
  }

  /// A row: a mean with its interval, and dots.
  init(
    _ name: Bilingual, _ style: SeriesStyle, mean: Double?, _ interval: Interval?,
    dots: [Double] = []
  ) {
    self.init(
      name, style, dots, low: interval.map { [$0.low] } ?? [],
      high: interval.map { [$0.high] } ?? [])
    self.mean = ReportPlot.Number(mean)
  }
}

/// How a plan, a cause or an account looks: by colour and by the pattern of the line, so that it can
/// also be told apart without colours.
struct SeriesStyle: Sendable, Encodable {
  let colour: String
  /// Lengths of stroke and gap; none: a full line.
  var dash: [Int] = []
  /// Thicker, and with its band.
  var isMain = false

  /// Colours that colour-blind readers can tell apart (Okabe and Ito 2008, yellow left out because it is
  /// too pale for lines; then of Tol 2021).
  private static let colours = [
    "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#332288",
    "#882255", "#999933", "#44aa99",
  ]

  /// The number of a series, from 0.
  init(_ index: Int, isMain: Bool = false) {
    colour = Self.colours[index % Self.colours.count]
    dash = [[], [7, 3], [2, 2], [9, 3, 2, 3]][index / 6 % 4]
    self.isMain = isMain
  }

  /// What others are compared with is grey.
  static let baseline = SeriesStyle(grey: true)

  private init(grey: Bool) { (colour, isMain) = ("#6b6b6b", true) }
}
