// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnPlaybook

/// Looks for settings of a lever that have no effect.
struct LeverReview {
  let description: LeverDescription
  let lever: any Lever
  /// Where the lever's name stands.
  let place: Place
  let mapping: ClosedMapping
  /// The parameters that are written in the file.
  let given: [String: ParameterValue]

  func warn(about community: Community, _ problems: ProblemCollector) {
    if lever.window.firstDay > community.days {
      problems.warn(
        .startsAfterTheEnd(description.name, lever.window.firstDay, community.days),
        at: place(of: "from"))
    }
    for (name, value) in given {
      guard case .condition(let condition) = value, condition.days >= community.days else {
        continue
      }
      problems.warn(.neverKnown(name, condition.days, community.days), at: place(of: name))
    }
    for name in Self.ofHours where given[name] != nil && isWithoutHours {
      problems.warn(.onlyWith(name, "hours-per-day"), at: place(of: name))
    }
    let isNeutral = isNeutral
    if isNeutral {
      problems.warn(
        .doesNothing(description.name), at: place(of: description.neutral.parameter),
        advice: .setParameter(description.neutral.parameter))
    }
    if case .word(let recipients)? = value(of: "to") {
      for name in ["top", "streak"] where given[name] != nil && recipients != name {
        problems.warn(.onlyWith(name, "to: \(name)"), at: place(of: name))
      }
    }
    if number("promotional-share") ?? 0 > 0 && isNeutral {
      problems.warn(.noPosts, at: place(of: "promotional-share"))
    }
    if let personal = lever as? PersonalizeLever, !isNeutral,
      personal.strength <= community.platform.ranking
    {
      problems.warn(.rankedAnyway(community.platform.ranking), at: place(of: "strength"))
    }
    if let audience = number("audience"), audience > Double(community.marketSize) {
      problems.warn(
        .audienceBeyondMarket(audience, community.marketSize), at: place(of: "audience"))
    }
  }

  /// What only matters where hours are limited.
  private static let ofHours = [
    "start", "growth", "maturity", "growth-from", "maturity-from", "paid",
  ]
  private var isWithoutHours: Bool {
    description.parameters.contains { $0.name == "hours-per-day" } && given["hours-per-day"] == nil
  }

  /// A lever without a neutral value is neutral when nothing but its name and window is given.
  private var isNeutral: Bool {
    let neutral = description.neutral
    if let off = neutral.value { return value(of: neutral.parameter) == off }
    return !description.parameters.contains { $0.kind != .text && given[$0.name] != nil }
  }

  private func value(of name: String) -> ParameterValue? {
    given[name] ?? description.parameters.first { $0.name == name }?.standard
  }

  private func number(_ name: String) -> Double? {
    guard case .number(let number)? = value(of: name) else { return nil }
    return number
  }

  private func place(of name: String) -> Place { mapping.place(of: name) ?? place }
}
