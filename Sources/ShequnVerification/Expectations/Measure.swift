// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
package import ShequnRecords
import ShequnMetrics
package import ShequnScenario

/// A number that every run has: a metric over some of its days, or two of them together.
package indirect enum Measure: Sendable {
  case metric(String, Claim.Span)
  case sum(Measure, Measure)
  case difference(Measure, Measure)
  case product(Measure, Measure)
  case ratio(Measure, Measure)
  /// The same, under a name of its own.
  case named(Bilingual, Measure)

  static func end(_ name: String) -> Measure { .metric(name, .end) }
  /// Of a flow the total, of a level the mean.
  static func run(_ name: String) -> Measure { .metric(name, .run) }
  /// A mean, also of a flow.
  static func last(_ name: String, _ days: Int = 30) -> Measure { .metric(name, .last(days)) }
  static func days(_ days: ClosedRange<Int>, _ name: String) -> Measure {
    .metric(name, .days(days))
  }

  static func + (a: Measure, b: Measure) -> Measure { .sum(a, b) }
  static func - (a: Measure, b: Measure) -> Measure { .difference(a, b) }
  static func * (a: Measure, b: Measure) -> Measure { .product(a, b) }
  static func / (a: Measure, b: Measure) -> Measure { .ratio(a, b) }

  /// NaN where there is no such number, or nothing to divide by.
  func value(in run: RunRecord) -> Double {
    switch self {
    case .metric(let name, let span):
      guard let metric = MetricCatalog.named(name) else { return .nan }
      return span.value(of: metric, in: run)
    case .sum(let a, let b): return a.value(in: run) + b.value(in: run)
    case .difference(let a, let b): return a.value(in: run) - b.value(in: run)
    case .product(let a, let b):
      let factor = a.value(in: run)
      // of nobody there is no share, and nothing of it
      return factor == 0 ? 0 : factor * b.value(in: run)
    case .ratio(let a, let b):
      let below = b.value(in: run)
      return below == 0 ? .nan : a.value(in: run) / below
    case .named(_, let measure): return measure.value(in: run)
    }
  }

  /// Whether it may be zero or below, so that only differences of it mean something, no ratios.
  package var isSigned: Bool {
    switch self {
    case .metric(let name, _): ["net_margin", "nps", "net_growth"].contains(name)
    case .sum(let a, let b), .product(let a, let b), .ratio(let a, let b): a.isSigned || b.isSigned
    case .difference: true
    case .named(_, let measure): measure.isSigned
    }
  }

  /// The metrics in it.
  package var metrics: [String] {
    switch self {
    case .metric(let name, _): [name]
    case .sum(let a, let b), .difference(let a, let b), .product(let a, let b),
      .ratio(let a, let b):
      a.metrics + b.metrics
    case .named(_, let measure): measure.metrics
    }
  }

  package var title: Bilingual {
    switch self {
    case .metric(let name, let span):
      let own = MetricCatalog.named(name)?.title ?? Bilingual(name, name)
      return Bilingual("\(own.en)\(span.words.en)", "\(own.zh)\(span.words.zh)")
    case .sum(let a, let b): return Self.joined(a, "+", b)
    case .difference(let a, let b): return Self.joined(a, "−", b)
    case .product(let a, let b): return Self.joined(a, "×", b)
    case .ratio(let a, let b): return Self.joined(a, "÷", b)
    case .named(let title, _): return title
    }
  }

  private static func joined(_ a: Measure, _ sign: String, _ b: Measure) -> Bilingual {
    Bilingual("\(a.title.en) \(sign) \(b.title.en)", "\(a.title.zh) \(sign) \(b.title.zh)")
  }
}

extension Claim.Span {
  fileprivate var words: Bilingual {
    switch self {
    case .end: Bilingual(" at the end", "（期末）")
    case .run: Bilingual(" of the run", "（全程）")
    case .last(let days): Bilingual(" of the last \(days) days", "（最后 \(days) 天）")
    case .days(let days):
      days.count == 1
        ? Bilingual(" on day \(days.lowerBound)", "（第 \(days.lowerBound) 天）")
        : Bilingual(
          " of days \(days.lowerBound)–\(days.upperBound)",
          "（第 \(days.lowerBound)–\(days.upperBound) 天）")
    }
  }
}

/// Numbers that many rows look at.
extension Measure {
  static let starting = days(1...1, "members")
  package static let dau = last("dau")
  static let members = end("members")
  static let left = run("left")
  static let revenue = run("revenue")
  static let margin = run("net_margin")
  static let trust = last("trust")
  static let satisfaction = last("satisfaction")
  static let cost = run("cost")
  /// Without the goods that were sold.
  static let operating = named(
    Bilingual("cost of operating, run", "运营成本（全程）"), run("cost") - run("goods_cost"))
  static let joined = run("joined")
  /// Members' own posts for each who comes.
  static let postsAVisitor = named(
    Bilingual("posts a visitor, last 30 days", "每位来访者的发帖（最后 30 天）"), last("posts") / dau)
  static let active = named(
    Bilingual("share active, last 30 days", "活跃占比（最后 30 天）"), dau / last("members"))
  /// Goods cost the same at every price.
  static let units = named(Bilingual("units sold", "销量"), run("goods_cost"))
  static func units(_ days: ClosedRange<Int>) -> Measure {
    named(
      Bilingual(
        "units sold, days \(days.lowerBound)–\(days.upperBound)",
        "销量（第 \(days.lowerBound)–\(days.upperBound) 天）"), .days(days, "goods_cost"))
  }
  static func share(of cause: String) -> Measure { run("left_" + cause) / left }
}
