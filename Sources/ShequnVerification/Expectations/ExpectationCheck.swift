// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnStatistics
import ShequnTables

extension Check {
  /// What every operator knows, by subject.
  static let expectations: [Check] = OperatorExpectation.all.map(expectation)

  private static func expectation(_ row: OperatorExpectation) -> Check {
    Check(
      name: "expect-" + row.name, family: .expectations, title: row.title,
      formula: row.settingsInWords, reason: row.reasonInWords, scenario: nil, points: []
    ) { verification, parameters in
      let kinds = verification.isQuick ? Array(row.kinds.prefix(1)) : row.kinds
      return try kinds.flatMap {
        try row.findings(on: $0, verification, further: parameters.set + parameters.mistake)
      }
    }
  }
}

extension OperatorExpectation {
  /// What came of it on a kind of community.
  ///
  /// - Throws: `ScenarioFailure`, `Interrupted`.
  package func findings(on kind: CommunityKind, _ verification: Verification, further: [String])
    throws
    -> [Finding]
  {
    let own = statements(on: kind)
    let plans: [Plan]
    do {
      plans = try settings.map {
        try $0.plan(
          on: kind, days: days, asShipped: settings.contains { $0.plan != nil },
          further: set + further, verification)
      }
    } catch let failure as ScenarioFailure {
      guard let awaits else { throw failure }
      return own.map { .open(words($0, on: kind), note: awaits) }
    }
    let jobs = zip(plans, settings).enumerated().flatMap { place, setting in
      let count = verification.replications(setting.1.replications ?? replications)
      return (0..<count).map { (place: place, plan: setting.0, replication: $0) }
    }
    let measured = try verification.sideBySide(jobs) { job in
      let run = try verification.record(job.plan, replication: job.replication, threads: 1)
      return own.map { $0.measure.value(in: run) }
    }
    return own.enumerated().map { number, statement in
      let values = settings.indices.map { place in
        zip(jobs, measured).filter { $0.0.place == place }.map { $0.1[number] }
      }
      return finding(statement, values, on: kind)
    }
  }

  /// The contrast with the least to spare stands for all of a statement.
  func finding(_ statement: Statement, _ values: [[Double]], on kind: CommunityKind) -> Finding {
    let contrasts = statement.shape.contrasts(
      values, labels: labels, isSigned: statement.measure.isSigned)
    guard
      let least = contrasts.min(by: {
        ($0.holds ? 1 : 0, $0.room) < ($1.holds ? 1 : 0, $1.room)
      })
    else { return .open(words(statement, on: kind), note: "–") }
    let means = Set(statement.shape.places).sorted().map { place in
      let mean = Moments(values[place]).mean ?? .nan
      return Bilingual(
        "\(labels[place].en) \(NumberText.short(mean))",
        "\(labels[place].zh) \(NumberText.short(mean))")
    }
    return .interval(
      words(statement, on: kind), within: least.range, simulated: least.value,
      standardError: least.standardError, holds: contrasts.allSatisfy(\.holds),
      note: Bilingual(
        "\(least.text.en) (\(means.map(\.en).joined(separator: "; ")))",
        "\(least.text.zh)（\(means.map(\.zh).joined(separator: "；"))）"))
  }

  /// Where, what and how it must come out.
  private func words(_ statement: Statement, on kind: CommunityKind) -> Bilingual {
    let what = statement.measure.title
    let how = statement.shape.words(labels, isSigned: statement.measure.isSigned)
    return Bilingual(
      "\(kind.title.en): \(what.en): \(how.en)", "\(kind.title.zh)：\(what.zh)：\(how.zh)")
  }

  /// What is set, a line for all.
  var settingsInWords: Bilingual {
    func list(_ language: Language) -> String {
      let all = settings.map { setting in
        setting.label == setting.text
          ? setting.label[language] : "\(setting.label[language]): \(setting.text[language])"
      }
      let common = set.isEmpty ? "" : " (\(set.joined(separator: ", ")))"
      return all.joined(separator: " | ") + common
    }
    return Bilingual(list(.en), list(.zh))
  }

  /// Why, and on what it rests.
  var reasonInWords: Bilingual {
    Bilingual("\(reason.en) (\(basis.words.en))", "\(reason.zh)（\(basis.words.zh)）")
  }
}
