// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnStatistics

/// A number of a run, and what the formula says it is on average over replications.
struct Expectation: Sendable {
  let quantity: Bilingual
  let expected: Double
  /// How far the formula, being a limit, lies from what whole days and whole people come to; always
  /// computed from the parameters, never chosen.
  var allowance = 0.0
  /// Of a share: how many people it is of. Luck is then at least that of people on their own, also
  /// where by chance all fared alike.
  var people: Double?
  /// No luck is in it.
  var isExact = false
  let value: @Sendable (RunRecord) -> Double
}

extension Check {
  /// A mechanism alone against its formula, which reads its parameters from the scenario.
  static func closedForm(
    _ name: String, _ title: Bilingual, formula: Bilingual, reason: Bilingual,
    replications: Int = 16, points: [[String]],
    _ expectations: @escaping @Sendable (Plan) -> [Expectation]
  ) -> Check {
    let scenario = "verification/\(name).yaml"
    return Check(
      name: name, family: .closedForm, title: title, formula: formula, reason: reason,
      scenario: scenario, points: points
    ) { verification, parameters in
      let foretold = expectations(try verification.plan(scenario, set: parameters.set))
      let plan = try verification.plan(scenario, set: parameters.set + parameters.mistake)
      let isExact = foretold.allSatisfy(\.isExact)
      let values = try verification.measure(
        plan, replications: isExact ? 1 : verification.replications(replications)
      ) { run in foretold.map { $0.value(run) } }
      return foretold.enumerated().map { index, expectation in
        let own = Moments(values.lazy.map { $0[index] })
        return expectation.isExact
          ? .exact(
            expectation.quantity, expected: expectation.expected, simulated: own.mean ?? .nan,
            tolerance: Finding.precision
              + expectation.allowance / max(1e-12, abs(expectation.expected)))
          : .sampled(
            expectation.quantity, expected: expectation.expected, own,
            allowance: expectation.allowance, people: expectation.people)
      }
    }
  }
}

extension Plan {
  /// The first lever of a type.
  func lever<L: Lever>(_ type: L.Type) -> L? {
    for lever in levers { if let own = lever as? L { return own } }
    return nil
  }

  var mechanisms: Mechanisms { community.mechanisms }
  var members: Double { Double(community.members) }
  var days: Int { community.days }
  /// Beta shapes of the activity of the first segment.
  var activity: SIMD2<Double> { community.segments.first?.activity ?? SIMD2(1, 1) }
}

extension RunRecord {
  /// A day, 1…D.
  func day(_ day: Int) -> DayRecord { days[min(days.count, max(1, day)) - 1] }

  /// Mean over present members of a sum over them, at the end of a day.
  func mean(_ sum: (DayRecord) -> Double, day: Int) -> Double {
    let record = self.day(day)
    return sum(record) / Double(max(1, record.members))
  }

  /// The same over the last so many days.
  func mean(_ sum: (DayRecord) -> Double, last count: Int) -> Double {
    let last = days.suffix(count)
    return last.reduce(0) { $0 + sum($1) / Double(max(1, $1.members)) } / Double(last.count)
  }

  /// A count of all days.
  func total(_ count: (DayRecord) -> Int) -> Double {
    Double(days.reduce(0) { $0 + count($1) })
  }

  func left(_ cause: Cause) -> Double { total { $0.leftBy[Int(cause.rawValue)] } }
}

/// Assignments to mechanisms, as `--set` takes them.
func mechanism(_ text: String) -> String { "community.mechanisms.\(text)" }
