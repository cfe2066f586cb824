// SPDX-License-Identifier: GPL-3.0-or-later

/// Which run of a study: indices from 0. A study that does not vary its settings has one point.
package struct RunKey: Sendable, Hashable {
  package let point: Int
  package let plan: Int
  package let replication: Int

  package init(point: Int = 0, plan: Int, replication: Int) {
    self.point = point
    self.plan = plan
    self.replication = replication
  }
}

/// Runs that are done one after the other: plans of one point in one replication, for whom the point is
/// read once.
struct RunBatch: Sendable {
  let point: Int
  let replication: Int
  let plans: [Int]

  var keys: [RunKey] {
    plans.map { RunKey(point: point, plan: $0, replication: replication) }
  }
}
