// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnScenario
import Testing

@Suite struct SweepLibraryTests {
  private static let names: [String] = {
    let folder = Library.folder.appendingPathComponent("sweeps").path
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return all.filter { $0.hasSuffix(".yaml") }.sorted()
  }()

  @Test("The library has a sweep of every kind of question") func designs() throws {
    #expect(Self.names.count >= 4)
    let designs = try Self.names.map { try Self.sweep($0).design }
    #expect(Set(designs).count >= 4)
  }

  /// One of all numbers may take ten minutes.
  @Test("A shipped sweep is sound, without warnings, told in both languages and done in a minute")
  func sound() throws {
    for name in Self.names {
      let sweep = try Self.sweep(name)
      #expect(sweep.study.warnings.isEmpty, "\(name)")
      #expect(sweep.title.en != sweep.title.zh, "\(name)")
      // a core does some three million member-days a second
      let memberDays = sweep.study.community.members * sweep.study.community.days
      let runs = sweep.points.count * sweep.planIDs.count * sweep.replications
      let limit = name.hasPrefix("morris-") ? 1_000_000_000 : 60_000_000
      #expect(runs * memberDays < limit, "\(name)")
    }
  }

  private static func sweep(_ name: String) throws -> Sweep {
    try SweepReader.read(
      path: Library.folder.appendingPathComponent("sweeps/\(name)").path,
      metricNames: MetricCatalog.names)
  }
}
