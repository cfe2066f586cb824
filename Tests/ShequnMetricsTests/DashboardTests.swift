// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import Synchronization
import Testing

@Suite struct DashboardTests {
  /// Does nothing but read the dashboard.
  private struct Watcher: Lever {
    final class Notes: Sendable { let history = Mutex<[Dashboard]>([]) }

    static let name = "watcher"
    static let title: Bilingual = "watcher"
    static let area = LeverArea.running
    static let brief: Bilingual = "watcher"
    static let summary: Bilingual = "watcher"
    static let neutral: (parameter: String, value: ParameterValue?) = ("", nil)
    static let parameters: [Parameter<Watcher>] = []
    var window = Window.standard()
    let notes = Notes()

    mutating func act(_ desk: inout Desk) {
      let known = desk.history
      notes.history.withLock { $0 = known }
    }
  }

  @Test("What an operator sees in the morning is what the metrics say of the days before")
  func agreement() throws {
    let watcher = Watcher()
    let community = Community(name: "seen", topics: ["a", "b"], members: 300, days: 45)
    let record = Simulation(community: community, levers: [watcher], seed: 5, replication: 0).run()
    let history = watcher.notes.history.withLock { $0 }
    #expect(history.count == 44)
    var compared = 0
    for seen in Dashboard.metrics {
      let metric = try #require(MetricCatalog.named(seen.name), "\(seen.name)")
      #expect(seen.title == metric.title)
      for (index, day) in history.enumerated() {
        let value = metric.value(record, index)
        // a trailing window that is not filled leaves a metric blank, but not the dashboard
        guard !value.isNaN else { continue }
        #expect(seen.value(day) == value, "\(seen.name) on day \(index + 1)")
        compared += 1
      }
    }
    #expect(compared > 400)
  }
}
