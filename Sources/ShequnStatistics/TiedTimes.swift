// SPDX-License-Identifier: GPL-3.0-or-later

/// Times that differ by rounding only, as 0.3 and 0.1 + 0.2, are one time: otherwise a rounding error
/// would decide who is still at risk at an event. By the rule of R's survival package (Therneau 2024,
/// `timefix`): a time no more than √ε after the one before it, or than √ε times the mean time, is the
/// same, with ε the spacing of numbers at 1.
package enum TiedTimes {
  private static let tolerance = Double.ulpOfOne.squareRoot()

  /// The same lifetimes with each time, of all groups together, replaced by the first of those that
  /// are one with it.
  package static func merged(_ groups: [[Lifetime]]) -> [[Lifetime]] {
    var known = Set(groups.joined().lazy.map(\.duration))
    known.formUnion(groups.joined().lazy.map(\.entry).filter { $0 > 0 })
    let times = known.sorted()
    let mean = times.reduce(0, +) / Double(max(1, times.count))
    let firsts = times.indices.filter { index in
      guard index > 0 else { return true }
      let gap = times[index] - times[index - 1]
      return gap > tolerance && gap > tolerance * mean
    }.map { times[$0] }
    guard firsts.count < times.count else { return groups }
    func first(_ time: Double) -> Double { firsts.last(until: time) { $0 } ?? time }
    return groups.map { lifetimes in
      lifetimes.map { lifetime in
        var lifetime = lifetime
        lifetime.duration = first(lifetime.duration)
        if lifetime.entry > 0 { lifetime.entry = first(lifetime.entry) }
        return lifetime
      }
    }
  }
}
