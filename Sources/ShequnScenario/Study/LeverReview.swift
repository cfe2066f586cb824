// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook

/// Looks for settings of a lever that have no effect.
struct LeverReview {
  let description: LeverDescription
  let draft: LeverDraft
  /// Where the lever's name stands.
  let place: Place
  /// Its parameters, as they are written.
  let node: YAMLNode
  /// Whether it stands in a lever, which may say when it acts.
  let isInner: Bool

  private var lever: any Lever { draft.lever }
  private var given: [String: ParameterValue] { draft.given }

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
    if isNeutral {
      problems.warn(
        .doesNothing(description.name), at: place(of: description.neutral.parameter),
        advice: .setParameter(description.neutral.parameter))
    }
    warnOfRhythm(community, problems)
    for remark in lever.remarks(given: Set(given.keys), in: community.priced()) {
      problems.warn(remark.message, at: place(of: remark.parameter))
    }
  }

  private func warnOfRhythm(_ community: Community, _ problems: ProblemCollector) {
    let window = lever.window
    let least = type(of: lever).shortestRhythm
    let every = Int(window.every)
    if given["every"] != nil, !isInner, !isNeutral, every < least,
      case .number(let usual)? = description.parameters.first(where: { $0.name == "every" })?
        .standard
    {
      problems.warn(
        .tooOften(description.name, every), at: place(of: "every"), advice: .usualRhythm(Int(usual))
      )
    }
    let days = window.firstDay...max(window.firstDay, min(window.lastDay, community.days))
    if !window.weekdays.isEmpty, window.firstDay <= community.days,
      !days.contains(where: { window.acts(on: $0) })
    {
      problems.warn(
        .neverActs(description.name), at: place(of: "weekdays"), advice: .restOfRhythm)
    }
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

  private func place(of name: String) -> Place { node.entry(name)?.place ?? place }
}
