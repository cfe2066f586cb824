// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords
package import ShequnStatistics
import ShequnTables

/// How a number is written for people. Files hold the number itself.
package enum NumberForm: Sendable {
  /// Three or so significant digits.
  case short
  /// Whole, with separators of thousands.
  case grouped
  /// Five significant digits, where small differences matter.
  case significant
  /// A share as a percentage with so many decimals.
  case share(digits: Int = 1)
  /// With its sign.
  case difference
  /// A difference of shares in percentage points, with its sign.
  case points
  case pValue

  package func text(_ x: Double) -> String {
    switch self {
    case .short: NumberText.short(x)
    case .grouped: NumberText.grouped(x)
    case .significant: NumberText.significant(x)
    case .share(let digits): NumberText.percent(x, digits: digits)
    case .difference: NumberText.difference(x)
    case .points: NumberText.difference(x * 100)
    case .pValue: NumberText.pValue(x)
    }
  }
}

/// A value of a table: what it is, not how it looks.
package enum Cell: Sendable {
  /// It is not known, or there is none: a dash for people, nothing in files.
  case blank
  /// Words for people; files and JSON hold the key, or without one the English words.
  case words(Bilingual, key: String? = nil)
  /// A name with a line below it on pages, and the key of files.
  case named(Bilingual, key: String, below: Bilingual)
  case number(Double, NumberForm)
  /// A number with its 95 % interval, if there is one.
  case estimate(Double, Interval?, NumberForm)
  /// The mean over replications; its interval stands in files only.
  case mean(Double, Interval?, NumberForm)
  /// Numbers that are written already.
  case written(String)
  /// A course in little, for terminals: values from the lowest to the highest of the scale.
  case curve([Double], ClosedRange<Double>)
  /// A share as a patch of a map, the darker the more; how dark, 0…1.
  case patch(Double, shade: Double)

  /// A number that may be missing.
  package static func number(_ x: Double?, _ form: NumberForm = .short) -> Cell {
    guard let x, !x.isNaN else { return .blank }
    return .number(x, form)
  }

  /// An estimate that may be missing.
  package static func estimate(_ x: Double?, _ interval: Interval?, _ form: NumberForm = .short)
    -> Cell
  {
    guard let x, !x.isNaN else { return .blank }
    return .estimate(x, interval, form)
  }

  /// Words that are the same in both languages.
  package static func plain(_ text: String) -> Cell { .words(Bilingual(text, text)) }

  /// A number with three or so digits.
  static func short(_ x: Double?) -> Cell { number(x, .short) }

  /// A share in whole or tenths of percent.
  static func percent(_ x: Double?, digits: Int = 1) -> Cell { number(x, .share(digits: digits)) }

  /// A share as a patch of a map of shares within `range`.
  static func patch(_ x: Double, in range: ClosedRange<Double>) -> Cell {
    guard !x.isNaN else { return written("") }
    let span = range.upperBound - range.lowerBound
    return patch(x, shade: 0.06 + 0.94 * (span > 0 ? (x - range.lowerBound) / span : 1))
  }

  package func text(_ language: Language) -> String {
    switch self {
    case .blank: "–"
    case .words(let words, _), .named(let words, _, _): words[language]
    case .number(let x, let form), .mean(let x, _, let form): form.text(x)
    case .estimate(let x, let interval, let form):
      form.text(x) + (interval.map { " [\(form.text($0.low)), \(form.text($0.high))]" } ?? "")
    case .written(let text): text
    case .curve(let points, let scale):
      Sparkline.text(points, low: scale.lowerBound, high: scale.upperBound)
    case .patch(let x, _): x.isNaN ? "" : NumberText.percent(x, digits: 0)
    }
  }

  /// Whether it is set to the right.
  var isNumber: Bool {
    switch self {
    case .number, .estimate, .mean, .patch, .written: true
    case .blank, .words, .named, .curve: false
    }
  }
}
