// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// Reads `{metric: stickiness, below: 15%, for: 7 days}`; how the limit is written follows from the
/// metric.
extension ValueReader {
  func condition(_ node: YAMLNode, _ name: String) -> Condition? {
    let sides = Condition.Side.allCases
    let keys = ["metric"] + sides.map(\.rawValue) + ["for"]
    guard
      let mapping = ClosedMapping(
        node, name, keys: keys, words: KeyScope.condition.vocabulary, problems: problems)
    else {
      return nil
    }
    let metric = metric(mapping, name)
    let days = mapping["for"].map { number($0, "for", .days, in: 1...Double(Community.dayLimit)) }
    let given = sides.filter { mapping[$0.rawValue] != nil }
    guard given.count == 1 else {
      problems.error(
        given.isEmpty ? .noLimit(name) : .twoLimits(name),
        at: given.last.flatMap { mapping.place(of: $0.rawValue) } ?? node.place,
        advice: given.isEmpty ? .conditionExample : .keepOne)
      return nil
    }
    guard let metric, let side = given.first, let node = mapping[side.rawValue],
      let limit = number(node, side.rawValue, metric.unit, in: metric.range)
    else { return nil }
    if case .some(nil) = days { return nil }
    return Condition(metric, side, limit, days: Int((days ?? 1) ?? 1))
  }

  private func metric(_ mapping: ClosedMapping, _ name: String) -> DashboardMetric? {
    guard let node = mapping["metric"] else {
      problems.error(
        .missingKey("metric", in: name), at: mapping.node.place, advice: .conditionExample)
      return nil
    }
    guard let text = text(node, "metric") else { return nil }
    let name =
      Vocabulary.dashboard.name(of: text) ?? text.split(separator: "-").joined(separator: "_")
    let found = Dashboard.metric(named: name)
    if found == nil {
      problems.error(
        .notOnDashboard(text), at: node.place,
        advice: Nearest.advice(for: text, among: Dashboard.metrics.map(\.name), .dashboard))
    }
    return found
  }
}
