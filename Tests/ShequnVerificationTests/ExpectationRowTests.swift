// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnScenario
import ShequnVerification
import Testing

/// What holds for every row of what operators expect, whatever it expects.
struct ExpectationRowTests {
  private static let rows = OperatorExpectation.all
  private let verification = Verification(scenarios: scenarios, threads: 2, isQuick: true)

  @Test func `a row has a name of its own, two languages, a reason and what it rests on`() {
    #expect(Self.rows.count >= 56)
    #expect(Set(Self.rows.map(\.name)).count == Self.rows.count)
    for row in Self.rows {
      var texts = [row.title, row.reason] + (row.awaits.map { [$0] } ?? [])
      if case .study(let source) = row.basis { texts.append(source) }
      for text in texts {
        #expect(!text.en.isEmpty && !text.zh.isEmpty && text.en != text.zh, "\(row.name)")
      }
      #expect(!row.kinds.isEmpty && Set(row.kinds).count == row.kinds.count, "\(row.name)")
      #expect(row.replications >= 3 && row.days > 0, "\(row.name)")
    }
  }

  @Test func `a row speaks of settings that it has and of metrics that there are`() {
    for row in Self.rows {
      #expect(!row.statements.isEmpty, "\(row.name)")
      for statement in row.statements {
        for place in statement.shape.places {
          #expect(row.settings.indices.contains(place), "\(row.name)")
        }
        for metric in statement.measure.metrics {
          #expect(MetricCatalog.names.contains(metric), "\(row.name): \(metric)")
        }
        for kind in statement.kinds ?? [] { #expect(row.kinds.contains(kind), "\(row.name)") }
      }
    }
  }

  /// A row that awaits something is to be freed of it as soon as the model can read its settings.
  @Test(arguments: OperatorExpectation.all.map(\.name))
  func `the settings of a row are read without a problem on every kind of community`(name: String)
    throws
  {
    let row = try #require(Self.rows.first { $0.name == name })
    for kind in row.kinds {
      let failures = row.settings.compactMap { setting -> String? in
        do throws(ScenarioFailure) {
          _ = try setting.plan(
            on: kind, days: row.days, asShipped: false, further: row.set, verification)
          return nil
        } catch {
          return "\(setting.label.en): \(error.rendered(.en))"
        }
      }
      #expect(failures.isEmpty == (row.awaits == nil), "\(name) on \(kind): \(failures)")
    }
  }

  @Test func `what operators expect is tried only when it is asked for`() {
    #expect(Check.Family.expectations.onlyByName != nil)
    #expect(Check.Family.allCases.filter { $0.onlyByName != nil } == [.expectations])
    let own = CheckCatalog.all.filter { $0.family == .expectations }
    #expect(own.map(\.name) == Self.rows.map { "expect-" + $0.name })
  }

  /// One row turned round: what holds must then fail.
  @Test func `a row that is turned round is red`() throws {
    let row = try #require(Self.rows.first { $0.name == "two-at-once" })
    let turned = OperatorExpectation(
      row.name, row.title, on: [.brandChat], days: 60, replications: 6, row.settings,
      [Measure.dau.above(4, 1), Measure.dau.below(4, 1)], because: row.reason)
    let findings = try turned.findings(on: .brandChat, verification, further: [])
    #expect(findings.map(\.passes) == [true, false])
  }
}
