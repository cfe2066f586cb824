// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

extension ParameterDeclaration {
  /// A value for a community that is `factor` times as large, within what is allowed; heads and pieces are
  /// whole, and where there was one there is at least one. The limit of a condition on a count grows, too.
  ///
  /// - Returns: nil where size has nothing to do with it.
  package func scaled(_ value: ParameterValue, by factor: Double) -> ParameterValue? {
    switch value {
    case .condition(var condition):
      guard [.members, .items, .yuan].contains(condition.metric.unit) else { return nil }
      condition.limit *= factor
      return .condition(condition)
    case .weights(let weights) where growsWithSize:
      return .weights(weights.mapValues { $0 * factor })
    case .number(let number) where growsWithSize:
      guard case .number(let range) = kind else { return nil }
      let isWhole = [.members, .items].contains(unit) && number == number.rounded()
      let grown = isWhole ? max(min(1, number), (number * factor).rounded()) : number * factor
      return .number(min(range.upperBound, max(range.lowerBound, grown)))
    default: return nil
    }
  }
}
