// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnPlaybook

/// Reads a lesson: a folder with a scenario, `lesson.md`, `lesson.zh.md` and `expect.yaml`.
package enum LessonReader {
  static let keys = ["seed", "replications", "claims"]
  static let claimKeys = [
    "claim", "plan", "metric", "over", "minus", "against", "direction", "size", "within",
  ]
  static let requiredClaimKeys = ["claim", "plan", "metric", "against"]
  static let directions = ["higher", "lower", "apart"]
  /// Of differences, in the unit of the metric.
  static let sizes = 0...1e12
  /// Instead of a metric: what an operator reads off the plan's A/B test.
  static let testReading = "test-reading"
  static let rivalKeys = ["plan", "metric", "over", "minus"]
  /// Most replications: a lesson is a matter of seconds.
  static let replicationLimit = 1000.0
  static let standardReplications = 10

  /// - Parameter overrides: laid over the lesson's scenario.
  /// - Throws: Everything that is wrong, in both languages, with its place.
  package static func read(
    path: String, overrides: Overrides = Overrides()
  ) throws(ScenarioFailure) -> Lesson {
    let problems = ProblemCollector()
    var study: Study?
    do throws(ScenarioFailure) {
      study = try ScenarioReader.read(
        path: path, overrides: overrides, metricNames: MetricCatalog.names)
    } catch {
      for problem in error.problems { problems.add(problem) }
    }
    let english = text("lesson.md", in: path, .en, problems)
    let chinese = text("lesson.zh.md", in: path, .zh, problems)
    let expected = expectations(Path.join(path, "expect.yaml"), study, problems)
    guard let study, let english, let chinese, let expected, !problems.hasErrors else {
      throw ScenarioFailure(problems: problems.sorted)
    }
    return Lesson(
      name: Path.last(Path.normalised(path)), folder: Path.normalised(path), english: english,
      chinese: chinese, study: study, claims: expected.claims, seed: expected.seed,
      replications: expected.replications)
  }

  private static func text(
    _ name: String, in folder: String, _ language: Language, _ problems: ProblemCollector
  ) -> LessonText? {
    do throws(ProblemError) {
      let file = try SourceFile(reading: Path.join(folder, name))
      return LessonText(file, language: language, problems: problems)
    } catch {
      problems.add(error.problem)
      return nil
    }
  }

  private static func expectations(
    _ path: String, _ study: Study?, _ problems: ProblemCollector
  ) -> (claims: [Claim], seed: UInt64, replications: Int)? {
    do throws(ProblemError) {
      let file = try SourceFile(reading: path)
      guard let root = YAMLDocument.read(file, problems: problems),
        let mapping = ClosedMapping(root, nil, keys: keys, problems: problems), let study
      else { return nil }
      let reading = ClaimReading(problems: problems, study: study)
      let seed = reading.whole(mapping, "seed", in: 0...SweepReader.seedLimit)
      let replications = reading.whole(mapping, "replications", in: 2...replicationLimit)
      guard case .sequence(let items) = mapping["claims"]?.content, !items.isEmpty else {
        problems.error(
          .noClaims, at: mapping["claims"]?.place ?? root.place, advice: .claimsExample)
        return nil
      }
      return (
        items.compactMap { reading.claim($0) }, UInt64(seed ?? 1),
        replications ?? standardReplications
      )
    } catch {
      problems.add(error.problem)
      return nil
    }
  }
}

/// One reading of a lesson's claims.
private struct ClaimReading {
  let problems: ProblemCollector
  let study: Study
  let values: ValueReader

  init(problems: ProblemCollector, study: Study) {
    self.problems = problems
    self.study = study
    values = ValueReader(problems: problems)
  }

  func whole(_ mapping: ClosedMapping, _ key: String, in range: ClosedRange<Double>) -> Int? {
    mapping[key].flatMap { values.whole($0, key, in: range) }
  }

  func claim(_ node: YAMLNode) -> Claim? {
    guard
      let mapping = ClosedMapping(
        node, "claims", keys: LessonReader.claimKeys, problems: problems)
    else { return nil }
    for key in LessonReader.requiredClaimKeys where mapping[key] == nil {
      problems.error(.missingKey(key, in: "claims"), at: node.place)
    }
    let sentence = mapping["claim"].flatMap { self.sentence($0) }
    guard let measured = measurement(mapping, from: nil) else { return nil }
    let rival = mapping["against"].flatMap { self.rival($0, of: measured) }
    let expectation = self.expectation(mapping, rival)
    guard let sentence, let rival, let expectation else { return nil }
    return Claim(
      sentence: sentence, measurement: measured, rival: rival, expectation: expectation)
  }

