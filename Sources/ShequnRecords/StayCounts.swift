// SPDX-License-Identifier: GPL-3.0-or-later

/// How long all who were ever members stayed, in whole days at risk, and how it ended: what survival
/// analysis needs, without a list of members. Of who was there on day 1 the days of the run count,
/// whatever came before. Who joined on the last day was not at risk and is left
/// out.
package struct StayCounts: Sendable, Equatable {
  /// By cause and days at risk (1: left on the day after joining), how many left.
  package private(set) var left: [[UInt32]]
  /// By days at risk, how many were still there at the end.
  package private(set) var present: [UInt32]
  /// By days since the last visit (since joining, if there was none), how many of those still there.
  package private(set) var silent: [UInt32]

  /// - Parameter days: of the run.
  package init(days: Int) {
    present = Array(repeating: 0, count: days + 1)
    silent = present
    left = Array(repeating: present, count: Cause.allCases.count)
  }

  /// - Parameters:
  ///   - duration: days at risk, at most those of the run.
  ///   - recency: day of the last visit, counted from joining; 0: never came back.
  ///   - cause: nil: still there.
  package mutating func add(duration: Int, recency: Int, cause: Cause?) {
    guard duration > 0 else { return }
    if let cause {
      left[Int(cause.rawValue)][duration] += 1
    } else {
      present[duration] += 1
      silent[duration - recency] += 1
    }
  }

  /// Members at risk for a day or more.
  package var members: Int {
    (left.joined().reduce(0) { $0 + Int($1) }) + present.reduce(0) { $0 + Int($1) }
  }
}

extension StayCounts: Recorded {
  package static var blank: StayCounts { StayCounts(days: 0) }
  package mutating func pass(_ packer: inout Packer) {
    packer.pass(&left)
    packer.pass(&present)
    packer.pass(&silent)
  }
}
