// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords
package import ShequnStatistics

/// Counts of stays for survival analysis, of one run or of several added up.
package struct Stays: Sendable {
  /// By cause and days at risk, how many left.
  package private(set) var left: [[Int]]
  /// By days at risk, how many were still there at the end.
  package private(set) var present: [Int]
  /// By days since the last visit, how many of those still there.
  package private(set) var silent: [Int]

  init() {
    left = Array(repeating: [], count: Cause.allCases.count)
    (present, silent) = ([], [])
  }

  package init(_ run: RunRecord) {
    self.init()
    add(run)
  }

  package init(_ runs: RunList) {
    self.init()
    for run in runs { add(run) }
  }

  mutating func add(_ run: RunRecord) {
    for cause in left.indices { Self.add(run.stays.left[cause], to: &left[cause]) }
    Self.add(run.stays.present, to: &present)
    Self.add(run.stays.silent, to: &silent)
  }

  private static func add(_ counts: [UInt32], to sums: inout [Int]) {
    if sums.count < counts.count {
      sums += Array(repeating: 0, count: counts.count - sums.count)
    }
    for (index, count) in counts.enumerated() { sums[index] += Int(count) }
  }

  private static func lifetimes(_ counts: [Int], event: Bool) -> [Lifetime] {
    counts.enumerated().filter { $0.element > 0 }
      .map { Lifetime(duration: Double($0.offset), event: event, count: $0.element) }
  }

  /// The causes that took anybody.
  package var causes: [Cause] {
    Cause.allCases.filter { left[Int($0.rawValue)].contains { $0 > 0 } }
  }

  /// How many left of a cause.
  package func left(of cause: Cause) -> Int { left[Int(cause.rawValue)].reduce(0, +) }

  /// How many left, of any cause.
  package var leavers: Int { left.reduce(0) { $0 + $1.reduce(0, +) } }

  /// How many are there at the end.
  package var stayers: Int { present.reduce(0, +) }

  /// How many are there at the end without a visit for so many days or longer.
  package func silent(days: Int) -> Int { silent.dropFirst(days).reduce(0, +) }

  /// Days from joining to leaving (the event) or to the end of the run (censored).
  package var lifetimes: [Lifetime] {
    left.flatMap { Self.lifetimes($0, event: true) } + Self.lifetimes(present, event: false)
  }

  package var survival: KaplanMeier { KaplanMeier(lifetimes) }

  /// Of these causes, in this order.
  package func incidence(of causes: [Cause]) -> CumulativeIncidence {
    CumulativeIncidence(
      causes: causes.map { Self.lifetimes(left[Int($0.rawValue)], event: true) },
      censored: Self.lifetimes(present, event: false))
  }
}
