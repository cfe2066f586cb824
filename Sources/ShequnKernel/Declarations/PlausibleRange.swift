// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Where the truth about a number may well lie, and why one thinks so: narrower than what is allowed.
/// Sweeps, fits and reports take it from `ParameterDeclaration.plausible` and nowhere else.
package struct PlausibleRange: Sendable, Equatable {
  /// In the parameter's unit; below `high`.
  package let low: Double
  package let high: Double
  /// A study with its number, or what is assumed for want of one.
  package let reason: Bilingual
  /// Whether nothing but a rule of its unit stands behind it.
  package var isByRule = false

  /// Whether a study or a count stands behind it.
  package var isStudied: Bool { !isByRule && !reason.en.hasPrefix("assumed") }

  /// Whether values are spread evenly in their logarithm: the higher end is four times the lower or more.
  package var isLog: Bool { low > 0 && high >= 4 * low }
}

extension ParameterDeclaration {
  /// Where the truth may lie; nil: a choice of the user, or nothing that is one number.
  package var plausible: PlausibleRange? {
    guard evidence != .choice, case .number(let allowed) = kind,
      case .number(let value)? = standard
    else { return nil }
    return ownRange ?? PlausibleRule(unit: unit, value: value).range(within: allowed)
  }

  /// Where the truth may lie of a number that stands at `value`. What is declared speaks of the default; of
  /// any other value, a platform's or one that was fitted, no more is known than the rule of its unit.
  package func plausible(around value: Double) -> PlausibleRange? {
    guard evidence != .choice, case .number(let allowed) = kind else { return nil }
    return standard == .number(value)
      ? plausible : PlausibleRule(unit: unit, value: value).range(within: allowed)
  }

  /// The same with a range of its own, cut to what is allowed.
  func with(_ low: Double, _ high: Double, _ reason: Bilingual) -> ParameterDeclaration {
    guard case .number(let allowed) = kind else { return self }
    var changed = self
    changed.ownRange = PlausibleRange(
      low: max(low, allowed.lowerBound), high: min(high, allowed.upperBound), reason: reason)
    return changed
  }
}

extension Parameter {
  /// From here to there, and why: author, year and number, or what is assumed.
  package func plausible(
    _ range: ClosedRange<Double>, _ en: String, _ zh: String
  ) -> Parameter {
    ranging { _ in (range.lowerBound, range.upperBound, Bilingual(en, zh)) }
  }

  /// From the default divided by `factor` to `factor` times the default; nobody measured it.
  package func plausible(times factor: Double, _ en: String = "", _ zh: String = "") -> Parameter {
    ranging { value in
      (
        PlausibleRule.tidy(value / factor), PlausibleRule.tidy(value * factor),
        PlausibleRule.words(factor: factor).and(en, zh)
      )
    }
  }

  /// The default, more or less by `margin`; nobody measured it.
  package func plausible(
    within margin: Double, _ en: String = "", _ zh: String = ""
  ) -> Parameter {
    ranging { value in
      (value - margin, value + margin, PlausibleRule.words(margin: margin).and(en, zh))
    }
  }

  private func ranging(_ ends: (Double) -> (Double, Double, Bilingual)) -> Parameter {
    guard case .number(let value)? = declaration.standard else { return self }
    let (low, high, reason) = ends(value)
    return Parameter(
      declaration: declaration.with(low, high, reason), assign: assign, read: read)
  }
}

/// What is plausible where nothing is known but the unit: said as such wherever the range is shown.
struct PlausibleRule {
  let unit: Unit
  let value: Double

  func range(within allowed: ClosedRange<Double>) -> PlausibleRange? {
    let (ends, reason): ((Double, Double), Bilingual)
    switch unit {
    case .share:
      // half and twice the odds: a share stays a share
      ends = (value / (2 - value), 2 * value / (1 + value))
      reason = Bilingual(
        "no source, a rule for shares: half to twice the odds", "无来源，比例的通则：几率减半到加倍")
    case .perDay, .perWeek, .perYear:
      ends = (value / 3, value * 3)
      reason = Bilingual(
        "no source, a rule for rates: a third to three times the default",
        "无来源，速率的通则：默认值的三分之一到三倍")
    default:
      ends = (value / 2, value * 2)
      reason = Bilingual(
        "no source, a rule: half to twice the default", "无来源，通则：默认值的一半到两倍")
    }
    let (low, high) = (
      max(Self.tidy(ends.0), allowed.lowerBound), min(Self.tidy(ends.1), allowed.upperBound)
    )
    guard low < high else { return nil }
    return PlausibleRange(low: low, high: high, reason: reason, isByRule: true)
  }

  /// Two significant digits: a rule knows no more.
  static func tidy(_ number: Double) -> Double {
    guard number > 0, number.isFinite else { return number }
    var scale = 1.0
    while number * scale < 10 { scale *= 10 }
    while number * scale >= 100 { scale /= 10 }
    return (number * scale).rounded() / scale
  }

  static func words(factor: Double) -> Bilingual {
    switch factor {
    case 2: Bilingual("assumed, half to twice", "假设，一半到两倍")
    case 3: Bilingual("assumed, a third to three times", "假设，三分之一到三倍")
    default:
      Bilingual(
        "assumed, by a factor of \(shown(factor)) either way", "假设，上下各 \(shown(factor)) 倍")
    }
  }

  static func words(margin: Double) -> Bilingual {
    Bilingual("assumed, \(shown(margin)) either way", "假设，上下各 \(shown(margin))")
  }

  private static func shown(_ number: Double) -> String {
    number == number.rounded() ? "\(Int(number))" : "\(number)"
  }
}

extension Bilingual {
  /// With more words after a colon; as it is if there are none.
  fileprivate func and(_ en: String, _ zh: String) -> Bilingual {
    en.isEmpty ? self : Bilingual("\(self.en): \(en)", "\(self.zh)：\(zh)")
  }
}
