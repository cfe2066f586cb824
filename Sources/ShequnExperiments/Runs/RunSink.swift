// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnScenario

/// Where the runs of a study go as they end: each study says what is kept of them.
protocol RunSink: Sendable {
  /// Whether it takes more; the list of runs is left when it does not.
  var isOpen: Bool { get }

  /// Whether a run's record is to list its members too.
  func wantsMembers(_ key: RunKey) -> Bool

  /// A run that has ended, or the point of it that could not be read. Called by several threads, in no
  /// order.
  func take(_ run: Result<RunRecord, ScenarioFailure>, _ key: RunKey)
}

extension RunSink {
  var isOpen: Bool { true }
  func wantsMembers(_ key: RunKey) -> Bool { false }
}