  private func sentence(_ node: YAMLNode) -> Bilingual? {
    guard node["en"] != nil, node["zh"] != nil else {
      problems.error(.oneLanguageMissing, at: node.place, advice: .bothLanguagesExample)
      return nil
    }
    return values.bilingual(node, "claim")
  }

  /// What is not given is as in `other`.
  private func measurement(
    _ mapping: ClosedMapping, from other: Claim.Measurement?
  ) -> Claim.Measurement? {
    let before = problems.errorCount
    let plan = mapping["plan"].flatMap { self.plan($0) }
    let minus = mapping["minus"].flatMap { self.plan($0) }
    var metric = other?.metric
    if let node = mapping["metric"], let name = values.text(node, "metric") {
      metric = self.metric(name, node)
    }
    let span = mapping["over"].flatMap { self.span($0) }
    guard problems.errorCount == before, let plan = plan ?? other?.plan else { return nil }
    if metric == nil && !hasTest(plan) {
      problems.error(
        .noTest(plan), at: mapping["plan"]?.place ?? mapping.node.place,
        advice: .forExample("- ab-test: {levers: [{content: {posts-per-day: 2}}]}"))
      return nil
    }
    return Claim.Measurement(
      plan: plan, metric: metric, span: span ?? other?.span ?? .run,
      minus: mapping["minus"] == nil ? other?.minus : minus)
  }

  private func metric(_ name: String, _ node: YAMLNode) -> Metric? {
    if name == LessonReader.testReading { return nil }
    if let metric = MetricCatalog.named(name.split(separator: "-").joined(separator: "_")) {
      return metric
    }
    problems.error(
      .noMetric(name), at: node.place,
      advice: Nearest.advice(for: name, among: MetricCatalog.names.sorted()))
    return nil
  }

  private func hasTest(_ plan: String) -> Bool {
    study.plans.first { $0.id == plan }?.levers.contains(where: \.isTest) == true
  }

  private func plan(_ node: YAMLNode) -> String? {
    guard let name = values.text(node, "plan") else { return nil }
    let names = [Study.doNothingID] + study.plans.map(\.id)
    if names.contains(name) { return name }
    problems.error(
      .noPlan(name), at: node.place, advice: Nearest.advice(for: name, among: names))
    return nil
  }

  private func span(_ node: YAMLNode) -> Claim.Span? {
    guard let text = values.scalar(node, "over") else { return nil }
    let days = 1...study.community.days
    let words = text.split(separator: " ")
    func day(_ word: Substring) -> Int? { Int(word).flatMap { days.contains($0) ? $0 : nil } }
    var span: Claim.Span?
    switch (words.first, words.count) {
    case ("end", 1): span = .end
    case ("run", 1): span = .run
    case ("last", 3) where words[2] == "days": span = day(words[1]).map { .last($0) }
    case ("day", 2): span = day(words[1]).map { .days($0...$0) }
    case ("days", 4) where words[2] == "to":
      if let first = day(words[1]), let last = day(words[3]), first <= last {
        span = .days(first...last)
      }
    default: break
    }
    if span == nil { problems.error(.notAClaimSpan(text), at: node.place, advice: .claimSpans) }
    return span
  }

  private func rival(_ node: YAMLNode, of measured: Claim.Measurement) -> Claim.Rival? {
    if case .mapping = node.content {
      guard
        let mapping = ClosedMapping(
          node, "against", keys: LessonReader.rivalKeys, problems: problems)
      else { return nil }
      return measurement(mapping, from: measured).map { .measurement($0) }
    }
    if let text = node.scalar, case .value(let value) = Quantity(text, in: .share) {
      return .value(value)
    }
    return plan(node).map { plan in
      var other = measured
      other.plan = plan
      return .measurement(other)
    }
  }

  private func expectation(_ mapping: ClosedMapping, _ rival: Claim.Rival?) -> Claim.Expectation? {
    func size(_ key: String) -> Double? {
      mapping[key].flatMap {
        values.number($0, key, $0.isPercentage ? .share : .none, in: LessonReader.sizes)
      }
    }
    let place = mapping.node.place
    if let within = mapping.place(of: "within") {
      guard mapping["direction"] == nil, mapping["size"] == nil else {
        problems.error(.bothExpectations, at: within)
        return nil
      }
      return size("within").map { .equivalent(within: $0) }
    }
    guard let node = mapping["direction"] else {
      problems.error(.noExpectation, at: place, advice: .expectationExample)
      return nil
    }
    let least = mapping["size"] == nil ? 0 : size("size")
    let word = values.choice(node, "direction", of: LessonReader.directions)
    guard let word, let least else { return nil }
    switch word {
    case "higher": return .higher(by: least)
    case "lower": return .lower(by: least)
    default:
      if case .value = rival {
        problems.error(.apartNeedsPlans, at: node.place)
        return nil
      }
      return .apart(by: least)
    }
  }
}
