// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// A community on the evening of day 0, as its history or the rehearsal of its start has left it: every plan
/// of a replication goes on from a copy of it, so that what lies before day 1 is the same for all and is
/// computed once.
package final class Past: @unchecked Sendable {
  /// Only read from now on, which is what makes sharing it sound.
  let evening: Simulation

  /// Lives the history; nil if it was cut short.
  package init?(
    of community: Community, seed: UInt64, replication: Int, threads: Int = 1,
    watch: MemberAct.Watch? = nil, while goesOn: () -> Bool = { true }
  ) {
    // a test decides nothing any more: what it tries is done to everybody
    let levers = community.history.levers.flatMap { $0.isTest ? $0.inner : [$0] }
    var simulation = Simulation(
      founding: community, levers: levers, seed: seed, replication: replication, threads: threads,
      watch: watch)
    while simulation.day < community.eve {
      guard goesOn() else { return nil }
      simulation.step()
    }
    if community.start.isGiven { simulation.takeStock() }
    evening = simulation
  }
}
