// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
package import ShequnKernel
package import ShequnRecords
import ShequnTables

/// The value of a parameter as it is written in a scenario.
package enum ParameterText {
  package static func text(
    _ value: ParameterValue, _ unit: Unit, _ language: Language = .en
  ) -> String {
    switch value {
    case .number(let number) where unit == .share: "\(NumberText.field(number * 100)) %"
    case .number(let number):
      "\(NumberText.field(number)) \(number == 1 ? unit.singular : unit.rawValue)".trimmed
    case .word(let word): word
    case .title(let title): title[language]
    case .flag(let flag): flag ? "true" : "false"
    case .words(let words): words.joined(separator: " ")
    case .condition(let condition):
      "{metric: \(condition.metric.name), \(condition.side.rawValue): "
        + "\(text(.number(condition.limit), condition.metric.unit, language)), for: \(condition.days)}"
    case .levers(let list):
      list.levers.isEmpty ? "[]" : list.levers.map(\.account).joined(separator: " ")
    case .beta(let a, let b): "{beta: [\(NumberText.field(a)), \(NumberText.field(b))]}"
    case .weights(let weights):
      weights.sorted { $0.key < $1.key }
        .map { "\($0.key): \(NumberText.field($0.value))" }.joined(separator: ", ")
    }
  }
}

extension Unit {
  /// The word for one of it.
  fileprivate var singular: String { rawValue.hasSuffix("s") ? "\(rawValue.dropLast())" : rawValue }
}

extension String {
  /// Without a blank at the end.
  fileprivate var trimmed: String { last == " " ? String(dropLast()) : self }
}
