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
    for remark in lever.remarks(given: Set(given.keys), in: community.priced()) {
      problems.warn(remark.message, at: place(of: remark.parameter))
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
