// SPDX-License-Identifier: GPL-3.0-or-later

/// The expected stays of independent groups up to one common time (restricted mean survival time,
/// Royston and Parmar 2013), and what each has over the first.
package struct RestrictedMeans: Sendable, Hashable {
  package struct Group: Sendable, Hashable {
    /// The area under the curve up to the horizon, in the unit of the durations.
    package let mean: Double
    package let standardError: Double
    /// Against the first group; nil for that group itself.
    package let difference: Difference?
  }

  package struct Difference: Sendable, Hashable {
    /// This group's mean less the first's.
    package let value: Double
    /// By the normal distribution; nil when neither mean has an error.
    package let interval: Interval?
    /// Two-sided; nil likewise.
    package let pValue: Double?
    /// By Holm over the groups.
    package fileprivate(set) var adjusted: Double?
  }

  /// The smallest of the groups' last times: up to there every curve is known.
  package let horizon: Double
  package let groups: [Group]

  /// nil for fewer than two groups with anybody.
  package init?(_ groups: [[Lifetime]], level: Double = 0.95) {
    let merged = TiedTimes.merged(groups)
    let lasts = merged.map { $0.filter { $0.count > 0 }.map(\.duration).max() ?? 0 }
    guard groups.count > 1, let horizon = lasts.min(), horizon > 0 else { return nil }
    self.horizon = horizon
    let stays = merged.map { KaplanMeier($0).restrictedMean(to: horizon) }
    var differences = stays.dropFirst().map { stay in
      Self.difference(stay, stays[0], level: level)
    }
    let adjusted = Holm.adjusted(differences.map { $0.pValue ?? .nan })
    for index in differences.indices where differences[index].pValue != nil {
      differences[index].adjusted = adjusted[index]
    }
    self.groups = stays.enumerated().map { index, stay in
      Group(
        mean: stay.mean, standardError: stay.standardError,
        difference: index == 0 ? nil : differences[index - 1])
    }
  }

  private static func difference(
    _ one: (mean: Double, standardError: Double), _ other: (mean: Double, standardError: Double),
    level: Double
  ) -> Difference {
    let value = one.mean - other.mean
    let variance =
      one.standardError * one.standardError + other.standardError * other.standardError
    guard variance > 0 else { return Difference(value: value, interval: nil, pValue: nil) }
    let error = variance.squareRoot()
    let margin = StandardNormal.critical(level: level) * error
    return Difference(
      value: value, interval: Interval(low: value - margin, high: value + margin, level: level),
      pValue: StandardNormal.twoSided(value / error))
  }
}
