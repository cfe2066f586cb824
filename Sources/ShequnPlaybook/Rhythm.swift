// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel

extension Parameter where Owner: Lever {
  /// How often, for a lever that nobody pulls every day.
  static func rhythm(_ days: Double) -> Parameter {
    .number(
      "every", zh: "间隔", \.window.every, .days, days, in: 1...3650, evidence: .choice,
      "Rhythm: on the first day and every so many days after; on each of the `weekdays` where only these are "
        + "given. In a rule write 1 day: the rule says when.",
      "节奏：首日一次，此后每隔这么多天一次；只写 `weekdays` 时，在其中每一天。在触发规则里请写 1 天：何时由规则决定。")
  }
}

extension Window {
  /// The parameters of a window of a lever whose rhythm is its own.
  static let apartFromRhythm = parameters.map(\.name).filter { $0 != "every" }
}
