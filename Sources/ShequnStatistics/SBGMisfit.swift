// SPDX-License-Identifier: GPL-3.0-or-later

extension ShiftedBetaGeometric {
  /// Why the model cannot be what made the data.
  package enum Misfit: Sendable, Hashable {
    /// The share that leaves rises from period to period beyond luck. When everybody has an unchanging
    /// probability of their own, those who leave easily go first, and that share can only fall.
    case rising(first: Double, last: Double)
    /// The curve lies off what was seen, beyond luck and by this share of all members, at worst after
    /// this period.
    case far(gap: Double, period: Int)
  }

  /// Below this chance a rise counts as one.
  private static let riseChance = 0.01
  /// Below this chance, and above this share of all members, a gap counts as one.
  private static let gapChance = 0.001
  private static let gapLimit = 0.05

  /// What is wrong with the model for these members; nil: nothing that can be told.
  ///
  /// A rise is tested by the trend of the leaving shares over the periods (Armitage 1955), one-sided; a
  /// gap by Pearson's χ² of those who left against those foretold.
  package func misfit(_ periods: Periods) -> Misfit? {
    let rows = periods.risks
    if let rise = Self.rise(rows) { return rise }
    let chiSquare = rows.reduce(0) { sum, row in
      let leaving = 1 - retention(row.period)
      let deviation = row.lost - row.atRisk * leaving
      let variance = row.atRisk * leaving * (1 - leaving)
      return variance > 0 ? sum + deviation * deviation / variance : sum
    }
    let gaps = periods.survival.enumerated().map { ($0, ($1 - survival($0)).magnitude) }
    guard rows.count > 2, let worst = gaps.max(by: { $0.1 < $1.1 }), worst.1 > Self.gapLimit,
      ChiSquare.upperTail(chiSquare, degreesOfFreedom: rows.count - 2) < Self.gapChance
    else { return nil }
    return .far(gap: worst.1, period: worst.0)
  }

  private static func rise(_ rows: [Periods.Risk]) -> Misfit? {
    let atRisk = rows.reduce(0) { $0 + $1.atRisk }
    let lost = rows.reduce(0) { $0 + $1.lost }
    guard let first = rows.first, let last = rows.last, lost > 0, lost < atRisk else { return nil }
    let share = lost / atRisk
    let middle = rows.reduce(0) { $0 + Double($1.period) * $1.atRisk } / atRisk
    let trend = rows.reduce(0) { sum, row in
      sum + (Double(row.period) - middle) * (row.lost - row.atRisk * share)
    }
    let spread = rows.reduce(0) { sum, row in
      sum + (Double(row.period) - middle) * (Double(row.period) - middle) * row.atRisk
    }
    let variance = share * (1 - share) * spread
    guard variance > 0,
      trend / variance.squareRoot() > StandardNormal.upper(Self.riseChance)
    else { return nil }
    return .rising(first: first.lost / first.atRisk, last: last.lost / last.atRisk)
  }
}

extension ShiftedBetaGeometric.Periods {
  /// Who could leave in a period, and did.
  struct Risk {
    let period: Int
    let atRisk: Double
    let lost: Double
  }

  /// Period by period from 1, as long as anybody is there.
  var risks: [Risk] {
    var atRisk = lost.reduce(0, +) + stayed.reduce(0, +)
    var rows: [Risk] = []
    for (period, gone) in lost.enumerated() {
      atRisk -= period < stayed.count ? stayed[period] : 0
      guard atRisk > 0 else { break }
      rows.append(Risk(period: period + 1, atRisk: atRisk, lost: gone))
      atRisk -= gone
    }
    return rows
  }
}
